package id.jejak.command.neighbour;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.AdaptationDesigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAmended;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAuthorityChanged;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentDropped;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentLapsed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentWithdrawn;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationAccepted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationRejected;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationVerified;
import id.jejak.events.commitment.ReplicationCommitmentEvent.LapseNoticeGiven;
import id.jejak.events.commitment.ReplicationCommitmentEvent.OriginContacted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PilotStarted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanApproved;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanDrafted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanOverrideConfirmed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanOverrideRequested;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanReturned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanRevised;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PolicyMigrated;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ProgressReported;
import id.jejak.events.commitment.ReplicationCommitmentEvent.QuarterEvaluated;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationDiscontinued;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationStopped;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationSustained;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationTeamFormed;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.Period;
import id.jejak.events.policy.Bond;
import id.jejak.events.policy.Bond.Phase;
import id.jejak.events.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a replica is watched: what is owed again and again, since when, and what of it came.
 *
 * @param bond what binds the region, if anything does
 * @param underWaySince the day on which its first plan was approved, if one was
 * @param verifiedOn the day on which it was verified, if it was
 * @param done the periods that were reported, evaluated or looked at
 */
public record Watch(
        CycleId cycle,
        RegionCode region,
        Optional<Bond> bond,
        Optional<LocalDate> underWaySince,
        Optional<LocalDate> verifiedOn,
        Set<Period> done) {

    public Watch {
        done = Set.copyOf(done);
    }

    /** Folds a commitment's stream; empty where there is no such commitment. */
    public static Optional<Watch> of(List<ReplicationCommitmentEvent> history) {
        if (history.isEmpty() || !(history.getFirst() instanceof CommitmentProposed first)) return Optional.empty();
        return Optional.of(new Watch(
                first.cycle(),
                first.region(),
                Optional.ofNullable(Bond.of(history)),
                days(history, PlanApproved.class).findFirst(),
                days(history, ImplementationVerified.class).findFirst(),
                history.stream().flatMap(event -> done(event).stream()).collect(Collectors.toSet())));
    }

    /** The period that an event is a report, an evaluation or a look of; empty where it is none. */
    public static Optional<Period> done(ReplicationCommitmentEvent event) {
        return switch (event) {
            case ProgressReported e -> Optional.of(Period.month(e.report().period()));
            case QuarterEvaluated e ->
                Optional.of(Period.quarter(e.evaluation().year(), e.evaluation().quarter()));
            case ReplicationSustained e -> Optional.of(Period.year(e.year()));
            case ReplicationStopped e -> Optional.of(Period.year(e.year()));
            case CommitmentProposed _,
                    CommitmentAmended _,
                    CommitmentDropped _,
                    CommitmentSigned _,
                    CommitmentAuthorityChanged _,
                    PolicyMigrated _,
                    PlanDrafted _,
                    PlanSubmitted _,
                    PlanReturned _,
                    PlanOverrideRequested _,
                    PlanOverrideConfirmed _,
                    PlanApproved _,
                    PlanRevised _,
                    ReplicationTeamFormed _,
                    OriginContacted _,
                    AdaptationDesigned _,
                    PilotStarted _,
                    ImplementationDeclared _,
                    ImplementationAccepted _,
                    ImplementationVerified _,
                    ImplementationRejected _,
                    LapseNoticeGiven _,
                    CommitmentLapsed _,
                    CommitmentWithdrawn _,
                    ReplicationDiscontinued _ -> Optional.empty();
        };
    }

    /** The version of the cycle's policy that holds for it. */
    public int policyVersion() {
        return bond.map(Bond::policyVersion).orElse(1);
    }

    /** Whether it is owed now: reports and evaluations while the work goes on, a look each year once it is verified. */
    public boolean isAwaited(DeadlineKind kind) {
        return switch (kind) {
            case PROGRESS, EVALUATION ->
                bond.filter(bound -> bound.phase() == Phase.REPLICA && bound.inForce() != null)
                        .isPresent();
            case SUSTAINABILITY ->
                bond.filter(bound -> bound.phase() == Phase.NOTHING).isPresent();
            case PLAN, PLAN_REVIEW, MANDATE, EXECUTION, LAPSE_NOTICE -> false;
        };
    }

    /** Since when it can have been owed; empty where it cannot. */
    public Optional<LocalDate> since(DeadlineKind kind) {
        return kind == DeadlineKind.SUSTAINABILITY ? verifiedOn : underWaySince;
    }

    private static Stream<LocalDate> days(
            List<ReplicationCommitmentEvent> history, Class<? extends ReplicationCommitmentEvent> kind) {
        return history.stream()
                .filter(kind::isInstance)
                .map(event -> event.provenance().occurredAt().day());
    }
}
