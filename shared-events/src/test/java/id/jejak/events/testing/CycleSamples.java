package id.jejak.events.testing;

import static id.jejak.events.testing.SigningDay.*;

import id.jejak.events.Provenance;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.*;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Capacity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;

/** The round of Bangka Belitung from its opening to its end, and a region of Bali that was asked in vain. */
final class CycleSamples {

    private static final RegionCode BALI = new RegionCode("51");
    private static final RegionCode BADUNG = new RegionCode("51.03");

    private static final CyclePolicy POLICY = new CyclePolicy(
            1,
            EnumSet.allOf(Capacity.class),
            EnumSet.of(Capacity.ACTING_HEAD, Capacity.REPRESENTATIVE),
            30,
            14,
            30,
            LocalDate.of(2022, 12, 31));

    private static final Provenance MENTORING =
            inferred(YearMonth.of(2021, 7), WIB, "BRIDA Buleleng, FGD RIPP, 4 August 2021");
    private static final Provenance NOMINATIONS =
            inferred(YearMonth.of(2021, 8), WITA, "BRIDA Buleleng, FGD RIPP, 24 August 2021");

    static final List<ReplicationCycleEvent> HISTORY = List.of(
            new CycleOpened(
                    CYCLE,
                    "Replikasi Inovasi Pelayanan Publik 2021 · Kepulauan Bangka Belitung",
                    BABEL,
                    "Keputusan Menteri PANRB 94/2020",
                    POLICY,
                    MENTORING),
            new MentorAppointed(CYCLE, "Universitas Bangka Belitung", MENTORING),
            new RegionInvited(CYCLE, BANGKA_BARAT, MENTORING),
            new RegionInvited(CYCLE, BANGKA, MENTORING),
            new SigningStarted(CYCLE, REPORTED),
            new ExecutionStarted(CYCLE, observed("2022-01-03T01:00:00Z")),
            new CycleClosed(CYCLE, "The execution window has ended", observed("2023-01-02T01:00:00Z")),
            new CycleOpened(
                    CYCLE_OF_BALI,
                    "Replikasi Inovasi Pelayanan Publik 2021 · Bali",
                    BALI,
                    "Keputusan Menteri PANRB 359/2021",
                    POLICY,
                    NOMINATIONS),
            new RegionInvited(CYCLE_OF_BALI, BADUNG, NOMINATIONS),
            new RegionDeclined(CYCLE_OF_BALI, BADUNG, "Nominated nothing", NOMINATIONS));

    private CycleSamples() {}
}
