package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.event;
import static id.jejak.journal.TestEvents.request;
import static id.jejak.journal.TestEvents.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database goes away, comes back, or takes its answer with it. */
@Timeout(30)
class OutageTest {

    private static final JournalSettings IMPATIENT =
            new JournalSettings(1_000, 1 << 20, 4_096, 1 << 25, Duration.ofSeconds(1), Duration.ofMillis(300));

    private static final boolean UNKNOWN = true;
    private static final boolean KNOWN = false;

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final JournalReader reader = new JournalReader(database.reader());
    private final HeadWatch head = new HeadWatch();
    private FlakyLine line;
    private HikariDataSource overTheLine;

    @BeforeEach
    void layLine() throws IOException {
        line = new FlakyLine(
                URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort());
        overTheLine = database.writer("jdbc:postgresql://localhost:" + line.port() + "/" + database.name());
    }

    @AfterEach
    void close() throws IOException {
        database.close();
        line.close();
    }

    @Test
    void says_that_the_database_is_away_and_recovers_by_itself() {
        try (var journal = new Journal(overTheLine, IMPATIENT, head)) {
            var _ = journal.append(append(stream(), 0));
            line.cut();

            assertThatThrownBy(() -> journal.append(append(stream(), 0)))
                    .isInstanceOf(JournalUnavailableException.class);
            assertThatThrownBy(() -> new JournalReader(overTheLine).head())
                    .isInstanceOf(JournalUnavailableException.class);

            line.mend();
            assertThat(journal.append(append(stream(), 0))).isEqualTo(new Appended(2, 2));
        }
    }

    @Test
    void a_short_outage_goes_unnoticed() throws Exception {
        try (var journal = new Journal(overTheLine, JournalSettings.DEFAULT, head);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = journal.append(append(stream(), 0));
            line.cut();
            var answer = callers.submit(() -> journal.append(append(stream(), 0)));
            TimeUnit.MILLISECONDS.sleep(300);
            line.mend();

            assertThat(answer.get()).isEqualTo(new Appended(2, 2));
        }
    }

    @Test
    void an_append_whose_answer_was_lost_is_found_and_not_repeated() {
        try (var journal = new Journal(overTheLine, JournalSettings.DEFAULT, head)) {
            var stream = stream();
            var _ = journal.append(append(stream(), 0));
            line.loseAnswer();

            assertThat(journal.append(append(request("r"), event(stream, 0), event(stream(), 0), event(stream, 1))))
                    .isEqualTo(new Appended(2, 4));
            assertThat(journal.append(append(stream, 2))).isEqualTo(new Appended(5, 5));
        }
        assertThat(reader.head()).isEqualTo(5);
    }

    @Test
    void an_outcome_that_cannot_be_learned_is_said_to_be_unknown_and_the_request_can_be_asked_again() {
        try (var journal = new Journal(overTheLine, IMPATIENT, head)) {
            var _ = journal.append(append(stream(), 0));
            var stream = stream();
            line.loseAnswerAndBeCut();

            assertThatThrownBy(() -> journal.append(append(request("r"), event(stream, 0))))
                    .isInstanceOfAny(JournalUnavailableException.class)
                    .satisfies(e -> assertThat(((JournalUnavailableException) e).outcomeUnknown())
                            .isTrue());
            line.mend();
            assertThatThrownBy(() -> journal.append(append(request("r"), event(stream, 0))))
                    .isInstanceOf(RequestAlreadyRecordedException.class);
        }
        assertThat(reader.head()).isEqualTo(2);
    }

    @Test
    void who_came_later_is_still_waited_for_when_another_has_lost_patience() throws Exception {
        var patient =
                new JournalSettings(1_000, 1 << 20, 4_096, 1 << 25, Duration.ofSeconds(1), Duration.ofMillis(1_500));
        line.cut();
        try (var journal = new Journal(anotherConnectionEachTime(), patient, head);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tried = callers.submit(() -> journal.append(append(stream(), 0)));
            TimeUnit.MILLISECONDS.sleep(300);
            // these two share the next call
            var earlier = callers.submit(() -> journal.append(append(stream(), 0)));
            TimeUnit.MILLISECONDS.sleep(900);
            var later = callers.submit(() -> journal.append(append(stream(), 0)));

            for (var impatient : List.of(tried, earlier)) {
                assertThatThrownBy(impatient::get).hasCauseInstanceOf(JournalUnavailableException.class);
            }
            line.mend();
            assertThat(later.get()).isEqualTo(new Appended(1, 1));
        }
    }

