package id.jejak.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that is to be recorded.
 *
 * @param stream the aggregate's identifier; for an event of no aggregate, its own
 * @param version its place in the stream, counting from 0 without holes
 * @param aggregateType the kind of aggregate; none for an event of no aggregate
 * @param eventId names the event; appending the same one again changes nothing
 * @param type the kind of event
 * @param revision the revision of the form its payload is written in
 * @param recordedAt when it is recorded; kept to the microsecond
 * @param metadata JSON, kept as it is written
 * @param payload JSON, kept as it is written
 */
public record NewEvent(
        String stream,
        long version,
        @Nullable String aggregateType,
        UUID eventId,
        String type,
        @Nullable String revision,
        Instant recordedAt,
        String metadata,
        String payload) {

    /** How much it adds to what is sent, in characters. */
    int size() {
        return metadata.length() + payload.length();
    }
}
