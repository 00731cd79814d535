package id.jejak.query.commitmentboard;

import id.jejak.events.OccurredAt;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.QuarterEvaluation;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import id.jejak.query.platform.RegionName;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commitment and where it stands.
 *
 * @param localName what the replica is called at home
 * @param exception why an innovation that is not in the catalogue was accepted, if it was
 * @param capacity in which capacity it was signed, once it is
 * @param authority what stands behind that signature
 * @param policyVersion the version of the cycle's policy it stands under, once it is signed
 * @param planDueOn the day by which a plan is owed
 * @param draftedActivities how many activities the plan has that was drafted and not submitted yet, if there is one
 * @param planVersion the plan that was submitted last
 * @param approvedPlan the plan in force, once one was approved
 * @param planOverride the latest request to approve a plan on unverified authority, if there was one
 * @param reportedFor the latest month for which progress was reported
 * @param acceptances how many verifiers have accepted what was declared last, before the one who verifies it
 * @param lapseNotice the notice of lapse that runs, if one does
 * @param overdue whether that day has passed in the region without a plan: computed when asked, never stored
 * @param evaluations what was found every three months, in their order
 * @param stages when it came to each stage it has been in, in the order in which it did
 */
public record CommitmentView(
        CommitmentId commitment,
        Cycle cycle,
        RegionName region,
        Innovation innovation,
        String localName,
        @Nullable String implementingUnit,
        ReplicationType replicationType,
        @Nullable String exception,
        Stage stage,
        @Nullable Capacity capacity,
        @Nullable AuthorityStatus authority,
        @Nullable InstrumentId instrument,
        @Nullable SignatureId signature,
        @Nullable Integer policyVersion,
        @Nullable LocalDate planDueOn,
        @Nullable Integer draftedActivities,
        @Nullable Integer planVersion,
        @Nullable Integer approvedPlan,
        @Nullable PlanOverride planOverride,
        @Nullable YearMonth reportedFor,
        int acceptances,
        @Nullable LapseNotice lapseNotice,
        boolean overdue,
        long proposedAtPosition,
        List<Evaluated> evaluations,
        List<Reached> stages) {

    public CommitmentView {
        evaluations = List.copyOf(evaluations);
        stages = List.copyOf(stages);
    }

    /** The round of the programme it belongs to. */
    public record Cycle(CycleId id, String name) {}

    /**
     * What is replicated.
     *
     * @param placeholder whether the source counts this innovation without naming it
     */
    public record Innovation(
            InnovationId id,
            String title,
            @Nullable RegionName owner,
            @Nullable String ownerName,
            boolean placeholder) {}

    /**
     * That somebody asked to approve a plan on unverified authority.
     *
     * @param requestedBy the account of who asked
     * @param confirmedBy that of the second person, once there is one
     */
    public record PlanOverride(
            int planVersion,
            String reason,
            PersonId requestedBy,
            @Nullable PersonId confirmedBy) {}

    /**
     * That the commitment lapses unless the region does what it owes.
     *
     * @param answerBy the last day to do so
     */
    public record LapseNotice(String reason, LocalDate answerBy) {}

    /** What was found in a quarter, by the event at that position. */
    public record Evaluated(QuarterEvaluation found, long position) {}

    /** That it came to a stage, by the event at that position; of several times, the latest. */
    public record Reached(Stage stage, OccurredAt occurredAt, long position) {}

    CommitmentView with(List<Evaluated> found, List<Reached> reached) {
        return new CommitmentView(
                commitment,
                cycle,
                region,
                innovation,
                localName,
                implementingUnit,
                replicationType,
                exception,
                stage,
                capacity,
                authority,
                instrument,
                signature,
                policyVersion,
                planDueOn,
                draftedActivities,
                planVersion,
                approvedPlan,
                planOverride,
                reportedFor,
                acceptances,
                lapseNotice,
                overdue,
                proposedAtPosition,
                found,
                reached);
    }
}
