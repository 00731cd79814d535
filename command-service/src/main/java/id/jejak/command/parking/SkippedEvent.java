package id.jejak.command.parking;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejak.events.metadata.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that is not carried on any more, because somebody decided so.
 *
 * @param cause what was in the way the last time it was tried
 * @param reason why it need not be carried on, as that person says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SkippedEvent(
        UUID event,
        String type,
        String stream,
        @Nullable String cause,
        String reason,
        PersonId person,
        Instant skippedAt) {}
