package id.jejak.command.neighbour;

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
import id.jejak.events.region.RegionCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of an innovation.
 *
 * @param owner the government it comes from, where it is known
 * @param endorsed whether the owner's institution stands behind it now
 */
public record InnovationStanding(@Nullable RegionCode owner, boolean endorsed) {

    /** Folds an innovation's stream; empty where there is no such innovation. */
    public static Optional<InnovationStanding> of(List<InnovationEvent> history) {
        Optional<InnovationStanding> standing = Optional.empty();
        for (var event : history) {
            standing = Optional.of(
                    event instanceof InnovationProposed proposed
                            ? new InnovationStanding(proposed.owner(), false)
                            : standing.orElseThrow().after(event));
        }
        return standing;
    }

    private InnovationStanding after(InnovationEvent event) {
        return switch (event) {
            // what is in the catalogue by back-filled history was endorsed elsewhere
            case InnovationEndorsed _, InnovationCatalogued _, InnovationInstitutionalised _ ->
                new InnovationStanding(owner, true);
            case InnovationProposed _,
                    ProposalRevised _,
                    InnovationReturned _,
                    InnovationWithdrawn _,
                    InnovationDiscontinued _ -> new InnovationStanding(owner, false);
            case SustainabilityChecked e ->
                new InnovationStanding(owner, endorsed && e.continuation() != Continuation.STOPPED);
            case ParticularsStated _, LineageRecorded _, TransferKitPublished _ -> this;
        };
    }
}
