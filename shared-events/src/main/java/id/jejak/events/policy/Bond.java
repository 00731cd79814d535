package id.jejak.events.policy;

import static java.util.Comparator.naturalOrder;

import id.jejak.events.commitment.ActionPlan;
import id.jejak.events.commitment.ActionPlan.Activity;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.cycle.PilotEvidence;
import id.jejak.events.cycle.ReplicaEvidence;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * @param underReview the plan that awaits an answer, the first one or a revised one, if one does
 * @param shown what it has to show for the steps that lie ahead
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
        @Nullable Plan underReview,
        Shown shown) {

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

    /**
     * As much of what was done as a policy can ask for.
     *
     * @param prepared what was done to prepare a pilot
     * @param piloted whether the replica was tried out
     * @param replica what shows how the work went, under the plan in force where it is about a plan
     * @param accepted who has accepted the declaration that awaits a finding
     */
    public record Shown(
            Set<PilotEvidence> prepared, boolean piloted, Set<ReplicaEvidence> replica, Set<PersonId> accepted) {

        /** Of what was only signed. */
        public static final Shown NOTHING = new Shown(Set.of(), false, Set.of(), Set.of());

        public Shown {
            prepared = Set.copyOf(prepared);
            replica = Set.copyOf(replica);
            accepted = Set.copyOf(accepted);
        }

        Shown and(PilotEvidence more) {
            return new Shown(with(prepared, more), piloted, replica, accepted);
        }

        Shown and(ReplicaEvidence more) {
            return new Shown(prepared, piloted, with(replica, more), accepted);
        }

        Shown piloting() {
            return new Shown(prepared, true, replica, accepted);
        }

        Shown acceptedBy(PersonId verifier) {
            return new Shown(prepared, piloted, replica, with(accepted, verifier));
        }

        Shown acceptedByNobody() {
            return new Shown(prepared, piloted, replica, Set.of());
        }

        /** Progress is reported by the numbers of a plan, so reports begin again. */
        Shown underAnotherPlan() {
            var lasting = new HashSet<>(replica);
            lasting.remove(ReplicaEvidence.PROGRESS_REPORT);
            return new Shown(prepared, piloted, lasting, accepted);
        }

        private static <T> Set<T> with(Set<T> some, T more) {
            var all = new HashSet<>(some);
            all.add(more);
            return all;
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
                underReview,
                shown);
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
            case ReplicationTeamFormed _ -> showing(shown.and(PilotEvidence.TEAM));
            case OriginContacted _ -> showing(shown.and(PilotEvidence.ORIGIN));
            case AdaptationDesigned _ -> showing(shown.and(PilotEvidence.DESIGN));
            case PilotStarted _ -> showing(shown.piloting());
            case ProgressReported _ -> showing(shown.and(ReplicaEvidence.PROGRESS_REPORT));
            case QuarterEvaluated _ -> showing(shown.and(ReplicaEvidence.QUARTER_EVALUATION));
            case ImplementationDeclared _ -> in(Phase.FINDING);
            case ImplementationAccepted e -> showing(shown.acceptedBy(e.acceptedBy()));
            // what was declared anew is looked at anew
            case ImplementationRejected _ -> in(Phase.REPLICA).showing(shown.acceptedByNobody());
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
                null,
                Shown.NOTHING);
    }

    private Bond under(PolicyMigrated e) {
        var due = e.moved().stream()
                .filter(moved -> moved.deadline() == DeadlineKind.PLAN)
                .map(MovedDeadline::after)
                .findFirst()
                .orElse(planDueOn);
        return new Bond(
                instrument, signature, capacity, authority, e.to(), signedOn, due, phase, inForce, underReview, shown);
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
                underReview,
                shown);
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
                underReview,
                shown);
    }

    private Bond reviewing(@Nullable Plan plan) {
        return new Bond(
                instrument,
                signature,
                capacity,
                authority,
                policyVersion,
                signedOn,
                planDueOn,
                phase,
                inForce,
                plan,
                shown);
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
                null,
                shown.underAnotherPlan());
    }

    private Bond showing(Shown more) {
        return new Bond(
                instrument,
                signature,
                capacity,
                authority,
                policyVersion,
                signedOn,
                planDueOn,
                phase,
                inForce,
                underReview,
                more);
    }

    private static LocalDate day(ReplicationCommitmentEvent event) {
        return event.provenance().occurredAt().day();
    }
}
