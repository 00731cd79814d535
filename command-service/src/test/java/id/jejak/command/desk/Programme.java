package id.jejak.command.desk;

import static id.jejak.command.desk.RunningService.eventually;
import static id.jejak.command.desk.RunningService.types;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.Api.Reply;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the people of Belitung and their hub do, step by step, over HTTP. */
record Programme(Api api, String cycle) {

    static final String DIGEST = "sha256:" + "ab".repeat(32);

    private static final LocalDate WORK_ENDS = LocalDate.of(2099, 6, 30);

    static Map<String, Object> decree() {
        return Map.of("title", "Keputusan Menteri PANRB", "number", "94/2020");
    }

    static Map<String, Object> policy() {
        return Map.of(
                "acceptedCapacities",
                List.of("HEAD_OF_REGION", "DEPUTY_HEAD", "REPRESENTATIVE", "UNKNOWN"),
                "mandateRequiredFor",
                List.of("REPRESENTATIVE"),
                "planDueDays",
                30,
                "planReviewDays",
                14,
                "mandateDueDays",
                30,
                "executionEnds",
                "2099-12-31");
    }

    /** The hub opens a cycle and invites Belitung and Bangka. */
    static Programme open(Api api) {
        var hub = api.as("hub.babel");
        var cycle = done(hub.post(
                        "/cycles", Map.of("name", "RIPP", "hub", "19", "legalBasis", decree(), "policy", policy())))
                .id();
        for (var region : List.of("19.02", "19.01")) {
            done(hub.post("/cycles/" + cycle + "/invite-region", Map.of("region", region)));
        }
        return new Programme(api, cycle);
    }

    String innovation() {
        var innovation = done(api.as("opd.bangka").post("/innovations", Map.of("title", "Sample", "owner", "19.01")))
                .id();
        done(api.as("admin.bangka").post("/innovations/" + innovation + "/endorse", Map.of("decree", "SK 1")));
        done(api.as("hub.babel")
                .post("/innovations/" + innovation + "/catalogue", Map.of("basis", "Top 45", "kit", kit())));
        return innovation;
    }

    static Map<String, Object> kit() {
        var component =
                Map.of("key", "desk", "name", "A desk", "description", "Where people are served", "essential", true);
        return Map.of("components", List.of(component));
    }

    Map<String, Object> proposal(String innovation) {
        return Map.of(
                "cycle", cycle,
                "region", "19.02",
                "innovation", innovation,
                "localName", "Belitung's own",
                "replicationType", "ADAPTED");
    }

    String proposed(String innovation) {
        return done(api.as("admin.belitung").post("/commitments", proposal(innovation)))
                .id();
    }

    Programme signing() {
        done(api.as("hub.babel").post("/cycles/" + cycle + "/start-signing", Map.of()));
        return this;
    }

    String drafted(String... commitments) {
        return done(api.as("hub.babel").post("/instruments", instrument(commitments)))
                .id();
    }

    Map<String, Object> instrument(String... commitments) {
        return Map.of(
                "cycle", cycle,
                "kind", "STATEMENT",
                "title", "Komitmen replikasi",
                "place", "Tanjung Pandan",
                "parties", List.of(Map.of("region", "19.02", "commitments", Arrays.asList(commitments))));
    }

    static Map<String, Object> signature(String capacity) {
        return Map.of(
                "region",
                "19.02",
                "signatory",
                Map.of("name", "Sahani Saleh", "office", "Bupati Belitung"),
                "capacity",
                capacity,
                "method",
                "WET_INK");
    }

    Reply signed(String instrument, String capacity) {
        return done(api.as("hub.babel").post("/instruments/" + instrument + "/record-signature", signature(capacity)));
    }

    /** A commitment the head of Belitung has signed. */
    String signedCommitment() {
        var commitment = proposed(innovation());
        signed(signing().drafted(commitment), "HEAD_OF_REGION");
        eventually(() -> types(commitment).contains("CommitmentSigned"));
        return commitment;
    }

    static Map<String, Object> plan() {
        return Map.of(
                "activities",
                List.of(activity("PREPARATION"), activity("IMPLEMENTATION"), activity("MONITORING_AND_EVALUATION")));
    }

    private static Map<String, Object> activity(String phase) {
        return Map.of(
                "phase", phase,
                "title", "Work",
                "personInCharge", "Kepala Dinas",
                "indicator", "done",
                "target", "1",
                "budgetLine", "1.02.03",
                "startsOn", WORK_ENDS.toString(),
                "endsOn", WORK_ENDS.toString());
    }

    static Map<String, Object> review(String signature, String outcome) {
        var findings = Arrays.stream(id.jejak.events.signing.Finding.Item.values())
                .map(item -> Map.of("item", item.name(), "outcome", outcome, "note", "seen"))
                .toList();
        return Map.of("signature", signature, "findings", findings);
    }

    static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isBetween(200, 201);
        return reply;
    }
}
