package id.jejak.journal.torture;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An intent and what became of it, as far as its caller knows.
 *
 * @param intent what was meant
 * @param attempts how often it was sent, in order; not at all, if its caller was killed in between
 */
record Undertaking(Intent intent, List<Attempt> attempts) {

    /**
     * Once that it was sent.
     *
     * @param recordedMicros the time its events bear, by which it is known which attempt recorded them
     * @param outcome what its caller was told; nothing if one of them was killed
     * @param answeredMillis when
     */
    record Attempt(long recordedMicros, @Nullable Outcome outcome, long answeredMillis) {}

    void sent(long recordedMicros) {
        attempts.add(new Attempt(recordedMicros, null, 0));
    }

    void answered(Outcome outcome, long millis) {
        var last = attempts.removeLast();
        attempts.add(new Attempt(last.recordedMicros(), outcome, millis));
    }

    /** What was answered, in order. */
    Stream<Outcome> outcomes() {
        return attempts.stream().map(Attempt::outcome).filter(Objects::nonNull);
    }

    /** Whether it was sent and nobody knows what became of it. */
    boolean isOpen() {
        return outcomes().noneMatch(Outcome::isFinal)
                && attempts.stream().anyMatch(attempt -> !(attempt.outcome() instanceof Outcome.NotRecorded));
    }

    /** Whether its caller may rely on its not being recorded. */
    boolean isRefused() {
        return outcomes().anyMatch(Outcome.Conflict.class::isInstance)
                || attempts.stream().allMatch(attempt -> attempt.outcome() instanceof Outcome.NotRecorded);
    }
}
