package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.Programme.plan;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.eventually;
import static id.jejak.command.desk.RunningService.stream;
import static id.jejak.command.desk.RunningService.types;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.Api.Reply;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a commitment comes by beside the straight path, by the people it belongs to. */
class DetoursTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    private final Programme programme = Programme.open(api());

    @Test
    void a_choice_that_was_changed_and_drafted_for_is_still_signed() {
        var commitment = programme.proposed(programme.innovation());
        step(commitment, "admin.belitung", "amend-selection", selection("Jemput Bola"));
        step(commitment, "opd.belitung", "draft-plan", plan());
        programme.signed(programme.signing().drafted(commitment), "HEAD_OF_REGION");
        eventually(() -> types(commitment).contains("CommitmentSigned"));
        step(commitment, "opd.belitung", "submit-plan", Map.of());

        assertThat(types(commitment))
                .containsExactly(
                        "CommitmentProposed", "CommitmentAmended", "PlanDrafted", "CommitmentSigned", "PlanSubmitted");
        assertThat(ask(commitment, "admin.belitung", "amend-selection", selection("Late"))
                        .refusal())
                .isEqualTo("409 no-longer-a-proposal");
    }

    @Test
    void a_choice_that_was_dropped_makes_room_for_another_and_is_not_signed() {
        var innovation = programme.innovation();
        var commitment = programme.proposed(innovation);
        step(commitment, "admin.belitung", "drop", Map.of("reason", "Another was chosen"));

        eventually(() -> types("19.02/" + innovation).contains("AdoptionReleased"));
        assertThat(programme.proposed(innovation)).isNotEqualTo(commitment);
        programme.signing();
        assertThat(api().as("hub.babel")
                        .post("/instruments", programme.instrument(commitment))
                        .refusal())
                .isEqualTo("409 commitment-not-draft");
    }

    @Test
    void two_persons_of_the_hub_approve_on_unverified_authority_and_a_revised_plan_needs_them_again() {
        var commitment = programme.signedCommitment();
        var why = Map.of("reason", "The ministry is behind");
        step(commitment, "opd.belitung", "submit-plan", plan());
        step(commitment, "hub.babel", "request-plan-override", why);
        var alone = ask(commitment, "hub.babel", "approve-plan", Map.of());
        step(commitment, "wakil.hub.babel", "approve-plan", Map.of());
        step(
                commitment,
                "opd.belitung",
                "revise-plan",
                Map.of("activities", plan().get("activities"), "reason", "Less money"));
        var again = ask(commitment, "wakil.hub.babel", "approve-plan", Map.of());

        assertThat(alone.refusal()).isEqualTo("409 second-person-needed");
        assertThat(again.refusal()).isEqualTo("409 authority-not-verified");
        assertThat(types(commitment))
                .endsWith("PlanOverrideRequested", "PlanOverrideConfirmed", "PlanApproved", "PlanRevised");
    }

    @Test
    void a_mentor_evaluates_a_quarter() {
        var commitment = programme.signedCommitment();
        step(commitment, "opd.belitung", "submit-plan", plan());
        step(commitment, "hub.babel", "request-plan-override", Map.of("reason", "The ministry is behind"));
        step(commitment, "wakil.hub.babel", "approve-plan", Map.of());
        step(commitment, "pendamping.ubb", "evaluate-quarter", evaluation());

        assertThat(types(commitment)).endsWith("QuarterEvaluated");
        assertThat(ask(commitment, "opd.belitung", "evaluate-quarter", evaluation())
                        .refusal())
                .isEqualTo("403 not-your-role");
    }

    @Test
    void what_is_let_lie_lapses_after_a_notice_and_makes_room_for_another() {
        var innovation = programme.innovation();
        var commitment = programme.proposed(innovation);
        programme.signed(programme.signing().drafted(commitment), "HEAD_OF_REGION");
        eventually(() -> types(commitment).contains("CommitmentSigned"));
        var early = ask(commitment, "hub.babel", "mark-lapsed", Map.of());
        // the letter went out on paper, last month
        step(commitment, "hub.babel", "give-lapse-notice", noticeOf(today.minusDays(30), today.minusDays(1)));
        step(commitment, "hub.babel", "mark-lapsed", Map.of());

        assertThat(early.refusal()).isEqualTo("409 no-notice-given");
        assertThat(stream(commitment).getLast().payload())
                .contains("\"reason\":\"No plan\"", "\"answerBy\":\"" + today.minusDays(1) + "\"");
        eventually(() -> types("19.02/" + innovation).contains("AdoptionReleased"));
        assertThat(programme.proposed(innovation)).isNotEqualTo(commitment);
    }

    private static Map<String, Object> selection(String localName) {
        return Map.of("localName", localName, "implementingUnit", "Dinas Kesehatan", "replicationType", "PARTIAL");
    }

    private Map<String, Object> evaluation() {
        return Map.of(
                "year",
                today.getYear(),
                "quarter",
                (today.getMonthValue() + 2) / 3,
                "components",
                List.of(Map.of("name", "A desk", "fidelity", "MODIFIED", "note", "On a boat")),
                "verdict",
                "Go on");
    }

    private static Map<String, Object> noticeOf(LocalDate day, LocalDate answerBy) {
        var occurredAt = Map.of("precision", "DATE", "date", day.toString(), "zone", "Asia/Jakarta");
        return Map.of(
                "reason",
                "No plan",
                "answerBy",
                answerBy.toString(),
                "provenance",
                Map.of("occurredAt", occurredAt, "source", "BACKFILL", "confidence", "HIGH", "citation", "B/12"));
    }

    private static void step(String commitment, String who, String command, Map<String, ?> body) {
        done(ask(commitment, who, command, body));
    }

    private static Reply ask(String commitment, String who, String command, Map<String, ?> body) {
        return api().as(who).post("/commitments/" + commitment + "/" + command, body);
    }
}
