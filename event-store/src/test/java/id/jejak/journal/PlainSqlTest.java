package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.event;
import static id.jejak.journal.TestEvents.request;
import static id.jejak.journal.TestEvents.stream;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever has nothing but SQL and the reader's role can read the journal and is told what it means. */
class PlainSqlTest {

    private final TestDatabase database = TestPostgres.freshDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void payload_metadata_and_request_can_be_asked_for() throws Exception {
        try (var journal = new Journal(database.writer(), JournalSettings.DEFAULT, new HeadWatch())) {
            var _ = journal.append(append(request("r1"), event(stream(), 0, "{\"title\":\"SIDOLPIN\"}")));
        }

        assertThat(ask("select payload ->> 'title' from journal.event where request_id = 'r1'"))
                .isEqualTo("SIDOLPIN");
        assertThat(ask("select request_digest from journal.event"))
                .isEqualTo(request("r1").digest());
    }

    @Test
    void every_column_says_what_it_is() throws Exception {
        assertThat(ask("""
                        select string_agg(attname, ', ') from pg_attribute
                        where attrelid = 'journal.event'::regclass and attnum > 0 and not attisdropped
                          and col_description(attrelid, attnum) is null
                        """)).isNull();
        assertThat(ask("select obj_description('journal.event'::regclass)")).contains("position >");
    }

    @Test
    void the_indices_that_appending_needs_are_the_only_ones() throws Exception {
        assertThat(ask("""
                        select string_agg(indexname, ', ' order by indexname) from pg_indexes
                        where schemaname = 'journal' and tablename = 'event'
                        """)).isEqualTo("event_pkey, event_request_key, event_stream_version_key");
    }

    private @Nullable String ask(String question) throws SQLException {
        try (var connection = database.reader().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
