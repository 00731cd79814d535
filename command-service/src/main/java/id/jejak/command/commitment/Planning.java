package id.jejak.command.commitment;

import static id.jejak.command.commitment.CommitmentRule.ACTIVITY_ENDS_BEFORE_IT_STARTS;
import static id.jejak.command.commitment.CommitmentRule.ACTIVITY_OUTSIDE_CYCLE;
import static id.jejak.command.commitment.CommitmentRule.AUTHORITY_NOT_VERIFIED;
import static id.jejak.command.commitment.CommitmentRule.NO_PLAN_UNDER_REVIEW;
import static id.jejak.command.commitment.CommitmentRule.PLAN_LACKS_A_PHASE;
import static id.jejak.command.commitment.CommitmentRule.PLAN_NEEDS_A_SIGNED_COMMITMENT;
import static id.jejak.command.commitment.CommitmentRule.SELF_APPROVAL;
import static id.jejak.command.commitment.CommitmentRule.UNKNOWN_CYCLE;
import static java.util.stream.Collectors.toSet;

import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.Commitment.Work;
import id.jejak.command.commitment.CommitmentCommand.ApprovePlan;
import id.jejak.command.commitment.CommitmentCommand.ReturnPlan;
import id.jejak.command.commitment.CommitmentCommand.SubmitPlan;
import id.jejak.command.commitment.Stage.PlanUnderReview;
import id.jejak.command.commitment.Stage.Signed;
import id.jejak.events.commitment.ActionPlan;
import id.jejak.events.commitment.ActionPlan.Activity;
import id.jejak.events.commitment.ActionPlan.Phase;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanApproved;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanReturned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The decisions about a commitment's plan. */
final class Planning {

    private Planning() {}

    static List<ReplicationCommitmentEvent> submit(Known state, SubmitPlan c) {
        return switch (state.stage()) {
            case Signed _ -> submit(state, 1, c);
            case Stage.PlanReturned returned -> submit(state, returned.version() + 1, c);
            default -> throw new Rejection(PLAN_NEEDS_A_SIGNED_COMMITMENT);
        };
    }

    static List<ReplicationCommitmentEvent> sendBack(Known state, ReturnPlan c) {
        return switch (state.stage()) {
            case PlanUnderReview review ->
                List.of(new PlanReturned(
                        c.commitment(), review.version(), c.reason(), c.act().provenance()));
            default -> throw new Rejection(NO_PLAN_UNDER_REVIEW);
        };
    }

    static List<ReplicationCommitmentEvent> approve(Known state, ApprovePlan c) {
        return switch (state.stage()) {
            case PlanUnderReview review -> approve(state, review, c);
            case Stage.PlanApproved _ -> List.of();
            default -> throw new Rejection(NO_PLAN_UNDER_REVIEW);
        };
    }

    static PlanUnderReview review(PlanSubmitted e) {
        var plan = e.plan();
        return new PlanUnderReview(plan.version(), e.author(), plan.activities().size());
    }

    /** The plan that was under review is in force. */
    static Known approved(Known state) {
        return switch (state.stage()) {
            case PlanUnderReview plan ->
                state.at(new Stage.PlanApproved()).doing(new Work(plan.version(), plan.activities(), Set.of()));
            default -> throw new IllegalStateException("Only a submitted plan is approved");
        };
    }

    private static List<ReplicationCommitmentEvent> submit(Known state, int version, SubmitPlan c) {
        var terms = c.terms().orElseThrow(() -> new Rejection(UNKNOWN_CYCLE));
        var executionEnds = terms.policy(state.policyVersion()).executionEnds();
        var phases = c.activities().stream().map(Activity::phase).collect(toSet());
        Rejection.unless(phases.equals(EnumSet.allOf(Phase.class)), PLAN_LACKS_A_PHASE);
        for (var activity : c.activities()) {
            Rejection.unless(!activity.endsOn().isBefore(activity.startsOn()), ACTIVITY_ENDS_BEFORE_IT_STARTS);
            Rejection.unless(!activity.endsOn().isAfter(executionEnds), ACTIVITY_OUTSIDE_CYCLE);
        }
        var plan = new ActionPlan(version, c.activities());
        return List.of(new PlanSubmitted(
                c.commitment(), plan, c.act().person(), c.act().provenance()));
    }

    private static List<ReplicationCommitmentEvent> approve(Known state, PlanUnderReview review, ApprovePlan c) {
        Rejection.unless(!review.author().equals(c.act().person()), SELF_APPROVAL);
        var bond = state.bond();
        Rejection.unless(bond != null && bond.authority().isGood(), AUTHORITY_NOT_VERIFIED);
        return List.of(
                new PlanApproved(c.commitment(), review.version(), c.act().provenance()));
    }
}
