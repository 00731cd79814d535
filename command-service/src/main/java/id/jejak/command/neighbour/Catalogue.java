package id.jejak.command.neighbour;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.InnovationCatalogued;
import id.jejak.events.innovation.InnovationEvent.InnovationDiscontinued;
import id.jejak.events.innovation.InnovationEvent.InnovationEndorsed;
import id.jejak.events.innovation.InnovationEvent.InnovationInstitutionalised;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.innovation.InnovationEvent.InnovationReturned;
import id.jejak.events.innovation.InnovationEvent.InnovationWithdrawn;
import id.jejak.events.innovation.InnovationEvent.LineageRecorded;
import id.jejak.events.innovation.InnovationEvent.ParticularsStated;
import id.jejak.events.innovation.InnovationEvent.ProposalRevised;
import id.jejak.events.innovation.InnovationEvent.SustainabilityChecked;
import id.jejak.events.innovation.InnovationEvent.TransferKitPublished;
import id.jejak.events.innovation.TransferKit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The catalogue from which regions choose: what entered it, less what has ended since. */
final class Catalogue {

    private Catalogue() {}

    /** Whether the innovation with that history stands in it; empty where there is no such innovation. */
    static Optional<Boolean> holds(List<InnovationEvent> history) {
        if (history.isEmpty()) return Optional.empty();
        var holds = false;
        for (var event : history) holds = after(holds, event);
        return Optional.of(holds);
    }

    /** The names of all components that any version of its transfer kit has; empty where none was published. */
    static Optional<Set<String>> components(List<InnovationEvent> history) {
        var names = history.stream()
                .filter(TransferKitPublished.class::isInstance)
                .map(TransferKitPublished.class::cast)
                .flatMap(published -> published.kit().components().stream())
                .map(TransferKit.Component::name)
                .collect(toUnmodifiableSet());
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static boolean after(boolean holds, InnovationEvent event) {
        return switch (event) {
            case InnovationCatalogued _ -> true;
            case InnovationDiscontinued _ -> false;
            case SustainabilityChecked e -> holds && e.continuation() != Continuation.STOPPED;
            case InnovationProposed _,
                    ProposalRevised _,
                    InnovationReturned _,
                    InnovationEndorsed _,
                    InnovationWithdrawn _,
                    ParticularsStated _,
                    LineageRecorded _,
                    TransferKitPublished _,
                    InnovationInstitutionalised _ -> holds;
        };
    }
}
