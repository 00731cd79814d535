package id.jejak.command.desk;

import id.jejak.command.act.Act;
import id.jejak.command.act.CommonRule;
import id.jejak.command.act.Mandate;
import id.jejak.command.act.Rejection;
import id.jejak.events.Provenance;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.events.region.Region;
import id.jejak.events.region.Regions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as signed in, and by which request.
 *
 * @param requestId names the request: the caller's idempotency key, or a fresh id
 * @param correlationId names the request as it came, if this is one of several orders in it
 * @param requestDigest SHA-256 over path and body
 * @param at when the request came in
 * @param mandate what lets the caller act for an office holder, if that is what they ask
 * @param precondition what the caller has seen of the aggregate they give an order about
 */
public record Caller(
        Actor actor,
        String requestId,
        String correlationId,
        String requestDigest,
        Instant at,
        Optional<Mandate> mandate,
        Precondition precondition) {

    /** The ministry sits in Jakarta. */
    private static final ZoneId MINISTRY = ZoneId.of("Asia/Jakarta");

    /**
     * The circumstances of what this caller asks.
     *
     * @param stated when it happened and how that is known, if the caller says so; otherwise it happens now
     * @throws Rejection naming {@link CommonRule#DATED_IN_THE_FUTURE}
     */
    public Act act(@Nullable Provenance stated) {
        var act = new Act(actor, at, stated != null ? stated : Provenance.observed(at, zone()), mandate);
        Rejection.unless(!act.isDatedInTheFuture(), CommonRule.DATED_IN_THE_FUTURE);
        return act;
    }

    /** The same caller with one of several orders of the request, which is repeated or not by itself. */
    Caller withOrderAbout(Object subject) {
        return new Caller(actor, requestId + "/" + subject, correlationId, requestDigest, at, mandate, precondition);
    }

    /**
     * The same caller in the office of whoever let them act; whether that holds now is for the decision to see.
     *
     * @param given the delegation the caller names; empty where it was never given
     * @throws Rejection naming {@link CommonRule#NOT_DELEGATED} if it was not given to this caller
     */
    public Caller actingBy(Optional<Mandate> given) {
        var own = given.filter(delegated -> delegated.delegate().equals(actor.person()))
                .orElseThrow(() -> new Rejection(CommonRule.NOT_DELEGATED));
        var office = own.office();
        var deputy = new Actor(actor.person(), office.role(), office.region(), own.giver());
        return new Caller(deputy, requestId, correlationId, requestDigest, at, Optional.of(own), precondition);
    }

    /** What events remember of this call. */
    EventMetadata metadata() {
        return new EventMetadata(actor, requestId, requestDigest, correlationId, correlationId);
    }

    /** Where the caller's clock on the wall is read. */
    public ZoneId zone() {
        return Optional.ofNullable(actor.region())
                .flatMap(Regions::find)
                .map(Region::zone)
                .orElse(MINISTRY);
    }
}
