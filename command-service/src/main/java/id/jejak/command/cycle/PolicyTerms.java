package id.jejak.command.cycle;

import id.jejak.events.cycle.Cadence;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.DayCounting;
import id.jejak.events.cycle.PlanApprover;
import id.jejak.events.cycle.RequiredEvidence;
import id.jejak.events.signing.Capacity;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is asked for; {@code policy-schema.json} says the same to those who ask.
 *
 * <p>It has no version: which one it becomes depends on what was there before.
 */
record PolicyTerms(
        Set<Capacity> acceptedCapacities,
        Set<Capacity> mandateRequiredFor,
        Integer planDueDays,
        Integer planReviewDays,
        Integer mandateDueDays,
        LocalDate executionEnds,
        @Nullable DayCounting dayCounting,
        @Nullable Cadence cadence,
        @Nullable RequiredEvidence requiredEvidence,
        @Nullable Integer reviewersNeeded,
        @Nullable Set<PlanApprover> planApprovers) {

    /** The first of a cycle's versions. */
    CyclePolicy first() {
        return new CyclePolicy(
                1,
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
}
