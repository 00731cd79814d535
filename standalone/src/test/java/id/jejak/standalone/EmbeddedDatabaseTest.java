package id.jejak.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jejak.journal.DatabaseRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    /** One for all tests: making it takes far longer than starting it. */
    @TempDir
    static Path path;

    private DataFolder folder = DataFolder.open(path);
    private @Nullable EmbeddedDatabase database;

    @BeforeEach
    void start() {
        database = EmbeddedDatabase.start(folder);
    }

    @AfterEach
    void stop() throws IOException {
        if (database != null) database.close();
        folder.close();
    }

    @Test
    void what_is_answered_is_on_disk_and_nobody_but_this_machine_gets_in() throws Exception {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show full_page_writes")).isEqualTo("on");
        assertThat(ask("show data_checksums")).isEqualTo("on");
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("show server_version_num")).startsWith("18");
        assertThat(ask("select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                .isEqualTo("0");
    }

    @Test
    void passwords_are_drawn_once_and_readable_by_their_owner_alone() throws Exception {
        var first = Secrets.read(folder.secrets());

        restart();

        assertThat(Secrets.read(folder.secrets())).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(folder.secrets()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(folder.postgresLog()))
                .doesNotContain(first.owner(), first.writer(), first.reader());
    }

    @Test
    void neither_service_may_change_what_is_recorded() throws Exception {
        for (var role : new DatabaseRole[] {running().writer(), running().reader()}) {
            for (var attempt : new String[] {
                "update journal.event set payload = '{}'", "delete from journal.event", "truncate journal.event"
            }) {
                assertThatExceptionOfType(SQLException.class)
                        .as("%s: %s", role, attempt)
                        .isThrownBy(() -> execute(running().as(role), attempt))
                        .withMessageContaining("permission denied");
            }
        }
    }

    @Test
    void what_was_stored_is_there_after_a_stop() throws Exception {
        execute(running().owner(), "create table after_a_stop as select 42 as answer");

        restart();

        assertThat(ask("select answer from after_a_stop")).isEqualTo("42");
    }

    @Test
    void a_server_left_behind_by_a_killed_process_is_stopped_and_loses_nothing() throws Exception {
        execute(running().owner(), "create table after_a_kill as select 42 as answer");
        var leftover = Postmaster.of(folder.cluster()).orElseThrow();
        assertThat(leftover.lives()).isTrue();

        database = EmbeddedDatabase.start(folder);

        assertThat(leftover.lives()).isFalse();
        assertThat(Postmaster.of(folder.cluster()).orElseThrow().pid()).isNotEqualTo(leftover.pid());
        assertThat(ask("select answer from after_a_kill")).isEqualTo("42");
    }

    @Test
    void a_pid_file_that_names_a_stranger_stops_nobody() throws Exception {
        running().close();
        var stranger = ProcessHandle.current().pid();
        Files.writeString(Postmaster.file(folder.cluster()), "%d\n%s\n1600000000\n".formatted(stranger, path));

        database = EmbeddedDatabase.start(folder);

        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void a_pid_file_its_writer_died_over_is_no_obstacle() throws Exception {
        running().close();
        Files.createFile(Postmaster.file(folder.cluster()));

        database = EmbeddedDatabase.start(folder);

        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void a_folder_belongs_to_one_process_at_a_time() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataFolder.open(path))
                .withMessageContaining("Another Jejak is running on");
    }

    @Test
    void a_first_start_that_was_broken_off_is_begun_again() throws Exception {
        running().close();
        Trees.delete(folder.cluster());
        Files.createDirectory(path.resolve("postgres-18.part"));
        Files.writeString(path.resolve("postgres-18.part/PG_VERSION"), "18");

        database = EmbeddedDatabase.start(folder);

        assertThat(ask("select 1")).isEqualTo("1");
        assertThat(path.resolve("postgres-18.part")).doesNotExist();
    }

    @Test
    void a_database_whose_passwords_are_lost_is_left_alone() throws Exception {
        running().close();
        database = null;
        var lost = Files.move(folder.secrets(), path.resolve("elsewhere"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedDatabase.start(folder))
                .withMessageContaining("secrets.properties is missing");

        Files.move(lost, folder.secrets());
    }

    private EmbeddedDatabase running() {
        return Objects.requireNonNull(database);
    }

    private void restart() throws IOException {
        running().close();
        folder.close();
        folder = DataFolder.open(path);
        database = EmbeddedDatabase.start(folder);
    }

    private String ask(String question) throws SQLException {
        try (var connection = running().owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
