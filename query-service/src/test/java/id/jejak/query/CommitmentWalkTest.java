package id.jejak.query;

import static id.jejak.events.testing.SigningDay.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Digest;
import id.jejak.events.commitment.ActionPlan;
import id.jejak.events.commitment.ActionPlan.Activity;
import id.jejak.events.commitment.ActionPlan.Phase;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ProgressReport;
import id.jejak.events.commitment.QuarterEvaluation;
import id.jejak.events.commitment.QuarterEvaluation.Fidelity;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.commitment.Selection;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityRejected;
import id.jejak.query.testing.RunningService;
import id.jejak.query.testing.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What later steps do to the counts and to a commitment's stage, through the processor that runs in production. */
class CommitmentWalkTest {

    private static final RegionCode JAYAPURA = new RegionCode("91.71");
    private static final PersonId OFFICER = new PersonId("opd");
    private static final Activity WORK = new Activity(
            Phase.PREPARATION,
            "Name the team",
            "Kepala Dinas",
            "Decree signed",
            "1 decree",
            "5.02.01",
            null,
            LocalDate.of(2022, 1, 3),
            LocalDate.of(2022, 1, 31));

    private static RunningService service;
    private static Story story;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        story = new Story(service.journal());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void each_step_counts_once_for_good_whatever_comes_later() {
        var commitment = signed(BELITUNG);
        var last = service.journal()
                .record(
                        new PlanSubmitted(
                                commitment, new ActionPlan(1, List.of()), OFFICER, observed("2021-12-01T01:00:00Z")),
                        new PlanReturned(commitment, 1, "No budget line", observed("2021-12-02T01:00:00Z")),
                        new PlanSubmitted(
                                commitment, new ActionPlan(2, List.of()), OFFICER, observed("2021-12-03T01:00:00Z")),
                        new PlanApproved(commitment, 2, observed("2021-12-04T01:00:00Z")),
                        new ReplicationTeamFormed(commitment, "SK 1", observed("2021-12-05T01:00:00Z")),
                        new OriginContacted(commitment, "Agreed", observed("2021-12-06T01:00:00Z")),
                        new AdaptationDesigned(commitment, "As it is", observed("2021-12-07T01:00:00Z")),
                        new PilotStarted(commitment, "Membalong", observed("2021-12-08T01:00:00Z")),
                        declared(commitment, "2021-12-09T01:00:00Z"),
                        new ImplementationRejected(commitment, "Not live", observed("2021-12-10T01:00:00Z")),
                        declared(commitment, "2021-12-11T01:00:00Z"),
                        new ImplementationVerified(commitment, "Live", observed("2021-12-12T01:00:00Z")),
                        new CommitmentWithdrawn(
                                commitment, "To see that nothing is undone", observed("2021-12-13T01:00:00Z")));

        var total = ask("/api/queries/dashboard?region=19.02", last).get("total");
        assertThat(counts(total))
                .isEqualTo("proposed 1 signed 1 plan 1 approved 1 implemented 1 verified 1 withdrawn 1");
        assertThat(total.get("overdue").asInt()).isZero();

        var view = ask("/api/queries/commitments/" + commitment, last).get("commitment");
        assertThat(view.get("stage").asString()).isEqualTo("WITHDRAWN");
        assertThat(view.get("planVersion").asInt()).isEqualTo(2);
        assertThat(stages(view))
                .containsExactly(
                        "DRAFT 2021-11-11",
                        "SIGNED 2021-11-11",
                        "PLAN_RETURNED 2021-12-02T01:00:00Z",
                        "PLAN_SUBMITTED 2021-12-03T01:00:00Z",
                        "PLAN_APPROVED 2021-12-04T01:00:00Z",
                        "PREPARING 2021-12-05T01:00:00Z",
                        "PILOTING 2021-12-08T01:00:00Z",
                        "IMPLEMENTATION_REJECTED 2021-12-10T01:00:00Z",
                        "IMPLEMENTED 2021-12-11T01:00:00Z",
                        "VERIFIED 2021-12-12T01:00:00Z",
                        "WITHDRAWN 2021-12-13T01:00:00Z");
    }

