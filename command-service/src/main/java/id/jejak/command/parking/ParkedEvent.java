package id.jejak.command.parking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits to be carried on.
 *
 * @param stream the aggregate it is of; what follows in the same stream waits behind it
 * @param recordedAt when the journal recorded it
 * @param parkedAt when it began to wait
 * @param triedAt when it was last tried, or when it was parked
 * @param attempts how often it was tried; none if it only waits behind another
 * @param cause what was in the way the last time; absent if it only waits behind another
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParkedEvent(
        UUID event,
        String type,
        String stream,
        Instant recordedAt,
        Instant parkedAt,
        Instant triedAt,
        int attempts,
        @Nullable String cause) {}
