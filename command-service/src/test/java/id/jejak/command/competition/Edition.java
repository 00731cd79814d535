package id.jejak.command.competition;

import id.jejak.command.act.Act;
import id.jejak.command.neighbour.EditionTerms;
import id.jejak.command.neighbour.InnovationStanding;
import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.Provenance.Confidence;
import id.jejak.events.Provenance.SourceKind;
import id.jejak.events.competition.AdminFinding;
import id.jejak.events.competition.AdminFinding.Item;
import id.jejak.events.competition.CompetitionId;
import id.jejak.events.competition.CriterionScore;
import id.jejak.events.competition.Deadline;
import id.jejak.events.competition.EditionRules;
import id.jejak.events.competition.EntryGroup;
import id.jejak.events.competition.EntryId;
import id.jejak.events.competition.PanelKind;
import id.jejak.events.competition.PanelMember;
import id.jejak.events.competition.Rubric;
import id.jejak.events.competition.Rubric.Criterion;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The edition of 2022 and an innovation of Belitung that enters it, with the people around them. */
final class Edition {

    static final CompetitionId COMPETITION = CompetitionId.next();
    static final EntryId ID = new EntryId(COMPETITION, InnovationId.next());
    static final RegionCode BELITUNG = new RegionCode("19.02");
    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    static final String INCLUSIVE = "Pelayanan publik yang inklusif";

    /** 16 April 2022, 12.00 WIB. */
    static final Instant CLOSING = Instant.parse("2022-04-16T05:00:00Z");

    static final Instant ENTERING = Instant.parse("2022-04-14T02:00:00Z");
    static final Instant JUDGING = Instant.parse("2022-05-16T02:00:00Z");
    static final Instant ANNOUNCING = Instant.parse("2022-08-01T02:00:00Z");
    static final Instant OBJECTING = Instant.parse("2022-08-03T02:00:00Z");

    /** The first midnight in Jakarta after seven whole days. */
    static final Instant WINDOW_ENDS = Instant.parse("2022-08-08T17:00:00Z");

    static final Act ADMIN = at(ENTERING, "admin.belitung", Role.INSTITUTION_ADMIN, "19.02");
    static final Act MINISTRY = at(JUDGING, "peninjau.panrb", Role.MINISTRY_REVIEWER, null);
    static final Act EVALUATOR = at(JUDGING, "penilai.ui", Role.EVALUATOR, null);
    static final Act SECOND_EVALUATOR = at(JUDGING, "penilai.ugm", Role.EVALUATOR, null);
    static final Act PANELLIST = at(JUDGING, "panel.independen", Role.PANELLIST, null);

    static final List<Criterion> CRITERIA =
            List.of(new Criterion("novelty", "Kebaruan", 70), new Criterion("effective", "Efektif", 30));

    private Edition() {}

    static EditionRules rules() {
        return rules(2, 7, 1, 75);
    }

    static EditionRules rules(int minimumAge, int objectionDays, int quorum, int passingGrade) {
        return new EditionRules(
                EnumSet.of(EntryGroup.GENERAL, EntryGroup.SPECIAL),
                List.of(INCLUSIVE),
                new Deadline(CLOSING, WIB),
                minimumAge,
                objectionDays,
                quorum,
                passingGrade,
                "Deputi bidang Pelayanan Publik");
    }

    static EditionTerms terms() {
        return terms(rules(), new Rubric(1, CRITERIA));
    }

    static EditionTerms terms(EditionRules rules, @Nullable Rubric rubric) {
        return new EditionTerms(
                rules,
                rubric,
                List.of(
                        member("penilai.ui", PanelKind.EVALUATOR, "Universitas Indonesia", null),
                        member("penilai.ugm", PanelKind.EVALUATOR, "Universitas Gadjah Mada", null),
                        member("penilai.belitung", PanelKind.EVALUATOR, "Bappelitbangda", BELITUNG),
                        member("penilai.perikanan", PanelKind.EVALUATOR, "dinas perikanan", null),
                        member("panel.independen", PanelKind.PANELLIST, "Ombudsman RI", null),
                        member("panel.kedua", PanelKind.PANELLIST, "Universitas Airlangga", null)));
    }

    static PanelMember member(String person, PanelKind kind, String institution, @Nullable RegionCode region) {
        return new PanelMember(new PersonId(person), kind, institution, region);
    }

    static Optional<InnovationStanding> innovation() {
        return Optional.of(new InnovationStanding(BELITUNG, true));
    }

    static List<AdminFinding> findings(boolean met) {
        return Arrays.stream(Item.values())
                .map(item -> new AdminFinding(item, met, met ? null : "Not there"))
                .toList();
    }

    static List<CriterionScore> points(int novelty, int effective) {
        return List.of(new CriterionScore("novelty", novelty), new CriterionScore("effective", effective));
    }

    /** Somebody does something in the system, at that instant. */
    static Act at(Instant instant, String person, Role role, @Nullable String region) {
        return new Act(actor(person, role, region), instant, Provenance.observed(instant, WIB));
    }

    /** Somebody enters long afterwards what happened on that day. */
    static Act backfilled(LocalDate day, String person, Role role, @Nullable String region) {
        var occurred = new OccurredAt.OnDate(day, WIB);
        var provenance = new Provenance(occurred, SourceKind.BACKFILL, Confidence.HIGH, "Records of 2022");
        return new Act(actor(person, role, region), Instant.parse("2026-01-05T02:00:00Z"), provenance);
    }

    private static Actor actor(String person, Role role, @Nullable String region) {
        return new Actor(new PersonId(person), role, region == null ? null : new RegionCode(region), null);
    }
}
