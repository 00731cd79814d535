package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.decree;
import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.Programme.plan;
import static id.jejak.command.desk.Programme.policy;
import static id.jejak.command.desk.Programme.signature;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.head;
import static id.jejak.command.desk.RunningService.settle;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.Api.Reply;
import id.jejak.events.commitment.CommitmentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, in which words, and that nothing of it is stored. */
class RefusalTest {

    private final Programme programme = Programme.open(api());

    @Test
    void nobody_writes_without_signing_in() {
        var reply = refused(() -> api().post("/cycles", Map.of()));

        assertThat(reply.refusal()).isEqualTo("401 sign-in-first");
    }

    @Test
    void an_officer_of_bangka_does_not_submit_the_plan_of_belitung() {
        var commitment = programme.signedCommitment();

        var reply = refused(() -> api().as("opd.bangka").post("/commitments/" + commitment + "/submit-plan", plan()));

        assertThat(reply.refusal()).isEqualTo("403 not-your-region");
    }

    @Test
    void a_hub_does_not_verify_implementation() {
        var commitment = programme.proposed(programme.innovation());

        var reply = refused(() -> api().as("hub.babel")
                .post("/commitments/" + commitment + "/verify-implementation", Map.of("findings", "Fine")));

        assertThat(reply.refusal()).isEqualTo("403 not-your-role");
    }

    @Test
    void an_evaluator_reads_and_never_writes() {
        var reply =
                refused(() -> api().as("evaluator").post("/innovations", Map.of("title", "Mine", "owner", "19.02")));

        assertThat(reply.refusal()).isEqualTo("403 not-your-role");
    }

    @Test
    void a_commitment_that_does_not_exist_is_not_found() {
        var reply = refused(() -> api().as("opd.belitung")
                .post("/commitments/" + CommitmentId.next() + "/form-team", Map.of("decree", "SK 7")));

        assertThat(reply.refusal()).isEqualTo("404 unknown-commitment");
    }

    @Test
    void an_id_that_is_none_is_malformed() {
        var reply = refused(() -> api().as("opd.belitung").post("/commitments/first/form-team", Map.of("decree", "1")));

        assertThat(reply.refusal()).isEqualTo("400 malformed-request");
    }

    @Test
    void a_path_that_leads_nowhere_is_not_found() {
        var reply = refused(() -> api().as("opd.belitung").post("/commitments/x/celebrate", Map.of()));

        assertThat(reply.refusal()).isEqualTo("404 no-such-resource");
    }

    @Test
    void a_step_out_of_turn_is_a_conflict() {
        var commitment = programme.proposed(programme.innovation());

        var reply = refused(() -> api().as("opd.belitung").post("/commitments/" + commitment + "/submit-plan", plan()));

        assertThat(reply.refusal()).isEqualTo("409 plan-needs-a-signed-commitment");
        assertThat(reply.body().get("type").stringValue())
                .isEqualTo("urn:jejak:problem:plan-needs-a-signed-commitment");
    }

    @Test
    void a_second_live_commitment_to_the_same_innovation_is_a_conflict() {
        var innovation = programme.innovation();
        programme.proposed(innovation);

        var reply = refused(() -> api().as("admin.belitung").post("/commitments", programme.proposal(innovation)));

        assertThat(reply.refusal()).isEqualTo("409 live-commitment-exists");
    }

    @Test
    void a_commitment_is_not_put_to_signature_once_it_is_signed() {
        var commitment = programme.signedCommitment();

        var reply = refused(() -> api().as("hub.babel").post("/instruments", programme.instrument(commitment)));

        assertThat(reply.refusal()).isEqualTo("409 commitment-not-draft");
    }

    @Test
    void a_plan_is_not_approved_before_the_authority_is_verified() {
        var commitment = programme.signedCommitment();
        done(api().as("opd.belitung").post("/commitments/" + commitment + "/submit-plan", plan()));

        var reply = refused(() -> api().as("hub.babel").post("/commitments/" + commitment + "/approve-plan", Map.of()));

        assertThat(reply.refusal()).isEqualTo("409 authority-not-verified");
    }

    @Test
    void a_signature_dated_in_the_future_is_refused() {
        var instrument = programme.signing().drafted(programme.proposed(programme.innovation()));
        var tomorrow = new HashMap<>(signature("HEAD_OF_REGION"));
        tomorrow.put(
                "provenance",
                Map.of(
                        "occurredAt",
                        Map.of("precision", "DATE", "date", "2100-01-01", "zone", "Asia/Jakarta"),
                        "source",
                        "OPERATIONAL",
                        "confidence",
                        "HIGH"));

        var reply =
                refused(() -> api().as("hub.babel").post("/instruments/" + instrument + "/record-signature", tomorrow));

        assertThat(reply.refusal()).isEqualTo("422 dated-in-the-future");
    }

