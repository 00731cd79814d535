package id.jejak.command.innovation;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.INSTITUTION_ADMIN;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;
import static id.jejak.events.metadata.Role.SERVICE_UNIT;

import id.jejak.command.act.Right;
import id.jejak.command.innovation.InnovationCommand.CatalogueInnovation;
import id.jejak.command.innovation.InnovationCommand.EndorseInnovation;
import id.jejak.command.innovation.InnovationCommand.InstitutionaliseInnovation;
import id.jejak.command.innovation.InnovationCommand.ProposeInnovation;
import id.jejak.command.innovation.InnovationCommand.ReturnInnovation;
import id.jejak.command.innovation.InnovationCommand.WithdrawInnovation;
import id.jejak.events.Provenance.SourceKind;
import id.jejak.events.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Who may do what with an innovation. */
final class InnovationRights {

    private InnovationRights() {}

    static void check(Innovation state, InnovationCommand command) {
        var actor = command.act().actor();
        var right = of(command);
        right.checkRole(actor);
        var owner = ownerConcerned(state, command);
        if (owner != null) right.checkRegion(actor, owner);
    }

    static Right of(InnovationCommand command) {
        return switch (command) {
            case ProposeInnovation c ->
                isBackfilled(c) ? Right.anywhere(HUB_COORDINATOR) : Right.ofRegion(SERVICE_UNIT);
            case WithdrawInnovation _ -> Right.ofRegion(SERVICE_UNIT, INSTITUTION_ADMIN);
            case EndorseInnovation _, ReturnInnovation _, InstitutionaliseInnovation _ ->
                Right.ofRegion(INSTITUTION_ADMIN);
            case CatalogueInnovation _ -> Right.anywhere(MINISTRY_REVIEWER, HUB_COORDINATOR);
        };
    }

    /** What happened elsewhere and long ago is entered by the hub: its proposer is not there to do it. */
    private static boolean isBackfilled(ProposeInnovation c) {
        return c.act().provenance().source() != SourceKind.OPERATIONAL;
    }

    private static @Nullable RegionCode ownerConcerned(Innovation state, InnovationCommand command) {
        return command instanceof ProposeInnovation c ? c.owner() : state.ownerOrNull();
    }
}
