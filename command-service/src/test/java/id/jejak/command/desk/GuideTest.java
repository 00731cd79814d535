package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.Programme.plan;
import static id.jejak.command.desk.Programme.review;
import static id.jejak.command.desk.Programme.signature;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.head;
import static id.jejak.command.desk.RunningService.port;
import static id.jejak.command.desk.RunningService.settle;
import static id.jejak.command.desk.RunningService.types;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.Api.Reply;
import id.jejak.events.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever asks is told what they may do now, and of everything else why not. */
class GuideTest {

    private final Programme programme = Programme.open(api());

    @Test
    void an_official_is_told_what_is_theirs_to_do_and_what_belongs_to_others() {
        var commitment = "/commitments/" + programme.proposed(programme.innovation());

        assertThat(open("admin.belitung", commitment)).contains("DropCommitment");
        assertThat(open("hub.babel", commitment)).isEmpty();
        assertThat(option("opd.belitung", commitment, "DropCommitment")
                        .get("rule")
                        .stringValue())
                .isEqualTo("not-your-role");
        assertThat(option("admin.bangka", commitment, "DropCommitment")
                        .get("rule")
                        .stringValue())
                .isEqualTo("not-your-region");
    }

    @Test
    void what_is_closed_says_why_in_the_language_that_is_asked_for() {
        var commitment = "/commitments/" + programme.proposed(programme.innovation());

        var english = option("opd.belitung", commitment, "SubmitPlan");
        var indonesian = named(api().as("opd.belitung").in("id").get(commitment + "/options"), "SubmitPlan");

        assertThat(english.get("standing").stringValue()).isEqualTo("CLOSED");
        assertThat(english.get("rule").stringValue()).isEqualTo("plan-needs-a-signed-commitment");
        assertThat(english.get("label").stringValue()).isEqualTo("Submit plan");
        assertThat(english.get("sentence").stringValue()).startsWith("A plan is submitted after signing");
        assertThat(english.has("form")).isFalse();
        assertThat(indonesian.get("label").stringValue()).isEqualTo("Ajukan rencana aksi");
        assertThat(indonesian.get("sentence").stringValue()).startsWith("Rencana aksi diajukan setelah");
    }

    @Test
    void what_is_open_comes_with_its_form_and_its_address() {
        var commitment = "/commitments/" + programme.signedCommitment();

        var option = option("opd.belitung", commitment, "DraftPlan");

        assertThat(option.get("standing").stringValue()).isEqualTo("OPEN");
        assertThat(option.get("address").stringValue()).isEqualTo("/api/commands" + commitment + "/draft-plan");
        var form = option.get("form");
        var schema = form.at(form.get("$ref").stringValue().substring(1));
        assertThat(schema.get("required").valueStream().map(JsonNode::stringValue))
                .containsExactly("activities");
        assertThat(form.toString()).doesNotContain("#/components").contains("\"PREPARATION\"");
    }

    @Test
    void the_answer_follows_the_commitment_from_step_to_step() {
        var id = programme.signedCommitment();
        var commitment = "/commitments/" + id;

        assertThat(open("opd.belitung", commitment)).contains("SubmitPlan");
        done(api().as("opd.belitung").post(commitment + "/submit-plan", plan()));

        assertThat(open("hub.babel", commitment)).contains("ReturnPlan").doesNotContain("ApprovePlan");
        assertThat(open("opd.belitung", commitment)).doesNotContain("SubmitPlan");
        assertThat(option("hub.babel", commitment, "ApprovePlan").get("rule").stringValue())
                .isEqualTo("authority-not-verified");
        assertThat(stage(commitment)).isEqualTo("PlanUnderReview");
        done(api().as("hub.babel").post(commitment + "/return-plan", Map.of("reason", "Name the origin")));

        assertThat(stage(commitment)).isEqualTo("PlanReturned");
        assertThat(open("opd.belitung", commitment)).contains("SubmitPlan");
    }

