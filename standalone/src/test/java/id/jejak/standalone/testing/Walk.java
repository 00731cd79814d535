package id.jejak.standalone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.signing.Finding;
import id.jejak.standalone.testing.Client.Reply;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The way of one commitment of Kabupaten Belitung from an opened cycle to a verified replica, each step by whom it
 * belongs to.
 */
public final class Walk {

    public static final String REGION = "19.02";
    public static final String HUB = "hub.babel";
    public static final String ADMIN = "admin.belitung";
    public static final String OFFICER = "opd.belitung";
    public static final String MINISTRY = "peninjau.panrb";

    private final Client client;

    public Walk(Client client) {
        this.client = client;
    }

    /** A cycle in which governments still choose, with Belitung invited. */
    public String openCycle() throws IOException, InterruptedException {
        var cycle = done(client.post(
                HUB,
                "/cycles",
                Map.of(
                        "name",
                        "A later round",
                        "hub",
                        "19",
                        "legalBasis",
                        Map.of("title", "Keputusan Menteri PANRB", "number", "94/2020"),
                        "policy",
                        Map.of(
                                "acceptedCapacities",
                                List.of("HEAD_OF_REGION", "REPRESENTATIVE"),
                                "mandateRequiredFor",
                                List.of("REPRESENTATIVE"),
                                "planDueDays",
                                30,
                                "planReviewDays",
                                14,
                                "mandateDueDays",
                                30,
                                "executionEnds",
                                "2099-12-31"))));
        var _ = done(client.post(HUB, "/cycles/" + cycle + "/invite-region", Map.of("region", REGION)));
        return cycle;
    }

    public String proposeInnovation() throws IOException, InterruptedException {
        return done(client.post(
                OFFICER,
                "/innovations",
                Map.of("title", "Antar Obat", "owner", REGION, "summary", "Medicine at home")));
    }

    public String proposeCommitment(String cycle, String innovation) throws IOException, InterruptedException {
        return done(client.post(
                ADMIN,
                "/commitments",
                Map.of(
                        "cycle",
                        cycle,
                        "region",
                        REGION,
                        "innovation",
                        innovation,
                        "localName",
                        "Antar Obat Belitung",
                        "replicationType",
                        "FULL",
                        "exception",
                        "A trial run")));
    }

    public String draftInstrument(String cycle, String commitment) throws IOException, InterruptedException {
        var _ = done(client.post(HUB, "/cycles/" + cycle + "/start-signing", Map.of()));
        return done(client.post(
                HUB,
                "/instruments",
                Map.of(
                        "cycle", cycle,
                        "kind", "STATEMENT",
                        "title", "Komitmen Replikasi",
                        "place", "Tanjung Pandan",
                        "parties", List.of(Map.of("region", REGION, "commitments", List.of(commitment))))));
    }

    /** Gives the signature's id. */
    public String sign(String instrument) throws IOException, InterruptedException {
        var reply = client.post(
                HUB,
                "/instruments/" + instrument + "/record-signature",
                Map.of(
                        "region",
                        REGION,
                        "signatory",
                        Map.of("name", "A fictional head", "office", "Bupati"),
                        "capacity",
                        "HEAD_OF_REGION",
                        "method",
                        "WET_INK"));
        var _ = done(reply);
        return reply.text("/signature");
    }

    public Reply verifyAuthority(String instrument, String signature) throws IOException, InterruptedException {
        var findings = Arrays.stream(Finding.Item.values())
                .map(item -> Map.of("item", item, "outcome", Finding.Outcome.MET))
                .toList();
        return client.post(
                MINISTRY,
                "/instruments/" + instrument + "/verify-authority",
                Map.of("signature", signature, "findings", findings));
    }

    public Reply submitPlan(String officer, String commitment) throws IOException, InterruptedException {
        return client.post(officer, of(commitment, "submit-plan"), plan());
    }

    public Reply approvePlan(String person, String commitment) throws IOException, InterruptedException {
        return client.post(person, of(commitment, "approve-plan"), Map.of());
    }

    /** Team, origin and design, and then the pilot. */
    public void prepareAndPilot(String commitment) throws IOException, InterruptedException {
        var steps = new LinkedHashMap<String, Map<String, String>>();
        steps.put("form-team", Map.of("decree", "188/12/2022"));
        steps.put("contact-origin", Map.of("outcome", "They share their kit"));
        steps.put("finish-design", Map.of("summary", "Kept as it is"));
        steps.put("start-pilot", Map.of("place", "Tanjung Pandan"));
        for (var step : steps.entrySet()) {
            var _ = done(client.post(OFFICER, of(commitment, step.getKey()), step.getValue()));
        }
    }

    public Reply declareImplemented(String commitment) throws IOException, InterruptedException {
        return client.post(
                OFFICER,
                of(commitment, "declare-implemented"),
                Map.of("goLiveOn", "2022-08-01", "evidence", List.of("sha256:" + "0a".repeat(32))));
    }

    public Reply verifyImplementation(String person, String commitment) throws IOException, InterruptedException {
        return client.post(
                person, of(commitment, "verify-implementation"), Map.of("findings", "Seen in service on two days"));
    }

    /** What a plan looks like. */
    public static Map<String, Object> plan() {
        return Map.of(
                "activities",
                List.of(
                        activity("PREPARATION", "2022-01-03", "2022-01-31"),
                        activity("IMPLEMENTATION", "2022-02-01", "2022-06-30"),
                        activity("MONITORING_AND_EVALUATION", "2022-07-01", "2022-09-30")));
    }

    private static Map<String, Object> activity(String phase, String startsOn, String endsOn) {
        return Map.of(
                "phase", phase,
                "title", "What is done in this phase",
                "personInCharge", "Kepala Dinas",
                "indicator", "Done",
                "target", "1",
                "budgetLine", "1.02.02.2.01",
                "startsOn", startsOn,
                "endsOn", endsOn);
    }

    private static String of(String commitment, String step) {
        return "/commitments/" + commitment + "/" + step;
    }

    /** Insists that a command was accepted and gives the id it answered with. */
    public static String done(Reply reply) {
        assertThat(reply.status()).as("%s", reply.body()).isIn(200, 201);
        return reply.text("/id");
    }
}
