package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.Server;
import id.jejak.benchmarks.journal.Follower.Arrivals;
import id.jejak.journal.AppendReceipt;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long after a command is answered its events come to a handler in another process: while hardly anything happens,
 * and while as much happens as can.
 */
final class Freshness {

    private static final int IDLE_COMMANDS = 500;
    private static final long IDLE_PAUSE_MILLIS = 50;
    private static final int CLIENTS = 256;
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final Server server;
    private final Jejak jejak;
    private final Duration loaded;

    /** @param loaded how long full load is measured */
    Freshness(Server server, Jejak jejak, Duration loaded) {
        this.server = server;
        this.jejak = jejak;
        this.loaded = loaded;
    }

    Figures run() throws Exception {
        try (var follower = Follower.start(jejak.jdbcUrl())) {
            var _ = load(new Noting(jejak), WARM_UP);
            var idle = new Noting(jejak);
            idle(idle);
            var busy = new Noting(jejak);
            var measurement = load(busy, loaded);
            var arrivals = follower.until(jejak.events());
            return new Figures(lags(idle, arrivals), lags(busy, arrivals), measurement.rate());
        }
    }

    static long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    private Measurement load(Noting noting, Duration duration) throws Exception {
        return new ClosedLoop(server, new Length(WARM_UP, duration)).run(noting, CLIENTS);
    }

    private static void idle(Noting noting) throws Exception {
        try (var client = noting.client()) {
            for (var i = 0; i < IDLE_COMMANDS; i++) {
                client.step();
                TimeUnit.MILLISECONDS.sleep(IDLE_PAUSE_MILLIS);
            }
        }
    }

    private static Histogram lags(Noting noting, Arrivals arrivals) {
        var lags = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
        for (var answer : noting.answers) {
            // a handler may be faster than the caller, who has yet to be woken
            lags.recordValue(Math.max(0, arrivals.at(answer.position) - answer.micros));
        }
        return lags;
    }

    /** When which command was answered, by the position of its last event. */
    private record Answer(long position, long micros) {}

    /** Jejak, with a note taken of each answer. */
    private static final class Noting implements Contender {

        private final Jejak jejak;
        private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

        Noting(Jejak jejak) {
            this.jejak = jejak;
        }

        @Override
        public Client client() {
            var client = jejak.client();
            return () -> {
                var receipt = new AppendReceipt();
                var _ = receipt.<Client, Exception>during(() -> {
                    client.step();
                    return client;
                });
                answers.add(new Answer(receipt.lastPosition().orElseThrow(), nowMicros()));
            };
        }

        @Override
        public String name() {
            return jejak.name();
        }

        @Override
        public long events() throws SQLException {
            return jejak.events();
        }

        @Override
        public long diskBytes() throws SQLException {
            return jejak.diskBytes();
        }

        @Override
        public void close() {}
    }

    /**
     * What was seen, in microseconds from the answer to the handler.
     *
     * @param rate the commands per second under full load
     */
    record Figures(Histogram idle, Histogram loaded, double rate) {

        /** A table, one row for each state. */
        List<String> markdown() {
            return List.of(
                    "| Answered command to handler in another process | commands | p50 | p99 | most |",
                    "| --- | ---: | ---: | ---: | ---: |",
                    row("idle, one command every " + IDLE_PAUSE_MILLIS + " ms", idle),
                    row(String.format(Locale.ROOT, "full load, %d clients, %,.0f commands/s", CLIENTS, rate), loaded));
        }

        private static String row(String state, Histogram lags) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.1f ms | %.1f ms | %.1f ms |",
                    state,
                    lags.getTotalCount(),
                    lags.getValueAtPercentile(50) / 1e3,
                    lags.getValueAtPercentile(99) / 1e3,
                    lags.getMaxValue() / 1e3);
        }
    }
}
