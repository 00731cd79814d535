package id.jejak.query;

import static id.jejak.events.testing.SigningDay.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.competition.CompetitionEvent.EditionOpened;
import id.jejak.events.competition.CompetitionEvent.RubricPublished;
import id.jejak.events.competition.CompetitionId;
import id.jejak.events.competition.EntryEvent.ConflictDeclared;
import id.jejak.events.competition.EntryEvent.EntryScored;
import id.jejak.events.competition.EntryEvent.EntrySubmitted;
import id.jejak.events.competition.EntryId;
import id.jejak.events.competition.Rubric;
import id.jejak.events.competition.Rubric.Criterion;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.testing.Samples;
import id.jejak.query.testing.RunningService;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The editions of the competition with their rules, and how far each entry has come. */
class CompetitionsTest {

    private static final EditionOpened OPENED = Samples.of(EditionOpened.class);
    private static final String EDITION = "/api/queries/competitions/" + OPENED.competition();

    private static RunningService service;
    private static long last;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        last = service.journal().record(Samples.all().toArray(DomainEvent[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void an_edition_shows_the_rules_its_entries_are_held_to() {
        var edition = ask(EDITION).get("competition");

        assertThat(edition.get("name").asString()).isEqualTo(OPENED.name());
        assertThat(edition.at("/rules/groups").toString()).isEqualTo("[\"GENERAL\",\"SPECIAL\"]");
        assertThat(edition.at("/rules/closes/before").asString()).isEqualTo("2022-04-16T05:00:00Z");
        assertThat(edition.at("/rules/closes/zone").asString()).isEqualTo("Asia/Jakarta");
        assertThat(edition.at("/rules/passingGrade").asInt()).isEqualTo(75);
        assertThat(edition.at("/rubric/criteria/1/weight").asInt()).isEqualTo(25);
        assertThat(edition.at("/panel").size()).isEqualTo(3);
        assertThat(edition.at("/panel/1/region/name").asString()).isEqualTo("Kabupaten Bangka Tengah");
        assertThat(edition.at("/panel/2/kind").asString()).isEqualTo("PANELLIST");
        assertThat(edition.get("entries").asInt()).isEqualTo(4);
    }

    @Test
    void an_awarded_entry_shows_how_it_came_to_its_award() {
        var entry = entry(SIDOLPIN);

        assertThat(entry.get("stage").asString()).isEqualTo("AWARDED");
        assertThat(entry.get("mark").asString()).isEqualTo("85.00");
        assertThat(entry.get("assigned").toString()).isEqualTo("[\"penilai.ui\"]");
        assertThat(entry.get("conflicted").toString()).isEqualTo("[\"penilai.bangkatengah\"]");
        assertThat(entry.get("plenary").toString()).isEqualTo("[\"penilai.ui\"]");
        assertThat(entry.get("visitors").toString()).isEqualTo("[\"penilai.ui\",\"panel.independen\"]");
        assertThat(entry.get("tier").asString()).isEqualTo("Top 45");
        assertThat(entry.at("/objectionsUntil/before").asString()).isEqualTo("2022-08-08T17:00:00Z");
        assertThat(entry.get("decree").asString()).isEqualTo("Keputusan Menteri PANRB 900/2022");
    }

    @Test
    void a_corrected_score_stays_and_no_longer_stands() {
        var scores = entry(SIDOLPIN).get("scores");

        assertThat(scores.at("/0/mark").asString()).isEqualTo("80.00");
        assertThat(scores.at("/0/standing").asBoolean()).isFalse();
        assertThat(scores.at("/1/corrects").asInt()).isEqualTo(1);
        assertThat(scores.at("/1/standing").asBoolean()).isTrue();
    }

    @Test
    void an_objection_shows_its_answer_and_who_objected_only_to_those_who_are_signed_in() {
        var objection = entry(SIDOLPIN).at("/objections/0");

        assertThat(objection.get("standing").asString()).isEqualTo("DISMISSED");
        assertThat(objection.get("answer").asString()).isEqualTo("A storm had cut the network");
        assertThat(objection.has("objector")).isFalse();
        assertThat(service.getAs("evaluator", EDITION + "?atLeast=" + last).body())
                .contains("Nelayan Kurau");
    }

    @Test
    void an_entry_that_is_out_says_why() {
        assertThat(stages("stage=ADMIN_REJECTED")).containsExactly("ADMIN_REJECTED");
        assertThat(ask(EDITION + "?stage=ADMIN_REJECTED")
                        .at("/entries/0/reason")
                        .asString())
                .startsWith("The decree names another innovation");
        assertThat(entry(SIP_BANGET).get("reason").asString()).isEqualTo("Below the passing grade");
        assertThat(ask(EDITION + "?stage=DISQUALIFIED").at("/entries/0/reason").asString())
                .isEqualTo("Its figures were copied from another entry");
    }

    @Test
    void entries_are_narrowed_to_a_region_or_a_province_and_come_page_by_page() {
        assertThat(stages("region=19.04")).containsExactly("AWARDED");
        assertThat(stages("region=19")).containsExactly("AWARDED", "ADMIN_REJECTED", "DISQUALIFIED");
        var first = ask(EDITION + "?limit=3");
        assertThat(first.get("entries").size()).isEqualTo(3);
        assertThat(ask(EDITION + "?limit=3&after=" + first.get("next").asString())
                        .get("entries")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void editions_come_newest_first_and_a_new_rubric_replaces_the_old() {
        var later = CompetitionId.next();
        var rubric = Samples.of(RubricPublished.class).rubric();
        var second = new Rubric(2, List.of(new Criterion("novelty", "Kebaruan", 100)));
        last = service.journal()
                .record(
                        new EditionOpened(later, "KIPP 2023", 2023, "Juklak 2023", OPENED.rules(), OPENED.provenance()),
                        new RubricPublished(later, rubric, OPENED.provenance()),
                        new RubricPublished(later, second, OPENED.provenance()));

        var editions = ask("/api/queries/competitions");
        var newest = editions.at("/competitions/0");
        assertThat(newest.get("name").asString()).isEqualTo("KIPP 2023");
        assertThat(newest.at("/rubric/version").asInt()).isEqualTo(2);
        assertThat(newest.at("/rubric/criteria").size()).isEqualTo(1);
        var page = ask("/api/queries/competitions?limit=1");
        assertThat(page.at("/competitions/0")).isEqualTo(newest);
        assertThat(ask("/api/queries/competitions?limit=1&after="
                                + page.get("next").asString())
                        .at("/competitions/0"))
                .isEqualTo(editions.at("/competitions/1"));
    }

    @Test
    void whoever_declares_a_conflict_takes_their_score_with_them() {
        var sample = Samples.of(EntrySubmitted.class);
        var scored = Samples.of(EntryScored.class);
        var entry = new EntryId(CompetitionId.next(), InnovationId.next());
        last = service.journal()
                .record(
                        new EditionOpened(
                                entry.competition(), "Later", 2024, "Juklak", OPENED.rules(), OPENED.provenance()),
                        new EntrySubmitted(
                                entry,
                                "Later",
                                BELITUNG,
                                sample.institution(),
                                sample.group(),
                                sample.category(),
                                sample.inServiceSince(),
                                null,
                                sample.provenance()),
                        new EntryScored(
                                entry,
                                1,
                                scored.evaluator(),
                                1,
                                scored.scores(),
                                scored.mark(),
                                null,
                                scored.provenance()),
                        new ConflictDeclared(entry, scored.evaluator(), "Advised its team", scored.provenance()));

        var shown = ask("/api/queries/competitions/" + entry.competition()).at("/entries/0");
        assertThat(shown.at("/scores/0/standing").asBoolean()).isFalse();
        assertThat(shown.at("/conflicted/0").asString())
                .isEqualTo(scored.evaluator().value());
    }

    @Test
    void the_trail_of_an_edition_holds_all_its_entries_and_that_of_an_innovation_its_own() {
        var trail = ask("/api/queries/audit?type=EntryAwarded&competition=" + OPENED.competition());
        assertThat(trail.at("/entries").size()).isEqualTo(1);
        assertThat(trail.at("/entries/0/details").toString()).contains("Keputusan Menteri PANRB 900/2022");
        assertThat(ask("/api/queries/audit?type=TitleClaimed&innovation=" + SIDOLPIN)
                        .at("/entries/0/importance")
                        .asString())
                .isEqualTo("BOOKKEEPING");
        assertThat(ask("/api/queries/audit?type=EntryAwarded&region=19.04")
                        .at("/entries")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void what_there_is_not_is_told_as_such() {
        assertThat(service.get("/api/queries/competitions/" + CompetitionId.next())
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/queries/competitions/2022").statusCode()).isEqualTo(400);
        assertThat(service.get(EDITION + "?stage=WINNING").statusCode()).isEqualTo(400);
    }

    private static List<String> stages(String narrowed) {
        return ask(EDITION + "?" + narrowed)
                .get("entries")
                .valueStream()
                .map(entry -> entry.get("stage").asString())
                .toList();
    }

    private static JsonNode entry(InnovationId innovation) {
        return ask(EDITION)
                .get("entries")
                .valueStream()
                .filter(entry -> entry.get("innovation").asString().equals(innovation.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode ask(String path) {
        return service.json(path + (path.contains("?") ? "&" : "?") + "atLeast=" + last);
    }
}
