package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.event;
import static id.jejak.journal.TestEvents.stream;
import static id.jejak.journal.testing.TestPostgres.READER;
import static id.jejak.journal.testing.TestPostgres.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.journal.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
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
    void what_was_recorded_while_requests_stood_in_the_metadata_is_known_by_its_request_and_reads_as_before()
            throws Exception {
        try (var database = TestPostgres.emptyDatabase()) {
            JournalSchema.install(database.owner(), WRITER, READER, "4");
            execute(database.owner(), """
                    insert into journal.event (position, recorded_at, version, event_id, request_events, stream, type, metadata,
                        payload)
                    values (1, now(), 0, gen_random_uuid(), 2, 'a', 'Sampled',
                            '{"actor":"hub","requestId":"r\\"1","requestDigest":"sha256:1"}', '{}'),
                           (2, now(), 1, gen_random_uuid(), null, 'a', 'Sampled',
                            '{"actor":"hub","requestId":"r\\"1","requestDigest":"sha256:1"}', '{}'),
                           (3, now(), 0, gen_random_uuid(), null, 'b', 'Sampled', '{}', '{}')
                    """);

            JournalSchema.install(database.owner(), WRITER, READER);

            var request = new Append.Request("r\"1", "sha256:1");
            var reader = new JournalReader(database.reader());
            assertThat(reader.read(0, 10)).extracting(RecordedEvent::request).containsExactly(request, request, null);
            assertThat(reader.requestOf("r\"1")).contains(new RecordedRequest("r\"1", "sha256:1", List.of("a"), 1, 2));
            assertThat(new EventMessages().tracked(reader.read(0, 1)).map(Message::getMetaData))
                    .containsExactly(
                            MetaData.from(Map.of("actor", "hub", "requestId", "r\"1", "requestDigest", "sha256:1")));
            try (var journal = new Journal(database.writer(), JournalSettings.DEFAULT, new HeadWatch())) {
                assertThatThrownBy(() -> journal.append(append(request, event(stream(), 0))))
                        .isInstanceOf(RequestAlreadyRecordedException.class);
            }
            assertThatThrownBy(() -> execute(database.owner(), "update journal.event set request_id = 'r2'"))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void no_index_depends_on_how_the_operating_system_sorts() throws Exception {
        try (var database = TestPostgres.emptyDatabase()) {
            JournalSchema.install(database.owner(), WRITER, READER);

            assertThat(texts(database.owner(), """
                            select i.indexrelid::regclass || ' by ' || c.collname
                            from pg_index i cross join unnest(i.indcollation) as key (collated)
                                join pg_collation c on c.oid = key.collated
                            where i.indrelid = 'journal.event'::regclass order by 1
                            """))
                    .containsExactly("journal.event_request_key by C", "journal.event_stream_version_key by C");
        }
    }

    @Test
    void a_database_that_is_away_is_said_to_be_away() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere");

        assertThatThrownBy(() -> JournalSchema.install(nowhere, WRITER, READER))
                .isInstanceOf(JournalUnavailableException.class);
    }

    private static List<String> texts(DataSource dataSource, String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var _ = statement.execute(sql.replace("current_database", connection.getCatalog()));
        }
    }
}