    @Test
    void whoever_accepts_it_before_the_last_verifier_is_counted_until_it_is_rejected() {
        var commitment = signed(BANGKA_SELATAN);
        var accepted = service.journal()
                .record(
                        declared(commitment, "2022-10-03T01:00:00Z"),
                        new ImplementationAccepted(commitment, "At work", REVIEWER, observed("2022-10-10T01:00:00Z")));
        var one = ask("/api/queries/commitments/" + commitment, accepted).get("commitment");
        var page = service.get("/commitments/" + commitment + "?lang=en&atLeast=" + accepted)
                .body();
        var rejected = service.journal()
                .record(new ImplementationRejected(commitment, "Not on the islands", observed("2022-10-17T01:00:00Z")));
        var none = ask("/api/queries/commitments/" + commitment, rejected).get("commitment");

        assertThat(one.get("stage").asString()).isEqualTo("IMPLEMENTED");
        assertThat(one.get("acceptances").asInt()).isOne();
        assertThat(page).contains("by one verifier before the last", "Accepted by one verifier");
        assertThat(none.get("acceptances").asInt()).isZero();
    }

    @Test
    void what_lasts_what_stops_and_what_is_given_up_are_stages_of_their_own() {
        var stopped = signed(BANGKA_SELATAN);
        var discontinued = signed(BANGKA_SELATAN);
        var last = service.journal()
                .record(
                        new ReplicationSustained(stopped, 2023, "At work", observed("2023-05-15T01:00:00Z")),
                        new ReplicationSustained(stopped, 2024, "At work", observed("2024-05-15T01:00:00Z")),
                        new ReplicationStopped(stopped, 2025, "Closed", observed("2025-05-15T01:00:00Z")),
                        new ReplicationDiscontinued(discontinued, "Merged", observed("2022-05-15T01:00:00Z")));

        assertThat(stages(ask("/api/queries/commitments/" + stopped, last).get("commitment")))
                .endsWith("SUSTAINED 2024-05-15T01:00:00Z", "STOPPED 2025-05-15T01:00:00Z");
        assertThat(stages(ask("/api/queries/commitments/" + discontinued, last).get("commitment")))
                .endsWith("DISCONTINUED 2022-05-15T01:00:00Z");
        assertThat(service.get("/commitments/" + discontinued + "?atLeast=" + last)
                        .body())
                .contains("Dihentikan")
                .doesNotContain("Terverifikasi");
    }

    @Test
    void a_choice_shows_what_it_is_now_and_the_trail_what_it_was() {
        var commitment = story.propose(PANGKALPINANG, "SIP Banget", false);
        var last = service.journal()
                .record(
                        new CommitmentAmended(
                                commitment,
                                new Selection("SIP Banget", null, ReplicationType.NOT_STATED),
                                new Selection("SIP Pinang", "Dinas Pariwisata", ReplicationType.NOT_STATED),
                                observed("2021-11-10T01:00:00Z")),
                        new CommitmentDropped(commitment, "Another was chosen", observed("2021-11-11T01:00:00Z")));

        var view = ask("/api/queries/commitments/" + commitment, last).get("commitment");
        assertThat(view.get("localName").asString()).isEqualTo("SIP Pinang");
        assertThat(view.get("implementingUnit").asString()).isEqualTo("Dinas Pariwisata");
        assertThat(view.get("stage").asString()).isEqualTo("DROPPED");
        assertThat(ask("/api/queries/dashboard?region=19.71", last)
                        .at("/own/dropped")
                        .asInt())
                .isOne();
        assertThat(facts(commitment, "CommitmentAmended", last))
                .containsExactly(
                        "localNameBefore SIP Banget", "localName SIP Pinang", "implementingUnit Dinas Pariwisata");
        assertThat(service.get("/regions/1971?atLeast=" + last).body()).contains("1 pilihan dicoret");
    }

