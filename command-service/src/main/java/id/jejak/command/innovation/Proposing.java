package id.jejak.command.innovation;

import static id.jejak.command.innovation.InnovationRule.ALREADY_PROPOSED;
import static id.jejak.command.innovation.InnovationRule.NOTHING_TO_REVISE;
import static id.jejak.command.innovation.InnovationRule.NOT_AWAITING_ENDORSEMENT;
import static id.jejak.command.innovation.InnovationRule.NO_LONGER_A_PROPOSAL;
import static id.jejak.command.innovation.InnovationRule.OWNER_REQUIRED;
import static id.jejak.command.innovation.InnovationRule.SELF_ENDORSEMENT;
import static id.jejak.events.Provenance.SourceKind.OPERATIONAL;

import id.jejak.command.act.Act;
import id.jejak.command.act.Rejection;
import id.jejak.command.innovation.Innovation.Known;
import id.jejak.command.innovation.Innovation.Unknown;
import id.jejak.command.innovation.InnovationCommand.EndorseInnovation;
import id.jejak.command.innovation.InnovationCommand.ProposeInnovation;
import id.jejak.command.innovation.InnovationCommand.ReturnInnovation;
import id.jejak.command.innovation.InnovationCommand.ReviseProposal;
import id.jejak.command.innovation.InnovationCommand.WithdrawInnovation;
import id.jejak.command.innovation.Stage.Endorsed;
import id.jejak.command.innovation.Stage.Proposed;
import id.jejak.command.innovation.Stage.Returned;
import id.jejak.command.innovation.Stage.Withdrawn;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.InnovationEndorsed;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.innovation.InnovationEvent.InnovationReturned;
import id.jejak.events.innovation.InnovationEvent.InnovationWithdrawn;
import id.jejak.events.innovation.InnovationEvent.ParticularsStated;
import id.jejak.events.innovation.InnovationEvent.ProposalRevised;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.Particulars;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decisions about a proposal, until its institution stands behind it or it is taken back. */
final class Proposing {

    private Proposing() {}

    static List<InnovationEvent> propose(Innovation state, ProposeInnovation c) {
        Rejection.unless(state instanceof Unknown, ALREADY_PROPOSED);
        Rejection.unless(c.owner() != null || c.act().provenance().source() != OPERATIONAL, OWNER_REQUIRED);
        return with(proposal(c), c.innovation(), c.particulars(), c.act());
    }

    /** The fact that an accepted proposal is. */
    static InnovationProposed proposal(ProposeInnovation c) {
        return new InnovationProposed(
                c.innovation(),
                c.title(),
                c.owner(),
                c.ownerName(),
                c.implementingUnit(),
                c.summary(),
                c.placeholder(),
                c.act().person(),
                c.act().provenance());
    }

    static List<InnovationEvent> revise(Known state, ReviseProposal c) {
        Rejection.unless(state.stage() instanceof Returned, NOTHING_TO_REVISE);
        Owner.requireOrBackfilled(state, c.act());
        var revised = new ProposalRevised(
                c.innovation(),
                c.title(),
                c.implementingUnit(),
                c.summary(),
                c.act().person(),
                c.act().provenance());
        return with(revised, c.innovation(), c.particulars(), c.act());
    }

    static List<InnovationEvent> endorse(Known state, EndorseInnovation c) {
        return switch (state.stage()) {
            case Proposed _ -> {
                Owner.require(state);
                Rejection.unless(!state.authors().contains(c.act().person()), SELF_ENDORSEMENT);
                yield List.of(new InnovationEndorsed(
                        c.innovation(), c.decree(), c.act().provenance()));
            }
            case Endorsed _ -> List.of();
            default -> throw new Rejection(NOT_AWAITING_ENDORSEMENT);
        };
    }

    static List<InnovationEvent> sendBack(Known state, ReturnInnovation c) {
        Rejection.unless(state.stage() instanceof Proposed, NOT_AWAITING_ENDORSEMENT);
        Owner.require(state);
        return List.of(
                new InnovationReturned(c.innovation(), c.reason(), c.act().provenance()));
    }

    static List<InnovationEvent> withdraw(Known state, WithdrawInnovation c) {
        return switch (state.stage()) {
            case Proposed _, Returned _, Endorsed _ -> {
                Owner.require(state);
                yield List.of(new InnovationWithdrawn(
                        c.innovation(), c.reason(), c.act().provenance()));
            }
            case Withdrawn _ -> List.of();
            default -> throw new Rejection(NO_LONGER_A_PROPOSAL);
        };
    }

    private static List<InnovationEvent> with(
            InnovationEvent first, InnovationId innovation, @Nullable Particulars particulars, Act act) {
        if (particulars == null) return List.of(first);
        Describing.check(particulars, act);
        return List.of(first, new ParticularsStated(innovation, particulars, act.provenance()));
    }
}
