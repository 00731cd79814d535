package id.jejak.journal.torture;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * One writer has appended and stands still before it commits, for longer than the stock engine's gap timeout, while others
 * go on and a live follower reads. Does the follower see it?
 */
final class LateCommitRun {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CALLERS = 2;
    private static final int STREAMS = 4;
    /** Slow enough that the stock engine is not pushed over its other bound, 10,000 numbers behind the newest. */
    private static final int IDLE_MILLIS = 160;

    /** The stock engine begins to clean gaps away when it remembers more than 250 of them. */
    private static final int ABORTS_THAT_MATTER = 300;

    private final Options options;
    private final Site site;
    private final List<Seat> writers;
    private final Seat late;
    private final Random random;
    private final Aborts aborts = new Aborts();

    private LateCommitRun(Options options, Site site) {
        this.options = options;
        this.site = site;
        this.random = new Random(options.seed());
        this.writers = IntStream.range(0, options.writers())
                .mapToObj(n ->
                        site.writer("w" + n, random.nextLong(), CALLERS, STREAMS, Duration.ofSeconds(5), IDLE_MILLIS))
                .toList();
        this.late = site.seat(
                LateWriterProcess.class,
                "late",
                "ledger=" + site.file("late.ledger"),
                "notes=" + site.file("late.notes"));
    }

    static Result run(Options options) throws Exception {
        try (var site = new Site(options)) {
            return new LateCommitRun(options, site).run();
        }
    }

    private Result run() throws Exception {
        for (var writer : writers) writer.fill();
        site.follower().fill();
        var over = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var connection = Databases.connect(site.server().url(), Databases.WRITER)) {
            var aborting = threads.submit(() -> aborting(connection).until(over));
            Paused paused;
            try {
                await("the follower sees the others", () -> Seen.last(site.seenFile()) > 20);
                paused = letOneBeLate();
            } finally {
                over.countDown();
            }
            var _ = aborting.get();
            return conclude(paused);
        }
    }

    /** Rolled back, a transaction takes no number of our journal: there it is of no interest. */
    private Torment aborting(Connection connection) {
        var rest = options.gapTimeout().dividedBy(options.aborts());
        return new Torment(rest, rest, random, _ -> {
            if (options.engine() == Engine.STOCK) aborts.abort(connection);
        });
    }

    /** Answers how things stood when it was about to go on. */
    private Paused letOneBeLate() throws Exception {
        late.fill();
        var notes = site.file("late.notes");
        await("the late writer appends", () -> !LineFile.read(notes).isEmpty());
        var position = Long.parseLong(LineFile.read(notes).getFirst());
        var since = Instant.now();
        var before = aborts.count();
        var paused = late.pause(options.pause(), () -> look(position, since, before));
        if (!late.awaitEnd(PATIENCE)) throw new IllegalStateException("The late writer does not commit");
        // the others go on for a while, and the follower with them
        TimeUnit.SECONDS.sleep(2);
        return paused;
    }

    /** On a busy machine the pause is longer, so that as much happens in it as on an idle one. */
    private Paused look(long position, Instant since, int abortsBefore) throws Exception {
        if (options.engine() == Engine.STOCK) {
            var enough = abortsBefore + Math.min(options.aborts(), ABORTS_THAT_MATTER);
            await("others roll back", () -> aborts.count() >= enough);
            var reached = extent().last();
            await("the follower sees the others", () -> Seen.last(site.seenFile()) >= reached);
        }
        return new Paused(position, Duration.between(since, Instant.now()), extent(), Seen.last(site.seenFile()));
    }

    private Result conclude(Paused paused) throws Exception {
        var violations = new ArrayList<Violation>();
        for (var writer : writers) writer.stop(PATIENCE).ifPresent(violations::add);
        await("the follower reaches the head", () -> Seen.last(site.seenFile()) >= extent().last());
        // it may still come: the stock engine looks once a second into the gaps that it remembers
        TimeUnit.SECONDS.sleep(3);
        site.follower().stop(PATIENCE).ifPresent(violations::add);
        try (var connection = Databases.connect(site.server().url(), Databases.READER)) {
            var evidence = new Evidence(
                    PlainSql.rows(connection, options.engine(), 0),
                    site.undertakings(),
                    Seen.read(site.seenFile()),
                    new TreeMap<>());
            if (options.engine() == Engine.JOURNAL) {
                for (var invariant : Invariant.values()) violations.addAll(invariant.violations(evidence));
            }
            var notes = LineFile.read(site.notesFile());
            return new LateCommitReport(options, Setting.of(connection), paused, evidence, aborts.count(), notes)
                    .result(violations);
        }
    }

    private PlainSql.Extent extent() throws SQLException {
        try (var connection = Databases.connect(site.server().url(), Databases.READER)) {
            return PlainSql.extent(connection, options.engine());
        }
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            if (Instant.now().isAfter(deadline)) throw new IllegalStateException("Not in time: " + what);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /**
     * How things stood when the late writer had been still for long enough.
     *
     * @param position what it had appended, and not yet committed
     * @param still for how long
     * @param extent what others had committed
     * @param seen how far the follower had come
     */
    record Paused(long position, Duration still, PlainSql.Extent extent, long seen) {}
}