    @Test
    void a_plan_is_drafted_overridden_and_revised_without_the_stage_going_back() {
        var commitment = signed(BANGKA_TENGAH);
        var drafted = service.journal()
                .record(new PlanDrafted(commitment, List.of(WORK), OFFICER, observed("2021-11-15T01:00:00Z")));
        assertThat(ask("/api/queries/commitments/" + commitment, drafted)
                        .at("/commitment/draftedActivities")
                        .asInt())
                .isOne();

        var requested = service.journal()
                .record(
                        new PlanSubmitted(
                                commitment,
                                new ActionPlan(1, List.of(WORK)),
                                OFFICER,
                                observed("2021-12-01T01:00:00Z")),
                        new PlanOverrideRequested(
                                commitment, 1, "Reviews are late", HUB, observed("2021-12-02T01:00:00Z")));
        var waiting = ask("/api/queries/commitments/" + commitment, requested).get("commitment");
        assertThat(waiting.has("draftedActivities")).isFalse();
        assertThat(waiting.get("planOverride").toString())
                .isEqualTo("{\"planVersion\":1,\"reason\":\"Reviews are late\",\"requestedBy\":\"hub.babel\"}");

        var last = service.journal()
                .record(
                        new PlanOverrideConfirmed(
                                commitment,
                                1,
                                "Reviews are late",
                                HUB,
                                SECOND_OF_HUB,
                                observed("2021-12-03T01:00:00Z")),
                        new PlanApproved(commitment, 1, observed("2021-12-03T01:00:00Z")),
                        new ReplicationTeamFormed(commitment, "SK 1", observed("2021-12-05T01:00:00Z")),
                        new PlanRevised(
                                commitment,
                                new ActionPlan(2, List.of(WORK)),
                                "Less money",
                                OFFICER,
                                observed("2022-01-10T01:00:00Z")),
                        new PlanReturned(commitment, 2, "Say what is left out", observed("2022-01-11T01:00:00Z")),
                        new PlanRevised(
                                commitment,
                                new ActionPlan(3, List.of(WORK)),
                                "Less money",
                                OFFICER,
                                observed("2022-01-12T01:00:00Z")));
        var revised = ask("/api/queries/commitments/" + commitment, last).get("commitment");
        assertThat(revised.get("planVersion").asInt()).isEqualTo(3);
        assertThat(revised.get("approvedPlan").asInt()).isOne();
        assertThat(revised.at("/planOverride/confirmedBy").asString()).isEqualTo("wakil.hub.babel");

        last = service.journal().record(new PlanApproved(commitment, 3, observed("2022-01-13T01:00:00Z")));
        var view = ask("/api/queries/commitments/" + commitment, last).get("commitment");
        assertThat(view.get("approvedPlan").asInt()).isEqualTo(3);
        assertThat(view.get("stage").asString()).isEqualTo("PREPARING");
        assertThat(stages(view))
                .endsWith("PLAN_APPROVED 2021-12-03T01:00:00Z", "PREPARING 2021-12-05T01:00:00Z")
                .noneMatch(stage -> stage.startsWith("PLAN_RETURNED"));
        assertThat(facts(commitment, "PlanOverrideConfirmed", last))
                .contains("requestedBy hub.babel", "confirmedBy wakil.hub.babel");
        assertThat(service.get("/commitments/" + commitment + "?atLeast=" + last)
                        .body())
                .contains("hub.babel, ditegaskan oleh wakil.hub.babel: Reviews are late");
    }

    @Test
    void what_mentors_find_stands_on_the_board_quarter_by_quarter() {
        var commitment = signed(BANGKA_BARAT);
        var last = service.journal()
                .record(
                        evaluated(commitment, 2, "2022-07-05T01:00:00Z"),
                        evaluated(commitment, 1, "2022-07-06T01:00:00Z"));

        var evaluations = ask("/api/queries/commitments/" + commitment, last).at("/commitment/evaluations");
        assertThat(evaluations.at("/0/found/quarter").asInt()).isOne();
        assertThat(evaluations.at("/1/found/components").toString())
                .isEqualTo("[{\"name\":\"One door\",\"fidelity\":\"IMPLEMENTED\"},"
                        + "{\"name\":\"Museums\",\"fidelity\":\"MODIFIED\",\"note\":\"Our own\"}]");
        assertThat(service.get("/commitments/" + commitment + "?atLeast=" + last)
                        .body())
                .contains("Triwulan 2 tahun 2022", "dilaksanakan", "Our own");
        assertThat(facts(commitment, "QuarterEvaluated", last)).contains("component Museums", "fidelity MODIFIED");
    }

