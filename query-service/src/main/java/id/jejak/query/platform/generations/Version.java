package id.jejak.query.platform.generations;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was for a while, on two clocks: by what was known, in positions of the journal, and by when it held.
 *
 * <p>A version covers what was known from {@code knownFrom} on and held from {@code heldFrom} on, except what the next version
 * covers as well, which is the quadrant from {@code nextKnown} and {@code nextHeld} on: so it has the shape of an L. Where a
 * fact became known late, what was said of the time since is said anew, and the old version ends: it is known only until
 * {@code knownUntil}.
 */
final class Version {

    static final long NEVER = Long.MAX_VALUE;

    private final Map<String, @Nullable Object> row;
    private final long knownFrom;
    private final Instant heldFrom;
    private final long nextKnown;
    private final Instant nextHeld;
    private final boolean stored;
    private long knownUntil = NEVER;

    private Version(
            Map<String, @Nullable Object> row,
            long knownFrom,
            Instant heldFrom,
            long nextKnown,
            Instant nextHeld,
            boolean stored) {
        this.row = row;
        this.knownFrom = knownFrom;
        this.heldFrom = heldFrom;
        this.nextKnown = nextKnown;
        this.nextHeld = nextHeld;
        this.stored = stored;
    }

    /** The one that counts now. */
    static Version current(Map<String, @Nullable Object> row, long knownFrom, Instant heldFrom) {
        return new Version(row, knownFrom, heldFrom, NEVER, Instant.MAX, false);
    }

    /** One of earlier, as it stands in a table. */
    static Version stored(
            Map<String, @Nullable Object> row, long knownFrom, Instant heldFrom, long nextKnown, Instant nextHeld) {
        return new Version(row, knownFrom, heldFrom, nextKnown, nextHeld, true);
    }

    /** The same with another after it. */
    Version before(long known, Instant held) {
        return new Version(row, knownFrom, heldFrom, known, held, false);
    }

    /** What is known only now of a time that has passed. */
    static Version passed(Map<String, @Nullable Object> row, long known, Instant from, Instant to) {
        return new Version(row, known, from, known, to, false);
    }

    /** From that position on it is known to have been otherwise. */
    void end(long position) {
        knownUntil = position;
    }

    /** Whether it says anything of any moment. */
    boolean isEmpty() {
        return knownFrom >= knownUntil || (knownFrom >= nextKnown && !heldFrom.isBefore(nextHeld));
    }

    /** Whether what is known now still has it hold for a time that has passed. */
    boolean isOpen() {
        return knownUntil == NEVER && heldFrom.isBefore(nextHeld);
    }

    Map<String, @Nullable Object> row() {
        return row;
    }

    long knownFrom() {
        return knownFrom;
    }

    Instant heldFrom() {
        return heldFrom;
    }

    long nextKnown() {
        return nextKnown;
    }

    Instant nextHeld() {
        return nextHeld;
    }

    long knownUntil() {
        return knownUntil;
    }

    /** Whether it stands in a table. */
    boolean isStored() {
        return stored;
    }
}
