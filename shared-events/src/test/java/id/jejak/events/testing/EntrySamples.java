package id.jejak.events.testing;

import static id.jejak.events.testing.CompetitionSamples.*;
import static id.jejak.events.testing.SigningDay.*;

import id.jejak.events.Provenance;
import id.jejak.events.competition.AdminFinding;
import id.jejak.events.competition.AdminFinding.Item;
import id.jejak.events.competition.AwardEvent;
import id.jejak.events.competition.AwardEvent.AwardRemembered;
import id.jejak.events.competition.AwardsId;
import id.jejak.events.competition.CriterionScore;
import id.jejak.events.competition.Deadline;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.EntryEvent.*;
import id.jejak.events.competition.EntryGroup;
import id.jejak.events.competition.EntryId;
import id.jejak.events.competition.Mark;
import id.jejak.events.competition.TitleEvent;
import id.jejak.events.competition.TitleEvent.TitleClaimed;
import id.jejak.events.competition.TitleId;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Four entries: one is awarded, one falls at the secretariat, one at the desk, one is disqualified. Made up. */
final class EntrySamples {

    private static final EntryId AWARDED = new EntryId(KIPP_2022, SIDOLPIN);
    private static final EntryId NOT_SELECTED = new EntryId(KIPP_2022, SIP_BANGET);
    private static final EntryId REJECTED = new EntryId(KIPP_2022, PLACEHOLDER);
    private static final EntryId DISQUALIFIED =
            new EntryId(KIPP_2022, InnovationId.of("017d0c4b-4800-7000-8000-0000000000a4"));

    private static final RegionCode BATU = new RegionCode("35.79");

    static final List<TitleEvent> TITLES =
            List.of(new TitleClaimed(TitleId.of(KIPP_2022, "SIDOLPIN"), AWARDED, observed("2022-04-14T02:00:00Z")));

    static final List<AwardEvent> AWARDS =
            List.of(new AwardRemembered(AwardsId.of(SIDOLPIN), AWARDED, "Top 45", observed("2022-08-15T02:00:00Z")));

    static final List<EntryEvent> HISTORY = List.of(
            submitted(AWARDED, "SIDOLPIN", BANGKA_TENGAH, EntryGroup.GENERAL, null),
            submitted(NOT_SELECTED, "SIP Banget", BATU, EntryGroup.SPECIAL, "Top 99 KIPP 2019"),
            submitted(REJECTED, "Inovasi 1 Kabupaten Bangka", BANGKA, EntryGroup.GENERAL, null),
            submitted(DISQUALIFIED, "Ojek Lansia", BANGKA, EntryGroup.SPECIAL, "Top 99 KIPP 2019"),
            new EntryPassedAdmin(AWARDED, checklist(true, null), observed("2022-04-20T02:00:00Z")),
            new EntryRejectedAdmin(
                    REJECTED,
                    checklist(false, "The decree names another innovation"),
                    observed("2022-04-20T02:30:00Z")),
            new EntryPassedAdmin(NOT_SELECTED, checklist(true, "Seen"), observed("2022-04-20T03:00:00Z")),
            assigned(AWARDED),
            assigned(NOT_SELECTED),
            new ConflictDeclared(
                    AWARDED, EVALUATOR_OF_BANGKA_TENGAH, "Advised its team", observed("2022-05-09T01:00:00Z")),
            scored(AWARDED, 1, 80, "80.00", null),
            scored(AWARDED, 2, 85, "85.00", 1),
            consolidated(AWARDED, 2, "85.00"),
            new EntryShortlisted(AWARDED, List.of(EVALUATOR), observed("2022-06-01T02:00:00Z")),
            new EntryInterviewed(
                    AWARDED,
                    PANELLIST,
                    "Presented by the regent; answers convincing",
                    observed("2022-06-20T02:00:00Z")),
            new EntryFieldVerified(
                    AWARDED,
                    List.of(EVALUATOR, PANELLIST),
                    "Koba",
                    "Fishermen use it daily",
                    observed("2022-07-05T02:00:00Z")),
            announced(AWARDED, "Top 45"),
            new ObjectionLodged(
                    AWARDED,
                    1,
                    "Nelayan Kurau",
                    "It stood still for a month",
                    new PersonId("admin.bangkatengah"),
                    observed("2022-08-03T02:00:00Z")),
            new ObjectionDecided(AWARDED, 1, false, "A storm had cut the network", observed("2022-08-08T02:00:00Z")),
            new EntryAwarded(AWARDED, "Top 45", "Keputusan Menteri PANRB 900/2022", observed("2022-08-15T02:00:00Z")),
            scored(NOT_SELECTED, 1, 70, "70.00", null),
            consolidated(NOT_SELECTED, 1, "70.00"),
            new EntryNotSelected(
                    NOT_SELECTED, List.of(EVALUATOR), "Below the passing grade", observed("2022-06-01T02:10:00Z")),
            new EntryDisqualified(
                    DISQUALIFIED, "Its figures were copied from another entry", observed("2022-05-02T02:00:00Z")));

    private EntrySamples() {}

    private static EntrySubmitted submitted(
            EntryId entry, String title, RegionCode region, EntryGroup group, @Nullable String previousAward) {
        return new EntrySubmitted(
                entry,
                title,
                region,
                "Dinas yang menjalankannya",
                group,
                "Pelayanan publik yang inklusif",
                LocalDate.of(2019, 3, 1),
                previousAward,
                observed("2022-04-14T02:00:00Z"));
    }

    private static EvaluatorAssigned assigned(EntryId entry) {
        return new EvaluatorAssigned(entry, EVALUATOR, observed("2022-05-02T02:00:00Z"));
    }

    private static List<AdminFinding> checklist(boolean met, @Nullable String note) {
        return Arrays.stream(Item.values())
                .map(item -> new AdminFinding(item, met, note))
                .toList();
    }

    private static EntryScored scored(EntryId entry, int score, int points, String mark, @Nullable Integer corrects) {
        var scores = Stream.of("novelty", "effective", "beneficial", "transferable", "sustainable")
                .map(criterion -> new CriterionScore(criterion, points))
                .toList();
        return new EntryScored(
                entry, score, EVALUATOR, 1, scores, Mark.of(mark), corrects, observed("2022-05-16T02:00:00Z"));
    }

    private static EntryScoreConsolidated consolidated(EntryId entry, int score, String mark) {
        return new EntryScoreConsolidated(entry, 1, List.of(score), Mark.of(mark), observed("2022-05-30T02:00:00Z"));
    }

    private static ResultAnnounced announced(EntryId entry, String tier) {
        var announced = Instant.parse("2022-08-01T02:00:00Z");
        return new ResultAnnounced(
                entry, tier, Deadline.afterDays(announced, 7, WIB), Provenance.observed(announced, WIB));
    }
}
