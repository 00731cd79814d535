package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.decree;
import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.Programme.policy;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.types;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.Api.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A round from its plan through its forum to an amended policy, by the people it belongs to. */
class ForumTest {

    private static final Map<String, Object> PLAN =
            Map.of("name", "RIPP", "hub", "19", "opensOn", "2021-07-01", "endsOn", "2099-12-31");

    @Test
    void a_planned_round_opens_hears_what_is_needed_and_changes_its_list_and_its_rules() {
        var hub = api().as("hub.babel");
        var admin = api().as("admin.belitung");
        var innovation = Programme.open(api()).innovation();
        var cycle = done(hub.post("/cycles/plan", PLAN)).id();
        var at = "/cycles/" + cycle;

        assertThat(hub.post(at + "/invite-region", Map.of("region", "19.02")).refusal())
                .isEqualTo("409 cycle-only-planned");
        done(hub.post(at + "/open", Map.of("name", "RIPP", "hub", "19", "legalBasis", decree(), "policy", policy())));
        done(hub.post(at + "/invite-region", Map.of("region", "19.02")));
        done(hub.post(at + "/set-target", Map.of("region", "19.02", "commitments", 3)));
        var need = done(admin.post(at + "/assess-need", need())).part();
        var session = done(hub.post(
                        at + "/hold-session", Map.of("place", "Pangkalpinang", "presented", List.of(innovation))))
                .part();
        var match = done(admin.post(
                        at + "/match-innovation",
                        Map.of("region", "19.02", "innovation", innovation, "need", need, "session", session)))
                .part();
        done(admin.post(at + "/drop-match", Map.of("match", match, "reason", "No budget line")));
        done(hub.post(
                at + "/amend-policy",
                Map.of("policy", amended(), "reason", "Too short", "authority", "Surat B/12/2021")));

        assertThat(types(cycle))
                .containsExactly(
                        "CyclePlanned",
                        "CycleOpened",
                        "RegionInvited",
                        "TargetSet",
                        "NeedAssessed",
                        "ForumSessionHeld",
                        "InnovationMatched",
                        "InnovationDropped",
                        "PolicyAmended");
    }

    @Test
    void a_repeated_need_gets_its_first_answer_and_the_same_need() {
        var programme = Programme.open(api());
        var admin = api().as("admin.belitung").under(UUID.randomUUID().toString());

        Reply first = done(admin.post("/cycles/" + programme.cycle() + "/assess-need", need()));
        assertThat(first.part()).isNotBlank();
        assertThat(done(admin.post("/cycles/" + programme.cycle() + "/assess-need", need())))
                .isEqualTo(first);
    }

    @Test
    void whoever_draws_a_form_for_a_policy_can_ask_what_it_is_made_of() {
        var schema = api().as("hub.babel").get("/cycles/policy-schema");

        assertThat(schema.status()).isEqualTo(200);
        assertThat(schema.body().get("$schema").stringValue())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    private static Map<String, Object> need() {
        return Map.of("region", "19.02", "gap", "Few visitors", "priority", "HIGH", "goals", List.of(8));
    }

    private static Map<String, Object> amended() {
        var longer = new HashMap<>(policy());
        longer.put("planDueDays", 45);
        return longer;
    }
}
