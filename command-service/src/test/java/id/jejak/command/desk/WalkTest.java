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

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole path, taken by the people it belongs to. */
class WalkTest {

    private final Programme programme = Programme.open(api());

    @Test
    void a_commitment_goes_from_a_proposal_to_the_end_of_its_replica() {
        var thisYear = LocalDate.now(ZoneId.of("Asia/Jakarta")).getYear();
        var innovation = programme.innovation();
        var commitment = programme.proposed(innovation);
        var instrument = programme.signing().drafted(commitment);
        var signature = programme.signed(instrument, "HEAD_OF_REGION").signature();
        eventually(() -> types(commitment).contains("CommitmentSigned"));
        done(api().as("peninjau.panrb")
                .post("/instruments/" + instrument + "/verify-authority", review(signature, "MET")));
        eventually(() -> types(commitment).contains("CommitmentAuthorityChanged"));

        step(commitment, "opd.belitung", "submit-plan", plan());
        step(commitment, "hub.babel", "return-plan", Map.of("reason", "Name the origin"));
        step(commitment, "opd.belitung", "submit-plan", plan());
        step(commitment, "hub.babel", "approve-plan", Map.of());
        step(commitment, "opd.belitung", "form-team", Map.of("decree", "SK 7"));
        step(commitment, "opd.belitung", "contact-origin", Map.of("outcome", "Kit received"));
        step(commitment, "opd.belitung", "finish-design", Map.of("summary", "Kept all but the name"));
        step(commitment, "opd.belitung", "start-pilot", Map.of("place", "Tanjung Pandan"));
        step(commitment, "opd.belitung", "report-progress", progress());
        step(commitment, "opd.belitung", "declare-implemented", declaration());
        step(commitment, "peninjau.panrb", "reject-implementation", Map.of("reason", "Not live"));
        step(commitment, "opd.belitung", "declare-implemented", declaration());
        step(commitment, "peninjau.panrb", "verify-implementation", Map.of("findings", "Seen at work"));
        step(commitment, "peninjau.panrb", "record-sustainability", look(thisYear, "STOPPED"));

        assertThat(types(commitment))
                .containsExactly(
                        "CommitmentProposed",
                        "CommitmentSigned",
                        "CommitmentAuthorityChanged",
                        "PlanSubmitted",
                        "PlanReturned",
                        "PlanSubmitted",
                        "PlanApproved",
                        "ReplicationTeamFormed",
                        "OriginContacted",
                        "AdaptationDesigned",
                        "PilotStarted",
                        "ProgressReported",
                        "ImplementationDeclared",
                        "ImplementationRejected",
                        "ImplementationDeclared",
                        "ImplementationVerified",
                        "ReplicationStopped");
        eventually(() -> types("19.02/" + innovation).contains("AdoptionReleased"));
    }

    @Test
    void a_replication_that_is_discontinued_makes_room_for_another() {
        var innovation = programme.innovation();
        var commitment = programme.proposed(innovation);
        var instrument = programme.signing().drafted(commitment);
        var signature = programme.signed(instrument, "HEAD_OF_REGION").signature();
        eventually(() -> types(commitment).contains("CommitmentSigned"));
        done(api().as("peninjau.panrb")
                .post("/instruments/" + instrument + "/verify-authority", review(signature, "MET")));
        eventually(() -> types(commitment).contains("CommitmentAuthorityChanged"));
        step(commitment, "opd.belitung", "submit-plan", plan());
        var early = api().as("admin.belitung").post("/commitments/" + commitment + "/discontinue", merged());
        step(commitment, "hub.babel", "approve-plan", Map.of());
        step(commitment, "admin.belitung", "discontinue", merged());

        assertThat(early.refusal()).isEqualTo("409 nothing-begun");
        eventually(() -> types("19.02/" + innovation).contains("AdoptionReleased"));
    }

    @Test
    void every_event_names_who_acted_and_as_what() {
        var commitment = programme.signedCommitment();

        assertThat(stream(commitment).getFirst().metadata())
                .contains("\"actor\":\"admin.belitung\"", "\"actingRole\":\"INSTITUTION_ADMIN\"")
                .contains("\"actorRegion\":\"19.02\"");
    }

    @Test
    void what_the_system_carries_on_names_itself_and_whose_act_it_was() {
        var commitment = programme.signedCommitment();

        assertThat(stream(commitment).getLast().metadata())
                .contains("\"actor\":\"system\"", "\"actingRole\":\"SYSTEM\"", "\"onBehalfOf\":\"hub.babel\"");
    }

