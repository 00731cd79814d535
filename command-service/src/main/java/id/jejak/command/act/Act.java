package id.jejak.command.act;

import id.jejak.events.Provenance;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.PersonId;
import java.time.Instant;

/**
 * The circumstances of a command. Decisions read no clock and look nobody up: it all comes in here.
 *
 * @param actor who acts, as signed in
 * @param at when the system heard of it
 * @param provenance when it happened, by the actor's account, and how that is known
 */
public record Act(Actor actor, Instant at, Provenance provenance) {

    /** The person who acts. */
    public PersonId person() {
        return actor.person();
    }

    /** Whether it is said to have happened later than now. */
    public boolean isDatedInTheFuture() {
        return provenance.occurredAt().earliest().isAfter(at);
    }
}
