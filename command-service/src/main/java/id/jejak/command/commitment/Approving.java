package id.jejak.command.commitment;

import static id.jejak.command.commitment.CommitmentRule.AUTHORITY_NOT_VERIFIED;
import static id.jejak.command.commitment.CommitmentRule.AUTHORITY_REVOKED;
import static id.jejak.command.commitment.CommitmentRule.NO_PLAN_UNDER_REVIEW;
import static id.jejak.command.commitment.CommitmentRule.OVERRIDE_ALREADY_REQUESTED;
import static id.jejak.command.commitment.CommitmentRule.OVERRIDE_NOT_NEEDED;
import static id.jejak.command.commitment.CommitmentRule.SECOND_PERSON_NEEDED;
import static id.jejak.command.commitment.CommitmentRule.SELF_APPROVAL;

import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.Commitment.Work;
import id.jejak.command.commitment.CommitmentCommand.ApprovePlan;
import id.jejak.command.commitment.CommitmentCommand.RequestPlanOverride;
import id.jejak.command.commitment.CommitmentCommand.ReturnPlan;
import id.jejak.command.commitment.Proposal.OverrideRequest;
import id.jejak.command.commitment.Stage.PlanUnderReview;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanApproved;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanOverrideConfirmed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanOverrideRequested;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanReturned;
import id.jejak.events.signing.AuthorityStatus;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The decisions about a plan that awaits an answer, the first one or a revised one; who makes them, the policy says. */
final class Approving {

    private Approving() {}

    static List<ReplicationCommitmentEvent> sendBack(Known state, ReturnPlan c) {
        var plan = underReview(state).plan();
        return List.of(new PlanReturned(
                c.commitment(), plan.version(), c.reason(), c.act().provenance()));
    }

    static List<ReplicationCommitmentEvent> approve(Known state, ApprovePlan c) {
        if (state.stage() instanceof Stage.PlanApproved && pending(state).isEmpty()) return List.of();
        var proposal = underReview(state);
        Rejection.unless(!c.act().isOf(proposal.author()), SELF_APPROVAL);
        var approved = new PlanApproved(
                c.commitment(), proposal.plan().version(), c.act().provenance());
        return state.isAuthorityGood() ? List.of(approved) : List.of(override(state, proposal, c), approved);
    }

    static List<ReplicationCommitmentEvent> requestOverride(Known state, RequestPlanOverride c) {
        var proposal = underReview(state);
        var request = new OverrideRequest(c.act().person(), c.reason());
        if (request.equals(proposal.override())) return List.of();
        Rejection.unless(!proposal.author().equals(request.by()), SELF_APPROVAL);
        Rejection.unless(!state.isAuthorityGood(), OVERRIDE_NOT_NEEDED);
        Rejection.unless(!isRevoked(state), AUTHORITY_REVOKED);
        Rejection.unless(proposal.override() == null, OVERRIDE_ALREADY_REQUESTED);
        return List.of(new PlanOverrideRequested(
                c.commitment(),
                proposal.plan().version(),
                request.reason(),
                request.by(),
                c.act().provenance()));
    }

    /** The second person of two. */
    private static PlanOverrideConfirmed override(Known state, Proposal proposal, ApprovePlan c) {
        var request = proposal.override();
        if (request == null) throw new Rejection(AUTHORITY_NOT_VERIFIED);
        Rejection.unless(!isRevoked(state), AUTHORITY_REVOKED);
        Rejection.unless(!c.act().isOf(request.by()), SECOND_PERSON_NEEDED);
        return new PlanOverrideConfirmed(
                c.commitment(),
                proposal.plan().version(),
                request.reason(),
                request.by(),
                c.act().person(),
                c.act().provenance());
    }

    static Known overrideRequested(Known state, PlanOverrideRequested e) {
        var proposal = pending(state).orElseThrow(Approving::nothingPending);
        return answering(state, proposal.with(new OverrideRequest(e.requestedBy(), e.reason())));
    }

    /** What was under review is in force. */
    static Known approved(Known state, PlanApproved e) {
        var plan = pending(state).orElseThrow(Approving::nothingPending).plan();
        var work = state.work();
        return work == null
                ? state.at(new Stage.PlanApproved())
                        .doing(Work.under(
                                plan, YearMonth.from(e.provenance().occurredAt().day())))
                : state.doing(work.underNow(plan));
    }

    /** The first plan is to be written anew; a revised one is dropped, and the one in force stays. */
    static Known returned(Known state, PlanReturned e) {
        var work = state.work();
        return work == null ? state.at(new Stage.PlanReturned(e.planVersion())) : state.doing(work.revisedBy(null));
    }

    private static Known answering(Known state, Proposal proposal) {
        var work = state.work();
        return work == null ? state.still(new PlanUnderReview(proposal)) : state.doing(work.revisedBy(proposal));
    }

    private static Proposal underReview(Known state) {
        return pending(state).orElseThrow(() -> new Rejection(NO_PLAN_UNDER_REVIEW));
    }

    /** What awaits the hub's answer; a revision awaits none once the replica was verified or the commitment ended. */
    private static Optional<Proposal> pending(Known state) {
        return switch (state.stage()) {
            case PlanUnderReview review -> Optional.of(review.proposal());
            case Stage.PlanApproved _,
                    Stage.Preparing _,
                    Stage.Piloting _,
                    Stage.Implemented _,
                    Stage.ImplementationRejected _ -> state.revision();
            case Stage.Draft _,
                    Stage.Dropped _,
                    Stage.Signed _,
                    Stage.PlanReturned _,
                    Stage.Verified _,
                    Stage.Sustained _,
                    Stage.Stopped _,
                    Stage.Discontinued _,
                    Stage.Lapsed _,
                    Stage.Withdrawn _ -> Optional.empty();
        };
    }

    private static boolean isRevoked(Known state) {
        var bond = state.bond();
        return bond != null && bond.authority() == AuthorityStatus.REVOKED;
    }

    private static IllegalStateException nothingPending() {
        return new IllegalStateException("The hub answers a plan that was submitted");
    }
}
