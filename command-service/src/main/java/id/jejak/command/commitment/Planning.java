package id.jejak.command.commitment;

import static id.jejak.command.commitment.CommitmentRule.ACTIVITY_ENDS_BEFORE_IT_STARTS;
import static id.jejak.command.commitment.CommitmentRule.ACTIVITY_OUTSIDE_CYCLE;
import static id.jejak.command.commitment.CommitmentRule.DRAFTING_IS_OVER;
import static id.jejak.command.commitment.CommitmentRule.NOTHING_DRAFTED;
import static id.jejak.command.commitment.CommitmentRule.NO_PLAN_TO_REVISE;
import static id.jejak.command.commitment.CommitmentRule.PLAN_LACKS_A_PHASE;
import static id.jejak.command.commitment.CommitmentRule.PLAN_NEEDS_A_SIGNED_COMMITMENT;
import static id.jejak.command.commitment.CommitmentRule.REVISION_UNDER_REVIEW;
import static java.util.stream.Collectors.toSet;

import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.Commitment.Work;
import id.jejak.command.commitment.CommitmentCommand.DraftPlan;
import id.jejak.command.commitment.CommitmentCommand.RevisePlan;
import id.jejak.command.commitment.CommitmentCommand.SubmitPlan;
import id.jejak.command.commitment.Stage.Draft;
import id.jejak.command.commitment.Stage.ImplementationRejected;
import id.jejak.command.commitment.Stage.Piloting;
import id.jejak.command.commitment.Stage.PlanApproved;
import id.jejak.command.commitment.Stage.PlanReturned;
import id.jejak.command.commitment.Stage.Preparing;
import id.jejak.command.commitment.Stage.Signed;
import id.jejak.events.commitment.ActionPlan;
import id.jejak.events.commitment.ActionPlan.Activity;
import id.jejak.events.commitment.ActionPlan.Phase;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanDrafted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanRevised;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import id.jejak.events.cycle.CyclePolicy;
import java.util.EnumSet;
import java.util.List;

/** The region's decisions about a commitment's plan. */
final class Planning {

    private Planning() {}

    static List<ReplicationCommitmentEvent> draft(Known state, DraftPlan c) {
        return switch (state.stage()) {
            case Draft draft -> draft(draft.plan(), c);
            case Signed signed -> draft(signed.plan(), c);
            default -> throw new Rejection(DRAFTING_IS_OVER);
        };
    }

    static List<ReplicationCommitmentEvent> submit(Known state, SubmitPlan c) {
        return switch (state.stage()) {
            case Signed signed -> submit(state, 1, signed.plan(), c);
            case PlanReturned returned -> submit(state, returned.version() + 1, List.of(), c);
            default -> throw new Rejection(PLAN_NEEDS_A_SIGNED_COMMITMENT);
        };
    }

    static List<ReplicationCommitmentEvent> revise(Known state, RevisePlan c) {
        var work = state.work();
        if (work == null) throw new Rejection(NO_PLAN_TO_REVISE);
        return switch (state.stage()) {
            case PlanApproved _, Preparing _, Piloting _, ImplementationRejected _ -> revise(state, work, c);
            default -> throw new Rejection(NO_PLAN_TO_REVISE);
        };
    }

    static Known drafted(Known state, List<Activity> plan) {
        return switch (state.stage()) {
            case Draft draft -> state.still(new Draft(draft.selection(), plan));
            case Signed _ -> state.still(new Signed(plan));
            default -> throw new IllegalStateException("A plan is drafted before it is submitted");
        };
    }

    static Known revised(Known state, PlanRevised e) {
        var work = state.work();
        if (work == null) throw new IllegalStateException("Only a plan in force is revised");
        return state.doing(work.revisedBy(Proposal.of(e.plan(), e.author())));
    }

    /** A draft may be unfinished; only what can never become right is refused. */
    private static List<ReplicationCommitmentEvent> draft(List<Activity> before, DraftPlan c) {
        if (before.equals(c.activities())) return List.of();
        c.activities().forEach(Planning::requireOrder);
        return List.of(new PlanDrafted(
                c.commitment(), c.activities(), c.act().person(), c.act().provenance()));
    }

    private static List<ReplicationCommitmentEvent> submit(
            Known state, int version, List<Activity> drafted, SubmitPlan c) {
        var activities = c.activities().isEmpty() ? drafted : c.activities();
        Rejection.unless(!activities.isEmpty(), NOTHING_DRAFTED);
        requireWhole(activities, c.policy(state));
        var plan = new ActionPlan(version, activities);
        return List.of(new PlanSubmitted(
                c.commitment(), plan, c.act().person(), c.act().provenance()));
    }

    private static List<ReplicationCommitmentEvent> revise(Known state, Work work, RevisePlan c) {
        Rejection.unless(work.revision() == null, REVISION_UNDER_REVIEW);
        requireWhole(c.activities(), c.policy(state));
        var plan = new ActionPlan(work.versions() + 1, c.activities());
        return List.of(new PlanRevised(
                c.commitment(), plan, c.reason(), c.act().person(), c.act().provenance()));
    }

    private static void requireWhole(List<Activity> activities, CyclePolicy policy) {
        var phases = activities.stream().map(Activity::phase).collect(toSet());
        Rejection.unless(phases.equals(EnumSet.allOf(Phase.class)), PLAN_LACKS_A_PHASE);
        for (var activity : activities) {
            requireOrder(activity);
            Rejection.unless(!activity.endsOn().isAfter(policy.executionEnds()), ACTIVITY_OUTSIDE_CYCLE);
        }
    }

    private static void requireOrder(Activity activity) {
        Rejection.unless(!activity.endsOn().isBefore(activity.startsOn()), ACTIVITY_ENDS_BEFORE_IT_STARTS);
    }
}
