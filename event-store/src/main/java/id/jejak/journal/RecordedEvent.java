package id.jejak.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the journal.
 *
 * @param position its place in the journal, counting from 1 without holes, in the order of commits
 * @param stream the aggregate's identifier; for an event of no aggregate, its own
 * @param version its place in the stream, counting from 0 without holes
 * @param aggregateType the kind of aggregate; none for an event of no aggregate
 * @param eventId names the event
 * @param type the kind of event
 * @param revision the revision of the form its payload is written in
 * @param recordedAt when it was recorded, to the microsecond
 * @param request the request that led to it, if one is known
 * @param metadata JSON, exactly as it was written
 * @param payload JSON, exactly as it was written
 */
public record RecordedEvent(
        long position,
        String stream,
        long version,
        @Nullable String aggregateType,
        UUID eventId,
        String type,
        @Nullable String revision,
        Instant recordedAt,
        Append.@Nullable Request request,
        String metadata,
        String payload) {}
