package id.jejak.command.commitment;

import static id.jejak.command.commitment.CommitmentRule.NO_LONGER_A_PROPOSAL;

import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.CommitmentCommand.AmendSelection;
import id.jejak.command.commitment.CommitmentCommand.DropCommitment;
import id.jejak.command.commitment.Stage.Draft;
import id.jejak.command.commitment.Stage.Dropped;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAmended;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentDropped;
import id.jejak.events.commitment.Selection;
import java.util.List;

/** The decisions about a choice that binds nobody yet. */
final class Choosing {

    private Choosing() {}

    static List<ReplicationCommitmentEvent> amend(Known state, AmendSelection c) {
        if (!(state.stage() instanceof Draft draft)) throw new Rejection(NO_LONGER_A_PROPOSAL);
        if (draft.selection().equals(c.selection())) return List.of();
        return List.of(new CommitmentAmended(
                c.commitment(), draft.selection(), c.selection(), c.act().provenance()));
    }

    static List<ReplicationCommitmentEvent> drop(Known state, DropCommitment c) {
        return switch (state.stage()) {
            case Draft _ ->
                List.of(new CommitmentDropped(
                        c.commitment(), c.reason(), c.act().provenance()));
            case Dropped _ -> List.of();
            default -> throw new Rejection(NO_LONGER_A_PROPOSAL);
        };
    }

    static Known amended(Known state, Selection selection) {
        return switch (state.stage()) {
            case Draft draft -> state.still(new Draft(selection, draft.plan()));
            default -> throw new IllegalStateException("Only what nobody signed is amended");
        };
    }
}
