package id.jejak.query;

import static id.jejak.events.testing.SigningDay.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.innovation.InnovationEvent.InnovationReturned;
import id.jejak.events.innovation.InnovationEvent.LineageRecorded;
import id.jejak.events.innovation.InnovationEvent.ParticularsStated;
import id.jejak.events.innovation.InnovationEvent.ProposalRevised;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.Origin;
import id.jejak.events.innovation.Particulars;
import id.jejak.events.testing.Samples;
import id.jejak.query.testing.RunningService;
import java.net.URLEncoder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What there is to replicate: found by what somebody looks for, and shown with its kit, its lineage and its replicas. */
class CatalogueTest {

    private static final InnovationId ANTRIAN = InnovationId.next();
    private static final InnovationId PERCENT = InnovationId.next();

    private static RunningService service;
    private static long last;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        service.journal().record(Samples.all().toArray(DomainEvent[]::new));
        service.journal().record(proposed(ANTRIAN, "ANTRE-KU"), stated(ANTRIAN, "Antrean perizinan yang panjang"));
        last = service.journal().record(proposed(PERCENT, "100% Melek Huruf"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void words_are_found_in_all_that_is_said_of_an_innovation_in_whatever_form() {
        assertThat(found("text=perizinan panjang")).containsExactly("ANTRE-KU");
        assertThat(found("text=izin")).containsExactly("ANTRE-KU");
        assertThat(found("text=panjang sekali")).isEmpty();
    }

    @Test
    void a_part_of_a_title_finds_it_and_no_sign_in_it_stands_for_others() {
        assertThat(found("text=sip b")).containsExactly("SIP Banget");
        assertThat(found("text=0% mel")).containsExactly("100% Melek Huruf");
        assertThat(found("text=0_ mel")).isEmpty();
    }

    @Test
    void an_innovation_is_found_under_its_owner_and_its_owners_province() {
        assertThat(found("region=51.08")).containsExactly("PAS URBAN");
        assertThat(found("region=51")).containsExactly("PAS URBAN", "TOSS");
    }

    @Test
    void an_innovation_is_found_by_where_it_stands() {
        assertThat(found("stage=DISCONTINUED")).containsExactly("TOSS");
        assertThat(found("stage=INSTITUTIONALISED")).containsExactly("SIDOLPIN");
        assertThat(found("stage=WITHDRAWN")).hasSize(1);
    }

    @Test
    void a_revised_proposal_awaits_its_answer_under_its_new_name() {
        var view = one(PAS_URBAN).get("innovation");
        assertThat(view.get("title").asString()).isEqualTo("PAS URBAN");
        assertThat(view.get("stage").asString()).isEqualTo("PROPOSED");
        assertThat(view.get("implementingUnit").asString()).isEqualTo("Dinas Lingkungan Hidup");
    }

    @Test
    void a_revised_proposal_has_its_new_name_on_the_board_and_in_the_forum_as_well() {
        try (var other = RunningService.start()) {
            other.journal().record(Samples.all().toArray(DomainEvent[]::new));
            var end = other.journal()
                    .record(
                            new InnovationReturned(SIP_BANGET, "Which one?", REPORTED),
                            new ProposalRevised(SIP_BANGET, "SIP Banget Baru", null, null, HUB, REPORTED));

            assertThat(other.json("/api/queries/commitments/" + VERIFIED + "?atLeast=" + end)
                            .at("/commitment/innovation/title")
                            .asString())
                    .isEqualTo("SIP Banget Baru");
            assertThat(other.json("/api/queries/cycles/" + CYCLE + "/forum?atLeast=" + end)
                            .at("/forum/sessions/0/presented/0/title")
                            .asString())
                    .isEqualTo("SIP Banget Baru");
        }
    }

    @Test
    void only_what_was_stated_last_is_told_of_an_innovation() {
        assertThat(one(PAS_URBAN).at("/innovation/particulars").toString()).isEqualTo("{\"goals\":[]}");
        assertThat(one(ANTRIAN).at("/innovation/particulars/problem").asString())
                .isEqualTo("Antrean perizinan yang panjang");
        assertThat(one(ANTRIAN).at("/innovation/particulars/goals").toString()).isEqualTo("[16]");
    }

    @Test
    void every_version_of_a_kit_stays_with_what_changed_in_it() {
        var toss = one(TOSS);
        assertThat(toss.at("/innovation/kitVersion").asInt()).isEqualTo(2);
        assertThat(toss.at("/sheet/kits/0/changes").asString()).isEqualTo("Works without a press");
        assertThat(toss.at("/sheet/kits/0/kit/components")).hasSize(1);
        var first = toss.at("/sheet/kits/1/kit");
        assertThat(first.at("/components/0/essential").asBoolean()).isTrue();
        assertThat(first.at("/components/1/key").asString()).isEqualTo("pellet-press");
        assertThat(first.at("/documents/0/title").asString()).isEqualTo("Manual");
        assertThat(first.at("/costRupiah").asLong()).isEqualTo(250_000_000L);
    }

    @Test
    void a_lineage_is_followed_both_ways_to_its_ends() {
        assertThat(links(SIP_MUNTOK, "origins"))
                .containsExactly(
                        "PAS URBAN < TOSS (ADAPTED)",
                        "SIP Muntok < SIP Banget (COMBINED)",
                        "SIP Muntok < PAS URBAN (PARTIAL)");
        assertThat(links(TOSS, "descendants"))
                .containsExactly("PAS URBAN < TOSS (ADAPTED)", "SIP Muntok < PAS URBAN (PARTIAL)");
        assertThat(links(TOSS, "origins")).isEmpty();
    }

    @Test
    void a_lineage_has_an_end_although_two_name_each_other() {
        try (var other = RunningService.start()) {
            var a = InnovationId.next();
            var b = InnovationId.next();
            var end = other.journal().record(proposed(a, "A"), proposed(b, "B"), madeFrom(a, b), madeFrom(b, a));

            var sheet = other.json("/api/queries/innovations/" + a + "?atLeast=" + end)
                    .get("sheet");

            assertThat(sheet.get("origins")).hasSize(2);
            assertThat(sheet.get("descendants")).hasSize(2);
        }
    }

    @Test
    void who_replicates_it_is_told_with_how_far_they_came_and_what_became_of_it() {
        var banget = one(SIP_BANGET);
        assertThat(banget.at("/innovation/replicas").asInt()).isEqualTo(1);
        assertThat(banget.at("/innovation/verified").asInt()).isEqualTo(1);
        var replica = banget.at("/sheet/replicas/0");
        assertThat(replica.at("/commitment").asString()).isEqualTo(VERIFIED.toString());
        assertThat(replica.at("/region/code").asString()).isEqualTo(BANGKA_BARAT.value());
        assertThat(replica.at("/verified").asBoolean()).isTrue();
        assertThat(replica.at("/became/innovation").asString()).isEqualTo(SIP_MUNTOK.toString());
        assertThat(one(PLACEHOLDER).at("/sheet/replicas").valueStream())
                .isNotEmpty()
                .allSatisfy(ended -> assertThat(ended.get("ended").asBoolean()).isTrue());
    }

    @Test
    void what_was_found_in_later_years_is_told() {
        assertThat(one(SIDOLPIN).at("/sheet/checks").toString())
                .isEqualTo("[{\"year\":2023,\"continuation\":\"CHANGED\",\"findings\":\"Now on line as well\"}]");
    }

    @Test
    void the_next_page_begins_where_the_last_ended() {
        var first = ask("/api/queries/innovations?limit=3&");
        var second = ask(
                "/api/queries/innovations?limit=200&after=" + first.get("next").asString() + "&");
        assertThat(titles(first)).containsExactly("100% Melek Huruf", "ANTRE-KU", "SIP Muntok");
        assertThat(titles(second)).first().isEqualTo("PAS URBAN");
        assertThat(second.path("next").isString()).isFalse();
    }

    @Test
    void nothing_is_told_of_what_nobody_proposed_or_of_what_cannot_be_read() {
        assertThat(service.get("/api/queries/innovations/" + InnovationId.next())
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/queries/innovations?text=a%00b").statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/queries/innovations?text=" + "a".repeat(201))
                        .body())
                .contains("\"rule\":\"malformed-text\"");
    }

    private static List<String> links(InnovationId innovation, String which) {
        return one(innovation)
                .at("/sheet/" + which)
                .valueStream()
                .map(link -> "%s < %s (%s)"
                        .formatted(
                                link.at("/innovation/title").asString(),
                                link.at("/madeFrom/title").asString(),
                                link.get("type").asString()))
                .toList();
    }

    private static InnovationProposed proposed(InnovationId innovation, String title) {
        return new InnovationProposed(innovation, title, BELITUNG, null, null, null, false, HUB, REPORTED);
    }

    private static ParticularsStated stated(InnovationId innovation, String problem) {
        return new ParticularsStated(
                innovation, new Particulars(problem, null, Set.of(16), null, null, null), REPORTED);
    }

    private static LineageRecorded madeFrom(InnovationId innovation, InnovationId origin) {
        return new LineageRecorded(innovation, List.of(new Origin(origin, ReplicationType.FULL, null)), REPORTED);
    }

    private static List<String> found(String asked) {
        var name = asked.substring(0, asked.indexOf('=') + 1);
        var value = URLEncoder.encode(asked.substring(name.length()), UTF_8);
        return titles(ask("/api/queries/innovations?" + name + value + "&"));
    }

    private static List<String> titles(JsonNode page) {
        return page.get("innovations")
                .valueStream()
                .map(one -> one.get("title").asString())
                .toList();
    }

    private static JsonNode one(InnovationId innovation) {
        return ask("/api/queries/innovations/" + innovation + "?");
    }

    private static JsonNode ask(String path) {
        return service.json(path + "atLeast=" + last);
    }
}
