package id.jejak.query;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.journal.testing.TestPostgres;
import id.jejak.query.testing.RunningService;
import id.jejak.query.testing.Story;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database in which an older version kept its read models. */
class UpgradeTest {

    @Test
    void the_tables_of_before_are_gone_and_all_of_it_is_shown_anew() {
        var database = TestPostgres.freshDatabase();
        var _ = Flyway.configure()
                .dataSource(database.reader())
                .locations("classpath:id/jejak/query/older")
                .schemas("query")
                .load()
                .migrate();

        try (var service = RunningService.start(database)) {
            service.reach(new Story(service.journal()).signingDay());

            assertThat(service.json("/api/queries/dashboard")
                            .at("/total/signed")
                            .asInt())
                    .isEqualTo(23);
            var jdbc = service.bean(JdbcClient.class);
            assertThat(jdbc.sql("select tablename from pg_tables where schemaname = 'query'")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder("agreement", "flyway_schema_history", "generation", "token_entry");
            assertThat(jdbc.sql("select processor_name from query.token_entry")
                            .query(String.class)
                            .list())
                    .doesNotContain("read-models");
        }
    }
}
