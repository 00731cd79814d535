package id.jejak.command.neighbour;

import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAmended;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanDrafted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanRevised;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.policy.Bond;
import id.jejak.events.region.RegionCode;
import java.util.List;
import java.util.Optional;

/**
 * What others need to know of a commitment.
 *
 * @param adoption the claim that keeps the region from committing twice
 * @param draft whether it is still only proposed
 * @param policyVersion the version of the cycle's policy that holds for it
 * @param plans how many versions of its plan were submitted
 */
public record CommitmentStanding(
        CycleId cycle, RegionCode region, AdoptionId adoption, boolean draft, int policyVersion, int plans) {

    /** Where a commitment stands before it is signed, or that was signed under the first policy and has no plan. */
    public CommitmentStanding(CycleId cycle, RegionCode region, AdoptionId adoption, boolean draft) {
        this(cycle, region, adoption, draft, 1, 0);
    }

    /** Folds a commitment's stream; empty where there is no such commitment. */
    public static Optional<CommitmentStanding> of(List<ReplicationCommitmentEvent> history) {
        if (history.isEmpty() || !(history.getFirst() instanceof CommitmentProposed first)) return Optional.empty();
        var adoption = AdoptionId.of(first.region(), first.innovation());
        var draft = history.stream().allMatch(CommitmentStanding::leavesADraft);
        return Optional.of(new CommitmentStanding(
                first.cycle(), first.region(), adoption, draft, policy(history), plans(history)));
    }

    /** A choice that is changed and a plan that is drafted bind nobody. */
    private static boolean leavesADraft(ReplicationCommitmentEvent event) {
        return event instanceof CommitmentProposed
                || event instanceof CommitmentAmended
                || event instanceof PlanDrafted;
    }

    private static int policy(List<ReplicationCommitmentEvent> history) {
        var bond = Bond.of(history);
        return bond == null ? 1 : bond.policyVersion();
    }

    private static int plans(List<ReplicationCommitmentEvent> history) {
        return (int) history.stream()
                .filter(event -> event instanceof PlanSubmitted || event instanceof PlanRevised)
                .count();
    }
}
