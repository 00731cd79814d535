package id.jejak.command.desk;

import static id.jejak.command.desk.RunningService.eventually;
import static id.jejak.command.desk.RunningService.port;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Ids;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The database goes away under a running service. */
class DatabaseAwayTest {

    private final TestDatabase database = TestPostgres.freshDatabase();

    @Test
    void the_caller_is_told_and_once_it_is_back_the_same_request_counts_once() throws SQLException {
        try (var service = RunningService.start(database);
                var superuser = DriverManager.getConnection(
                        database.jdbcUrl().replace("/" + database.name(), "/postgres"), "postgres", "postgres")) {
            var officer = new Api(port(service), "opd.bangka", Ids.next().toString());
            var innovation = Map.of("title", "One", "owner", "19.01");

            shut(superuser);
            var away = officer.post("/innovations", innovation);
            open(superuser);
            // asked again as a caller would, under the same key
            eventually(() -> officer.post("/innovations", innovation).status() == 201);
            var again = officer.post("/innovations", innovation);

            assertThat(away.status()).isEqualTo(503);
            assertThat(away.body().path("type").stringValue("")).endsWith("journal-unavailable");
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.position()).isEqualTo(1);
        }
    }

    private void shut(Connection superuser) throws SQLException {
        execute(superuser, "alter database " + database.name() + " allow_connections false");
        execute(
                superuser,
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database.name() + "'");
    }

    private void open(Connection superuser) throws SQLException {
        execute(superuser, "alter database " + database.name() + " allow_connections true");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var _ = statement.execute(sql);
        }
    }
}
