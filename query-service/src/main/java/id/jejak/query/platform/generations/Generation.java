package id.jejak.query.platform.generations;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One making of all read models, with tables of its own.
 *
 * @param number counts them; no two share a number
 * @param edition the code and the tables it is made by, see {@link Edition}
 * @param position up to which it reflects the journal
 * @param goal the head of the journal when it was last looked for while building
 * @param showsItself whether it takes the place of the one that is shown as soon as it has caught up
 * @param checks whether it is made only to hold what is shown against it
 * @param begunAt when this stretch of building began: the first, or the one after a pause
 * @param begunFrom the position at which it did
 * @param movedAt when its position last changed
 * @param trouble why it does not go on; absent if it does
 */
public record Generation(
        int number,
        String edition,
        State state,
        long position,
        long goal,
        boolean showsItself,
        boolean checks,
        Instant begunAt,
        long begunFrom,
        Instant movedAt,
        @Nullable String trouble) {

    /** What becomes of it. */
    public enum State {
        /** Events are told to it block by block, from the first on. */
        BUILDING,
        /** It waits to be told to go on building. */
        PAUSED,
        /** It is built and follows the journal, and nothing is shown from it. */
        FOLLOWING,
        /** Answers are made of it. Of one edition there is one at most. */
        SHOWN,
        /** Its tables are gone. */
        DROPPED
    }

    /** Events per second in this stretch of building; 0 while there is nothing to tell it by. */
    public double rate() {
        var nanos = Duration.between(begunAt, movedAt).toNanos();
        return nanos <= 0 ? 0 : (position - begunFrom) * 1e9 / nanos;
    }

    /** The part of the journal that it reflects, from 0 to 100. */
    public int percent() {
        return goal == 0 ? 100 : (int) Math.min(100, 100 * position / goal);
    }

    /** Seconds until it reaches its goal at this rate; absent while nothing is known of it. */
    public @Nullable Long secondsLeft() {
        var left = Math.max(0, goal - position);
        return left == 0 ? Long.valueOf(0) : rate() == 0 ? null : (Long) Math.round(left / rate());
    }

    /** The schema of its tables. */
    String schema() {
        return schema(number);
    }

    static String schema(int number) {
        return "generation_" + number;
    }

    /** Where its tables can be read as they were. */
    static String past(int number) {
        return schema(number) + "_past";
    }

    /** Whether its tables exist. */
    public boolean exists() {
        return state != State.DROPPED;
    }
}
