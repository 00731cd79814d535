package id.jejak.events.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a region will do, by when, by whom and with which money (rencana aksi).
 *
 * @param version counts from 1; a returned plan comes back with the next
 * @param activities at least one for each phase
 */
public record ActionPlan(int version, List<Activity> activities) {

    public ActionPlan {
        activities = List.copyOf(activities);
    }

    /** The three parts of every plan. */
    public enum Phase {
        PREPARATION,
        IMPLEMENTATION,
        MONITORING_AND_EVALUATION
    }

    /**
     * One piece of work.
     *
     * @param personInCharge an office, not a name
     * @param indicator what shows that it was done
     * @param budgetLine the sub-activity of the budget that pays for it
     * @param costRupiah in whole rupiah, if known
     */
    public record Activity(
            Phase phase,
            String title,
            String personInCharge,
            String indicator,
            String target,
            String budgetLine,
            @Nullable Long costRupiah,
            LocalDate startsOn,
            LocalDate endsOn) {}
}
