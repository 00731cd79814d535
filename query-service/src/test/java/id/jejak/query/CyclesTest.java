package id.jejak.query;

import static id.jejak.events.testing.SigningDay.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.testing.Samples;
import id.jejak.query.testing.RunningService;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rounds of the programme from their plan to their end, and what was said in their forum. */
class CyclesTest {

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
    void a_round_keeps_its_plan_once_it_has_opened() {
        assertThat(cycle(CYCLE).at("/planned/opensOn").asString()).isEqualTo("2021-07-01");
        assertThat(cycle(CYCLE).at("/openedAt/month").asString()).isEqualTo("2021-07");
    }

    @Test
    void a_round_that_is_only_planned_has_neither_rules_nor_a_day_of_opening() {
        var planned = cycle(CYCLE_GIVEN_UP);
        assertThat(planned.get("phase").asString()).isEqualTo("PLANNED");
        assertThat(List.of("openedAt", "policyVersion", "planDueDays", "executionEnds", "legalBasis"))
                .allSatisfy(name -> assertThat(planned.path(name).isValueNode()
                                && !planned.path(name).isNull())
                        .as(name)
                        .isFalse());
    }

    @Test
    void an_amended_policy_is_the_one_that_is_shown() {
        assertThat(cycle(CYCLE).get("policyVersion").asInt()).isEqualTo(2);
        assertThat(cycle(CYCLE).get("planDueDays").asInt()).isEqualTo(45);
    }

    @Test
    void a_target_stands_beside_what_came_of_it() {
        var asked = cycle(CYCLE)
                .get("regions")
                .valueStream()
                .filter(region -> region.at("/region/code").asString().equals(BANGKA_BARAT.value()))
                .findFirst()
                .orElseThrow();
        assertThat(asked.get("target").asInt()).isEqualTo(7);
        assertThat(asked.get("proposed").asInt()).isEqualTo(1);
        assertThat(asked.get("signed").asInt()).isEqualTo(1);
    }

    @Test
    void the_forum_shows_needs_sessions_and_lists_with_what_was_dropped_and_why() {
        assertThat(cycle(CYCLE).get("forum").toString())
                .isEqualTo("{\"needs\":2,\"sessions\":1,\"matched\":1,\"dropped\":1}");

        var forum = ask("/api/queries/cycles/" + CYCLE + "/forum").get("forum");
        assertThat(forum.at("/needs/0/goals").toString()).isEqualTo("[8,11]");
        assertThat(forum.at("/needs/1/goals")).isEmpty();
        assertThat(forum.at("/sessions/0/presented/0/innovation").asString()).isEqualTo(SIP_BANGET.toString());
        assertThat(forum.at("/matches/0/need").asString()).isEqualTo(FEW_VISITORS.toString());
        assertThat(forum.at("/matches/1/dropped").asString()).isEqualTo("No budget line for it in 2022");
    }

    @Test
    void there_is_no_forum_without_a_round() {
        assertThat(service.get("/api/queries/cycles/" + CycleId.next() + "/forum?atLeast=" + last)
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonNode cycle(CycleId id) {
        return ask("/api/queries/cycles")
                .get("cycles")
                .valueStream()
                .filter(cycle -> cycle.get("cycle").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode ask(String path) {
        return service.json(path + "?atLeast=" + last);
    }
}
