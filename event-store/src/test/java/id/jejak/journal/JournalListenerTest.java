package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.stream;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.journal.testing.AppendByHand;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any role may send a notification, so none is believed. */
@Timeout(30)
class JournalListenerTest {

    private static final Duration HARDLY_EVER = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final HeadWatch head = new HeadWatch();
    private JournalListener listener;

    @BeforeEach
    void listen() throws Exception {
        appendUnannounced();
        listener = new JournalListener(database.reader(), head, HARDLY_EVER);
        // it asks once it listens
        assertThat(head.awaitBeyond(0, SOON)).isTrue();
    }

    @AfterEach
    void close() {
        listener.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "4711", "9223372036854775807", "9223372036854775808", "two", "2; drop table"})
    void a_notification_has_the_head_asked_for_and_is_not_believed(String text) throws Exception {
        appendUnannounced();
        assertThat(head.known()).isEqualTo(1);

        notifyOf(text);

        assertThat(head.awaitBeyond(1, SOON)).isTrue();
        assertThat(head.known()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-9223372036854775808"})
    void a_notification_of_what_is_known_has_nothing_asked_for(String text) throws Exception {
        appendUnannounced();

        notifyOf(text);

        assertThat(head.awaitBeyond(1, Duration.ofMillis(300))).isFalse();
    }

    @Test
    void a_notification_is_not_hidden_by_a_lower_one_that_comes_after_it() throws Exception {
        appendUnannounced();

        notifyOf("2", "1");

        assertThat(head.awaitBeyond(1, SOON)).isTrue();
    }

    @Test
    void an_append_of_another_process_is_heard_of() throws Exception {
        try (var journal = new Journal(database.writer(), JournalSettings.DEFAULT, new HeadWatch())) {
            var _ = journal.append(append(stream(), 0, 1, 2));

            assertThat(head.awaitBeyond(3, SOON)).isTrue();
        }
    }

    private void appendUnannounced() throws SQLException {
        try (var connection = database.writer().getConnection()) {
            var _ = AppendByHand.oneEvent(connection);
        }
    }

    /** The reader may, and whoever else can connect. What is said in one transaction arrives together. */
    private void notifyOf(String... texts) throws SQLException {
        try (var connection = database.reader().getConnection();
                var statement =
                        connection.prepareStatement("select pg_notify('journal', text) from unnest(?) as text")) {
            statement.setArray(1, connection.createArrayOf("text", texts));
            var _ = statement.execute();
        }
    }
}
