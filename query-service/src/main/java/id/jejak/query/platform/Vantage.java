package id.jejak.query.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a question is asked from: what was known by when, and what had happened by when. A question that says neither is asked
 * from here and now.
 *
 * @param position up to which the journal was known
 * @param at the moment that is asked about: what is overdue, is so by then
 * @param held by when something must have happened to count; absent if whatever is known counts
 */
public record Vantage(long position, Instant at, @Nullable Instant held) {

    private static final ScopedValue<Vantage> VANTAGE = ScopedValue.newInstance();

    /** Answers a question from there. */
    <T> T ask(ScopedValue.CallableOp<T, RuntimeException> question) {
        return ScopedValue.where(VANTAGE, this).call(question);
    }

    /** Whether something that happened at that moment counts in the question at hand. */
    static boolean counts(Instant occurred) {
        if (!VANTAGE.isBound()) return true;
        var held = VANTAGE.get().held();
        return held == null || !occurred.isAfter(held);
    }

    /** The clock of the question at hand; outside of questions the real one. */
    public static Clock clock(Clock real) {
        return new Clock() {
            @Override
            public Instant instant() {
                return VANTAGE.isBound() ? VANTAGE.get().at() : real.instant();
            }

            @Override
            public ZoneId getZone() {
                return real.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return clock(real.withZone(zone));
            }
        };
    }
}
