package id.jejak.query.platform;

import id.jejak.events.DomainEvent;
import id.jejak.events.metadata.EventMetadata;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * An event as it lies in the journal, which is all a fold may look at.
 *
 * @param eventId names it
 * @param position its place in the journal; positions are dense and in the order of commits
 * @param recordedAt when the journal accepted it
 * @param metadata who acted and in answer to what
 */
public record Recorded<E extends DomainEvent>(
        E event,
        UUID eventId,
        long position,
        Instant recordedAt,
        EventMetadata metadata,
        String aggregateType,
        String aggregateId) {

    /** The event that a processor hands to a projection, with the token of its place. */
    public static <E extends DomainEvent> Recorded<E> of(E event, DomainEventMessage<?> message, TrackingToken token) {
        return new Recorded<>(
                event,
                UUID.fromString(message.getIdentifier()),
                token.position().orElseThrow(),
                message.getTimestamp(),
                EventMetadata.fromMap(message.getMetaData()),
                message.getType(),
                message.getAggregateIdentifier());
    }
}
