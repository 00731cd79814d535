package id.jejak.events.commitment;

import id.jejak.events.Digest;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one activity of the plan has come by the end of one month. Monitoring is monthly, to correct the course while
 * it can be corrected; so a report says not only how far, but why not further and what is done about it.
 *
 * @param activity its number in the plan in force, counting from 1
 * @param plannedPercent how far it was to be, 0 to 100
 * @param actualPercent how far it is, 0 to 100
 * @param deviation where it departs from the plan, if it does
 * @param evidence digests of what shows it; there may be none
 */
public record ProgressReport(
        YearMonth period,
        int activity,
        int plannedPercent,
        int actualPercent,
        @Nullable String deviation,
        @Nullable String cause,
        @Nullable String correctiveAction,
        List<Digest> evidence,
        @Nullable String nextStep) {

    public ProgressReport {
        evidence = List.copyOf(evidence);
    }
}
