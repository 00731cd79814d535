package id.jejak.command.innovation;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.command.neighbour.Descent;
import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.Origin;
import id.jejak.events.innovation.Particulars;
import id.jejak.events.innovation.TransferKit;
import id.jejak.events.region.RegionCode;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an innovation. */
sealed interface InnovationCommand extends Command {

    InnovationId innovation();

    @Override
    default Object subject() {
        return innovation();
    }

    record ProposeInnovation(
            @TargetAggregateIdentifier InnovationId innovation,
            String title,
            @Nullable RegionCode owner,
            @Nullable String ownerName,
            @Nullable String implementingUnit,
            @Nullable String summary,
            boolean placeholder,
            @Nullable Particulars particulars,
            Act act)
            implements InnovationCommand {}

    /**
     * Bring a returned proposal back. Whose it is stays, and what else is left out is no longer said.
     *
     * @param particulars if they are to be other than before
     */
    record ReviseProposal(
            @TargetAggregateIdentifier InnovationId innovation,
            String title,
            @Nullable String implementingUnit,
            @Nullable String summary,
            @Nullable Particulars particulars,
            Act act)
            implements InnovationCommand {}

    record EndorseInnovation(@TargetAggregateIdentifier InnovationId innovation, String decree, Act act)
            implements InnovationCommand {}

    record ReturnInnovation(@TargetAggregateIdentifier InnovationId innovation, String reason, Act act)
            implements InnovationCommand {}

    record StateParticulars(@TargetAggregateIdentifier InnovationId innovation, Particulars particulars, Act act)
            implements InnovationCommand {}

    /**
     * Say what an innovation was made from.
     *
     * @param descent what is on record of those origins
     */
    record RecordLineage(
            @TargetAggregateIdentifier InnovationId innovation, List<Origin> origins, Descent descent, Act act)
            implements InnovationCommand {}

    /**
     * Publish the next version of a transfer kit.
     *
     * @param changes what has changed since the version before, if there is one
     */
    record PublishTransferKit(
            @TargetAggregateIdentifier InnovationId innovation,
            TransferKit kit,
            @Nullable String changes,
            Act act) implements InnovationCommand {}

    /**
     * Let an innovation into the catalogue.
     *
     * @param kit its first transfer kit, if none has been published
     */
    record CatalogueInnovation(
            @TargetAggregateIdentifier InnovationId innovation,
            String basis,
            @Nullable TransferKit kit,
            Act act) implements InnovationCommand {}

    record WithdrawInnovation(@TargetAggregateIdentifier InnovationId innovation, String reason, Act act)
            implements InnovationCommand {}

    record InstitutionaliseInnovation(
            @TargetAggregateIdentifier InnovationId innovation, String legalBasis, Act act)
            implements InnovationCommand {}

    /** Record what a look at an innovation found in a calendar year. */
    record CheckSustainability(
            @TargetAggregateIdentifier InnovationId innovation,
            int year,
            Continuation continuation,
            String findings,
            Act act)
            implements InnovationCommand {}

    record DiscontinueInnovation(@TargetAggregateIdentifier InnovationId innovation, String reason, Act act)
            implements InnovationCommand {}
}
