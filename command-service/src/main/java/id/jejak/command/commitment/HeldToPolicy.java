package id.jejak.command.commitment;

import static id.jejak.command.commitment.CommitmentRule.UNKNOWN_CYCLE;

import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.events.cycle.CyclePolicy;
import java.util.Optional;

/** An order that is measured by the policy which the commitment stands under. */
interface HeldToPolicy {

    /** The terms of the commitment's cycle; empty where there is no such commitment. */
    Optional<CycleTerms> terms();

    /**
     * The version of the policy that holds for the commitment.
     *
     * @throws Rejection naming {@link CommitmentRule#UNKNOWN_CYCLE}
     */
    default CyclePolicy policy(Known state) {
        return terms().orElseThrow(() -> new Rejection(UNKNOWN_CYCLE)).policy(state.policyVersion());
    }
}
