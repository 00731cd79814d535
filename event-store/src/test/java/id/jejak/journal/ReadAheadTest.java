package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading a block while the one before it is handled. */
@Timeout(60)
class ReadAheadTest {

    private static final int BLOCK = 10;

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean away;
    private JournalStream stream;

    @BeforeEach
    void fill() {
        try (var journal = new Journal(database.writer(), JournalSettings.DEFAULT, new HeadWatch())) {
            var _ = journal.append(append(stream(), TestEvents.upTo(35)));
        }
        var reader = new JournalReader(watched(database.reader()));
        stream = new JournalStream(reader, new EventMessages(), new HeadWatch(), BLOCK, 0);
    }

    @AfterEach
    void close() {
        stream.close();
        database.close();
    }

    @Test
    void keeps_the_order_and_ends_where_the_journal_does() throws Exception {
        var positions = new ArrayList<Long>();
        while (stream.hasNextAvailable()) positions.add(next());

        assertThat(positions).isEqualTo(LongStream.rangeClosed(1, 35).boxed().toList());
        assertThat(stream.peek()).isEmpty();
    }

    @Test
    void reads_one_block_ahead_and_no_more() throws Exception {
        assertThat(next()).isEqualTo(1);
        while (questions.get() < 2) Thread.sleep(5);
        Thread.sleep(100);

        assertThat(questions).hasValue(2);
    }

    @Test
    void a_failure_is_told_when_its_block_is_wanted_and_the_next_attempt_reads_on() throws Exception {
        skip(BLOCK);
        while (questions.get() < 2) Thread.sleep(5);
        away = true;
        // the block that was read before the outage is still there, the one after it is not
        skip(BLOCK);

        assertThatThrownBy(stream::nextAvailable).isInstanceOf(JournalUnavailableException.class);
        assertThatThrownBy(stream::peek).isInstanceOf(JournalUnavailableException.class);
        away = false;
        assertThat(next()).isEqualTo(2 * BLOCK + 1);
    }

    @Test
    void a_reader_that_is_interrupted_while_it_waits_loses_nothing() throws Exception {
        skip(BLOCK);
        while (questions.get() < 2) Thread.sleep(5);
        gate = new CountDownLatch(1);
        skip(BLOCK);
        Thread.currentThread().interrupt();

        assertThat(stream.peek()).isEmpty();
        assertThatThrownBy(stream::nextAvailable).isInstanceOf(InterruptedException.class);
        gate.countDown();
        assertThat(next()).isEqualTo(2 * BLOCK + 1);
    }

    @Test
    void closing_lets_what_is_being_read_end_and_gives_nothing_more() throws Exception {
        skip(BLOCK);
        while (questions.get() < 2) Thread.sleep(5);
        gate = new CountDownLatch(1);
        skip(BLOCK);
        var waiting = CompletableFuture.supplyAsync(stream::peek);
        stream.close();
        gate.countDown();

        assertThat(waiting.get()).isEmpty();
        assertThatThrownBy(stream::nextAvailable).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void who_fell_asleep_before_events_that_wait_is_called_again_and_nobody_else() throws Exception {
        var called = new CountDownLatch(2);
        assertThat(stream.peek()).isPresent();
        assertThat(stream.setOnAvailableCallback(called::countDown)).isTrue();
        assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();

        while (stream.hasNextAvailable()) skip(1);
        var calledForNothing = new CountDownLatch(1);
        assertThat(stream.setOnAvailableCallback(calledForNothing::countDown)).isTrue();
        assertThat(calledForNothing.await(200, TimeUnit.MILLISECONDS)).isFalse();
    }

    private long next() throws InterruptedException {
        return stream.nextAvailable().trackingToken().position().orElseThrow();
    }

    private void skip(int events) throws InterruptedException {
        for (var i = 0; i < events; i++) {
            var _ = stream.nextAvailable();
        }
    }

    /** Counts the questions, and holds them back or refuses them on demand. */
    private DataSource watched(DataSource real) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    gate.await();
                    if (away) throw new SQLException("The database is away", "08006");
                    var _ = questions.incrementAndGet();
                    return method.invoke(real, arguments);
                });
    }
}
