package id.jejak.command.neighbour;

import static java.util.stream.Collectors.toMap;

import id.jejak.command.neighbour.History.Told;
import id.jejak.events.DomainEvent;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.journal.JournalStorageEngine;
import java.util.Collection;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.springframework.stereotype.Component;

/** Looks at many aggregates in one round trip, for those who decide about many at once. */
@Component
public class Histories {

    private final JournalStorageEngine journal;

    Histories(JournalStorageEngine journal) {
        this.journal = journal;
    }

    /** What has happened to each of these; to one that is left out, nothing. */
    public Map<String, History> of(Collection<String> ids) {
        return journal.readEvents(ids).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> history(entry.getValue())));
    }

    private static History history(DomainEventStream stream) {
        return new History(stream.asStream()
                .map(message -> new Told(
                        (DomainEvent) message.getPayload(),
                        EventMetadata.fromMap(message.getMetaData()).correlationId()))
                .toList());
    }
}
