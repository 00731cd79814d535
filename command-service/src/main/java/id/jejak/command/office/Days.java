package id.jejak.command.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From the first day to the last, both included.
 *
 * @param until the last day; none where it is open
 */
record Days(LocalDate from, @Nullable LocalDate until) {

    boolean isInOrder() {
        return until == null || !until.isBefore(from);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !isOverBefore(day);
    }

    boolean overlap(Days other) {
        return !isOverBefore(other.from) && !other.isOverBefore(from);
    }

    /** Whether all of the other's days are among these. */
    boolean cover(Days other) {
        if (other.from.isBefore(from)) return false;
        return until == null || (other.until != null && !other.until.isAfter(until));
    }

    private boolean isOverBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
