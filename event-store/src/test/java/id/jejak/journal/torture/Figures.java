package id.jejak.journal.torture;

import id.jejak.journal.torture.Outcome.Acknowledged;
import id.jejak.journal.torture.Undertaking.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what happened, out of the evidence. */
final class Figures {

    private static final long AFTERMATH_MILLIS = 1_000;

    private final Evidence evidence;
    private final Map<UUID, Row> byEvent;
    private final List<Instant> outages;
    private final int samples;

    Figures(Evidence evidence, List<Instant> outages, int samples) {
        this.evidence = evidence;
        this.byEvent = evidence.byEvent();
        this.outages = outages;
        this.samples = samples;
    }

    int events() {
        return evidence.rows().size();
    }

    int samples() {
        return samples;
    }

    int seen() {
        return evidence.seen().size();
    }

    /** Appends and their outcomes of that kind. */
    long with(Class<? extends Outcome> kind) {
        return undertakings()
                .filter(undertaking -> undertaking.outcomes().anyMatch(kind::isInstance))
                .count();
    }

    long severalEvents() {
        return acknowledged(intent -> intent.events().size() > 1);
    }

    long severalStreams() {
        return acknowledged(intent ->
                intent.events().stream().map(Intent.Planned::stream).distinct().count() > 1);
    }

    private long acknowledged(Predicate<Intent> condition) {
        return undertakings()
                .filter(undertaking -> undertaking.outcomes().anyMatch(Acknowledged.class::isInstance))
                .map(Undertaking::intent)
                .filter(condition)
                .count();
    }

    /** Attempts whose caller was told that nobody knows. */
    long unknownAnswers() {
        return attempts()
                .filter(attempt -> attempt.outcome() instanceof Outcome.Unknown)
                .count();
    }

    /** Attempts that were never answered because the caller was killed. */
    long unanswered() {
        return attempts().filter(attempt -> attempt.outcome() == null).count();
    }

    long sentAgain() {
        return undertakings()
                .filter(undertaking -> undertaking.attempts().size() > 1)
                .count();
    }

    /** Sent again, and told where an earlier attempt had put it: the time its events bear gives that away. */
    long foundAgain() {
        return undertakings()
                .filter(undertaking -> undertaking.outcomes().anyMatch(Acknowledged.class::isInstance))
                .filter(this::isOfAnEarlierAttempt)
                .count();
    }

    private boolean isOfAnEarlierAttempt(Undertaking undertaking) {
        var row = byEvent.get(undertaking.intent().events().getFirst().eventId());
        return row != null
                && undertaking.attempts().stream()
                        .filter(attempt -> attempt.outcome() instanceof Acknowledged)
                        .noneMatch(attempt -> attempt.recordedMicros() == row.recordedMicros());
    }

    /** Never answered for good, although it was sent. */
    long leftOpen() {
        return undertakings().filter(Undertaking::isOpen).count();
    }

    /** The longest time without an acknowledgement that began soon after a kill of the server. */
    long longestSilenceMillis() {
        var answers = attempts()
                .filter(attempt -> attempt.outcome() instanceof Acknowledged)
                .map(Attempt::answeredMillis)
                .collect(Collectors.toCollection(TreeSet::new));
        return outages.stream()
                .mapToLong(outage -> longestSilence(answers, outage.toEpochMilli()))
                .max()
                .orElse(0);
    }

    /** What was under way when the server was killed may still be answered. */
    private static long longestSilence(NavigableSet<Long> answers, long outage) {
        var longest = 0L;
        for (var from = answers.ceiling(outage); from != null && from < outage + AFTERMATH_MILLIS; ) {
            var next = answers.higher(from);
            if (next != null) longest = Math.max(longest, next - from);
            from = next;
        }
        return longest;
    }

    private Stream<Undertaking> undertakings() {
        return evidence.undertakings().stream();
    }

    private Stream<Attempt> attempts() {
        return undertakings().flatMap(undertaking -> undertaking.attempts().stream());
    }
}
