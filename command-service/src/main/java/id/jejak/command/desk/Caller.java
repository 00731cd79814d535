package id.jejak.command.desk;

import id.jejak.command.act.Act;
import id.jejak.command.act.CommonRule;
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
 */
public record Caller(Actor actor, String requestId, String correlationId, String requestDigest, Instant at) {

    /** The ministry sits in Jakarta. */
    private static final ZoneId MINISTRY = ZoneId.of("Asia/Jakarta");

    /**
     * The circumstances of what this caller asks.
     *
     * @param stated when it happened and how that is known, if the caller says so; otherwise it happens now
     * @throws Rejection naming {@link CommonRule#DATED_IN_THE_FUTURE}
     */
    public Act act(@Nullable Provenance stated) {
        var act = new Act(actor, at, stated != null ? stated : Provenance.observed(at, zone()));
        Rejection.unless(!act.isDatedInTheFuture(), CommonRule.DATED_IN_THE_FUTURE);
        return act;
    }

    /** The same caller with one of several orders of the request, which is repeated or not by itself. */
    Caller withOrderAbout(Object subject) {
        return new Caller(actor, requestId + "/" + subject, correlationId, requestDigest, at);
    }

    /** What events remember of this call. */
    EventMetadata metadata() {
        return new EventMetadata(actor, requestId, requestDigest, correlationId, correlationId);
    }

    private ZoneId zone() {
        return Optional.ofNullable(actor.region())
                .flatMap(Regions::find)
                .map(Region::zone)
                .orElse(MINISTRY);
    }
}
