package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.journal.testing.AppendByHand;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself keeps the journal append-only, whatever a service may try. */
class PermissionsTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String INSERT = """
            insert into journal.event (position, recorded_at, version, event_id, stream, type, metadata, payload)
            values (2, now(), 0, gen_random_uuid(), 's', 'T', '{}', '{}')
            """;

    private static final TestDatabase database = TestPostgres.freshDatabase();
    private static final DataSource writer = database.writer();
    private static final DataSource reader = database.reader();

    @BeforeAll
    static void recordOneEvent() {
        try (var journal = new Journal(writer, JournalSettings.DEFAULT, new HeadWatch())) {
            var _ = journal.append(append(stream(), 0));
        }
    }

    @AfterAll
    static void close() {
        assertThat(new JournalReader(reader).head()).isEqualTo(1);
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.event set payload = '{}'",
                "update journal.event set payload = '{}' where false",
                "delete from journal.event",
                "delete from journal.event where false",
                "truncate journal.event",
                "merge into journal.event e using (select 1) s on true when matched then delete",
            })
    void nobody_changes_what_happened_not_even_the_owner(String change) {
        for (var role : List.of(writer, reader, database.owner())) assertRefused(role, change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                INSERT,
                "copy journal.event from program 'true'",
                "drop table journal.event",
                "alter table journal.event disable trigger append_only",
                "drop trigger append_only on journal.event",
                "create table journal.own (x int)",
                "create function journal.own() returns int language sql as 'select 1'",
                "create or replace function journal.refuse_change() returns trigger language plpgsql as 'begin end'",
                "do $$begin lock table journal.turn in exclusive mode; end$$",
                "do $$begin lock table journal.event in share mode; end$$",
                "select * from journal.event for update",
                "select * from journal.schema_history",
                "set session_replication_role = replica",
                "drop schema journal cascade",
            })
    void neither_service_gets_around_it(String attempt) {
        for (var role : List.of(writer, reader)) assertRefused(role, attempt);
    }

    @Test
    void the_reader_may_not_append() {
        assertRefused(reader, "journal.append", connection -> {
            var _ = AppendByHand.oneEvent(connection);
        });
    }

    @Test
    void the_services_keep_out_of_each_others_schemas() {
        assertRefused(writer, "create table query.own (x int)");
        assertRefused(reader, "create table command.own (x int)");
    }

    private static void assertRefused(DataSource role, String sql) {
        assertRefused(role, sql, connection -> {
            try (var statement = connection.createStatement()) {
                var _ = statement.execute(sql);
            }
        });
    }

    private static void assertRefused(DataSource role, String what, Attempt attempt) {
        assertThatThrownBy(() -> {
                    try (var connection = role.getConnection()) {
                        attempt.on(connection);
                    }
                })
                .as(what)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @FunctionalInterface
    private interface Attempt {
        void on(Connection connection) throws SQLException;
    }
}
