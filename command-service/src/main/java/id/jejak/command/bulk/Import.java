package id.jejak.command.bulk;

import id.jejak.events.Ids;
import id.jejak.events.metadata.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent, and how far it has got.
 *
 * @param lines how many there are; none before they are counted
 * @param attempt how often a process has taken it up; the newest one counts
 * @param fruitless how often in a row a process took it up and died before it got any further
 * @param busyMillis how long it was worked at
 * @param problem why it ended before its end, if it did
 */
public record Import(
        UUID id,
        String kind,
        boolean dryRun,
        FileType type,
        Actor sender,
        Instant receivedAt,
        State state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int attempt,
        int fruitless,
        @Nullable Integer lines,
        Tally tally,
        long busyMillis,
        @Nullable Problem problem) {

    /** Where an import stands. */
    public enum State {
        WAITING,
        RUNNING,
        /** Every line was looked at; some may have been refused. */
        DONE,
        /** The file as a whole could not be read. No line of it has arrived. */
        REFUSED,
        /** Its sender ended it. What had arrived stays. */
        CANCELLED,
        /** It could not be finished, for a reason on our side. What had arrived stays, and sending it again is harmless. */
        FAILED;

        boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** Why, as problem details say it. */
    public record Problem(String rule, String english, String indonesian) {}

    /** What became of the lines so far. */
    public record Tally(int done, int accepted, int unchanged, int refused) {

        /** Nothing yet. */
        public static final Tally NONE = new Tally(0, 0, 0, 0);
    }

    /** A file that has just come in. */
    static Import received(UUID id, String kind, boolean dryRun, FileType type, Actor sender, Instant at) {
        return new Import(
                id, kind, dryRun, type, sender, at, State.WAITING, null, null, 0, 0, null, Tally.NONE, 0, null);
    }

    /** Whether this is a dry run that has looked at every line. */
    boolean isTried() {
        return dryRun && state == State.DONE;
    }

    /** The import that a dry run becomes when it is carried out, which it does once. */
    UUID inEarnest() {
        return Ids.named("import/" + id);
    }

    Sender by() {
        return new Sender(id, sender, receivedAt);
    }
}
