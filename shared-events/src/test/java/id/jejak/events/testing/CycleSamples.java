package id.jejak.events.testing;

import static id.jejak.events.testing.SigningDay.*;

import id.jejak.events.LegalBasis;
import id.jejak.events.Provenance;
import id.jejak.events.cycle.Cadence;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.DayCounting;
import id.jejak.events.cycle.NeedPriority;
import id.jejak.events.cycle.PilotEvidence;
import id.jejak.events.cycle.PlanApprover;
import id.jejak.events.cycle.ReplicaEvidence;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.*;
import id.jejak.events.cycle.RequiredEvidence;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Capacity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

    /** Late signers get the time the others had. */
    private static final CyclePolicy LONGER = new CyclePolicy(
            2,
            EnumSet.complementOf(EnumSet.of(Capacity.UNKNOWN)),
            EnumSet.of(Capacity.ACTING_HEAD, Capacity.REPRESENTATIVE),
            45,
            14,
            30,
            LocalDate.of(2023, 6, 30));

    /** Bali counts the days on which its governments work. */
    private static final CyclePolicy OF_BALI = new CyclePolicy(
            1,
            EnumSet.allOf(Capacity.class),
            EnumSet.of(Capacity.ACTING_HEAD, Capacity.REPRESENTATIVE),
            20,
            10,
            20,
            LocalDate.of(2022, 12, 31),
            DayCounting.WORKING_DAYS);

    /** Later more is asked for there, and more people look. */
    private static final CyclePolicy STRICTER = new CyclePolicy(
            2,
            EnumSet.complementOf(EnumSet.of(Capacity.UNKNOWN)),
            EnumSet.of(Capacity.ACTING_HEAD, Capacity.REPRESENTATIVE),
            20,
            10,
            20,
            LocalDate.of(2022, 12, 31),
            DayCounting.WORKING_DAYS,
            new Cadence(5, 20, 2, 4),
            new RequiredEvidence(
                    EnumSet.of(PilotEvidence.TEAM, PilotEvidence.DESIGN),
                    EnumSet.of(ReplicaEvidence.QUARTER_EVALUATION),
                    2),
            2,
            EnumSet.of(PlanApprover.HUB, PlanApprover.MINISTRY));

    private static final LegalBasis HUB_DECREE = new LegalBasis("Keputusan Menteri PANRB", "94/2020", null);

    private static final Provenance MENTORING =
            inferred(YearMonth.of(2021, 7), WIB, "BRIDA Buleleng, FGD RIPP, 4 August 2021");
    private static final Provenance NOMINATIONS =
            inferred(YearMonth.of(2021, 8), WITA, "BRIDA Buleleng, FGD RIPP, 24 August 2021");

    static final List<ReplicationCycleEvent> HISTORY = List.of(
            new CyclePlanned(
                    CYCLE,
                    "Replikasi Inovasi Pelayanan Publik 2021 · Kepulauan Bangka Belitung",
                    BABEL,
                    LocalDate.of(2021, 7, 1),
                    LocalDate.of(2022, 12, 31),
                    HUB_DECREE,
                    MENTORING),
            new CycleOpened(
                    CYCLE,
                    "Replikasi Inovasi Pelayanan Publik 2021 · Kepulauan Bangka Belitung",
                    BABEL,
                    HUB_DECREE,
                    POLICY,
                    MENTORING),
            new MentorAppointed(CYCLE, "Universitas Bangka Belitung", MENTORING),
            new RegionInvited(CYCLE, BANGKA_BARAT, MENTORING),
            new RegionInvited(CYCLE, BANGKA, MENTORING),
            new TargetSet(CYCLE, BANGKA_BARAT, 7, MENTORING),
            new NeedAssessed(
                    CYCLE,
                    FEW_VISITORS,
                    BANGKA_BARAT,
                    "Visitors find no way to the beaches",
                    NeedPriority.HIGH,
                    Set.of(8, 11),
                    "Within the tourism agency's sub-activity 3.26.02",
                    MENTORING),
            new NeedAssessed(
                    CYCLE,
                    UNSAFE_HOUSES,
                    BANGKA_BARAT,
                    "Nobody knows which houses are not fit to live in",
                    NeedPriority.MEDIUM,
                    Set.of(),
                    null,
                    MENTORING),
            new ForumSessionHeld(CYCLE, FORUM, "Pangkalpinang", List.of(SIP_BANGET, SIDOLPIN), MENTORING),
            new InnovationMatched(CYCLE, KEPT, BANGKA_BARAT, SIP_BANGET, FEW_VISITORS, FORUM, null, MENTORING),
            new InnovationMatched(
                    CYCLE,
                    DROPPED,
                    BANGKA_BARAT,
                    PLACEHOLDER,
                    UNSAFE_HOUSES,
                    null,
                    "Presented by Gresik and not in the catalogue yet",
                    MENTORING),
            new InnovationDropped(CYCLE, DROPPED, BANGKA_BARAT, PLACEHOLDER, "No budget line for it in 2022", REPORTED),
            new SigningStarted(CYCLE, REPORTED),
            new PolicyAmended(
                    CYCLE,
                    1,
                    LONGER,
                    "Regions that sign late need until the middle of 2023",
                    "Surat Deputi Pelayanan Publik B/12/2021",
                    observed("2021-11-15T02:00:00Z")),
            new ExecutionStarted(CYCLE, observed("2022-01-03T01:00:00Z")),
            new CycleClosed(CYCLE, "The execution window has ended", observed("2023-01-02T01:00:00Z")),
            new CyclePlanned(
                    CYCLE_GIVEN_UP,
                    "Replikasi Inovasi Pelayanan Publik 2024 · Kepulauan Bangka Belitung",
                    BABEL,
                    LocalDate.of(2024, 3, 1),
                    LocalDate.of(2024, 12, 31),
                    null,
                    observed("2023-11-20T02:00:00Z")),
            new CycleOpened(
                    CYCLE_OF_BALI,
                    "Replikasi Inovasi Pelayanan Publik 2021 · Bali",
                    BALI,
                    new LegalBasis("Keputusan Gubernur Bali", null, LocalDate.of(2021, 8, 2)),
                    OF_BALI,
                    NOMINATIONS),
            new RegionInvited(CYCLE_OF_BALI, BADUNG, NOMINATIONS),
            new RegionDeclined(CYCLE_OF_BALI, BADUNG, "Nominated nothing", NOMINATIONS),
            new PolicyAmended(
                    CYCLE_OF_BALI,
                    1,
                    STRICTER,
                    "What one person found at work was not found again",
                    "Keputusan Gubernur Bali 2/2021",
                    NOMINATIONS));

    private CycleSamples() {}
}
