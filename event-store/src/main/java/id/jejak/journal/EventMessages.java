package id.jejak.journal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * Translates between what the journal records and the messages Axon handles. Payloads and metadata are read when somebody
 * looks at them.
 */
public final class EventMessages {

    private final Serializer serializer;

    /** @param serializer as a rule an {@link EventSerializer}, which also knows older revisions */
    public EventMessages(Serializer serializer) {
        this.serializer = serializer;
    }

    /** With our serializer. */
    public EventMessages() {
        this(new EventSerializer());
    }

    /** For those who follow the journal: each message knows its position. */
    Stream<TrackedEventMessage<?>> tracked(List<RecordedEvent> events) {
        return events.stream().map(this::tracked);
    }

    /** For loading an aggregate. */
    DomainEventStream stream(List<RecordedEvent> events) {
        return DomainEventStream.of(events.stream().map(this::ofAggregate).toList());
    }

    /** For recording: the request is that of the first message. */
    Append append(List<? extends EventMessage<?>> messages) {
        return new Append(
                messages.stream().map(this::event).toList(),
                RequestInMetadata.of(messages.getFirst().getMetaData()));
    }

    /** The very message that Axon makes of an entry. */
    private TrackedEventMessage<?> tracked(RecordedEvent event) {
        if (event.aggregateType() != null) return ofAggregate(event);
        return new GenericTrackedEventMessage<>(
                JournalSource.token(event.position()), content(event), event::recordedAt);
    }

    private GenericTrackedDomainEventMessage<?> ofAggregate(RecordedEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                JournalSource.token(event.position()),
                event.aggregateType(),
                event.stream(),
                event.version(),
                content(event),
                event::recordedAt);
    }

    private Message<?> content(RecordedEvent event) {
        return new SerializedMessage<>(
                event.eventId().toString(),
                new SimpleSerializedObject<>(event.payload(), String.class, event.type(), event.revision()),
                new SerializedMetaData<>(metadata(event), String.class),
                serializer);
    }

    /** With the request, which the journal keeps beside the metadata. */
    private static String metadata(RecordedEvent event) {
        var request = event.request();
        return request == null ? event.metadata() : RequestInMetadata.put(request, event.metadata());
    }

    private NewEvent event(EventMessage<?> message) {
        var payload = message.serializePayload(serializer, String.class);
        var metadata = serializer.serialize(RequestInMetadata.without(message.getMetaData()), String.class);
        var domain = message instanceof DomainEventMessage<?> event ? event : null;
        return new NewEvent(
                domain == null ? message.getIdentifier() : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                domain == null ? null : domain.getType(),
                UUID.fromString(message.getIdentifier()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                message.getTimestamp(),
                metadata.getData(),
                payload.getData());
    }
}
