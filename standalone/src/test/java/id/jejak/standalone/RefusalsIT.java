package id.jejak.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jejak.journal.JournalReader;
import id.jejak.standalone.testing.Client;
import id.jejak.standalone.testing.Client.Reply;
import id.jejak.standalone.testing.JournalOf;
import id.jejak.standalone.testing.RunningJejak;
import id.jejak.standalone.testing.Walk;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is refused is refused by name, stores nothing, and leaves the service answering. */
class RefusalsIT {

    private final RunningJejak jejak = RunningJejak.shared();
    private final Client client = jejak.client();
    private final Walk walk = new Walk(client);
    private final JournalReader journal;
    private final String ofBelitung;
    private final String cycle;
    private long head;

    RefusalsIT() throws IOException, InterruptedException {
        journal = JournalOf.folder(jejak.data());
        var commitments = client.get("/api/queries/commitments?region=1902");
        ofBelitung = commitments.text("/commitments/0/commitment");
        cycle = commitments.text("/commitments/0/cycle/id");
    }

    @BeforeEach
    void remember_the_head() {
        head = journal.head();
    }

    @AfterEach
    void nothing_was_stored_and_the_service_still_answers() throws Exception {
        assertThat(journal.head()).isEqualTo(head);
        assertThat(client.get("/api/queries/dashboard?region=19").number("/total/signed"))
                .isEqualTo(23);
        // so does the one that decides: an order that is carried out already is accepted and changes nothing
        assertThat(client.post(Walk.HUB, "/cycles/" + cycle + "/start-signing", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(journal.head()).isEqualTo(head);
    }

    @Test
    void an_officer_of_bangka_does_not_submit_belitung_s_plan() throws Exception {
        refused(walk.submitPlan("opd.bangka", ofBelitung), 403, "not-your-region");
    }

    @Test
    void the_hub_does_not_verify_implementation() throws Exception {
        refused(walk.verifyImplementation(Walk.HUB, ofBelitung), 403, "not-your-role");
    }

    @Test
    void nobody_acts_without_saying_who_they_are() throws Exception {
        refused(client.post(null, "/commitments/" + ofBelitung + "/approve-plan", Map.of()), 401, "sign-in-first");
        refused(client.post("nobody", "/commitments/" + ofBelitung + "/approve-plan", Map.of()), 401, "sign-in-first");
    }

    @Test
    void what_does_not_exist_is_not_found() throws Exception {
        var unknown = "01890000-0000-7000-8000-000000000000";

        refused(walk.submitPlan(Walk.OFFICER, unknown), 404, "unknown-commitment");
        refused(client.post(Walk.HUB, "/cycles/" + unknown + "/start-signing", Map.of()), 404, "unknown-cycle");
        assertThat(client.get("/api/queries/commitments/" + unknown).status()).isEqualTo(404);
        assertThat(client.get("/api/queries/dashboard?region=9999").status()).isEqualTo(404);
    }

    @Test
    void a_step_the_lifecycle_does_not_allow_is_a_conflict() throws Exception {
        refused(walk.approvePlan(Walk.HUB, ofBelitung), 409, "no-plan-under-review");
        refused(walk.declareImplemented(ofBelitung), 409, "not-piloting");
        refused(walk.verifyImplementation(Walk.MINISTRY, ofBelitung), 409, "nothing-declared");
    }

    @Test
    void a_region_has_one_live_commitment_to_an_innovation() throws Exception {
        var existing = client.get("/api/queries/commitments/" + ofBelitung);

        var second = client.post(
                Walk.ADMIN,
                "/commitments",
                Map.of(
                        "cycle",
                        existing.text("/commitment/cycle/id"),
                        "region",
                        Walk.REGION,
                        "innovation",
                        existing.text("/commitment/innovation/id"),
                        "localName",
                        "The same again",
                        "replicationType",
                        "FULL",
                        "exception",
                        "None"));

        refused(second, 409, "live-commitment-exists");
    }

    @Test
    void what_is_missing_or_makes_no_sense_is_named_field_by_field() throws Exception {
        var missing = client.post(Walk.HUB, "/cycles", Map.of("name", " ", "hub", "1902"));
        refused(missing, 422, "invalid-fields");
        assertThat(missing.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .contains("name", "hub", "legalBasis", "policy");

        var malformed = client.post(Walk.HUB, "/cycles", "{\"name\": ", Map.of());
        refused(malformed, 400, "malformed-body");

        var plan = client.post(
                Walk.OFFICER,
                "/commitments/" + ofBelitung + "/submit-plan",
                Map.of("activities", List.of(Map.of("phase", "PREPARATION", "startsOn", "soon"))));
        assertThat(plan.status()).isEqualTo(422);
        assertThat(plan.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .contains("activities[0].title", "activities[0].budgetLine");
    }

    @Test
    void a_body_over_the_limit_is_too_large() throws Exception {
        var large = client.post(Walk.HUB, "/cycles", Map.of("name", "x".repeat(3_000_000)));

        refused(large, 413, "body-too-large");
    }

    @Test
    void nobody_signs_in_the_future() throws Exception {
        var instrument = client.get("/api/queries/signatures?region=1902").text("/signatures/0/instrument/id");
        var tomorrow = Map.of(
                "precision",
                "DATE",
                "date",
                LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(2).toString(),
                "zone",
                "Asia/Jakarta");

        var signing = client.post(
                Walk.HUB,
                "/instruments/" + instrument + "/record-signature",
                Map.of(
                        "region",
                        Walk.REGION,
                        "signatory",
                        Map.of("name", "Somebody"),
                        "capacity",
                        "HEAD_OF_REGION",
                        "method",
                        "WET_INK",
                        "provenance",
                        Map.of("occurredAt", tomorrow, "source", "PRESS", "confidence", "HIGH")));

        refused(signing, 422, "dated-in-the-future");
    }

    @Test
    void neither_service_s_role_changes_or_removes_what_is_recorded() throws Exception {
        for (var role : List.of("writer", "reader")) {
            for (var attempt : List.of(
                    "update journal.event set payload = '{}'", "delete from journal.event", "truncate journal.event")) {
                try (var connection = JournalOf.database(jejak.data(), role).getConnection();
                        var statement = connection.createStatement()) {
                    assertThatExceptionOfType(SQLException.class)
                            .as("%s: %s", role, attempt)
                            .isThrownBy(() -> statement.execute(attempt))
                            .withMessageContaining("permission denied");
                }
            }
        }
    }

    private static void refused(Reply reply, int status, String rule) {
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(status);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.text("/type")).isEqualTo("urn:jejak:problem:" + rule);
        assertThat(reply.text("/rule")).isEqualTo(rule);
        assertThat(reply.text("/title")).isNotBlank();
    }
}
