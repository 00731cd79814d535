package id.jejak.query.audittrail;

import id.jejak.events.OccurredAt;
import id.jejak.events.metadata.Role;
import id.jejak.events.signing.Capacity;
import id.jejak.query.platform.RegionName;
import id.jejak.query.platform.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event, as an auditor reads it.
 *
 * @param position its place in the journal
 * @param event the id that names it
 * @param type the name under which the journal keeps it
 * @param occurredAt when it happened, no more precisely than is known
 * @param recordedAt when the journal accepted it
 * @param capacity in which capacity somebody signed, where somebody did
 * @param requestId the request that brought it
 * @param correlationId the request that began it all
 * @param causationId what directly led to it
 * @param details what the event says
 * @param subjects what it is about: the trails it stands on
 */
public record TrailEntry(
        long position,
        UUID event,
        String type,
        Importance importance,
        Aggregate aggregate,
        ActedBy actor,
        OccurredAt occurredAt,
        Instant recordedAt,
        @Nullable Capacity capacity,
        Source source,
        String requestId,
        String correlationId,
        String causationId,
        List<Fact> details,
        List<Subject> subjects) {

    public TrailEntry {
        details = List.copyOf(details);
        subjects = List.copyOf(subjects);
    }

    /** The aggregate the event belongs to. */
    public record Aggregate(String type, String id) {}

    /**
     * Who acted.
     *
     * @param person the account, not a name
     * @param onBehalfOf whose act it was, if another's
     */
    public record ActedBy(
            String person,
            Role role,
            @Nullable RegionName region,
            @Nullable String onBehalfOf) {}

    TrailEntry with(List<Subject> about) {
        return new TrailEntry(
                position,
                event,
                type,
                importance,
                aggregate,
                actor,
                occurredAt,
                recordedAt,
                capacity,
                source,
                requestId,
                correlationId,
                causationId,
                details,
                about);
    }
}
