package id.jejak.command.commitment;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.command.commitment.CommitmentCommand.ProposeCommitment;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.CommitmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a region's claim on an innovation. */
sealed interface AdoptionCommand extends Command {

    AdoptionId adoption();

    CommitmentId commitment();

    /** The answer names the commitment: the claim is nobody's concern but ours. */
    @Override
    default Object subject() {
        return commitment();
    }

    @Override
    default Object target() {
        return adoption();
    }

    /** Claim the innovation, and let the proposed commitment be born. */
    record Claim(@TargetAggregateIdentifier AdoptionId adoption, ProposeCommitment proposal)
            implements AdoptionCommand {

        Claim(ProposeCommitment proposal) {
            this(AdoptionId.of(proposal.region(), proposal.innovation()), proposal);
        }

        @Override
        public CommitmentId commitment() {
            return proposal.commitment();
        }

        @Override
        public Act act() {
            return proposal.act();
        }
    }

    /** The commitment ended: let go. */
    record Release(@TargetAggregateIdentifier AdoptionId adoption, CommitmentId commitment, Act act)
            implements AdoptionCommand {}
}
