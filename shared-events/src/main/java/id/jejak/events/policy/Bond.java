package id.jejak.events.policy;

import static java.util.Comparator.naturalOrder;

import id.jejak.events.commitment.ActionPlan;
import id.jejak.events.commitment.ActionPlan.Activity;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What binds a region: as much of a commitment as the policy of its cycle concerns, folded from its events.
 *
 * @param capacity in which it was signed
 * @param authority what stands behind the signature
 * @param policyVersion the version of the policy it stands under
 * @param signedOn the day from which the days to the plan are counted
 * @param planDueOn the day by which its first plan is or was owed, as it was promised
 * @param phase what is awaited of it
 * @param inForce the plan in force, once one was approved
 * @param underReview the plan that awaits the hub's answer, the first one or a revised one, if one does
 */
public record Bond(
        InstrumentId instrument,
        SignatureId signature,
        Capacity capacity,
        AuthorityStatus authority,
        int policyVersion,
        LocalDate signedOn,
        LocalDate planDueOn,
        Phase phase,
        @Nullable Plan inForce,
        @Nullable Plan underReview) {

    /** What is awaited of a commitment. */
    public enum Phase {
        /** A plan, which was never submitted yet. */
        PLAN,
        /** The replica, and a plan for it. */
        REPLICA,
        /** The ministry's finding on a replica that was declared. */
        FINDING,
        /** Nothing but that the replica lasts. */
        NOTHING,
        /** It has ended. */
        ENDED
    }

    /**
     * As much of a plan as its policy concerns.
     *
     * @param submittedOn the day from which the days to the hub's answer are counted
     * @param endsOn the last day of its last activity
     */
    public record Plan(LocalDate submittedOn, LocalDate endsOn) {

        static Plan of(ActionPlan plan, ReplicationCommitmentEvent submission) {
            var endsOn = plan.activities().stream()
                    .map(Activity::endsOn)
                    .max(naturalOrder())
                    .orElse(LocalDate.MIN);
            return new Plan(day(submission), endsOn);
        }
    }

    /** Folds a commitment's stream; none where nothing binds the region yet. */
    public static @Nullable Bond of(List<ReplicationCommitmentEvent> history) {
        Bond bond = null;
        for (var event : history) bond = after(bond, event);
        return bond;
    }

    /** What binds the region after an event; none where nothing does. */
    public static @Nullable Bond after(@Nullable Bond before, ReplicationCommitmentEvent event) {
        if (event instanceof CommitmentSigned e) return signed(e);
        return before == null ? null : before.after(event);
    }

    /** The same bond as if it had been signed in that capacity. */
    public Bond signedIn(Capacity another) {
        return new Bond(
                instrument,
                signature,
                another,
                authority,
                policyVersion,
                signedOn,
                planDueOn,
                phase,
                inForce,
                underReview);
    }

    private Bond after(ReplicationCommitmentEvent event) {
        return switch (event) {
            case CommitmentSigned e -> signed(e);
            case PolicyMigrated e -> under(e);
            case CommitmentAuthorityChanged e -> backedBy(e.authority());
            case PlanSubmitted e -> in(Phase.REPLICA).reviewing(Plan.of(e.plan(), e));
            case PlanRevised e -> reviewing(Plan.of(e.plan(), e));
            case PlanReturned _ -> reviewing(null);
            case PlanApproved _ -> approved();
            case ImplementationDeclared _ -> in(Phase.FINDING);
            case ImplementationRejected _ -> in(Phase.REPLICA);
            case ImplementationVerified _ -> in(Phase.NOTHING);
            case CommitmentDropped _,
                    CommitmentLapsed _,
                    CommitmentWithdrawn _,
                    ReplicationStopped _,
                    ReplicationDiscontinued _ -> in(Phase.ENDED);
            case CommitmentProposed _,
                    CommitmentAmended _,
                    PlanDrafted _,
                    PlanOverrideRequested _,
                    PlanOverrideConfirmed _,
                    ReplicationTeamFormed _,
                    OriginContacted _,
                    AdaptationDesigned _,
                    PilotStarted _,
                    ProgressReported _,
                    QuarterEvaluated _,
                    ReplicationSustained _,
                    LapseNoticeGiven _ -> this;
        };
    }

    private static Bond signed(CommitmentSigned e) {
        return new Bond(
                e.instrument(),
                e.signature(),
                e.capacity(),
                e.authority(),
                e.underPolicy(),
                day(e),
                e.planDueOn(),
                Phase.PLAN,
                null,
                null);
    }

    private Bond under(PolicyMigrated e) {
        var due = e.moved().stream()
                .filter(moved -> moved.deadline() == DeadlineKind.PLAN)
                .map(MovedDeadline::after)
                .findFirst()
                .orElse(planDueOn);
        return new Bond(instrument, signature, capacity, authority, e.to(), signedOn, due, phase, inForce, underReview);
    }

    private Bond backedBy(AuthorityStatus status) {
        return new Bond(
                instrument,
                signature,
                capacity,
                status,
                policyVersion,
                signedOn,
                planDueOn,
                phase,
                inForce,
                underReview);
    }

    private Bond in(Phase next) {
        return new Bond(
                instrument,
                signature,
                capacity,
                authority,
                policyVersion,
                signedOn,
                planDueOn,
                next,
                inForce,
                underReview);
    }

    private Bond reviewing(@Nullable Plan plan) {
        return new Bond(
                instrument, signature, capacity, authority, policyVersion, signedOn, planDueOn, phase, inForce, plan);
    }

    private Bond approved() {
        return new Bond(
                instrument,
                signature,
                capacity,
                authority,
                policyVersion,
                signedOn,
                planDueOn,
                phase,
                underReview,
                null);
    }

    private static LocalDate day(ReplicationCommitmentEvent event) {
        return event.provenance().occurredAt().day();
    }
}
