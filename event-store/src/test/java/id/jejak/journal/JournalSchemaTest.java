package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.stream;
import static id.jejak.journal.testing.TestPostgres.READER;
import static id.jejak.journal.testing.TestPostgres.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.journal.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class JournalSchemaTest {

    @Test
    void several_may_install_at_once_and_again() throws Exception {
        try (var database = TestPostgres.emptyDatabase();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var installations = new ArrayList<Future<?>>();
            for (var i = 0; i < 4; i++) {
                installations.add(threads.submit(() -> JournalSchema.install(database.owner(), WRITER, READER)));
            }
            for (var installation : installations) installation.get();

            try (var journal = new Journal(database.writer(), JournalSettings.DEFAULT, new HeadWatch())) {
                var _ = journal.append(append(stream(), 0));
            }
            JournalSchema.install(database.owner(), WRITER, READER);
            assertThat(new JournalReader(database.reader()).head()).isEqualTo(1);
        }
    }

    @Test
    void an_owner_that_is_no_superuser_and_roles_with_odd_names_will_do() throws Exception {
        var owner = new DatabaseRole("owner of the journal", "o");
        var writer = new DatabaseRole("a \"writer\"; drop table x --", "p'ass\"word; --");
        var reader = new DatabaseRole("a reader", "$$'; \\");
        try (var database = TestPostgres.emptyDatabase()) {
            execute(database.owner(), "create role \"owner of the journal\" login createrole password 'o'");
            execute(database.owner(), "grant create on database current_database to \"owner of the journal\"");

            JournalSchema.install(database.pool(owner), writer, reader);
            JournalSchema.install(database.pool(owner), writer, reader);

            try (var journal = new Journal(database.pool(writer), JournalSettings.DEFAULT, new HeadWatch())) {
                assertThat(journal.append(append(stream(), 0))).isEqualTo(new Appended(1, 1));
            }
            assertThat(new JournalReader(database.pool(reader)).head()).isEqualTo(1);
            execute(database.pool(writer), "create table command.own (x int)");
            execute(database.pool(reader), "create table query.own (x int)");
        }
    }

    @Test
    void a_database_that_is_away_is_said_to_be_away() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere");

        assertThatThrownBy(() -> JournalSchema.install(nowhere, WRITER, READER))
                .isInstanceOf(JournalUnavailableException.class);
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var _ = statement.execute(sql.replace("current_database", connection.getCatalog()));
        }
    }
}
