package id.jejak.query.cycles;

import id.jejak.events.OccurredAt;
import id.jejak.events.cycle.CycleId;
import id.jejak.query.platform.RegionName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of the programme.
 *
 * @param hub the province that runs it
 * @param legalBasis the decree that makes the province a hub, as people cite it; may be missing while the round is planned
 * @param mentor the team that advises the regions, once named
 * @param planned when it was meant to take place, if it was planned before it opened
 * @param openedAt when it opened, once it has
 * @param policyVersion the version of the rules in force, once it has opened
 * @param planDueDays days from signing to a submitted plan, by those rules
 * @param executionEnds the last day of the execution window, by those rules
 * @param regions who was asked, and what they said; without those who declined no study has a risk set
 * @param forum how much was said in its forum
 */
public record CycleView(
        CycleId cycle,
        String name,
        RegionName hub,
        @Nullable String legalBasis,
        @Nullable String mentor,
        Phase phase,
        @Nullable Window planned,
        @Nullable OccurredAt openedAt,
        @Nullable Integer policyVersion,
        @Nullable Integer planDueDays,
        @Nullable LocalDate executionEnds,
        List<Asked> regions,
        Forum forum) {

    public CycleView {
        regions = List.copyOf(regions);
    }

    /** How far a round has come. */
    public enum Phase {
        PLANNED,
        OPEN,
        SIGNING,
        EXECUTION,
        CLOSED
    }

    /** From the day on which a round was meant to open to that by which its replicas were meant to be at work. */
    public record Window(LocalDate opensOn, LocalDate endsOn) {}

    /**
     * A government that was asked to take part.
     *
     * @param reason why it declined, if it did
     * @param target how many commitments the hub hopes for, if it said so
     * @param proposed how many it has proposed
     * @param signed how many of them were signed
     */
    public record Asked(
            RegionName region,
            boolean declined,
            @Nullable String reason,
            @Nullable Integer target,
            int proposed,
            int signed) {}

    /**
     * How much was said in the forum of a round.
     *
     * @param matched innovations on the regions' lists
     * @param dropped innovations that were on a list and are no more
     */
    public record Forum(int needs, int sessions, int matched, int dropped) {

        /** Nothing was said. */
        public static final Forum SILENT = new Forum(0, 0, 0, 0);
    }

    /** How many of those who were asked declined. */
    public long declinedCount() {
        return regions.stream().filter(Asked::declined).count();
    }

    /** Those of whom the hub said how much it hopes for. */
    public List<Asked> aimedAt() {
        return regions.stream().filter(asked -> asked.target() != null).toList();
    }

    CycleView with(List<Asked> asked, Forum heard) {
        return new CycleView(
                cycle,
                name,
                hub,
                legalBasis,
                mentor,
                phase,
                planned,
                openedAt,
                policyVersion,
                planDueDays,
                executionEnds,
                asked,
                heard);
    }
}