    @Test
    void one_signature_signs_every_commitment_of_its_party() {
        var first = programme.proposed(programme.innovation());
        var second = programme.proposed(programme.innovation());

        programme.signed(programme.signing().drafted(first, second), "HEAD_OF_REGION");

        eventually(() -> types(first).contains("CommitmentSigned"));
        eventually(() -> types(second).contains("CommitmentSigned"));
    }

    @Test
    void a_representative_signs_and_the_mandate_may_follow() {
        var commitment = programme.proposed(programme.innovation());
        var instrument = programme.signing().drafted(commitment);
        var signature = programme.signed(instrument, "REPRESENTATIVE").signature();
        var verify = "/instruments/" + instrument + "/verify-authority";

        var early = api().as("peninjau.panrb").post(verify, review(signature, "MET"));
        done(api().as("admin.belitung")
                .post(
                        "/instruments/" + instrument + "/attach-authority",
                        Map.of(
                                "signature",
                                signature,
                                "document",
                                Map.of(
                                        "kind", "MANDATE",
                                        "number", "800/1/2021",
                                        "issuer", "Bupati Belitung",
                                        "issuedOn", "2021-11-01",
                                        "scope", "Signing the replication commitments",
                                        "scan", DIGEST))));
        done(api().as("peninjau.panrb").post(verify, review(signature, "MET")));

        assertThat(early.refusal()).isEqualTo("409 authority-document-missing");
        eventually(() -> types(commitment).contains("CommitmentAuthorityChanged"));
    }

    @Test
    void a_defective_signature_is_cured_by_the_head() {
        var commitment = programme.proposed(programme.innovation());
        var instrument = programme.signing().drafted(commitment);
        var signature = programme.signed(instrument, "UNKNOWN").signature();

        done(api().as("peninjau.panrb")
                .post("/instruments/" + instrument + "/reject-authority", review(signature, "NOT_MET")));
        done(api().as("kepala.belitung")
                .post(
                        "/instruments/" + instrument + "/ratify-signature",
                        Map.of("signature", signature, "statement", "I stand by it")));

        eventually(() -> types(commitment).stream()
                        .filter("CommitmentAuthorityChanged"::equals)
                        .count()
                == 2);
        assertThat(stream(commitment).getLast().payload()).contains("\"authority\":\"CURED\"");
    }

    @Test
    void what_stands_on_a_revoked_instrument_has_no_authority_behind_it() {
        var commitment = programme.proposed(programme.innovation());
        var instrument = programme.signing().drafted(commitment);
        var _ = programme.signed(instrument, "HEAD_OF_REGION");

        done(api().as("hub.babel")
                .post(
                        "/instruments/" + instrument + "/revoke",
                        Map.of(
                                "legalBasis",
                                Map.of("title", "Letter", "number", "180/60"),
                                "reason",
                                "Drafted under the wrong cycle")));

        eventually(() -> types(commitment).contains("CommitmentAuthorityChanged"));
        assertThat(stream(commitment).getLast().payload()).contains("\"authority\":\"REVOKED\"");
    }

    @Test
    void a_withdrawn_commitment_makes_room_for_another() {
        var innovation = programme.innovation();
        var first = programme.proposed(innovation);
        var refused = api().as("admin.belitung").post("/commitments", programme.proposal(innovation));
        step(first, "admin.belitung", "withdraw", Map.of("reason", "No budget"));

        assertThat(refused.refusal()).isEqualTo("409 live-commitment-exists");
        eventually(() -> types("19.02/" + innovation).contains("AdoptionReleased"));
        assertThat(programme.proposed(innovation)).isNotEqualTo(first);
    }

    private static void step(String commitment, String who, String command, Map<String, ?> body) {
        done(api().as(who).post("/commitments/" + commitment + "/" + command, body));
    }

    private static Map<String, Object> look(int year, String outcome) {
        return Map.of("year", year, "outcome", outcome, "findings", "Seen on the spot");
    }

    private static Map<String, Object> merged() {
        return Map.of("reason", "The agency was merged with another");
    }

    private static Map<String, Object> progress() {
        return Map.of(
                "period",
                "2021-12",
                "activity",
                1,
                "plannedPercent",
                50,
                "actualPercent",
                40,
                "deviation",
                "One village is still to come");
    }

    private static Map<String, Object> declaration() {
        return Map.of("goLiveOn", "2021-12-01", "evidence", java.util.List.of(DIGEST));
    }
}
