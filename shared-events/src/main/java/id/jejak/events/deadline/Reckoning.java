package id.jejak.events.deadline;

import id.jejak.events.cycle.DayCounting;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the day was arrived at, so that it can be checked in ten years.
 *
 * @param from the day after which counting began
 * @param days how many days the policy gives
 * @param counting which days counted
 * @param calendar the version of the calendar of working days; absent where every day counted
 * @param provisional whether holidays nobody had decreed yet may lie between
 */
public record Reckoning(
        LocalDate from,
        int days,
        DayCounting counting,
        @Nullable String calendar,
        boolean provisional) {}
