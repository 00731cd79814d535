package id.jejak.query.platform;

import id.jejak.events.DomainEvent;
import id.jejak.journal.JournalSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/**
 * What happened to aggregates, event by event. Nearly all questions are answered by rows; here are those that must be answered
 * by the very fold a decision is made by.
 */
@Component
public class Histories {

    private final JournalSource journal;

    Histories(JournalSource journal) {
        this.journal = journal;
    }

    /**
     * The events of some aggregates, each in order, and that first to which something happened first.
     *
     * @param family whose events they are; others are left out
     * @param key which aggregate an event belongs to
     * @param upTo the journal position up to which they are told
     */
    public <K, E extends DomainEvent> SequencedMap<K, List<E>> of(
            Collection<K> aggregates, Class<E> family, Function<E, K> key, long upTo) {
        var streams = aggregates.stream().map(Object::toString).toList();
        return journal.eventsOf(streams, upTo)
                .map(Message::getPayload)
                .filter(family::isInstance)
                .map(family::cast)
                .filter(event -> Vantage.counts(event.provenance().occurredAt().earliest()))
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