    @Test
    void each_signature_and_each_party_is_looked_at() {
        programme.signing();
        var instrument = "/instruments/" + programme.drafted(programme.proposed(programme.innovation()));

        assertThat(open("hub.babel", instrument)).contains("RecordSignature");
        assertThat(option("peninjau.panrb", instrument, "VerifyAuthority")
                        .get("rule")
                        .stringValue())
                .isEqualTo("unknown-signature");

        var signed = done(api().as("hub.babel").post(instrument + "/record-signature", signature("HEAD_OF_REGION")));

        assertThat(option("hub.babel", instrument, "RecordSignature")
                        .get("rule")
                        .stringValue())
                .isEqualTo("party-already-signed");
        assertThat(open("peninjau.panrb", instrument)).contains("RejectAuthority", "VerifyAuthority");

        done(api().as("peninjau.panrb").post(instrument + "/verify-authority", review(signed.signature(), "MET")));

        assertThat(open("peninjau.panrb", instrument)).doesNotContain("RejectAuthority", "VerifyAuthority");
        assertThat(option("peninjau.panrb", instrument, "VerifyAuthority")
                        .get("standing")
                        .stringValue())
                .isEqualTo("DONE");
        assertThat(option("peninjau.panrb", instrument, "RejectAuthority")
                        .get("rule")
                        .stringValue())
                .isEqualTo("authority-already-good");
    }

    @Test
    void a_step_that_was_taken_is_done_and_not_open() {
        var cycle = "/cycles/" + programme.signing().cycle();

        assertThat(option("hub.babel", cycle, "StartSigning").get("standing").stringValue())
                .isEqualTo("DONE");
        assertThat(open("hub.babel", cycle)).contains("StartExecution", "CloseCycle");
        assertThat(option("hub.babel", cycle, "InviteRegion").get("rule").stringValue())
                .isEqualTo("cycle-not-open");
    }

    @Test
    void a_commitment_is_offered_the_other_versions_of_its_policy() {
        var commitment = "/commitments/" + programme.signedCommitment();
        var only = option("hub.babel", commitment, "MigratePolicy");
        done(api().as("hub.babel").post("/cycles/" + programme.cycle() + "/amend-policy", amendment()));

        var option = option("hub.babel", commitment, "MigratePolicy");

        assertThat(only.get("standing").stringValue()).isEqualTo("DONE");
        assertThat(option.get("standing").stringValue()).isEqualTo("OPEN");
        assertThat(option.get("address").stringValue())
                .isEqualTo("/api/commands/cycles/" + programme.cycle() + "/migrate-policy");
        assertThat(option.get("form").toString()).contains("\"commitments\"");
        assertThat(option("admin.belitung", commitment, "MigratePolicy")
                        .get("rule")
                        .stringValue())
                .isEqualTo("not-your-role");
    }

    @Test
    void a_commitment_that_is_not_signed_yet_stands_under_no_policy() {
        var commitment = "/commitments/" + programme.proposed(programme.innovation());

        assertThat(option("hub.babel", commitment, "MigratePolicy").get("rule").stringValue())
                .isEqualTo("not-under-a-policy");
    }

    @Test
    void a_cycle_offers_its_hub_and_the_ministry_to_migrate_commitments() {
        var cycle = "/cycles/" + programme.cycle();

        assertThat(open("hub.babel", cycle)).contains("MigratePolicy");
        assertThat(open("peninjau.panrb", cycle)).contains("MigratePolicy");
        assertThat(option("admin.belitung", cycle, "MigratePolicy").get("rule").stringValue())
                .isEqualTo("not-your-role");
    }

    @Test
    void an_instrument_can_be_signed_at_a_ceremony() {
        programme.signing();
        var instrument = "/instruments/" + programme.drafted(programme.proposed(programme.innovation()));

        var option = option("hub.babel", instrument, "SignInstrument");
        done(api().as("hub.babel").post(instrument + "/record-signature", signature("HEAD_OF_REGION")));

        assertThat(option.get("standing").stringValue()).isEqualTo("OPEN");
        assertThat(option.get("address").stringValue()).isEqualTo("/api/commands/instruments/ceremony");
        assertThat(option("hub.babel", instrument, "SignInstrument").get("rule").stringValue())
                .isEqualTo("party-already-signed");
    }

    @Test
    void an_office_is_there_before_anybody_holds_it() {
        var office = "/offices/19.03/HEAD_OF_REGION";

        var vacant = ask("hub.babel", office);
        assertThat(vacant.body().get("stage").stringValue()).isEqualTo("Vacant");
        assertThat(vacant.body().has("version")).isFalse();
        assertThat(open("hub.babel", office)).containsExactly("RecordTerm");
        assertThat(option("hub.babel", office, "EndTerm").get("rule").stringValue())
                .isEqualTo("unknown-term");
        assertThat(option("peninjau.panrb", "/offices/19.03/MENTOR", "RecordTerm")
                        .get("rule")
                        .stringValue())
                .isEqualTo("no-such-office");
    }

