package id.jejak.journal.torture;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Our journal under torture: several processes write, one follows, all of them are paused and killed, and the server too. */
final class TortureRun {

    private static final int CALLERS = 6;
    private static final int STREAMS = 12;
    private static final int IDLE_MILLIS = 60;
    private static final Duration FINISHING = Duration.ofSeconds(60);

    private final Options options;
    private final Random random;
    private final Site site;
    private final List<Seat> writers;
    private final Tally tally = new Tally();
    private final CountDownLatch over = new CountDownLatch(1);

    private TortureRun(Options options, Site site) {
        this.options = options;
        this.random = new Random(options.seed());
        this.site = site;
        this.writers =
                IntStream.range(0, options.writers()).mapToObj(this::writer).toList();
    }

    static Result run(Options options) throws Exception {
        try (var site = new Site(options)) {
            return new TortureRun(options, site).run();
        }
    }

    private Seat writer(int n) {
        // an impatient one, so that outcomes stay unknown and are asked for again by the caller itself
        var patience = n == 0 ? Duration.ofMillis(400) : Duration.ofSeconds(5);
        return site.writer("w" + n, random.nextLong(), CALLERS, STREAMS, patience, IDLE_MILLIS);
    }

    private Result run() throws Exception {
        var started = Instant.now();
        for (var writer : writers) writer.fill();
        site.follower().fill();
        var auditor = new Auditor(site.server().url(), new Random(random.nextLong()), over);
        var misdeeds = new Misdeeds(site, writers, STREAMS, tally);
        try (var vandal = new Vandal(site.server().url(), site.file("vandal.ledger"), tally)) {
            torment(auditor, misdeeds.torments(options.length(), random, vandal));
        }
        var violations = new ArrayList<>(auditor.violations());
        violations.addAll(finish());
        return conclude(started, auditor, misdeeds.outages(), violations);
    }

    private void torment(Auditor auditor, List<Torment> torments) throws ExecutionException, InterruptedException {
        var busy = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            busy.add(threads.submit(auditor::run));
            for (var torment : torments) busy.add(threads.submit(() -> torment.until(over)));
            try {
                var _ = over.await(options.length().toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                over.countDown();
            }
            for (var future : busy) {
                var _ = future.get();
            }
        }
    }

    /** Lets all come to rest: whoever was killed is asked for once more by its successor, and the follower catches up. */
    private List<Violation> finish() throws IOException, InterruptedException, SQLException {
        var violations = new ArrayList<Violation>();
        for (var writer : writers) writer.stop(FINISHING).ifPresent(violations::add);
        if (!follows()) {
            violations.add(new Violation(
                    "the follower reaches the head", "it ended at " + Seen.last(site.seenFile()) + " of " + extent()));
        }
        site.follower().stop(FINISHING).ifPresent(violations::add);
        return violations;
    }

    private boolean follows() throws InterruptedException, SQLException {
        var deadline = Instant.now().plus(FINISHING);
        while (Seen.last(site.seenFile()) < extent().last()) {
            if (Instant.now().isAfter(deadline)) return false;
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return true;
    }

    private PlainSql.Extent extent() throws SQLException {
        try (var connection = Databases.connect(site.server().url(), Databases.READER)) {
            return PlainSql.extent(connection, Engine.JOURNAL);
        }
    }

    private Result conclude(Instant started, Auditor auditor, List<Instant> outages, List<Violation> violations)
            throws IOException, SQLException {
        try (var connection = Databases.connect(site.server().url(), Databases.READER)) {
            var evidence = new Evidence(
                    PlainSql.rows(connection, Engine.JOURNAL, 0),
                    site.undertakings(),
                    Seen.read(site.seenFile()),
                    auditor.memory());
            for (var invariant : Invariant.values()) violations.addAll(invariant.violations(evidence));
            var figures = new Figures(evidence, outages, auditor.samples());
            var report = TortureReport.of(
                    options,
                    Setting.of(connection),
                    Duration.between(started, Instant.now()),
                    figures,
                    tally,
                    violations);
            return new Result(violations.isEmpty() ? 0 : 1, "journal", report);
        }
    }
}