    @Test
    void a_notice_runs_until_a_step_forward_and_what_lapsed_owes_no_plan_any_more() {
        var answered = signed(PANGKALPINANG);
        var lapsed = signed(PANGKALPINANG);
        var owed = ask("/api/queries/dashboard?region=19.71", service.journal().record(noticed(answered)))
                .at("/own/overdue")
                .asInt();
        var noticed = service.journal().record(noticed(lapsed));
        assertThat(ask("/api/queries/commitments/" + answered, noticed)
                        .at("/commitment/lapseNotice")
                        .toString())
                .isEqualTo("{\"reason\":\"No plan\",\"answerBy\":\"2022-02-28\"}");
        assertThat(service.get("/commitments/" + answered + "?atLeast=" + noticed)
                        .body())
                .contains("Gugur bila sampai 28 Februari 2022");

        var last = service.journal()
                .record(
                        new PlanSubmitted(
                                answered, new ActionPlan(1, List.of(WORK)), OFFICER, observed("2022-02-01T01:00:00Z")),
                        new CommitmentLapsed(
                                lapsed, "No plan", LocalDate.of(2022, 2, 28), observed("2022-03-01T01:00:00Z")));

        assertThat(ask("/api/queries/commitments/" + answered, last)
                        .get("commitment")
                        .has("lapseNotice"))
                .isFalse();
        var view = ask("/api/queries/commitments/" + lapsed, last).get("commitment");
        assertThat(view.get("stage").asString()).isEqualTo("LAPSED");
        assertThat(view.get("overdue").asBoolean()).isFalse();
        var own = ask("/api/queries/dashboard?region=19.71", last).get("own");
        assertThat(own.get("lapsed").asInt()).isOne();
        assertThat(own.get("overdue").asInt()).isEqualTo(owed - 2);
        assertThat(facts(lapsed, "CommitmentLapsed", last)).containsExactly("reason No plan", "answerBy 2022-02-28");
    }

    @Test
    void a_late_report_does_not_take_the_place_of_a_newer_one() {
        var commitment = signed(BANGKA_BARAT);
        var last = service.journal()
                .record(
                        reported(commitment, YearMonth.of(2022, 2), "2022-03-01T01:00:00Z"),
                        reported(commitment, YearMonth.of(2022, 1), "2022-03-02T01:00:00Z"));

        var view = ask("/api/queries/commitments/" + commitment, last).get("commitment");
        assertThat(view.get("reportedFor").asString()).isEqualTo("2022-02");
        assertThat(view.get("stage").asString()).isEqualTo("SIGNED");
        assertThat(service.get("/commitments/" + commitment + "?atLeast=" + last)
                        .body())
                .contains("Februari 2022", "Januari 2022");
    }

    @Test
    void a_review_of_the_authority_changes_its_status_and_leaves_the_signing() {
        var commitment = story.propose(BANGKA, "Ojek Lansia", false);
        var signature = SignatureId.next();
        var signedAt = story.sign(BANGKA, commitment, signature, PLAN_DUE);
        assertThat(ask("/api/queries/dashboard?region=19.01", signedAt)
                        .at("/own/signatures/0/authority")
                        .asString())
                .isEqualTo("UNVERIFIED");

        service.journal()
                .record(new AuthorityRejected(
                        story.instrument(),
                        signature,
                        List.of(commitment),
                        List.of(),
                        observed("2021-12-01T01:00:00Z")));
        var last = service.journal()
                .record(new CommitmentAuthorityChanged(
                        commitment, signature, AuthorityStatus.DEFECTIVE, observed("2021-12-01T01:00:00Z")));

        var own = ask("/api/queries/dashboard?region=19.01", last).get("own");
        assertThat(own.at("/signatures/0/authority").asString()).isEqualTo("DEFECTIVE");
        assertThat(own.get("signed").asInt()).isEqualTo(1);
        assertThat(ask("/api/queries/commitments/" + commitment, last)
                        .at("/commitment/authority")
                        .asString())
                .isEqualTo("DEFECTIVE");
        assertThat(ask("/api/queries/signatures?commitment=" + commitment, last)
                        .at("/signatures/0/authority")
                        .asString())
                .isEqualTo("DEFECTIVE");
    }

