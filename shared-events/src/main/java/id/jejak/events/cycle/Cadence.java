package id.jejak.events.cycle;

/**
 * How often somebody reports on a replica or looks at it, and until when.
 *
 * @param progressDueDay the day of the next month by which a month's progress is reported, from 1 to 28
 * @param evaluationDueDays days from the end of a quarter to its evaluation
 * @param sustainabilityEveryYears how many years lie between one look at a verified replica and the next
 * @param sustainabilityDueQuarter by the end of which quarter of such a year it is looked at, from 1 to 4
 */
public record Cadence(
        int progressDueDay, int evaluationDueDays, int sustainabilityEveryYears, int sustainabilityDueQuarter) {

    /** What holds where a policy says nothing: monthly by the 10th, 15 days after a quarter, each year by the end of June. */
    public static final Cadence USUAL = new Cadence(10, 15, 1, 2);
}
