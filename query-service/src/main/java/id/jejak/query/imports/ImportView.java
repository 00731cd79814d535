package id.jejak.query.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the command service tells of it.
 *
 * @param lines how many the file has; none until they are counted
 * @param done how many were looked at: the sum of the next three
 * @param accepted they are recorded now; in a dry run, they would be
 * @param unchanged they were recorded before
 * @param refused they are listed among the errors
 * @param problem why it ended before its end
 * @param carryOut where to ask that a dry run be carried out; none if it cannot be
 * @param carriedOutAs the import that a dry run has become
 */
public record ImportView(
        UUID id,
        String kind,
        boolean dryRun,
        State state,
        Instant receivedAt,
        @Nullable Integer lines,
        int done,
        int accepted,
        int unchanged,
        int refused,
        @Nullable Reason problem,
        @Nullable String carryOut,
        @Nullable UUID carriedOutAs) {

    /** Where an import stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        REFUSED,
        CANCELLED,
        FAILED
    }

    /** Why, in the language that was asked for. */
    public record Reason(String rule, String title) {}

    /** Whether nothing of it changes any more. */
    public boolean isOver() {
        return switch (state) {
            case WAITING, RUNNING -> false;
            case DONE, REFUSED, CANCELLED, FAILED -> true;
        };
    }

    /** Whether carrying it out would record anything. */
    public boolean isWorthCarryingOut() {
        return carryOut != null && accepted > 0;
    }
}
