package id.jejak.command.act;

import id.jejak.events.Provenance;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.office.Power;
import id.jejak.events.region.Region;
import id.jejak.events.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The circumstances of a command. Decisions read no clock and look nobody up: it all comes in here.
 *
 * @param actor who acts, as signed in
 * @param at when the system heard of it
 * @param provenance when it happened, by the actor's account, and how that is known
 * @param mandate what lets the actor act for an office holder; empty for whoever acts for themselves
 */
public record Act(Actor actor, Instant at, Provenance provenance, Optional<Mandate> mandate) {

    /** Somebody acts for themselves. */
    public Act(Actor actor, Instant at, Provenance provenance) {
        this(actor, at, provenance, Optional.empty());
    }

    /** The person who acts. */
    public PersonId person() {
        return actor.person();
    }

    /** Whether it is that person's act: by their own hand, or by another's for them. */
    public boolean isOf(PersonId somebody) {
        return somebody.equals(actor.person()) || somebody.equals(actor.onBehalfOf());
    }

    /**
     * Lets pass whoever acts for themselves, and whoever a delegation in force lets act for another: on the day it is
     * said to have happened and on the day the system heard of it, or else an expired one could be used for ever. That
     * day is read off the clock of the office's government, whatever zone the actor names.
     *
     * @param power what is done by delegation; empty for what nobody can delegate
     * @throws Rejection naming {@link CommonRule#NOT_DELEGATED}
     */
    public void checkMandate(Optional<Power> power) {
        if (mandate.isEmpty()) return;
        var moment = provenance.occurredAt();
        var zone =
                Regions.find(mandate.get().office().region()).map(Region::zone).orElse(moment.zone());
        var passes = power.isPresent()
                && mandate.get().allows(power.get(), moment.day())
                && mandate.get().allows(power.get(), LocalDate.ofInstant(at, zone));
        Rejection.unless(passes, CommonRule.NOT_DELEGATED);
    }

    /** Whether it is said to have happened later than now. */
    public boolean isDatedInTheFuture() {
        return provenance.occurredAt().earliest().isAfter(at);
    }
}
