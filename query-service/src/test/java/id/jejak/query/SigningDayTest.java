package id.jejak.query;

import static id.jejak.events.testing.SigningDay.BELITUNG;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.query.testing.RunningService;
import id.jejak.query.testing.Story;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The signing day of 11 November 2021, told to a running service and asked back. */
class SigningDayTest {

    private static RunningService service;
    private static Story story;
    private static long last;

    @BeforeAll
    static void the_day_is_told() {
        service = RunningService.start();
        story = new Story(service.journal());
        last = story.signingDay();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void eight_governments_stand_where_the_report_says() {
        var province = ask("/api/queries/dashboard?region=19");
        assertThat(province.at("/own/signed").asInt()).isEqualTo(3);
        assertThat(signedOfParts(province))
                .containsExactly("19.01=5", "19.02=3", "19.03=1", "19.04=2", "19.05=4", "19.06=3", "19.71=2");
        assertThat(province.at("/total/signed").asInt()).isEqualTo(23);
        assertThat(province.at("/total/proposed").asInt()).isEqualTo(23);
    }

    @Test
    void signing_is_not_implementing() {
        var total = ask("/api/queries/dashboard").at("/total");
        assertThat(List.of("planSubmitted", "planApproved", "implemented", "verified", "withdrawn"))
                .allSatisfy(step -> assertThat(total.get(step).asInt()).isZero());
    }

    @Test
    void every_signature_counts_once_in_its_capacity_and_its_standing() {
        var signatures = ask("/api/queries/dashboard")
                .at("/total/signatures")
                .valueStream()
                .map(one -> "%s %s %s"
                        .formatted(
                                one.get("count").asInt(),
                                one.get("capacity").asString(),
                                one.get("authority").asString()))
                .toList();
        assertThat(signatures)
                .containsExactly(
                        "3 HEAD_OF_REGION UNVERIFIED",
                        "1 DEPUTY_HEAD UNVERIFIED",
                        "3 REPRESENTATIVE PENDING_MANDATE",
                        "1 UNKNOWN UNKNOWN_SIGNATORY");
    }

    @Test
    void regencies_roll_up_to_their_province_and_provinces_to_the_nation() {
        var nation = ask("/api/queries/dashboard");
        assertThat(nation.get("parts")).hasSize(38);
        assertThat(nation.has("own")).isFalse();
        assertThat(nation.at("/total"))
                .isEqualTo(ask("/api/queries/dashboard?region=19").at("/total"));
        assertThat(signedOfParts(nation)).contains("19=23", "51=0");
    }

    @Test
    void a_regency_is_its_own_whole() {
        var regency = ask("/api/queries/dashboard?region=1902");
        assertThat(regency.at("/own")).isEqualTo(regency.at("/total"));
        assertThat(regency.get("parts")).isEmpty();
        assertThat(regency.at("/region/name").asString()).isEqualTo("Kabupaten Belitung");
    }

    @Test
    void all_plans_are_overdue_five_years_later() {
        assertThat(ask("/api/queries/dashboard").at("/total/overdue").asInt()).isEqualTo(23);
        assertThat(ask("/api/queries/dashboard").at("/total/planDueOn").asString())
                .isEqualTo("2021-12-11");
    }

    @Test
    void the_board_lists_commitments_page_by_page_without_repeating_or_losing_one() {
        var first = ask("/api/queries/commitments?region=19&limit=20");
        var rest = service.json("/api/queries/commitments?region=19&limit=20&after="
                + first.get("next").asString());
        assertThat(first.get("commitments")).hasSize(20);
        assertThat(rest.get("commitments")).hasSize(3);
        assertThat(rest.has("next")).isFalse();
        assertThat(ids(first)).doesNotContainAnyElementsOf(ids(rest));
    }

    @Test
    void a_commitment_says_who_bound_the_region_and_by_when_it_owes_a_plan() {
        var id = story.commitmentsOf(BELITUNG).getFirst();
        var commitment = ask("/api/queries/commitments/" + id).get("commitment");
        assertThat(commitment.get("stage").asString()).isEqualTo("SIGNED");
        assertThat(commitment.get("capacity").asString()).isEqualTo("HEAD_OF_REGION");
        assertThat(commitment.get("planDueOn").asString()).isEqualTo("2021-12-11");
        assertThat(commitment.get("overdue").asBoolean()).isTrue();
        assertThat(commitment.at("/innovation/placeholder").asBoolean()).isTrue();
        assertThat(commitment.at("/stages/1/occurredAt/precision").asString()).isEqualTo("DATE");
        assertThat(commitment.at("/stages/1/occurredAt/date").asString()).isEqualTo("2021-11-11");
        assertThat(commitment.at("/stages/1/occurredAt/zone").asString()).isEqualTo("Asia/Jakarta");
    }

    @Test
    void the_register_keeps_both_clocks_and_how_each_signature_is_known() {
        var signature = ask("/api/queries/signatures?region=19.02").at("/signatures/0");
        assertThat(signature.at("/occurredAt/date").asString()).isEqualTo("2021-11-11");
        assertThat(signature.get("recordedAt").asString()).isEqualTo("2026-11-20T02:03:04.567890Z");
        assertThat(signature.at("/source/kind").asString()).isEqualTo("PRESS");
        assertThat(signature.at("/source/citation").asString()).startsWith("Babel Insight");
        assertThat(signature.get("commitments")).hasSize(3);
    }

    @Test
    void the_programme_says_who_was_asked_and_by_which_decree() {
        var cycle = ask("/api/queries/cycles?region=1902").at("/cycles/0");
        assertThat(cycle.get("legalBasis").asString()).contains("94");
        assertThat(cycle.get("mentor").asString()).isEqualTo("Universitas Bangka Belitung");
        assertThat(cycle.get("phase").asString()).isEqualTo("SIGNING");
        assertThat(cycle.get("regions")).hasSize(8);
    }

    @Test
    void every_answer_says_which_position_it_reflects() {
        assertThat(List.of("dashboard", "commitments", "signatures", "cycles", "audit"))
                .allSatisfy(question -> assertThat(
                                ask("/api/queries/" + question).get("position").asLong())
                        .isEqualTo(last));
    }

    private static JsonNode ask(String path) {
        return service.json(path + (path.contains("?") ? "&" : "?") + "atLeast=" + last);
    }

    private static List<String> signedOfParts(JsonNode dashboard) {
        return dashboard
                .get("parts")
                .valueStream()
                .map(part -> part.at("/region/code").asString() + "="
                        + part.at("/standing/signed").asInt())
                .toList();
    }

    private static List<String> ids(JsonNode page) {
        var commitments = page.get("commitments");
        return IntStream.range(0, commitments.size())
                .mapToObj(i -> commitments.get(i).get("commitment").asString())
                .toList();
    }
}
