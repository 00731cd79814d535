package id.jejak.command.neighbour;

import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.LineageRecorded;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.Origin;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What is on record of the origins that somebody names.
 *
 * <p>Two innovations that name each other in the same moment are both let through: neither is on record for the other.
 * Whoever follows a lineage must not rely on its end.
 *
 * @param known those innovations of it that exist
 * @param forebears the origins, their origins, and so on
 * @param adoptions what each commitment named beside an origin is for; none for a commitment that does not exist
 */
public record Descent(Set<InnovationId> known, Set<InnovationId> forebears, Map<CommitmentId, AdoptionId> adoptions) {

    public Descent {
        known = Set.copyOf(known);
        forebears = Set.copyOf(forebears);
        adoptions = Map.copyOf(adoptions);
    }

    /** Follows origins as far as the streams of innovations tell. */
    static Descent of(
            Collection<InnovationId> origins,
            Function<InnovationId, List<InnovationEvent>> streams,
            Map<CommitmentId, AdoptionId> adoptions) {
        var forebears = new HashSet<>(origins);
        var known = new HashSet<InnovationId>();
        var open = new ArrayDeque<>(forebears);
        while (!open.isEmpty()) {
            var one = open.remove();
            var history = streams.apply(one);
            if (!history.isEmpty()) known.add(one);
            for (var origin : originsIn(history)) {
                if (forebears.add(origin)) open.add(origin);
            }
        }
        return new Descent(known, forebears, adoptions);
    }

    /** The latest record of its origins holds. */
    private static List<InnovationId> originsIn(List<InnovationEvent> history) {
        return history.stream()
                .filter(LineageRecorded.class::isInstance)
                .map(LineageRecorded.class::cast)
                .reduce((_, later) -> later)
                .map(LineageRecorded::origins)
                .orElse(List.of())
                .stream()
                .map(Origin::innovation)
                .toList();
    }
}
