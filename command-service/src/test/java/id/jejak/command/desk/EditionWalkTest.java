package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.eventually;
import static id.jejak.command.desk.RunningService.stream;
import static id.jejak.command.desk.RunningService.types;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.Api.Reply;
import id.jejak.events.competition.AdminFinding;
import id.jejak.events.competition.CompetitionId;
import id.jejak.events.competition.TitleId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An edition of the competition from its opening to an award, by the people it belongs to. */
class EditionWalkTest {

    private static final Map<String, Object> LONG_AGO = Map.of(
            "occurredAt",
            Map.of("precision", "DATE", "date", "2022-08-01", "zone", "Asia/Jakarta"),
            "source",
            "BACKFILL",
            "confidence",
            "HIGH",
            "citation",
            "Pengumuman Top 45");

    private final Api secretariat = api().as("sekretariat.panrb");
    private final Api ministry = api().as("peninjau.panrb");
    private final Api bangka = api().as("admin.bangka");
    private final String innovation = Programme.open(api()).innovation();
    private final String title = "Ojek Lansia " + UUID.randomUUID();

    @Test
    void a_finalist_is_awarded_once_nobody_objects_any_more() {
        var edition = edition("2099-04-16T05:00:00Z");
        var entry = visited(edition);
        // the days to object are over only where it was announced long ago
        entry.done(secretariat, "announce-result", Map.of("tier", "Top 45", "provenance", LONG_AGO));
        entry.done(
                secretariat,
                "lodge-objection",
                Map.of("objector", "Nelayan Kurau", "grounds", "It stood still", "provenance", LONG_AGO));
        var undecided = entry.post(ministry, "issue-decree", Map.of("decree", "900/2022"));
        var own = entry.post(secretariat, "decide-objection", verdict(false));
        entry.done(ministry, "decide-objection", verdict(false));
        entry.done(ministry, "issue-decree", Map.of("decree", "900/2022"));

        assertThat(undecided.refusal()).isEqualTo("409 objection-undecided");
        assertThat(own.refusal()).isEqualTo("409 own-objection");
        assertThat(types(edition))
                .containsExactly(
                        "EditionOpened",
                        "RubricPublished",
                        "PanelMemberAppointed",
                        "PanelMemberAppointed",
                        "PanelMemberAppointed");
        assertThat(types(entry.id()))
                .containsExactly(
                        "EntrySubmitted",
                        "EntryPassedAdmin",
                        "EvaluatorAssigned",
                        "EvaluatorAssigned",
                        "EntryScored",
                        "EntryScored",
                        "EntryScoreConsolidated",
                        "EntryShortlisted",
                        "EntryInterviewed",
                        "EntryFieldVerified",
                        "ResultAnnounced",
                        "ObjectionLodged",
                        "ObjectionDecided",
                        "EntryAwarded");
    }

    @Test
    void whoever_was_awarded_competes_with_the_awarded_from_then_on() {
        var entry = visited(edition("2099-04-16T05:00:00Z"));
        entry.done(secretariat, "announce-result", Map.of("tier", "Top 45", "provenance", LONG_AGO));
        entry.done(ministry, "issue-decree", Map.of("decree", "900/2022"));
        eventually(() -> types("awards/" + innovation).contains("AwardRemembered"));

        var next = edition("2099-04-16T05:00:00Z");
        assertThat(submit(next, bangka, innovation, title).refusal()).isEqualTo("422 group-does-not-fit-award");
        done(submit(next, bangka, innovation, title, "SPECIAL"));
        assertThat(stream(next + "/" + innovation).getFirst().payload()).contains("\"previousAward\":\"Top 45\"");
    }

    @Test
    void an_objection_that_is_upheld_takes_the_result_with_it() {
        var entry = visited(edition("2099-04-16T05:00:00Z"));
        entry.done(secretariat, "announce-result", Map.of("tier", "Top 45"));
        var early = entry.post(ministry, "issue-decree", Map.of("decree", "900/2022"));
        entry.done(
                api().as("admin.belitung"),
                "lodge-objection",
                Map.of("objector", "Kabupaten Belitung", "grounds", "It is ours"));
        entry.done(ministry, "decide-objection", verdict(true));

        assertThat(early.refusal()).isEqualTo("409 objection-window-open");
        assertThat(types(entry.id())).endsWith("ObjectionLodged", "ObjectionDecided", "EntryDisqualified");
    }

    @Test
    void whoever_declares_a_conflict_scores_no_more() {
        var entry = checked(edition("2099-04-16T05:00:00Z"));
        entry.done(api().as("penilai.ui"), "declare-conflict", Map.of("reason", "Advised its team"));

        assertThat(entry.post(api().as("penilai.ui"), "record-score", score(80)).refusal())
                .isEqualTo("409 conflict-of-interest");
    }