    @Test
    void a_plan_is_overdue_when_the_due_day_is_over_where_the_region_is() {
        var west = story.propose(BELITUNG_TIMUR, "Due in the west", false);
        var east = story.propose(JAYAPURA, "Due in the east", false);
        var due = LocalDate.of(2027, 1, 31);
        story.sign(BELITUNG_TIMUR, west, SignatureId.next(), due);
        var last = story.sign(JAYAPURA, east, SignatureId.next(), due);

        at("2027-01-31T14:59:59Z");
        assertThat(overdue("19.06", last) + overdue("91.71", last)).isZero();
        // midnight in Jayapura (WIT) is two hours before midnight in Tanjung Pandan (WIB)
        at("2027-01-31T15:00:00Z");
        assertThat(overdue("91.71", last)).isOne();
        assertThat(overdue("19.06", last)).isZero();
        at("2027-01-31T16:59:59Z");
        assertThat(overdue("19.06", last)).isZero();
        assertThat(isOverdue(west, last)).isFalse();
        at("2027-01-31T17:00:00Z");
        assertThat(overdue("19.06", last)).isOne();
        assertThat(isOverdue(west, last)).isTrue();
    }

    private static List<String> facts(CommitmentId commitment, String type, long position) {
        return ask("/api/queries/audit?commitment=" + commitment + "&type=" + type, position)
                .at("/entries/0/details")
                .valueStream()
                .map(fact ->
                        fact.get("key").asString() + " " + fact.get("value").asString())
                .toList();
    }

    private static CommitmentId signed(RegionCode region) {
        var commitment = story.propose(region, "SIP Banget", false);
        story.sign(region, commitment, SignatureId.next(), PLAN_DUE);
        return commitment;
    }

    private static QuarterEvaluated evaluated(CommitmentId commitment, int quarter, String instant) {
        var components = List.of(
                new QuarterEvaluation.Component("One door", Fidelity.IMPLEMENTED, null),
                new QuarterEvaluation.Component("Museums", Fidelity.MODIFIED, "Our own"));
        var found = new QuarterEvaluation(2022, quarter, components, null, "Go on");
        return new QuarterEvaluated(commitment, found, observed(instant));
    }

    private static LapseNoticeGiven noticed(CommitmentId commitment) {
        return new LapseNoticeGiven(commitment, "No plan", LocalDate.of(2022, 2, 28), observed("2022-01-17T01:00:00Z"));
    }

    private static ProgressReported reported(CommitmentId commitment, YearMonth period, String instant) {
        var report = new ProgressReport(period, 1, 50, 40, "Late", "Rain", "Roof", List.of(), "Go on");
        return new ProgressReported(commitment, 1, report, observed(instant));
    }

    private static ImplementationDeclared declared(CommitmentId commitment, String instant) {
        var evidence = List.of(new Digest("sha256:" + "0a".repeat(32)));
        return new ImplementationDeclared(commitment, LocalDate.of(2021, 12, 9), evidence, OFFICER, observed(instant));
    }

    private static void at(String instant) {
        service.clock().set(Instant.parse(instant));
    }

    private static int overdue(String region, long position) {
        return ask("/api/queries/dashboard?region=" + region, position)
                .at("/own/overdue")
                .asInt();
    }

    private static boolean isOverdue(CommitmentId commitment, long position) {
        return ask("/api/queries/commitments/" + commitment, position)
                .at("/commitment/overdue")
                .asBoolean();
    }

    private static JsonNode ask(String path, long position) {
        return service.json(path + (path.contains("?") ? "&" : "?") + "atLeast=" + position);
    }

    private static String counts(JsonNode standing) {
        return "proposed %s signed %s plan %s approved %s implemented %s verified %s withdrawn %s"
                .formatted(
                        standing.get("proposed"),
                        standing.get("signed"),
                        standing.get("planSubmitted"),
                        standing.get("planApproved"),
                        standing.get("implemented"),
                        standing.get("verified"),
                        standing.get("withdrawn"));
    }

    private static List<String> stages(JsonNode commitment) {
        return commitment
                .get("stages")
                .valueStream()
                .map(one -> one.get("stage").asString() + " " + when(one.get("occurredAt")))
                .toList();
    }

    private static String when(JsonNode occurredAt) {
        return occurredAt.has("date")
                ? occurredAt.get("date").asString()
                : occurredAt.get("instant").asString();
    }
}
