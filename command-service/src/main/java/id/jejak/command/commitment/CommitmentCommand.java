package id.jejak.command.commitment;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.events.Digest;
import id.jejak.events.commitment.ActionPlan.Activity;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ProgressReport;
import id.jejak.events.commitment.QuarterEvaluation;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.commitment.Selection;
import id.jejak.events.commitment.SustainabilityOutcome;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a replication commitment. */
sealed interface CommitmentCommand extends Command {

    CommitmentId commitment();

    @Override
    default Object subject() {
        return commitment();
    }

    /**
     * Propose that a region replicates an innovation.
     *
     * @param terms the cycle's terms; empty where there is no such cycle
     * @param catalogued whether the innovation is in the catalogue; empty where there is no such innovation
     */
    record ProposeCommitment(
            CommitmentId commitment,
            CycleId cycle,
            RegionCode region,
            InnovationId innovation,
            String localName,
            @Nullable String implementingUnit,
            ReplicationType replicationType,
            @Nullable String exception,
            Optional<CycleTerms> terms,
            Optional<Boolean> catalogued,
            Act act)
            implements CommitmentCommand {}

    /**
     * Change how a region means to replicate, while nobody has signed it.
     *
     * @param selection all of it, as it shall be from now on
     */
    record AmendSelection(@TargetAggregateIdentifier CommitmentId commitment, Selection selection, Act act)
            implements CommitmentCommand {}

    record DropCommitment(@TargetAggregateIdentifier CommitmentId commitment, String reason, Act act)
            implements CommitmentCommand {}

    record SignCommitment(
            @TargetAggregateIdentifier CommitmentId commitment,
            InstrumentId instrument,
            SignatureId signature,
            Capacity capacity,
            AuthorityStatus authority,
            LocalDate planDueOn,
            int policyVersion,
            Act act)
            implements CommitmentCommand {}

    /**
     * Let a commitment stand under another version of its cycle's policy.
     *
     * @param cycle the cycle whose policy is meant
     * @param corrected the capacity in which it was signed, where the record of the signature was corrected since
     * @param terms that cycle's terms; empty where there is no such cycle
     */
    record MigratePolicy(
            @TargetAggregateIdentifier CommitmentId commitment,
            CycleId cycle,
            int to,
            String reason,
            Optional<Capacity> corrected,
            Optional<CycleTerms> terms,
            Act act)
            implements CommitmentCommand {}

    record ChangeAuthority(
            @TargetAggregateIdentifier CommitmentId commitment,
            SignatureId signature,
            AuthorityStatus authority,
            Act act)
            implements CommitmentCommand {}

    /** Keep a plan that is not finished; it takes the place of the draft before. */
    record DraftPlan(@TargetAggregateIdentifier CommitmentId commitment, List<Activity> activities, Act act)
            implements CommitmentCommand {}

    /**
     * Submit a plan.
     *
     * @param activities all of them; none to submit the plan as it was drafted
     * @param terms the terms of the commitment's cycle; empty where there is no such commitment
     */
    record SubmitPlan(
            @TargetAggregateIdentifier CommitmentId commitment,
            List<Activity> activities,
            Optional<CycleTerms> terms,
            Act act)
            implements CommitmentCommand, HeldToPolicy {}

    /**
     * Submit another plan than the one in force.
     *
     * @param terms the terms of the commitment's cycle; empty where there is no such commitment
     */
    record RevisePlan(
            @TargetAggregateIdentifier CommitmentId commitment,
            List<Activity> activities,
            String reason,
            Optional<CycleTerms> terms,
            Act act)
            implements CommitmentCommand, HeldToPolicy {}

    record ReturnPlan(
            @TargetAggregateIdentifier CommitmentId commitment, String reason, Optional<CycleTerms> terms, Act act)
            implements CommitmentCommand, HeldToPolicy {}

    /** Ask to approve the plan under review on unverified authority; a second person does so by approving it. */
    record RequestPlanOverride(
            @TargetAggregateIdentifier CommitmentId commitment, String reason, Optional<CycleTerms> terms, Act act)
            implements CommitmentCommand, HeldToPolicy {}

    record ApprovePlan(@TargetAggregateIdentifier CommitmentId commitment, Optional<CycleTerms> terms, Act act)
            implements CommitmentCommand, HeldToPolicy {}

    record FormTeam(@TargetAggregateIdentifier CommitmentId commitment, String decree, Act act)
            implements CommitmentCommand {}

    record ContactOrigin(@TargetAggregateIdentifier CommitmentId commitment, String outcome, Act act)
            implements CommitmentCommand {}

    record FinishDesign(@TargetAggregateIdentifier CommitmentId commitment, String summary, Act act)
            implements CommitmentCommand {}

    record StartPilot(
            @TargetAggregateIdentifier CommitmentId commitment, String place, Optional<CycleTerms> terms, Act act)
            implements CommitmentCommand, HeldToPolicy {}

    record ReportProgress(@TargetAggregateIdentifier CommitmentId commitment, ProgressReport report, Act act)
            implements CommitmentCommand {}

    /**
     * Record what a mentor found in a quarter.
     *
     * @param kit the names of all components that some version of the origin's transfer kit has; empty where it has no kit
     */
    record EvaluateQuarter(
            @TargetAggregateIdentifier CommitmentId commitment,
            QuarterEvaluation evaluation,
            Optional<Set<String>> kit,
            Act act)
            implements CommitmentCommand {}

    record DeclareImplemented(
            @TargetAggregateIdentifier CommitmentId commitment,
            LocalDate goLiveOn,
            List<Digest> evidence,
            Optional<CycleTerms> terms,
            Act act)
            implements CommitmentCommand, HeldToPolicy {}

    /** Accept a declared implementation; where the policy asks for several verifiers, the last of them verifies it. */
    record VerifyImplementation(
            @TargetAggregateIdentifier CommitmentId commitment, String findings, Optional<CycleTerms> terms, Act act)
            implements CommitmentCommand, HeldToPolicy {}

    record RejectImplementation(@TargetAggregateIdentifier CommitmentId commitment, String reason, Act act)
            implements CommitmentCommand {}

    /** Record what a look at the replica found in a calendar year. */
    record RecordSustainability(
            @TargetAggregateIdentifier CommitmentId commitment,
            int year,
            SustainabilityOutcome outcome,
            String findings,
            Act act)
            implements CommitmentCommand {}

    record DiscontinueReplication(@TargetAggregateIdentifier CommitmentId commitment, String reason, Act act)
            implements CommitmentCommand {}

    /**
     * Tell the region that its commitment lapses unless it does what it owes.
     *
     * @param answerBy the last day to do so, by the region's clock
     */
    record GiveLapseNotice(
            @TargetAggregateIdentifier CommitmentId commitment, String reason, LocalDate answerBy, Act act)
            implements CommitmentCommand {}

    /** End a commitment whose notice nobody answered in time. */
    record MarkLapsed(@TargetAggregateIdentifier CommitmentId commitment, Act act) implements CommitmentCommand {}

    record WithdrawCommitment(@TargetAggregateIdentifier CommitmentId commitment, String reason, Act act)
            implements CommitmentCommand {}
}