    @Test
    void an_entry_can_fall_at_the_secretariat_or_be_disqualified() {
        var edition = edition("2099-04-16T05:00:00Z");
        var gaps = submitted(edition, title);
        gaps.done(secretariat, "record-admin-check", Map.of("findings", findings(false)));
        var copied = submitted(edition("2099-04-16T05:00:00Z"), title);
        copied.done(secretariat, "disqualify", Map.of("reason", "Its figures were copied"));

        assertThat(types(gaps.id())).endsWith("EntryRejectedAdmin");
        assertThat(types(copied.id())).endsWith("EntryDisqualified");
    }

    @Test
    void who_asks_is_told_that_a_check_was_made_and_what_a_visit_waits_for() {
        var entry = checked(edition("2099-04-16T05:00:00Z"));

        assertThat(entry.standing(secretariat, "RecordAdminCheck")).isEqualTo("DONE");
        assertThat(entry.standing(api().as("panel.independen"), "RecordFieldVisit"))
                .isEqualTo("CLOSED not-interviewed");
        assertThat(entry.standing(api().as("penilai.ui"), "SelectFinalist")).isEqualTo("CLOSED not-desk-scored");
        assertThat(entry.standing(secretariat, "AssignEvaluator")).isEqualTo("DONE");
    }

    @Test
    void an_edition_that_has_closed_takes_no_more_entries() {
        assertThat(submit(edition("2022-04-16T05:00:00Z"), bangka, innovation, title)
                        .refusal())
                .isEqualTo("409 entries-closed");
    }

    @Test
    void a_government_enters_what_is_its_own() {
        var edition = edition("2099-04-16T05:00:00Z");

        assertThat(submit(edition, api().as("admin.belitung"), innovation, title)
                        .refusal())
                .isEqualTo("403 not-your-region");
    }

    @Test
    void what_was_withdrawn_is_not_entered() {
        var withdrawn = done(api().as("opd.bangka").post("/innovations", Map.of("title", "Sample", "owner", "19.01")))
                .id();
        done(bangka.post("/innovations/" + withdrawn + "/endorse", Map.of("decree", "SK 1")));
        done(bangka.post("/innovations/" + withdrawn + "/withdraw", Map.of("reason", "Merged with another")));

        assertThat(submit(edition("2099-04-16T05:00:00Z"), bangka, withdrawn, title)
                        .refusal())
                .isEqualTo("409 innovation-not-endorsed");
    }

    @Test
    void a_title_belongs_to_the_entry_that_came_first() {
        var edition = edition("2099-04-16T05:00:00Z");
        var first = submitted(edition, title);
        var other = Programme.open(api()).innovation();

        assertThat(submit(edition, bangka, other, title.toUpperCase(Locale.ROOT))
                        .refusal())
                .isEqualTo("409 title-taken");
        assertThat(types(TitleId.of(CompetitionId.of(edition), title).toString()))
                .containsExactly("TitleClaimed");
        assertThat(types(first.id())).containsExactly("EntrySubmitted");
        done(submit(edition, bangka, other, title + " II"));
    }

    @Test
    void of_entries_that_race_for_a_title_one_wins_and_the_others_are_told() {
        var edition = edition("2099-04-16T05:00:00Z");
        var innovations = Stream.generate(() -> Programme.open(api()).innovation())
                .limit(4)
                .toList();

        var answers = Race.of(innovations, each -> submit(edition, bangka, each, title));
        assertThat(answers.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(reply -> reply.status() != 201).map(Reply::refusal))
                .isSubsetOf("409 title-taken", "409 overtaken");
        assertThat(types(TitleId.of(CompetitionId.of(edition), title).toString()))
                .containsExactly("TitleClaimed");
    }

    @Test
    void a_repeated_submission_gets_its_first_answer() {
        var edition = edition("2099-04-16T05:00:00Z");
        var once = bangka.under(UUID.randomUUID().toString());

        var first = done(submit(edition, once, innovation, title));
        assertThat(first.id()).isEqualTo(edition + "/" + innovation);
        assertThat(done(submit(edition, once, innovation, title))).isEqualTo(first);
    }

    @Test
    void an_edition_that_makes_no_sense_is_refused_as_such() {
        assertThat(refusal(Map.of("groups", Arrays.asList("GENERAL", null)))).isEqualTo("422 invalid-fields");
        assertThat(refusal(Map.of("groups", List.of()))).isEqualTo("422 edition-without-group");
        assertThat(refusal(Map.of("closes", Map.of("before", "noon", "zone", "Asia/Jakarta"))))
                .isEqualTo("422 invalid-fields");
        assertThat(refusal(Map.of("closes", Map.of("before", "2099-04-16T05:00:00Z", "zone", "Belitung"))))
                .isEqualTo("422 invalid-fields");
    }

    private String refusal(Map<String, Object> changed) {
        return secretariat.post("/competitions", opening(changed)).refusal();
    }

    /** An entry as it is addressed. */
    private record Entered(String edition, String innovation) {

        String id() {
            return edition + "/" + innovation;
        }

        Reply post(Api who, String command, Map<String, ?> body) {
            return who.post("/competitions/" + edition + "/entries/" + innovation + "/" + command, body);
        }

