package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.event;
import static id.jejak.journal.TestEvents.request;
import static id.jejak.journal.TestEvents.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.journal.testing.AppendByHand;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several journals, each with a pool of its own, as several processes would have them. */
@Timeout(60)
class SeveralWritersTest {

    private static final int WRITERS = 3;
    private static final int CALLERS = 12;
    private static final int APPENDS = 150;

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final JournalReader reader = new JournalReader(database.reader());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void positions_stay_dense_and_in_commit_order_and_what_is_acknowledged_stands_once() throws Exception {
        var journals = journals();
        var streams = IntStream.range(0, 8).mapToObj(_ -> stream()).toList();
        var acknowledged = new ConcurrentHashMap<UUID, Long>();
        var rejected = ConcurrentHashMap.<UUID>newKeySet();
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var follower = threads.submit(() -> follow(done));
            var vandal = threads.submit(() -> abortTransactions(done));
            var callers = new ArrayList<Future<?>>();
            for (var caller = 0; caller < CALLERS; caller++) {
                var journal = journals.get(caller % WRITERS);
                var random = new Random(caller);
                callers.add(threads.submit(() -> appendMuch(journal, streams, random, acknowledged, rejected)));
            }
            try {
                for (var caller : callers) caller.get();
            } finally {
                done.set(true);
            }
            assertThat(vandal.get()).isPositive();
            assertThat(follower.get())
                    .isEqualTo(LongStream.rangeClosed(1, reader.head()).boxed().toList());
        }
        journals.forEach(Journal::close);

        var recorded = reader.read(0, Integer.MAX_VALUE);
        assertThat(recorded)
                .extracting(RecordedEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, recorded.size()).boxed().toList());
        assertThat(recorded.stream().collect(Collectors.toMap(RecordedEvent::eventId, RecordedEvent::position)))
                .isEqualTo(acknowledged);
        assertThat(rejected).isNotEmpty().doesNotContainAnyElementsOf(acknowledged.keySet());
        assertVersionsAreDense(recorded);
    }

    @Test
    void the_same_request_at_the_same_time_is_recorded_once() throws Exception {
        var journals = journals();
        for (var round = 0; round < 20; round++) {
            var request = request("round " + round);
            var start = new CountDownLatch(1);
            var outcomes = new ArrayList<Future<Object>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var caller = 0; caller < 6; caller++) {
                    var journal = journals.get(caller % WRITERS);
                    outcomes.add(threads.submit(() -> {
                        start.await();
                        try {
                            return journal.append(append(request, event(stream(), 0)));
                        } catch (RequestAlreadyRecordedException e) {
                            return new Appended(
                                    e.request().firstPosition(), e.request().lastPosition());
                        }
                    }));
                }
                start.countDown();
            }
            var answers = new HashSet<Object>();
            for (var outcome : outcomes) answers.add(outcome.get());
            assertThat(answers).containsExactly(new Appended(round + 1, round + 1));
        }
        journals.forEach(Journal::close);
    }

    @Test
    void another_request_under_the_same_id_can_be_told_apart() {
        var journal = journals().getFirst();
        var first = new Append.Request("id", "sha256:" + "1".repeat(64));
        var other = new Append.Request("id", "sha256:" + "2".repeat(64));
        var _ = journal.append(append(first, event(stream(), 0)));

        assertThat(catchThrowableOfType(
                                RequestAlreadyRecordedException.class,
                                () -> journal.append(append(other, event(stream(), 0))))
                        .request()
                        .digest())
                .isEqualTo(first.digest());
        journal.close();
    }

    private List<Journal> journals() {
        return IntStream.range(0, WRITERS)
                .mapToObj(_ -> new Journal(database.writer(), JournalSettings.DEFAULT, new HeadWatch()))
                .toList();
    }

    private @Nullable Void appendMuch(
            Journal journal, List<String> streams, Random random, Map<UUID, Long> acknowledged, Set<UUID> rejected) {
        for (var i = 0; i < APPENDS; i++) {
            var stream = streams.get(random.nextInt(streams.size()));
            var next = reader.lastVersion(stream).orElse(-1) + 1;
            var append = append(
                    stream, LongStream.range(next, next + 1 + random.nextInt(3)).toArray());
            try {
                var position = journal.append(append).firstPosition();
                for (var event : append.events()) acknowledged.put(event.eventId(), position++);
            } catch (VersionConflictException _) {
                append.events().forEach(event -> rejected.add(event.eventId()));
            }
        }
        return null;
    }

    /** Reads as any follower does, all the while others write. */
    private List<Long> follow(AtomicBoolean done) {
        var seen = new ArrayList<Long>();
        var last = 0L;
        while (true) {
            var finished = done.get();
            var block = reader.read(last, 50);
            for (var event : block) seen.add(event.position());
            if (!block.isEmpty()) last = block.getLast().position();
            if (finished && block.isEmpty()) return seen;
        }
    }

    /** Appends and then takes it back, which must leave no hole. */
    private int abortTransactions(AtomicBoolean done) throws SQLException, InterruptedException {
        var aborted = 0;
        try (var connection = database.writer().getConnection()) {
            while (!done.get()) {
                connection.setAutoCommit(false);
                var _ = AppendByHand.oneEvent(connection);
                connection.rollback();
                aborted++;
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
        return aborted;
    }

    private static void assertVersionsAreDense(List<RecordedEvent> recorded) {
        var versions = new HashMap<String, Long>();
        for (var event : recorded) {
            assertThat(event.version()).isEqualTo(versions.merge(event.stream(), 0L, (old, _) -> old + 1));
        }
    }
}
