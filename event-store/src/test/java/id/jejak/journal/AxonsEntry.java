package id.jejak.journal;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** A recorded event of an aggregate, as Axon's own engines hand it out. */
record AxonsEntry(RecordedEvent event) implements TrackedEventData<String>, DomainEventData<String> {

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(event.position());
    }

    @Override
    public String getEventIdentifier() {
        return event.eventId().toString();
    }

    @Override
    public Instant getTimestamp() {
        return event.recordedAt();
    }

    @Override
    public SerializedObject<String> getMetaData() {
        var request = event.request();
        var metadata = request == null ? event.metadata() : RequestInMetadata.put(request, event.metadata());
        return new SerializedMetaData<>(metadata, String.class);
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(event.payload(), String.class, event.type(), event.revision());
    }

    @Override
    public @Nullable String getType() {
        return event.aggregateType();
    }

    @Override
    public String getAggregateIdentifier() {
        return event.stream();
    }

    @Override
    public long getSequenceNumber() {
        return event.version();
    }
}
