package id.jejak.events.testing;

import static id.jejak.events.testing.SigningDay.*;

import id.jejak.events.Provenance;
import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.CompetitionEvent.*;
import id.jejak.events.competition.CompetitionId;
import id.jejak.events.competition.Deadline;
import id.jejak.events.competition.EditionRules;
import id.jejak.events.competition.EntryGroup;
import id.jejak.events.competition.PanelKind;
import id.jejak.events.competition.PanelMember;
import id.jejak.events.competition.Rubric;
import id.jejak.events.competition.Rubric.Criterion;
import id.jejak.events.metadata.PersonId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;

/** The edition of 2022: its closing hour and its groups as the ministry told them; weights and people are made up. */
final class CompetitionSamples {

    static final CompetitionId KIPP_2022 = CompetitionId.of("017d0c4b-4800-7000-8000-0000000000b1");
    static final PersonId EVALUATOR = new PersonId("penilai.ui");
    static final PersonId EVALUATOR_OF_BANGKA_TENGAH = new PersonId("penilai.bangkatengah");
    static final PersonId PANELLIST = new PersonId("panel.independen");

    private static final Provenance OPENED =
            inferred(YearMonth.of(2022, 3), WIB, "KemenPANRB, KIPP 2022, registration");

    static final List<CompetitionEvent> HISTORY = List.of(
            new EditionOpened(
                    KIPP_2022,
                    "Kompetisi Inovasi Pelayanan Publik 2022",
                    2022,
                    "Keputusan Menteri PANRB 50/2022",
                    new EditionRules(
                            EnumSet.of(EntryGroup.GENERAL, EntryGroup.SPECIAL),
                            List.of(
                                    "Pelayanan publik yang inklusif",
                                    "Efektivitas institusi untuk TPB",
                                    "Ketahanan di masa pandemi"),
                            new Deadline(Instant.parse("2022-04-16T05:00:00Z"), WIB),
                            2,
                            7,
                            1,
                            75,
                            "Deputi bidang Pelayanan Publik"),
                    OPENED),
            new RubricPublished(
                    KIPP_2022,
                    new Rubric(
                            1,
                            List.of(
                                    new Criterion("novelty", "Kebaruan", 20),
                                    new Criterion("effective", "Efektif", 25),
                                    new Criterion("beneficial", "Bermanfaat", 25),
                                    new Criterion("transferable", "Mudah disebarkan", 15),
                                    new Criterion("sustainable", "Berkelanjutan", 15))),
                    OPENED),
            new PanelMemberAppointed(
                    KIPP_2022,
                    new PanelMember(EVALUATOR, PanelKind.EVALUATOR, "Universitas Indonesia", null),
                    observed("2022-04-01T02:00:00Z")),
            new PanelMemberAppointed(
                    KIPP_2022,
                    new PanelMember(EVALUATOR_OF_BANGKA_TENGAH, PanelKind.EVALUATOR, "Bappelitbangda", BANGKA_TENGAH),
                    observed("2022-04-01T02:05:00Z")),
            new PanelMemberAppointed(
                    KIPP_2022,
                    new PanelMember(PANELLIST, PanelKind.PANELLIST, "Ombudsman RI", null),
                    observed("2022-04-01T02:10:00Z")));

    private CompetitionSamples() {}
}
