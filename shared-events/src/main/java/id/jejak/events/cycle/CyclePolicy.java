package id.jejak.events.cycle;

import id.jejak.events.signing.Capacity;
import java.time.LocalDate;
import java.util.Set;

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
 */
public record CyclePolicy(
        int version,
        Set<Capacity> acceptedCapacities,
        Set<Capacity> mandateRequiredFor,
        int planDueDays,
        int planReviewDays,
        int mandateDueDays,
        LocalDate executionEnds) {

    public CyclePolicy {
        acceptedCapacities = Set.copyOf(acceptedCapacities);
        mandateRequiredFor = Set.copyOf(mandateRequiredFor);
    }
}
