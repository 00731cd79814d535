package id.jejak.events.cycle;

import id.jejak.events.signing.Capacity;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a cycle, as data: a region signs under the version that is in force.
 *
 * @param version counts from 1
 * @param acceptedCapacities in which capacities a commitment may be signed
 * @param mandateRequiredFor which of them need a document that lets the person sign
 * @param planDueDays days from signing to a submitted plan
 * @param planReviewDays days from a submitted plan to the hub's answer
 * @param mandateDueDays days from signing to the missing document
 * @param executionEnds the last day of the execution window
 * @param dayCounting how those days are counted; absent in what was recorded before that was a choice
 * @param cadence how often is reported and looked, and until when; absent where the usual holds
 * @param requiredEvidence what must be shown before which step; absent where the usual holds
 * @param reviewersNeeded how many different verifiers must accept a declared implementation; absent where one suffices
 * @param planApprovers who may answer a plan, any of them; absent where the hub does
 */
public record CyclePolicy(
        int version,
        Set<Capacity> acceptedCapacities,
        Set<Capacity> mandateRequiredFor,
        int planDueDays,
        int planReviewDays,
        int mandateDueDays,
        LocalDate executionEnds,
        @Nullable DayCounting dayCounting,
        @Nullable Cadence cadence,
        @Nullable RequiredEvidence requiredEvidence,
        @Nullable Integer reviewersNeeded,
        @Nullable Set<PlanApprover> planApprovers) {

    private static final Set<PlanApprover> THE_HUB = Set.of(PlanApprover.HUB);

    public CyclePolicy {
        acceptedCapacities = inOrder(acceptedCapacities);
        mandateRequiredFor = inOrder(mandateRequiredFor);
        planApprovers = planApprovers == null ? null : inOrder(planApprovers);
    }

    /** The rules of a cycle that says nothing of how and by whom the work is watched: the usual holds. */
    public CyclePolicy(
            int version,
            Set<Capacity> acceptedCapacities,
            Set<Capacity> mandateRequiredFor,
            int planDueDays,
            int planReviewDays,
            int mandateDueDays,
            LocalDate executionEnds,
            @Nullable DayCounting dayCounting) {
        this(
                version,
                acceptedCapacities,
                mandateRequiredFor,
                planDueDays,
                planReviewDays,
                mandateDueDays,
                executionEnds,
                dayCounting,
                null,
                null,
                null,
                null);
    }

    /** The rules of a cycle in which every day counts. */
    public CyclePolicy(
            int version,
            Set<Capacity> acceptedCapacities,
            Set<Capacity> mandateRequiredFor,
            int planDueDays,
            int planReviewDays,
            int mandateDueDays,
            LocalDate executionEnds) {
        this(
                version,
                acceptedCapacities,
                mandateRequiredFor,
                planDueDays,
                planReviewDays,
                mandateDueDays,
                executionEnds,
                null);
    }

    /** How days are counted: all of them where nothing is said. */
    public DayCounting counting() {
        return dayCounting == null ? DayCounting.CALENDAR_DAYS : dayCounting;
    }

    /** How often is reported and looked, and until when: as usual where nothing is said. */
    public Cadence pace() {
        return cadence == null ? Cadence.USUAL : cadence;
    }

    /** What must be shown before which step: the usual where nothing is said. */
    public RequiredEvidence evidence() {
        return requiredEvidence == null ? RequiredEvidence.USUAL : requiredEvidence;
    }

    /** How many different verifiers must accept a declared implementation: one where nothing is said. */
    public int reviewers() {
        return reviewersNeeded == null ? 1 : reviewersNeeded;
    }

    /** Who may answer a plan, any of them: the hub where nothing is said. */
    public Set<PlanApprover> approvers() {
        return planApprovers == null ? THE_HUB : planApprovers;
    }

    /** The same rules as another version. */
    public CyclePolicy as(int another) {
        return new CyclePolicy(
                another,
                acceptedCapacities,
                mandateRequiredFor,
                planDueDays,
                planReviewDays,
                mandateDueDays,
                executionEnds,
                dayCounting,
                cadence,
                requiredEvidence,
                reviewersNeeded,
                planApprovers);
    }

    /** In the order of the enum: that of {@link Set#copyOf} differs from run to run, and so would the stored form. */
    private static <E extends Enum<E>> Set<E> inOrder(Set<E> words) {
        return Collections.unmodifiableSet(new TreeSet<>(words));
    }
}
