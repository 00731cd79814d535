package id.jejak.events.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The instant by which something must have happened, as announced on a clock of one of Indonesia's three zones: "16 April,
 * 12.00 WIB".
 *
 * @param before what happens at this very instant is late
 * @param zone of the clock by which it is announced
 */
public record Deadline(Instant before, ZoneId zone) {

    /** Whether it is too late. */
    public boolean isOver(Instant now) {
        return !now.isBefore(before);
    }

    /** The day on that clock. */
    public LocalDate day() {
        return LocalDate.ofInstant(before, zone);
    }

    /** Leaves so many whole days after the day of that instant, until their last midnight. */
    public static Deadline afterDays(Instant start, int days, ZoneId zone) {
        var firstDayAfter = LocalDate.ofInstant(start, zone).plusDays(days + 1L);
        return new Deadline(firstDayAfter.atStartOfDay(zone).toInstant(), zone);
    }
}
