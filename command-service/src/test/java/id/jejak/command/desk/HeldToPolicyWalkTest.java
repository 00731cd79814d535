package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.DIGEST;
import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.Programme.plan;
import static id.jejak.command.desk.Programme.review;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.eventually;
import static id.jejak.command.desk.RunningService.stream;
import static id.jejak.command.desk.RunningService.types;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.Api.Reply;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A hub asks for more than is usual, and the steps of what is signed then are held to it. */
class HeldToPolicyWalkTest {

    private static final Map<String, Object> STRICTER = Map.of(
            "requiredEvidence",
            Map.of(
                    "beforePilot", List.of("TEAM"),
                    "beforeDeclaration", List.of("QUARTER_EVALUATION"),
                    "liveServiceDocuments", 1),
            "reviewersNeeded",
            2,
            "planApprovers",
            List.of("MINISTRY"));

    private final Programme programme = Programme.open(api());

    @Test
    void a_commitment_goes_the_way_its_policy_asks_for() {
        amend(STRICTER);
        var commitment = signed();
        var at = "/commitments/" + commitment;
        done(api().as("opd.belitung").post(at + "/submit-plan", plan()));

        assertThat(standing("hub.babel", at, "ApprovePlan")).isEqualTo("CLOSED not-your-role");
        assertThat(standing("peninjau.panrb", at, "ApprovePlan")).isEqualTo("OPEN");
        assertThat(post("hub.babel", at + "/approve-plan", Map.of()).refusal()).isEqualTo("403 not-your-role");
        done(post("peninjau.panrb", at + "/approve-plan", Map.of()));

        done(post("opd.belitung", at + "/form-team", Map.of("decree", "SK 7")));
        done(post("opd.belitung", at + "/start-pilot", Map.of("place", "Membalong")));

        assertThat(standing("opd.belitung", at, "DeclareImplemented")).isEqualTo("CLOSED evidence-incomplete");
        assertThat(declare(at).refusal()).isEqualTo("409 evidence-incomplete");
        done(post("pendamping.ubb", at + "/evaluate-quarter", evaluation()));
        done(declare(at));

        done(verify("peninjau.panrb", at));
        assertThat(standing("peninjau.panrb", at, "VerifyImplementation")).isEqualTo("CLOSED another-verifier-needed");
        assertThat(standing("sekretariat.panrb", at, "VerifyImplementation")).isEqualTo("OPEN");
        assertThat(verify("peninjau.panrb", at).refusal()).isEqualTo("409 another-verifier-needed");
        done(verify("sekretariat.panrb", at));

        assertThat(types(commitment))
                .endsWith("ImplementationDeclared", "ImplementationAccepted", "ImplementationVerified");
    }

    @Test
    void a_policy_is_recorded_as_it_was_said_and_what_it_lacks_is_named() {
        amend(STRICTER);

        assertThat(stream(programme.cycle()).getLast().payload())
                .contains("\"reviewersNeeded\":2,\"planApprovers\":[\"MINISTRY\"]")
                .doesNotContain("cadence");
        var lacking = amended(Map.of("cadence", Map.of("progressDueDay", 5)));
        assertThat(lacking.refusal()).isEqualTo("422 invalid-fields");
        assertThat(lacking.body().toString())
                .contains("policy.cadence.evaluationDueDays", "policy.cadence.sustainabilityDueQuarter");
        assertThat(amended(Map.of("planApprovers", List.of())).refusal()).isEqualTo("422 nobody-approves");
    }

    private String signed() {
        var commitment = programme.proposed(programme.innovation());
        var instrument = programme.signing().drafted(commitment);
        var signature = programme.signed(instrument, "HEAD_OF_REGION").signature();
        eventually(() -> types(commitment).contains("CommitmentSigned"));
        done(post("peninjau.panrb", "/instruments/" + instrument + "/verify-authority", review(signature, "MET")));
        eventually(() -> types(commitment).contains("CommitmentAuthorityChanged"));
        return commitment;
    }

    private void amend(Map<String, Object> more) {
        done(amended(more));
    }

    private Reply amended(Map<String, Object> more) {
        var policy = new HashMap<>(Programme.policy());
        policy.putAll(more);
        return post(
                "hub.babel",
                "/cycles/" + programme.cycle() + "/amend-policy",
                Map.of("policy", policy, "reason", "Replicas fade", "authority", "SK 2"));
    }

    private static Reply declare(String at) {
        return post(
                "opd.belitung",
                at + "/declare-implemented",
                Map.of("goLiveOn", "2022-10-03", "evidence", List.of(DIGEST)));
    }

    private static Reply verify(String who, String at) {
        return post(who, at + "/verify-implementation", Map.of("findings", "Seen at work"));
    }

    private static Map<String, Object> evaluation() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        return Map.of(
                "year",
                today.getYear(),
                "quarter",
                (today.getMonthValue() + 2) / 3,
                "components",
                List.of(Map.of("name", "A desk", "fidelity", "IMPLEMENTED")),
                "verdict",
                "Go on");
    }

    private static Reply post(String who, String address, Map<String, Object> body) {
        return api().as(who).post(address, body);
    }

    private static String standing(String who, String at, String order) {
        var option = api().as(who)
                .get(at + "/options")
                .body()
                .at("/options")
                .valueStream()
                .filter(one -> one.get("order").stringValue().equals(order))
                .findFirst()
                .orElseThrow();
        var rule = option.path("rule").asString("");
        return (option.get("standing").stringValue() + " " + rule).strip();
    }
}
