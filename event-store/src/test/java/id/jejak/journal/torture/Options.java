package id.jejak.journal.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the kit is asked to do.
 *
 * @param engine to whom
 * @param late whether to let one writer commit late, and do nothing else
 * @param length how long; of no meaning if one writer commits late
 * @param writers how many processes write
 * @param seed of everything that is drawn
 * @param gapTimeout the stock engine's
 * @param pause how long the late writer stands still
 * @param aborts how many transactions are rolled back in the time of a gap timeout
 * @param report where to write the report; on standard output alone if there is no such place
 * @param sabotage the name of something to spoil in the journal once it is installed, to see the kit notice
 * @param folder where everything is kept while it runs
 */
record Options(
        Engine engine,
        boolean late,
        Duration length,
        int writers,
        long seed,
        Duration gapTimeout,
        Duration pause,
        int aborts,
        @Nullable Path report,
        @Nullable String sabotage,
        Path folder) {

    static final String USAGE = """
            usage: torture [--minutes=1] [--writers=3] [--seed=N] [--report=FILE] [--sabotage=NAME]
       torture --case=late-commit [--engine=journal|stock] [--gap-timeout=SECONDS]
               [--pause=SECONDS] [--aborts=N] [--report=FILE]
            --engine=stock alone means --case=late-commit: it is made to show that one case, and not to survive the rest.
            Exit codes: 0 all held, or the stock engine's skip was reproduced; 1 violations; 2 no skip where one was
            expected; 64 not understood.""";

    private static final Set<String> NAMES = Set.of(
            "engine",
            "case",
            "minutes",
            "writers",
            "seed",
            "gap-timeout",
            "pause",
            "aborts",
            "report",
            "sabotage",
            "folder");

    /** As Axon 4.13 ships it. */
    private static final Duration GAP_TIMEOUT = Duration.ofSeconds(60);

    static Options parse(String... words) {
        var arguments = Arguments.parse(NAMES, words);
        var engine = Engine.of(arguments);
        var late = engine == Engine.STOCK || arguments.text("case", "torture").equals("late-commit");
        var second = Duration.ofSeconds(1);
        var gapTimeout = arguments.duration("gap-timeout", second, GAP_TIMEOUT);
        var report = arguments.find("report");
        return new Options(
                engine,
                late,
                arguments.duration("minutes", Duration.ofMinutes(1), Duration.ofMinutes(1)),
                arguments.number("writers", late ? 2 : 3),
                arguments.seed(System.nanoTime() % 1_000_000),
                gapTimeout,
                arguments.duration("pause", second, gapTimeout.plusSeconds(10)),
                arguments.number("aborts", 400),
                report == null ? null : Path.of(report),
                arguments.find("sabotage"),
                Path.of(arguments.text("folder", "target/torture/" + engine.word())));
    }
}
