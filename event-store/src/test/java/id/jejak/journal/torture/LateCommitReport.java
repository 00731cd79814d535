package id.jejak.journal.torture;

import static java.util.stream.Collectors.toSet;

import id.jejak.journal.torture.LateCommitRun.Paused;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts the case of the late commit into words.
 *
 * @param options what was asked for
 * @param setting what the server says of itself
 * @param paused how things stood before the late commit
 * @param evidence what was found at the end
 * @param aborts how many transactions were rolled back
 * @param notes what the follower noted of gaps
 */
record LateCommitReport(
        Options options, Setting setting, Paused paused, Evidence evidence, int aborts, List<String> notes) {

    Result result(List<Violation> violations) {
        var skipped = skipped();
        var exitCode = switch (options.engine()) {
            case JOURNAL -> violations.isEmpty() && skipped.isEmpty() ? 0 : 1;
            case STOCK -> violations.isEmpty() && isTheLateOne(skipped) ? 0 : 2;
        };
        return new Result(exitCode, "late commit, " + options.engine().word(), text(skipped, violations));
    }

    private List<Row> skipped() {
        var seen = evidence.seen().stream().map(Seen::eventId).collect(toSet());
        return evidence.rows().stream()
                .filter(row -> !seen.contains(row.eventId()))
                .toList();
    }

    private boolean isTheLateOne(List<Row> skipped) {
        return skipped.size() == 1 && skipped.getFirst().position() == paused.position();
    }

    private String text(List<Row> skipped, List<Violation> violations) {
        return """
                **%s.** %s
                PostgreSQL %s, %s.

                | | |
                | --- | ---: |
                | the late writer's event had position | %,d |
                | it stood still before its commit for | %.1f s |
                | last position committed by others when it was about to go on | %,d |
                | … and last position the follower had seen by then | %,d |
                | transactions rolled back by others, all in all | %,d |
                | version conflicts of others, all in all | %,d |
                | events committed, all in all | %,d |
                | … of them the follower saw | %,d |
                | last position the follower saw | %,d |
                %s%s%s""".formatted(
                        verdict(skipped),
                        engine(),
                        setting.version(),
                        String.join(", ", setting.durability()),
                        paused.position(),
                        paused.still().toMillis() / 1_000.0,
                        paused.extent().last(),
                        paused.seen(),
                        aborts,
                        conflicts(),
                        evidence.rows().size(),
                        evidence.seen().size(),
                        evidence.seen().stream().mapToLong(Seen::position).max().orElse(0),
                        list(skipped.stream().map(this::skip).toList()),
                        list(notesOfTheGap()),
                        list(violations.stream().map(Violation::toString).toList()));
    }

    private String verdict(List<Row> skipped) {
        if (skipped.isEmpty()) return "Nothing skipped";
        return skipped.size() == 1 ? "One committed event skipped" : skipped.size() + " committed events skipped";
    }

    private String engine() {
        return switch (options.engine()) {
            case JOURNAL -> "Jejak's journal, seed %d.".formatted(options.seed());
            case STOCK ->
                "Axon's JdbcEventStorageEngine and EmbeddedEventStore, gap timeout %d s, all else as shipped, seed %d."
                        .formatted(options.gapTimeout().toSeconds(), options.seed());
        };
    }

    private long conflicts() {
        return evidence.undertakings().stream()
                .filter(undertaking -> undertaking.outcomes().anyMatch(Outcome.Conflict.class::isInstance))
                .count();
    }

    private String skip(Row row) {
        var acknowledged = evidence.undertakings().stream()
                .filter(undertaking ->
                        undertaking.intent().events().getFirst().eventId().equals(row.eventId()))
                .flatMap(Undertaking::outcomes)
                .anyMatch(Outcome.Acknowledged.class::isInstance);
        return "SKIPPED: event %s, committed at position %d%s, never seen by the live follower"
                .formatted(row.eventId(), row.position(), acknowledged ? " and acknowledged" : "");
    }

    private List<String> notesOfTheGap() {
        return notes.stream()
                .filter(note -> note.startsWith("gap " + paused.position() + " "))
                .map(note -> "The follower's token: " + note)
                .toList();
    }

    private static String list(List<String> lines) {
        return lines.stream()
                .map(line -> "\n- " + line)
                .collect(Collectors.joining("", "", lines.isEmpty() ? "" : "\n"));
    }
}
