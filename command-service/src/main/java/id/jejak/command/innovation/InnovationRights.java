package id.jejak.command.innovation;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.INSTITUTION_ADMIN;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;
import static id.jejak.events.metadata.Role.SERVICE_UNIT;

import id.jejak.command.act.Right;
import id.jejak.command.innovation.InnovationCommand.CatalogueInnovation;
import id.jejak.command.innovation.InnovationCommand.CheckSustainability;
import id.jejak.command.innovation.InnovationCommand.DiscontinueInnovation;
import id.jejak.command.innovation.InnovationCommand.EndorseInnovation;
import id.jejak.command.innovation.InnovationCommand.InstitutionaliseInnovation;
import id.jejak.command.innovation.InnovationCommand.ProposeInnovation;
import id.jejak.command.innovation.InnovationCommand.PublishTransferKit;
import id.jejak.command.innovation.InnovationCommand.RecordLineage;
import id.jejak.command.innovation.InnovationCommand.ReturnInnovation;
import id.jejak.command.innovation.InnovationCommand.ReviseProposal;
import id.jejak.command.innovation.InnovationCommand.StateParticulars;
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
            case ProposeInnovation _, ReviseProposal _ -> orBackfilled(command, Right.ofRegion(SERVICE_UNIT));
            case StateParticulars _, RecordLineage _, PublishTransferKit _ ->
                orBackfilled(command, Right.ofRegion(SERVICE_UNIT, INSTITUTION_ADMIN));
            case WithdrawInnovation _ -> Right.ofRegion(SERVICE_UNIT, INSTITUTION_ADMIN);
            case EndorseInnovation _, ReturnInnovation _, InstitutionaliseInnovation _, DiscontinueInnovation _ ->
                Right.ofRegion(INSTITUTION_ADMIN);
            case CatalogueInnovation _ -> Right.anywhere(MINISTRY_REVIEWER, HUB_COORDINATOR);
            case CheckSustainability _ -> Right.anywhere(MINISTRY_REVIEWER);
        };
    }

    /** What happened elsewhere and long ago is entered by the hub: those whose act it was are not there to do it. */
    private static Right orBackfilled(InnovationCommand command, Right right) {
        var backfilled = command.act().provenance().source() != SourceKind.OPERATIONAL;
        return backfilled ? Right.anywhere(HUB_COORDINATOR) : right;
    }

    private static @Nullable RegionCode ownerConcerned(Innovation state, InnovationCommand command) {
        if (command instanceof ProposeInnovation c) return c.owner();
        return switch (state) {
            case Innovation.Unknown _ -> null;
            case Innovation.Known known -> known.owner();
        };
    }
}
