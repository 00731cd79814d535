package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.stream;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.journal.testing.AppendByHand;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A writer that has its numbers and takes its time to commit: where engines that number first and commit later skip. */
@Timeout(30)
class PausedWriterTest {

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final JournalReader reader = new JournalReader(database.reader());
    private final Journal journal = new Journal(database.writer(), JournalSettings.DEFAULT, new HeadWatch());

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void nothing_is_visible_beyond_a_paused_writer_and_all_of_it_once_it_commits() throws Exception {
        try (var paused = database.writer().getConnection();
                var others = Executors.newVirtualThreadPerTaskExecutor()) {
            appendWithoutCommitting(paused);
            var behind = others.submit(() -> journal.append(append(stream(), 0)));

            assertStillWaiting(behind);
            paused.commit();

            assertThat(behind.get()).isEqualTo(new Appended(2, 2));
            assertThat(reader.read(0, 10)).extracting(RecordedEvent::position).containsExactly(1L, 2L);
        }
    }

    @Test
    void a_paused_writer_that_gives_up_leaves_no_hole() throws Exception {
        try (var paused = database.writer().getConnection();
                var others = Executors.newVirtualThreadPerTaskExecutor()) {
            appendWithoutCommitting(paused);
            var behind = others.submit(() -> journal.append(append(stream(), 0)));

            assertStillWaiting(behind);
            paused.rollback();

            assertThat(behind.get()).isEqualTo(new Appended(1, 1));
        }
    }

    private void assertStillWaiting(Future<Appended> behind) throws InterruptedException {
        Thread.sleep(300);
        assertThat(behind).isNotDone();
        assertThat(reader.read(0, 10)).isEmpty();
        assertThat(reader.head()).isZero();
    }

    private static void appendWithoutCommitting(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        var _ = AppendByHand.oneEvent(connection);
    }
}