    @Test
    void a_refusal_is_worded_in_the_language_that_is_asked_for() {
        var commitment = programme.proposed(programme.innovation());
        var early = api().as("opd.belitung").in("id-ID, en;q=0.5");

        var step = refused(() -> early.post("/commitments/" + commitment + "/submit-plan", plan()));
        var fields = refused(() -> early.post("/innovations", Map.of()));
        var stranger = refused(() -> api().in("id").post("/cycles", Map.of()));
        var dutch = refused(() -> api().in("nl").post("/cycles", Map.of()));

        assertThat(step.refusal()).isEqualTo("409 plan-needs-a-signed-commitment");
        assertThat(step.title()).isEqualTo("Rencana aksi diajukan setelah penandatanganan, atau setelah dikembalikan.");
        assertThat(fields.body().get("detail").stringValue()).contains("title wajib diisi");
        assertThat(stranger.title()).isEqualTo("Sebutkan siapa Anda: masuk dahulu.");
        assertThat(dutch.title()).isEqualTo("Say who you are: sign in first.");
    }

    @Test
    void every_missing_field_is_named() {
        var reply = refused(() -> api().as("admin.belitung").post("/commitments", Map.of("localName", " ")));

        assertThat(reply.refusal()).isEqualTo("422 invalid-fields");
        assertThat(fields(reply))
                .containsExactlyInAnyOrder("cycle", "region", "innovation", "localName", "replicationType");
    }

    @Test
    void every_malformed_field_is_named() {
        var opening = Map.of("name", "RIPP", "hub", "99", "legalBasis", decree(), "policy", policy(), "colour", "red");

        var reply = refused(() -> api().as("hub.babel").post("/cycles", opening));

        assertThat(reply.refusal()).isEqualTo("422 invalid-fields");
        assertThat(reply.body().get("detail").stringValue()).contains("hub No government has this code");
    }

    @Test
    void an_id_or_a_day_that_is_left_blank_is_named() {
        var notice = refused(() -> api().as("hub.babel")
                .post(
                        "/commitments/" + CommitmentId.next() + "/give-lapse-notice",
                        Map.of("reason", "Nothing was heard", "answerBy", "")));
        var proposal = refused(() -> api().as("admin.belitung")
                .post(
                        "/commitments",
                        Map.of(
                                "cycle",
                                " ",
                                "region",
                                "19.02",
                                "innovation",
                                "",
                                "localName",
                                "Ours",
                                "replicationType",
                                "FULL")));

        assertThat(notice.refusal()).isEqualTo("422 invalid-fields");
        assertThat(fields(notice)).containsExactly("answerBy");
        assertThat(fields(proposal)).containsExactlyInAnyOrder("cycle", "innovation");
    }

    @Test
    void a_field_deep_inside_is_named_by_its_path() {
        var reply = refused(() -> api().as("opd.belitung")
                .post(
                        "/commitments/" + CommitmentId.next() + "/submit-plan",
                        Map.of("activities", List.of(Map.of("phase", "HOLIDAY", "startsOn", "soon")))));

        assertThat(fields(reply)).contains("activities[0].title", "activities[0].endsOn");
    }

    @Test
    void an_unknown_field_is_refused_rather_than_ignored() {
        var reply = refused(() -> api().as("admin.bangka")
                .post("/innovations/" + CommitmentId.next() + "/endorse", Map.of("decree", "SK 1", "decreee", "SK 2")));

        assertThat(fields(reply)).containsExactly("decreee");
    }

    @Test
    void what_is_not_json_is_malformed() {
        var reply = refused(() -> api().as("hub.babel").post("/cycles", "{\"name\": "));

        assertThat(reply.refusal()).isEqualTo("400 malformed-body");
    }

    @Test
    void a_body_over_the_limit_is_too_large() {
        var reply = refused(() -> api().as("hub.babel").post("/cycles", "x".repeat(BodyFilter.LARGEST_BODY + 1)));

        assertThat(reply.refusal()).isEqualTo("413 body-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, date, +10000-01-01",
        "DATE, date, -0001-12-31",
        "MONTH, month, +10000-01",
        "INSTANT, instant, -999999999-01-01T00:00:00Z",
        "DATE, date, ''"
    })
    void a_date_that_no_calendar_on_the_wall_shows_is_refused_before_it_stops_a_reader(
            String precision, String name, String when) {
        var occurredAt = Map.of("precision", precision, name, when, "zone", "Asia/Jakarta");
        var provenance = Map.of("occurredAt", occurredAt, "source", "BACKFILL", "confidence", "LOW");

        var reply = refused(() -> api().as("hub.babel")
                .post("/innovations", Map.of("title", "Sample", "owner", "19.01", "provenance", provenance)));

        assertThat(fields(reply)).containsExactly("provenance.occurredAt." + name);
    }

    private static List<String> fields(Reply reply) {
        return reply.body()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").stringValue())
                .toList();
    }

    /** Refused means that nothing is stored and that the service still answers. */
    private static Reply refused(Supplier<Reply> request) {
        settle();
        var before = head();
        var reply = request.get();
        assertThat(reply.status()).as(reply.body().toString()).isBetween(400, 499);
        assertThat(head()).isEqualTo(before);
        done(api().as("opd.bangka").post("/innovations", Map.of("title", "Still here", "owner", "19.01")));
        return reply;
    }
}
