package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.stream;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;

/** What a process tells the others of its appends. */
@Timeout(30)
class AnnouncerTest {

    private final TestDatabase database = TestPostgres.freshDatabase();
    private Connection listening;

    @BeforeEach
    void listen() throws SQLException {
        listening = database.reader().getConnection();
        try (var statement = listening.createStatement()) {
            var _ = statement.execute("listen journal");
        }
    }

    @AfterEach
    void close() throws SQLException {
        listening.close();
        database.close();
    }

    @Test
    void an_append_is_announced_while_the_journal_is_open() throws Exception {
        try (var journal = journal()) {
            var _ = journal.append(append(stream(), 0, 1));

            assertThat(hearUntil(2)).containsExactly(2L);
        }
    }

    @Test
    void many_appends_give_few_notifications() throws Exception {
        var begin = System.nanoTime();
        try (var journal = journal()) {
            for (var i = 0; i < 1_000; i++) {
                var _ = journal.append(append(stream(), 0));
            }
        }
        var millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();

        var heard = hearUntil(1_000);
        assertThat(heard).isSorted().doesNotHaveDuplicates();
        // one every five milliseconds, the first, and the last
        assertThat(heard.size()).isLessThanOrEqualTo(Math.toIntExact(millis / 5 + 2));
    }

    @Test
    void closing_announces_the_last_append_even_if_the_pool_is_closed_next() throws Exception {
        for (var position = 1L; position <= 20; position++) {
            try (var pool = database.writer();
                    var journal = new Journal(pool, JournalSettings.DEFAULT, new HeadWatch())) {
                var _ = journal.append(append(stream(), 0));
                if (position % 2 == 0) Thread.sleep(2);
                var _ = journal.append(append(stream(), 0));
            }
            assertThat(hearUntil(2 * position)).endsWith(2 * position);
        }
    }

    private Journal journal() {
        return new Journal(database.writer(), JournalSettings.DEFAULT, new HeadWatch());
    }

    /** What is heard until that position is, or nothing comes any more. */
    private List<Long> hearUntil(long position) throws SQLException {
        var heard = new ArrayList<Long>();
        while (heard.isEmpty() || heard.getLast() < position) {
            var notifications = listening.unwrap(PGConnection.class).getNotifications(2_000);
            if (notifications == null || notifications.length == 0) return heard;
            for (var notification : notifications) heard.add(Long.valueOf(notification.getParameter()));
        }
        return heard;
    }
}