    @Test
    void while_somebody_keeps_the_turn_no_sessions_pile_up_and_nothing_is_recorded() throws Exception {
        try (var journal = new Journal(database.writer(), IMPATIENT, head)) {
            try (var _ = TurnHolder.take(database.owner())) {
                for (var i = 0; i < 8; i++) {
                    assertThatThrownBy(() -> journal.append(append(stream(), 0)))
                            .isInstanceOfSatisfying(
                                    JournalUnavailableException.class,
                                    e -> assertThat(e.outcomeUnknown()).isFalse());
                    assertThat(sessionsThatWaitForTheTurn()).isLessThanOrEqualTo(1);
                }
            }
            assertThat(journal.append(append(stream(), 0))).isEqualTo(new Appended(1, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void what_may_be_recorded_is_not_said_to_be_refused(int appends) throws Exception {
        var batch = IntStream.range(0, appends)
                .mapToObj(_ -> new PendingAppend(append(stream(), 0)))
                .toList();
        try (var _ = TurnHolder.take(database.owner())) {
            commitInBackground(batch);
            TimeUnit.MILLISECONDS.sleep(300);
            line.loseAnswer();
            revokeTheRightToAppend();
        }

        for (var pending : batch) assertToldThatTheOutcomeIs(pending, UNKNOWN);
        assertThat(reader.head()).isEqualTo(appends);
    }

    @Test
    void what_is_refused_at_once_is_known_not_to_be_recorded() throws Exception {
        revokeTheRightToAppend();
        var batch = List.of(new PendingAppend(append(stream(), 0)), new PendingAppend(append(stream(), 0)));
        commitInBackground(batch);

        for (var pending : batch) assertToldThatTheOutcomeIs(pending, KNOWN);
        assertThat(reader.head()).isZero();
    }

    @Test
    void what_is_acknowledged_while_connections_are_killed_stands_once() throws Exception {
        var acknowledged = new ConcurrentHashMap<UUID, Long>();
        var done = new AtomicBoolean();
        var pool = database.writer();
        try (var journal = new Journal(pool, JournalSettings.DEFAULT, head);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var killer = threads.submit(() -> killWriters(done));
            var callers = new ArrayList<Future<?>>();
            for (var caller = 0; caller < 8; caller++) {
                callers.add(threads.submit(() -> {
                    for (var i = 0; i < 150; i++) {
                        var append = append(stream(), 0, 1);
                        var position = repeatedly(journal, append).firstPosition();
                        for (var event : append.events()) acknowledged.put(event.eventId(), position++);
                    }
                }));
            }
            try {
                for (var caller : callers) caller.get();
            } finally {
                done.set(true);
            }
            assertThat(killer.get()).isPositive();
        }

        var recorded = reader.read(0, Integer.MAX_VALUE);
        assertThat(recorded).hasSize(2_400);
        assertThat(recorded)
                .extracting(RecordedEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, 2_400).boxed().toList());
        assertThat(recorded.stream().collect(Collectors.toMap(RecordedEvent::eventId, RecordedEvent::position)))
                .isEqualTo(acknowledged);
    }

    @Test
    void a_listener_finds_its_way_back() throws Exception {
        try (var listener = new JournalListener(overTheLine, head, Duration.ofMillis(100));
                var journal = new Journal(database.writer(), JournalSettings.DEFAULT, new HeadWatch())) {
            var _ = journal.append(append(stream(), 0));
            assertThat(head.awaitBeyond(0, Duration.ofSeconds(5))).isTrue();
            line.cut();
            var _ = journal.append(append(stream(), 0));
            line.mend();

            assertThat(head.awaitBeyond(1, Duration.ofSeconds(10))).isTrue();
            assertThat(listener).isNotNull();
        }
    }

    /** Unlike a pool it says at once that the database is away. */
    private DataSource anotherConnectionEachTime() {
        var database = new PGSimpleDataSource();
        database.setUrl(overTheLine.getJdbcUrl());
        database.setUser(overTheLine.getUsername());
        database.setPassword(overTheLine.getPassword());
        return database;
    }

    /** All in one call, as if they had waited for it. */
    private void commitInBackground(List<PendingAppend> batch) throws InterruptedException {
        var queue = new AppendQueue(JournalSettings.DEFAULT);
        for (var pending : batch) queue.put(pending);
        queue.close();
        var _ = Thread.startVirtualThread(
                new GroupCommit(overTheLine, JournalSettings.DEFAULT, queue, head, new Announcer(overTheLine)));
    }

    private int sessionsThatWaitForTheTurn() throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.prepareStatement("""
                        select count(*) from pg_locks
                        where relation = 'journal.turn'::regclass and not granted
                        """);
                var rows = statement.executeQuery()) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private void revokeTheRightToAppend() throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            var _ = statement.execute("revoke execute on function journal.append from " + TestPostgres.WRITER.name());
        }
    }

    private static void assertToldThatTheOutcomeIs(PendingAppend pending, boolean unknown) {
        assertThatThrownBy(() -> pending.answer())
                .cause()
                .isInstanceOfSatisfying(
                        JournalUnavailableException.class,
                        e -> assertThat(e.outcomeUnknown()).isEqualTo(unknown));
    }

    /** A caller who is told that the database is away repeats the very same append: it counts once. */
    private static Appended repeatedly(Journal journal, Append append) {
        for (var attempt = 1; ; attempt++) {
            try {
                return journal.append(append);
            } catch (JournalUnavailableException e) {
                if (attempt == 10) throw e;
            }
        }
    }

    private int killWriters(AtomicBoolean done) throws SQLException, InterruptedException {
        var killed = 0;
        try (var connection = database.owner().getConnection();
                var kill = connection.prepareStatement(
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = ? and datname = ?")) {
            kill.setString(1, TestPostgres.WRITER.name());
            kill.setString(2, database.name());
            while (!done.get()) {
                try (var rows = kill.executeQuery()) {
                    while (rows.next()) killed++;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return killed;
    }
}
