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
 * @param requestDigest SHA-256 over path and body
 * @param at when the request came in
 */
public record Caller(Actor actor, String requestId, String requestDigest, Instant at) {

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

    /** What events remember of this call. */
    EventMetadata metadata() {
        return new EventMetadata(actor, requestId, requestDigest, requestId, requestId);
    }

    private ZoneId zone() {
        return Optional.ofNullable(actor.region())
                .flatMap(Regions::find)
                .map(Region::zone)
                .orElse(MINISTRY);
    }
}
