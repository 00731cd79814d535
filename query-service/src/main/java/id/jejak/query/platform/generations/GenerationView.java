package id.jejak.query.platform.generations;

import id.jejak.query.platform.generations.Generation.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a generation is.
 *
 * @param edition the code and the tables it is made by, sixteen hexadecimal digits
 * @param current whether that is the edition of the program that answers
 * @param position up to which it reflects the journal
 * @param percent the part of the journal that it reflects
 * @param eventsPerSecond in this stretch of building; absent if it is not being built
 * @param secondsLeft until it has caught up, at this rate; absent if nothing is known of it
 * @param showsItself whether it is shown as soon as it has caught up
 * @param checks whether it is made only to hold what is shown against it
 * @param begunAt when this stretch of building began
 * @param trouble why it does not go on; absent if it does
 */
public record GenerationView(
        int generation,
        String edition,
        boolean current,
        State state,
        long position,
        int percent,
        @Nullable Long eventsPerSecond,
        @Nullable Long secondsLeft,
        boolean showsItself,
        boolean checks,
        Instant begunAt,
        @Nullable String trouble) {

    static GenerationView of(Generation one, Edition edition) {
        var building = one.state() == State.BUILDING;
        return new GenerationView(
                one.number(),
                one.edition(),
                one.edition().equals(edition.digest()),
                one.state(),
                one.position(),
                one.percent(),
                building ? Math.round(one.rate()) : null,
                building ? one.secondsLeft() : null,
                one.showsItself(),
                one.checks(),
                one.begunAt(),
                one.trouble());
    }
}
