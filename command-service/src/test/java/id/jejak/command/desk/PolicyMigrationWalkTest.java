package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.eventually;
import static id.jejak.command.desk.RunningService.stream;
import static id.jejak.command.desk.RunningService.types;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.Api.Reply;
import id.jejak.events.Ids;
import id.jejak.events.commitment.CommitmentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Many commitments are migrated in one request, each by an event of its own, and back by another. */
class PolicyMigrationWalkTest {

    private final Programme programme = Programme.open(api());
    private final String key = Ids.next().toString();

    @Test
    void each_commitment_is_migrated_by_an_event_of_its_own_with_the_reason() {
        var first = signed("HEAD_OF_REGION");
        var second = signed("DEPUTY_HEAD");
        amend(List.of("HEAD_OF_REGION", "DEPUTY_HEAD"));

        done(migrate("peninjau.panrb", 2, first, second));

        for (var commitment : List.of(first, second)) {
            assertThat(stream(commitment).getLast().payload())
                    .contains("\"from\":1,\"to\":2,\"reason\":\"All get more time\"", "\"deadline\":\"PLAN\"");
        }
    }

    @Test
    void the_deadlines_of_what_was_migrated_fall_on_the_days_the_dry_run_would_name_and_back() {
        var commitment = signed("HEAD_OF_REGION");
        var plan = "PLAN:" + commitment;
        eventually(() -> types(plan).contains("DeadlineSet"));
        amend(List.of("HEAD_OF_REGION"));

        done(migrate("hub.babel", 2, commitment));
        eventually(() -> types(plan).contains("DeadlineMoved"));
        done(migrate("peninjau.panrb", 1, commitment));
        eventually(() -> types(plan).equals(List.of("DeadlineSet", "DeadlineMoved", "DeadlineMoved")));

        var there = stream(commitment).getLast().payload();
        assertThat(stream(plan).getLast().payload()).contains("\"policyVersion\":1");
        assertThat(dueOn(plan, 2)).isEqualTo(dueOn(plan, 0));
        assertThat(there).contains("\"before\":\"" + dueOn(plan, 1), "\"after\":\"" + dueOn(plan, 2));
    }

    private static String dueOn(String deadline, int event) {
        return JsonMapper.shared()
                .readTree(stream(deadline).get(event).payload())
                .get("dueOn")
                .stringValue();
    }

    @Test
    void what_one_is_refused_does_not_keep_the_others_where_they_are() {
        var byHead = signed("HEAD_OF_REGION");
        var byDeputy = signed("DEPUTY_HEAD");
        var missing = CommitmentId.next().toString();
        amend(List.of("HEAD_OF_REGION"));

        var reply = migrate("hub.babel", 2, byDeputy, missing, byHead);

        assertThat(reply.status()).isEqualTo(207);
        assertThat(reply.body().at("/commitments/0/problem/rule").stringValue()).isEqualTo("capacity-not-accepted");
        assertThat(reply.body().at("/commitments/1/problem/rule").stringValue()).isEqualTo("unknown-commitment");
        assertThat(reply.body().at("/commitments/2/problem").isMissingNode()).isTrue();
        assertThat(types(byHead)).contains("PolicyMigrated");
        assertThat(types(byDeputy)).doesNotContain("PolicyMigrated");
    }

    @Test
    void a_migration_is_undone_by_another_and_a_repeated_one_changes_nothing() {
        var commitment = signed("HEAD_OF_REGION");
        amend(List.of("HEAD_OF_REGION"));
        var there = migrate("hub.babel", 2, commitment);
        var again = migrate("hub.babel", 2, commitment);

        assertThat(there.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(migrate("sekretariat.panrb", 2, commitment).status()).isEqualTo(200);
        assertThat(types(commitment)).containsOnlyOnce("PolicyMigrated");

        done(migrate("sekretariat.panrb", 1, commitment));

        assertThat(stream(commitment).getLast().payload()).contains("\"from\":2,\"to\":1");
    }

    @Test
    void a_commitment_of_another_cycle_and_one_nobody_may_migrate_stay_where_they_are() {
        var commitment = signed("HEAD_OF_REGION");
        var elsewhere = Programme.open(api());
        amend(List.of("HEAD_OF_REGION"));

        var wrong = api().as("hub.babel")
                .post("/cycles/" + elsewhere.cycle() + "/migrate-policy", migration(2, commitment));
        var own = migrate("admin.belitung", 2, commitment);

        assertThat(wrong.body().at("/commitments/0/problem/rule").stringValue())
                .isEqualTo("commitment-of-another-cycle");
        assertThat(own.body().at("/commitments/0/problem/rule").stringValue()).isEqualTo("not-your-role");
    }

    @Test
    void a_capacity_that_was_corrected_counts_as_it_stands_now() {
        var signing = sign("DEPUTY_HEAD");
        amend(List.of("HEAD_OF_REGION"));
        var refused = migrate("hub.babel", 2, signing.commitment());
        correct(signing, "HEAD_OF_REGION");

        assertThat(refused.body().at("/commitments/0/problem/rule").stringValue())
                .isEqualTo("capacity-not-accepted");
        done(migrate("peninjau.panrb", 2, signing.commitment()));
    }

    @Test
    void a_migration_names_commitments() {
        assertThat(migrate("hub.babel", 2).refusal()).isEqualTo("422 invalid-fields");
    }

    private record Signed(String commitment, String instrument, String signature) {}

    private Signed sign(String capacity) {
        var commitment = programme.proposed(programme.innovation());
        var instrument = programme.signing().drafted(commitment);
        var signature = programme.signed(instrument, capacity).signature();
        eventually(() -> types(commitment).contains("CommitmentSigned"));
        return new Signed(commitment, instrument, signature);
    }

    private String signed(String capacity) {
        return sign(capacity).commitment();
    }

    private void correct(Signed signing, String capacity) {
        var at = "/instruments/" + signing.instrument();
        var recorded = stream(signing.instrument()).get(1).eventId().toString();
        var proposed = done(api().as("admin.belitung")
                .post(
                        at + "/propose-correction",
                        Map.of(
                                "signature",
                                signing.signature(),
                                "correctedEvent",
                                recorded,
                                "right",
                                Map.of("capacity", capacity),
                                "reason",
                                "The minutes say so")));
        done(api().as("peninjau.panrb").post(at + "/correct-signature", Map.of("correction", proposed.part())));
    }

    private void amend(List<String> accepted) {
        var policy = new HashMap<>(Programme.policy());
        policy.put("acceptedCapacities", accepted);
        policy.put("planDueDays", 45);
        done(api().as("hub.babel")
                .post(
                        "/cycles/" + programme.cycle() + "/amend-policy",
                        Map.of("policy", policy, "reason", "Plans take longer", "authority", "SK 2")));
    }

    private Reply migrate(String who, int to, String... commitments) {
        return api().as(who)
                .under(key)
                .post("/cycles/" + programme.cycle() + "/migrate-policy", migration(to, commitments));
    }

    private static Map<String, Object> migration(int to, String... commitments) {
        return Map.of("to", to, "reason", "All get more time", "commitments", List.of(commitments));
    }
}