    @Test
    void whoever_holds_an_office_may_delegate_and_take_back_what_was_delegated() {
        var office = "/offices/19.01/HEAD_OF_REGION";
        var term = Map.of("holder", "kepala.bangka", "decree", "SK 131.19", "from", "2020-01-01");
        var before =
                option("kepala.bangka", office, "GiveDelegation").get("rule").stringValue();
        done(api().as("hub.babel").post(office + "/record-term", term));

        assertThat(before).isEqualTo("not-in-office");
        assertThat(open("kepala.bangka", office)).containsExactly("GiveDelegation");
        assertThat(open("hub.babel", office)).containsExactlyInAnyOrder("RecordTerm", "EndTerm");
        assertThat(option("kepala.bangka", office, "WithdrawDelegation")
                        .get("rule")
                        .stringValue())
                .isEqualTo("unknown-delegation");

        done(api().as("kepala.bangka")
                .post(
                        office + "/give-delegation",
                        Map.of(
                                "delegate",
                                "opd.bangka",
                                "powers",
                                List.of("SIGN"),
                                "document",
                                "Surat kuasa 1",
                                "from",
                                "2099-01-01",
                                "until",
                                "2099-01-31")));

        assertThat(open("kepala.bangka", office)).contains("WithdrawDelegation");
        assertThat(stage(office)).isEqualTo("Delegated");
    }

    @Test
    void asking_changes_nothing() {
        var commitment = programme.signedCommitment();
        var before = types(commitment);
        settle();

        for (var person : List.of("admin.belitung", "opd.belitung", "hub.babel", "peninjau.panrb", "evaluator")) {
            var position = head();
            done(ask(person, "/commitments/" + commitment));
            assertThat(head()).isEqualTo(position);
        }
        assertThat(types(commitment)).isEqualTo(before);
    }

    @Test
    void the_answer_names_the_version_it_holds_for() {
        var cycle = "/cycles/" + programme.cycle();
        var hub = api().as("hub.babel");

        var options = ask("hub.babel", cycle);
        assertThat(options.etag())
                .startsWith("\"" + options.body().get("version").longValue() + "-");
        done(hub.having(options.etag()).post(cycle + "/appoint-mentor", Map.of("mentor", "UBB")));

        assertThat(hub.having(options.etag())
                        .post(cycle + "/appoint-mentor", Map.of("mentor", "Another"))
                        .refusal())
                .isEqualTo("412 precondition-failed");
    }

    @Test
    void nothing_can_be_done_with_what_does_not_exist_or_by_whom_nobody_knows() {
        var nothing = "/commitments/" + Ids.next() + "/options";

        assertThat(api().as("hub.babel").get(nothing).refusal()).isEqualTo("404 no-such-resource");
        assertThat(api().as("hub.babel").get("/wonders/1/options").refusal()).isEqualTo("404 no-such-resource");
        assertThat(api().get(nothing).refusal()).isEqualTo("401 sign-in-first");
    }

    @Test
    void a_cycle_is_no_commitment() {
        var reply = api().as("hub.babel").get("/commitments/" + programme.cycle() + "/options");

        assertThat(reply.refusal()).isEqualTo("404 no-such-resource");
    }

    @Test
    void another_service_answers_alike() {
        var commitment = "/commitments/" + programme.signedCommitment();
        try (var other = RunningService.start(RunningService.DATABASE)) {
            var elsewhere = new Api(port(other), "opd.belitung", null).get(commitment + "/options");

            assertThat(elsewhere.body())
                    .isEqualTo(ask("opd.belitung", commitment).body());
        }
    }

    private static Map<String, Object> amendment() {
        var policy = new HashMap<>(Programme.policy());
        policy.put("planDueDays", 45);
        return Map.of("policy", policy, "reason", "Plans take longer", "authority", "SK 2");
    }

    private static Reply ask(String person, String about) {
        return api().as(person).get(about + "/options");
    }

    private static List<String> open(String person, String about) {
        return done(ask(person, about))
                .body()
                .get("options")
                .valueStream()
                .filter(option -> option.get("standing").stringValue().equals("OPEN"))
                .map(option -> option.get("order").stringValue())
                .toList();
    }

    private static JsonNode option(String person, String about, String order) {
        return named(ask(person, about), order);
    }

    private static JsonNode named(Reply reply, String order) {
        return done(reply)
                .body()
                .get("options")
                .valueStream()
                .filter(option -> option.get("order").stringValue().equals(order))
                .findFirst()
                .orElseThrow();
    }

    private static String stage(String about) {
        return ask("evaluator", about).body().get("stage").stringValue();
    }
}
