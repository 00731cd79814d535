package id.jejak.command.guide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** What has happened to aggregates, each read once and seen as it was then. */
final class Histories {

    private final EventStore events;
    private final Map<String, List<? extends DomainEventMessage<?>>> read = new HashMap<>();

    Histories(EventStore events) {
        this.events = events;
    }

    List<?> of(String aggregate) {
        return messages(aggregate).stream().map(DomainEventMessage::getPayload).toList();
    }

    /** The version of an aggregate; none where nothing has happened to it. */
    @Nullable Long version(String aggregate) {
        var messages = messages(aggregate);
        return messages.isEmpty() ? null : messages.getLast().getSequenceNumber();
    }

    private List<? extends DomainEventMessage<?>> messages(String aggregate) {
        return read.computeIfAbsent(
                aggregate, id -> events.readEvents(id).asStream().toList());
    }
}
