package id.jejak.command.model;

import id.jejak.events.DomainEvent;
import id.jejak.events.json.EventJson;
import id.jejak.events.json.EventTypes;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.events.metadata.PersonId;
import id.jejak.journal.RecordedEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An event as it lies in the journal, read from outside. */
record Entry(
        long position,
        String stream,
        long version,
        String eventId,
        Instant recordedAt,
        EventMetadata metadata,
        DomainEvent event) {

    static Entry of(RecordedEvent recorded) {
        var type = EventTypes.named(recorded.type()).orElseThrow();
        var metadata = JsonMapper.shared().readValue(recorded.metadata(), new TypeReference<Map<String, String>>() {});
        var request = Objects.requireNonNull(recorded.request());
        metadata.put(EventMetadata.REQUEST_ID, request.id());
        metadata.put(EventMetadata.REQUEST_DIGEST, request.digest());
        return new Entry(
                recorded.position(),
                recorded.stream(),
                recorded.version(),
                recorded.eventId().toString(),
                recorded.recordedAt(),
                EventMetadata.fromMap(metadata),
                EventJson.read(recorded.payload(), type, Objects.requireNonNull(recorded.revision())));
    }

    PersonId person() {
        return metadata.actor().person();
    }

    String type() {
        return EventTypes.nameOf(event.getClass());
    }

    @Override
    public String toString() {
        return "%s at position %d by %s".formatted(type(), position, person());
    }
}
