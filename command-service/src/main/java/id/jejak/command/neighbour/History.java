package id.jejak.command.neighbour;

import id.jejak.events.DomainEvent;
import java.util.List;

/**
 * What has happened to one aggregate.
 *
 * @param facts in the order in which they happened
 */
public record History(List<Told> facts) {

    /** Nothing has happened: there is no such aggregate. */
    public static final History NONE = new History(List.of());

    public History {
        facts = List.copyOf(facts);
    }

    /**
     * A fact, and what began it.
     *
     * @param correlationId the request that began it all
     */
    public record Told(DomainEvent event, String correlationId) {}

    /** The facts of one family. */
    public <E extends DomainEvent> List<E> of(Class<E> family) {
        return facts.stream()
                .map(Told::event)
                .filter(family::isInstance)
                .map(family::cast)
                .toList();
    }
}
