package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.event;
import static id.jejak.journal.TestEvents.request;
import static id.jejak.journal.TestEvents.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What arrives while a commit is under way shares the next one. */
@Timeout(30)
class GroupCommitTest {

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final JournalReader reader = new JournalReader(database.reader());
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<Appended>> answers = new ArrayList<>();

    @AfterEach
    void close() {
        callers.close();
        database.close();
    }

    @Test
    void appends_that_wait_together_share_one_commit() throws Exception {
        try (var journal = journal(JournalSettings.DEFAULT)) {
            try (var _ = TurnHolder.take(database.owner())) {
                ask(journal, append(stream(), 0));
                letItBeTaken();
                for (var i = 0; i < 50; i++) ask(journal, append(stream(), 0, 1));
                letThemQueueUp();
            }
            for (var answer : answers) assertThat(answer.get()).isNotNull();
        }

        assertThat(reader.head()).isEqualTo(101);
        assertThat(transactions()).isEqualTo(2);
    }

    @Test
    void a_conflict_a_repetition_and_a_bad_value_are_rejected_alone() throws Exception {
        try (var journal = journal(JournalSettings.DEFAULT)) {
            var taken = stream();
            var _ = journal.append(append(request("r"), event(taken, 0)));
            try (var _ = TurnHolder.take(database.owner())) {
                ask(journal, append(stream(), 0));
                letItBeTaken();
                ask(journal, append(stream(), 0, 1));
                ask(journal, append(taken, 0));
                ask(journal, append(request("r"), event(stream(), 0)));
                ask(journal, append(null, event(stream(), 0), event(stream(), 0, "this is no JSON")));
                ask(journal, append(null, event(stream(), 0, "{\"character\":\"\0\"}")));
                ask(journal, append(null, event(stream(), 0), event(taken, 1)));
                ask(journal, append(stream(), 0));
                letThemQueueUp();
            }
            assertThat(answers.get(0).get()).isNotNull();
            assertThat(answers.get(1).get()).isNotNull();
            assertRejected(2, VersionConflictException.class);
            assertRejected(3, RequestAlreadyRecordedException.class);
            assertRejected(4, EventRefusedException.class);
            assertRejected(5, EventRefusedException.class);
            assertThat(answers.get(6).get()).isNotNull();
            assertThat(answers.get(7).get()).isNotNull();
        }

        assertThat(reader.read(0, 100)).extracting(RecordedEvent::position).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void several_appends_to_one_stream_are_taken_in_the_order_they_came() throws Exception {
        var stream = stream();
        try (var journal = journal(JournalSettings.DEFAULT)) {
            try (var _ = TurnHolder.take(database.owner())) {
                for (var version = 0; version < 5; version++) {
                    ask(journal, append(stream, version));
                    letItBeTaken();
                }
            }
            for (var answer : answers) assertThat(answer.get()).isNotNull();
        }

        assertThat(reader.stream(stream, 0)).hasSize(5);
    }

    @Test
    void a_batch_is_recorded_while_that_before_it_is_still_being_told() throws Exception {
        var head = new HeadWatch();
        var told = new CountDownLatch(1);
        try (var journal = new Journal(database.writer(), JournalSettings.DEFAULT, head);
                var _ = head.follow(waitingFor(told))) {
            try (var _ = TurnHolder.take(database.owner())) {
                ask(journal, append(stream(), 0));
                letItBeTaken();
                ask(journal, append(stream(), 0));
                letThemQueueUp();
            }
            assertThat(answers.get(1).get()).isEqualTo(new Appended(2, 2));
            told.countDown();
        }
    }

    @Test
    void an_append_of_several_streams_is_recorded_as_a_whole_or_not_at_all() {
        try (var journal = journal(JournalSettings.DEFAULT)) {
            var moved = stream();
            var _ = journal.append(append(moved, 0));

            assertThatThrownBy(() -> journal.append(append(null, event(stream(), 0), event(moved, 0))))
                    .isInstanceOf(VersionConflictException.class);
        }

        assertThat(reader.head()).isEqualTo(1);
    }

    @Test
    void a_batch_keeps_within_its_bounds_and_a_larger_append_goes_alone() throws Exception {
        var small = new JournalSettings(10, 1 << 20, 100, 1 << 20, Duration.ofSeconds(2), Duration.ofSeconds(5));
        try (var journal = journal(small)) {
            try (var _ = TurnHolder.take(database.owner())) {
                ask(journal, append(stream(), 0));
                letItBeTaken();
                for (var i = 0; i < 20; i++) ask(journal, append(stream(), 0));
                ask(journal, append(stream(), TestEvents.upTo(40)));
                letThemQueueUp();
            }
            for (var answer : answers) assertThat(answer.get()).isNotNull();
        }

        assertThat(reader.head()).isEqualTo(61);
        assertThat(transactions()).isBetween(4L, 5L);
    }

    @Test
    void a_full_journal_says_that_it_is_busy() throws Exception {
        var narrow = new JournalSettings(1, 1 << 20, 2, 1 << 10, Duration.ofMillis(50), Duration.ofSeconds(5));
        try (var journal = journal(narrow)) {
            try (var _ = TurnHolder.take(database.owner())) {
                ask(journal, append(stream(), 0));
                letItBeTaken();
                ask(journal, append(stream(), 0));
                ask(journal, append(stream(), 0));
                letThemQueueUp();

                assertThatThrownBy(() -> journal.append(append(stream(), 0))).isInstanceOf(JournalBusyException.class);
            }
            for (var answer : answers) assertThat(answer.get()).isNotNull();
            assertThatThrownBy(() ->
                            journal.append(append(null, event(stream(), 0, "\"" + "x".repeat(1 << 10) + "\""))))
                    .isInstanceOf(EventRefusedException.class);
        }

        assertThat(reader.head()).isEqualTo(3);
    }

    @Test
    void closing_answers_those_who_wait_and_lets_nobody_in() throws Exception {
        var journal = journal(JournalSettings.DEFAULT);
        Thread closing;
        try (var _ = TurnHolder.take(database.owner())) {
            ask(journal, append(stream(), 0));
            letItBeTaken();
            ask(journal, append(stream(), 0));
            letThemQueueUp();
            closing = Thread.startVirtualThread(journal::close);
            letThemQueueUp();

            assertThatThrownBy(() -> journal.append(append(stream(), 0)))
                    .isInstanceOfSatisfying(
                            JournalUnavailableException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse());
        }
        for (var answer : answers) assertThat(answer.get()).isNotNull();
        closing.join();
    }

    @Test
    void who_is_interrupted_while_waiting_learns_what_is_known() throws Exception {
        try (var journal = journal(JournalSettings.DEFAULT)) {
            try (var _ = TurnHolder.take(database.owner())) {
                ask(journal, append(stream(), 0));
                letItBeTaken();
                ask(journal, append(stream(), 0));
                letThemQueueUp();
                answers.forEach(answer -> answer.cancel(true));
                letThemQueueUp();
            }
        }

        // the first was under way and is recorded, the second was withdrawn
        assertThat(reader.head()).isEqualTo(1);
    }

    private Journal journal(JournalSettings settings) {
        return new Journal(database.writer(), settings, new HeadWatch());
    }

    private void ask(Journal journal, Append append) {
        answers.add(callers.submit(() -> journal.append(append)));
    }

    /** Holds up only the first who tells it. */
    private static Runnable waitingFor(CountDownLatch latch) {
        var first = new AtomicBoolean(true);
        return () -> {
            try {
                if (first.getAndSet(false)) latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private void letItBeTaken() throws InterruptedException {
        Thread.sleep(150);
    }

    private void letThemQueueUp() throws InterruptedException {
        Thread.sleep(150);
    }

    private void assertRejected(int caller, Class<? extends JournalException> reason) {
        assertThatThrownBy(() -> answers.get(caller).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(reason);
    }

    private long transactions() throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(distinct xmin::text) from journal.event")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
