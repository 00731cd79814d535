package id.jejak.events.testing;

import id.jejak.events.DomainEvent;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Realistic events of every kind, for whoever must show that they can handle all of them.
 *
 * <p>They are a history: within each stream they stand in the order in which they happened. A nullable field is given in
 * one sample and absent in another.
 */
public final class Samples {

    private static final List<DomainEvent> ALL = Stream.<List<? extends DomainEvent>>of(
                    CycleSamples.HISTORY,
                    InnovationSamples.HISTORY,
                    AdoptionSamples.HISTORY,
                    OfficeSamples.HISTORY,
                    SigningSamples.HISTORY,
                    CommitmentSamples.HISTORY,
                    CompetitionSamples.HISTORY,
                    EntrySamples.HISTORY,
                    EntrySamples.TITLES,
                    EntrySamples.AWARDS,
                    DeadlineSamples.HISTORY)
            .<DomainEvent>flatMap(Collection::stream)
            .toList();

    private Samples() {}

    /** Every sample; at least one of each kind of event. */
    public static List<DomainEvent> all() {
        return ALL;
    }

    /** The first sample of that kind. */
    public static <E extends DomainEvent> E of(Class<E> type) {
        return ALL.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No sample of " + type.getSimpleName()));
    }
}
