package id.jejak.events.cycle;

/** How the days of a deadline are counted. */
public enum DayCounting {
    /** Every day counts, and the last may be one on which nobody works. */
    CALENDAR_DAYS,
    /** Every day counts; if nobody works on the last, the next day on which somebody does is the last. */
    TO_NEXT_WORKING_DAY,
    /** Only days on which the government works count. */
    WORKING_DAYS
}
