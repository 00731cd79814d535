package id.jejak.command.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.jejak.events.DomainEvent;
import id.jejak.journal.JournalReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that happened, in order. */
final class History {

    private static final int BLOCK = 2_000;

    private final List<Entry> entries;
    private final Map<String, List<Entry>> streams;
    private final Map<String, Entry> byId;

    History(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        streams = entries.stream().collect(groupingBy(Entry::stream, LinkedHashMap::new, Collectors.toList()));
        byId = entries.stream().collect(toMap(Entry::eventId, entry -> entry, (first, _) -> first));
    }

    /** Reads the whole journal. */
    static History of(JournalReader journal) {
        var all = new ArrayList<Entry>();
        var block = journal.read(0, BLOCK);
        while (!block.isEmpty()) {
            block.stream().map(Entry::of).forEach(all::add);
            block = journal.read(block.getLast().position(), BLOCK);
        }
        return new History(all);
    }

    List<Entry> entries() {
        return entries;
    }

    Stream<List<Entry>> streams() {
        return streams.values().stream();
    }

    /** What happened to an aggregate. */
    List<Entry> of(Object id) {
        return streams.getOrDefault(id.toString(), List.of());
    }

    /** What happened to it earlier than that. */
    Stream<Entry> before(Entry later, Object id) {
        return of(id).stream().filter(entry -> entry.position() < later.position());
    }

    Optional<Entry> named(String eventId) {
        return Optional.ofNullable(byId.get(eventId));
    }

    /** The entries of one kind of event. */
    <E extends DomainEvent> Stream<Entry> all(Class<E> type) {
        return entries.stream().filter(is(type));
    }

    static Predicate<Entry> is(Class<? extends DomainEvent> type) {
        return entry -> type.isInstance(entry.event());
    }

    /** The events of one kind among those entries. */
    static <E extends DomainEvent> Stream<E> events(Stream<Entry> some, Class<E> type) {
        return some.map(Entry::event).filter(type::isInstance).map(type::cast);
    }
}
