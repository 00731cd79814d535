package id.jejak.journal.torture;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a run into words. */
final class TortureReport {

    private static final int EXAMPLES = 10;

    private TortureReport() {}

    static String of(
            Options options,
            Setting setting,
            Duration length,
            Figures figures,
            Tally tally,
            List<Violation> violations) {
        return """
                **%s.** Seed %d, %d writing processes, %s of torture, %s until all had come to rest.
                PostgreSQL %s, %s.

                | What was recorded | |
                | --- | ---: |
                | events in the journal | %,d |
                | appends acknowledged | %,d |
                | … of several events | %,d |
                | … to several streams at once | %,d |
                | version conflicts | %,d |
                | requests answered "recorded already" | %,d |
                | answers "outcome unknown" | %,d |
                | attempts whose caller was killed before the answer | %,d |
                | appends sent again | %,d |
                | … and acknowledged where an earlier attempt had put them | %,d |
                | appends without a final answer at the end | %,d |
                | events the follower saw | %,d |
                | samples the auditor took meanwhile | %,d |
                | longest time without an acknowledged append after PostgreSQL was killed | %.1f s |

                | What was done | |
                | --- | ---: |
                %s

                | What must hold | Violations |
                | --- | ---: |
                %s
                %s""".formatted(
                        verdict(violations),
                        options.seed(),
                        options.writers(),
                        words(options.length()),
                        words(length),
                        setting.version(),
                        String.join(", ", setting.durability()),
                        figures.events(),
                        figures.with(Outcome.Acknowledged.class),
                        figures.severalEvents(),
                        figures.severalStreams(),
                        figures.with(Outcome.Conflict.class),
                        figures.with(Outcome.Repeated.class),
                        figures.unknownAnswers(),
                        figures.unanswered(),
                        figures.sentAgain(),
                        figures.foundAgain(),
                        figures.leftOpen(),
                        figures.seen(),
                        figures.samples(),
                        figures.longestSilenceMillis() / 1_000.0,
                        deeds(tally),
                        invariants(violations),
                        listed(violations));
    }

    private static String verdict(List<Violation> violations) {
        return violations.isEmpty() ? "Zero violations" : violations.size() + " violations";
    }

    private static String words(Duration length) {
        return length.toMinutes() > 0
                ? length.toMinutes() + " min " + length.toSecondsPart() + " s"
                : length.toSeconds() + " s";
    }

    private static String deeds(Tally tally) {
        return Arrays.stream(Tally.Kind.values())
                .map(kind -> "| %s | %,d |".formatted(kind.words(), tally.of(kind)))
                .collect(Collectors.joining("\n"));
    }

    private static String invariants(List<Violation> violations) {
        return promises(violations)
                .map(promise -> "| %s | %d |"
                        .formatted(
                                promise,
                                violations.stream()
                                        .filter(violation ->
                                                violation.invariant().equals(promise))
                                        .count()))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> promises(List<Violation> violations) {
        var watched = Stream.of(Watch.DENSE, Watch.IN_ORDER, Watch.STILL);
        var judged = Arrays.stream(Invariant.values()).map(Invariant::words);
        var broken = violations.stream().map(Violation::invariant);
        return Stream.of(watched, judged, broken).flatMap(promises -> promises).distinct();
    }

    private static String listed(List<Violation> violations) {
        return violations.stream()
                .map(Violation::invariant)
                .distinct()
                .flatMap(promise -> examples(promise, violations))
                .collect(Collectors.joining());
    }

    private static Stream<String> examples(String promise, List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.invariant().equals(promise))
                .limit(EXAMPLES)
                .map(violation -> "\n- " + violation);
    }
}