        /** How a step stands for somebody, and by which rule. */
        String standing(Api who, String order) {
            var options = Programme.done(who.get("/competitions/" + edition + "/entries/" + innovation + "/options"));
            return options.body()
                    .get("options")
                    .valueStream()
                    .filter(option -> option.get("order").stringValue().equals(order))
                    .map(option -> option.get("standing").stringValue()
                            + (option.has("rule") ? " " + option.get("rule").stringValue() : ""))
                    .findFirst()
                    .orElseThrow();
        }

        void done(Api who, String command, Map<String, ?> body) {
            Programme.done(post(who, command, body));
        }
    }

    private String edition(String closes) {
        var edition = done(secretariat.post(
                        "/competitions", opening(Map.of("closes", Map.of("before", closes, "zone", "Asia/Jakarta")))))
                .id();
        var at = "/competitions/" + edition;
        done(secretariat.post(
                at + "/publish-rubric",
                Map.of("criteria", List.of(criterion("novelty", 60), criterion("effective", 40)))));
        appoint(at, "penilai.ui", "EVALUATOR");
        appoint(at, "penilai.ugm", "EVALUATOR");
        appoint(at, "panel.independen", "PANELLIST");
        return edition;
    }

    private void appoint(String at, String person, String kind) {
        done(secretariat.post(
                at + "/appoint-panel-member",
                Map.of("member", Map.of("person", person, "kind", kind, "institution", "Universitas"))));
    }

    private static Map<String, Object> opening(Map<String, Object> changed) {
        var rules = new HashMap<String, Object>(Map.of(
                "groups",
                List.of("GENERAL", "SPECIAL"),
                "categories",
                List.of("Pelayanan publik yang inklusif"),
                "closes",
                Map.of("before", "2099-04-16T05:00:00Z", "zone", "Asia/Jakarta"),
                "minimumAgeYears",
                2,
                "objectionDays",
                7,
                "quorum",
                2,
                "passingGrade",
                75,
                "secretariat",
                "Deputi bidang Pelayanan Publik"));
        rules.putAll(changed);
        return Map.of("name", "KIPP", "year", 2099, "legalBasis", "KepmenPANRB 50/2022", "rules", rules);
    }

    private static Map<String, Object> criterion(String code, int weight) {
        return Map.of("code", code, "name", code, "weight", weight);
    }

    private static Reply submit(String edition, Api who, String innovation, String title) {
        return submit(edition, who, innovation, title, "GENERAL");
    }

    private static Reply submit(String edition, Api who, String innovation, String title, String group) {
        return who.post(
                "/competitions/" + edition + "/entries",
                Map.of(
                        "innovation",
                        innovation,
                        "title",
                        title,
                        "institution",
                        "Dinas Sosial",
                        "group",
                        group,
                        "category",
                        "Pelayanan publik yang inklusif",
                        "inServiceSince",
                        "2019-03-01"));
    }

    private Entered submitted(String edition, String under) {
        done(submit(edition, bangka, innovation, under));
        return new Entered(edition, innovation);
    }

    private Entered checked(String edition) {
        var entry = submitted(edition, title);
        entry.done(secretariat, "record-admin-check", Map.of("findings", findings(true)));
        entry.done(secretariat, "assign-evaluator", Map.of("evaluator", "penilai.ui"));
        entry.done(secretariat, "assign-evaluator", Map.of("evaluator", "penilai.ugm"));
        return entry;
    }

    private Entered visited(String edition) {
        var entry = checked(edition);
        var evaluators = List.of("penilai.ui", "penilai.ugm");
        entry.done(api().as("penilai.ui"), "record-score", score(80));
        entry.done(api().as("penilai.ugm"), "record-score", score(90));
        entry.done(secretariat, "consolidate-score", Map.of());
        entry.done(api().as("penilai.ui"), "select-finalist", Map.of("selected", true, "plenary", evaluators));
        entry.done(api().as("panel.independen"), "record-interview", Map.of("summary", "Convincing"));
        entry.done(
                api().as("panel.independen"),
                "record-field-visit",
                Map.of(
                        "visitors",
                        List.of("penilai.ugm", "panel.independen"),
                        "place",
                        "Sungailiat",
                        "findings",
                        "At work"));
        return entry;
    }

    private static Map<String, Object> score(int points) {
        return Map.of(
                "rubricVersion",
                1,
                "scores",
                List.of(
                        Map.of("criterion", "novelty", "points", points),
                        Map.of("criterion", "effective", "points", points)));
    }

    private static List<Map<String, Object>> findings(boolean met) {
        return Arrays.stream(AdminFinding.Item.values())
                .map(item -> Map.<String, Object>of("item", item.name(), "met", met, "note", "Seen"))
                .toList();
    }

    private static Map<String, Object> verdict(boolean upheld) {
        return Map.of("objection", 1, "upheld", upheld, "reason", "Looked into");
    }
}
