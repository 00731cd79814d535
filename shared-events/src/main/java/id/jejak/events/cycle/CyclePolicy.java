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
 */
public record CyclePolicy(
        int version,
        Set<Capacity> acceptedCapacities,
        Set<Capacity> mandateRequiredFor,
        int planDueDays,
        int planReviewDays,
        int mandateDueDays,
        LocalDate executionEnds,
        @Nullable DayCounting dayCounting) {

    public CyclePolicy {
        acceptedCapacities = inOrder(acceptedCapacities);
        mandateRequiredFor = inOrder(mandateRequiredFor);
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
                dayCounting);
    }

    /** In the order of the enum: that of {@link Set#copyOf} differs from run to run, and so would the stored form. */
    private static Set<Capacity> inOrder(Set<Capacity> capacities) {
        return Collections.unmodifiableSet(new TreeSet<>(capacities));
    }
}
