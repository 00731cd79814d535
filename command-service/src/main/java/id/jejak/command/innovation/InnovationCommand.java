package id.jejak.command.innovation;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.region.RegionCode;
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
            Act act)
            implements InnovationCommand {}

    record EndorseInnovation(@TargetAggregateIdentifier InnovationId innovation, String decree, Act act)
            implements InnovationCommand {}

    record ReturnInnovation(@TargetAggregateIdentifier InnovationId innovation, String reason, Act act)
            implements InnovationCommand {}

    record CatalogueInnovation(@TargetAggregateIdentifier InnovationId innovation, String basis, Act act)
            implements InnovationCommand {}

    record WithdrawInnovation(@TargetAggregateIdentifier InnovationId innovation, String reason, Act act)
            implements InnovationCommand {}

    record InstitutionaliseInnovation(
            @TargetAggregateIdentifier InnovationId innovation, String legalBasis, Act act)
            implements InnovationCommand {}
}
