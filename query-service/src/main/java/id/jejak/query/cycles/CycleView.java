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
 * @param legalBasis the decree that makes the province a hub
 * @param mentor the team that advises the regions, once named
 * @param planDueDays days from signing to a submitted plan
 * @param executionEnds the last day of the execution window
 * @param regions who was asked, and what they said; without those who declined no study has a risk set
 */
public record CycleView(
        CycleId cycle,
        String name,
        RegionName hub,
        String legalBasis,
        @Nullable String mentor,
        Phase phase,
        OccurredAt openedAt,
        int planDueDays,
        LocalDate executionEnds,
        List<Asked> regions) {

    public CycleView {
        regions = List.copyOf(regions);
    }

    /** How far a round has come. */
    public enum Phase {
        OPEN,
        SIGNING,
        EXECUTION,
        CLOSED
    }

    /**
     * A government that was asked to take part.
     *
     * @param reason why it declined, if it did
     */
    public record Asked(
            RegionName region, boolean declined, @Nullable String reason) {}

    /** How many of those who were asked declined. */
    public long declinedCount() {
        return regions.stream().filter(Asked::declined).count();
    }

    CycleView with(List<Asked> asked) {
        return new CycleView(cycle, name, hub, legalBasis, mentor, phase, openedAt, planDueDays, executionEnds, asked);
    }
}
