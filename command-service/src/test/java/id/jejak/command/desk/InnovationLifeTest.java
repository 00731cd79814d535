package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.Programme.kit;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.types;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An innovation from its proposal to its end, by the people it belongs to, and what it means to those who choose. */
class InnovationLifeTest {

    private final Api officer = api().as("opd.bangka");
    private final Api admin = api().as("admin.bangka");
    private final Api hub = api().as("hub.babel");

    @Test
    void an_innovation_is_proposed_revised_catalogued_looked_at_and_given_up() {
        var innovation = proposed("Sample");
        var at = "/innovations/" + innovation;
        done(admin.post(at + "/return", Map.of("reason", "Since when?")));
        done(officer.post(
                at + "/revise",
                Map.of(
                        "title",
                        "Sample, clearer",
                        "particulars",
                        Map.of("startedOn", "2019-01-07", "goals", List.of(16)))));
        done(admin.post(at + "/endorse", Map.of("decree", "SK 1")));
        assertThat(hub.post(at + "/catalogue", Map.of("basis", "Top 45")).refusal())
                .isEqualTo("409 no-transfer-kit");
        done(officer.post(at + "/publish-kit", Map.of("kit", kit())));
        done(hub.post(at + "/catalogue", Map.of("basis", "Top 45")));
        done(admin.post(at + "/institutionalise", Map.of("legalBasis", "Perbup 12/2022")));
        done(api().as("peninjau.panrb")
                .post(
                        at + "/check-sustainability",
                        Map.of("year", thisYear(), "continuation", "CONTINUING", "findings", "Seen")));
        done(officer.post(at + "/state-particulars", Map.of("particulars", Map.of("aim", "Nobody queues"))));
        done(admin.post(at + "/discontinue", Map.of("reason", "No budget")));

        assertThat(types(innovation))
                .containsExactly(
                        "InnovationProposed",
                        "InnovationReturned",
                        "ProposalRevised",
                        "ParticularsStated",
                        "InnovationEndorsed",
                        "TransferKitPublished",
                        "InnovationCatalogued",
                        "InnovationInstitutionalised",
                        "SustainabilityChecked",
                        "ParticularsStated",
                        "InnovationDiscontinued");
    }

    @Test
    void what_was_given_up_is_chosen_only_as_an_exception() {
        var programme = Programme.open(api());
        var innovation = programme.innovation();
        done(admin.post("/innovations/" + innovation + "/discontinue", Map.of("reason", "No budget")));

        assertThat(api().as("admin.belitung")
                        .post("/commitments", programme.proposal(innovation))
                        .refusal())
                .isEqualTo("409 innovation-not-catalogued");
    }

    @Test
    void no_innovation_is_made_from_what_was_made_from_it() {
        var first = proposed("First");
        var second = proposed("Second");
        var third = proposed("Third");
        done(madeFrom(second, first));
        done(madeFrom(third, second));

        assertThat(madeFrom(first, third).refusal()).isEqualTo("409 descends-from-itself");
        assertThat(types(first)).containsExactly("InnovationProposed");
    }

    @Test
    void a_kit_whose_parts_are_missing_is_refused_by_the_names_of_its_fields() {
        var reply = officer.post(
                "/innovations/" + proposed("Sample") + "/publish-kit",
                Map.of("kit", Map.of("components", List.of(Map.of("key", "Desk!", "name", "A desk")))));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().toString()).contains("kit.components[0].description", "kit.components[0].essential");
    }

    @Test
    void a_goal_that_is_none_is_refused_and_nothing_is_recorded() {
        var body = "{\"title\":\"Sample\",\"owner\":\"19.01\",\"particulars\":{\"goals\":[null]}}";

        assertThat(officer.post("/innovations", body).status()).isEqualTo(422);
    }

    @Test
    void whoever_asks_is_told_what_may_be_done_with_an_innovation_now() {
        var innovation = "/innovations/" + proposed("Sample");
        assertThat(open(admin, innovation)).contains("EndorseInnovation", "ReturnInnovation", "RecordLineage");
        assertThat(open(officer, innovation)).contains("RecordLineage").doesNotContain("ReviseProposal");

        done(admin.post(innovation + "/endorse", Map.of("decree", "SK 1")));
        assertThat(open(officer, innovation)).contains("PublishTransferKit", "StateParticulars");
        assertThat(open(hub, innovation)).containsExactly("CatalogueInnovation");

        done(hub.post(innovation + "/catalogue", Map.of("basis", "Top 45", "kit", kit())));
        assertThat(open(api().as("peninjau.panrb"), innovation)).containsExactly("CheckSustainability");
        assertThat(open(admin, innovation)).contains("PublishTransferKit", "DiscontinueInnovation");
    }

    private static List<String> open(Api by, String about) {
        return done(by.get(about + "/options"))
                .body()
                .get("options")
                .valueStream()
                .filter(option -> option.get("standing").stringValue().equals("OPEN"))
                .map(option -> option.get("order").stringValue())
                .toList();
    }

    private String proposed(String title) {
        return done(officer.post("/innovations", Map.of("title", title, "owner", "19.01")))
                .id();
    }

    private Api.Reply madeFrom(String innovation, String origin) {
        return officer.post(
                "/innovations/" + innovation + "/record-lineage",
                Map.of("origins", List.of(Map.of("innovation", origin, "type", "ADAPTED"))));
    }

    private static int thisYear() {
        return Year.now(ZoneId.of("Asia/Jakarta")).getValue();
    }
}
