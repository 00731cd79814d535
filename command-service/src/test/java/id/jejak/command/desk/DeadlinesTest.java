package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.DIGEST;
import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.Programme.plan;
import static id.jejak.command.desk.Programme.review;
import static id.jejak.command.desk.Programme.signature;
import static id.jejak.command.desk.RunningService.DATABASE;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.eventually;
import static id.jejak.command.desk.RunningService.stream;
import static id.jejak.command.desk.RunningService.types;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Provenance;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMissed;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.json.EventJson;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.journal.Append;
import id.jejak.journal.HeadWatch;
import id.jejak.journal.Journal;
import id.jejak.journal.JournalSettings;
import id.jejak.journal.NewEvent;
import id.jejak.journal.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deadlines as they follow from what people do, and from what they do not. */
class DeadlinesTest {

    private final Programme programme = Programme.open(api()).signing();

    @Test
    void whoever_signs_owes_a_plan_and_the_replica() {
        var commitment = signed("HEAD_OF_REGION").commitment();

        becomes("PLAN:" + commitment, "DeadlineSet");
        becomes("EXECUTION:" + commitment, "DeadlineSet");
        var plan = first("PLAN:" + commitment);
        var signedOn = LocalDate.parse(plan.at("/reckoning/from").stringValue());
        assertThat(plan.get("dueOn").stringValue())
                .isEqualTo(signedOn.plusDays(30).toString());
        assertThat(plan.get("zone").stringValue()).isEqualTo("Asia/Jakarta");
        assertThat(first("EXECUTION:" + commitment).get("dueOn").stringValue()).isEqualTo("2099-12-31");
    }

    @Test
    void a_plan_that_is_submitted_is_owed_no_more_and_the_hub_owes_an_answer() {
        var signing = signed("HEAD_OF_REGION");
        var commitment = signing.commitment();
        step(commitment, "opd.belitung", "submit-plan", plan());

        becomes("PLAN:" + commitment, "DeadlineSet", "DeadlineMet");
        becomes("PLAN_REVIEW:" + commitment + ":1", "DeadlineSet");
        assertThat(last("PLAN:" + commitment).get("inTime").booleanValue()).isTrue();

        step(commitment, "hub.babel", "return-plan", Map.of("reason", "Name the origin"));
        becomes("PLAN_REVIEW:" + commitment + ":1", "DeadlineSet", "DeadlineMet");

        step(commitment, "opd.belitung", "submit-plan", plan());
        becomes("PLAN_REVIEW:" + commitment + ":2", "DeadlineSet");
        done(api().as("peninjau.panrb")
                .post(
                        "/instruments/" + signing.instrument() + "/verify-authority",
                        review(signing.signature(), "MET")));
        eventually(() -> types(commitment).contains("CommitmentAuthorityChanged"));
        step(commitment, "hub.babel", "approve-plan", Map.of());
        becomes("PLAN_REVIEW:" + commitment + ":2", "DeadlineSet", "DeadlineMet");
    }

    @Test
    void a_representative_owes_the_mandate_and_a_duty_letter_is_none() {
        var signing = signed("REPRESENTATIVE");
        var mandate = "MANDATE:" + signing.signature();
        becomes(mandate, "DeadlineSet");
        assertThat(first(mandate).at("/subject/of").stringValue()).isEqualTo("SIGNATURE");

        attach(signing, "DUTY_LETTER");
        attach(signing, "MANDATE");

        becomes(mandate, "DeadlineSet", "DeadlineMet");
        var attached = stream(signing.instrument()).stream()
                .filter(event -> event.type().equals("AuthorityAttached"))
                .map(RecordedEvent::eventId)
                .toList();
        assertThat(stream(mandate).getLast().metadata()).contains("\"causationId\":\"" + attached.getLast() + "\"");
    }

    @Test
    void the_head_owes_no_mandate() {
        var signing = signed("HEAD_OF_REGION");

        becomes("PLAN:" + signing.commitment(), "DeadlineSet");
        assertThat(types("MANDATE:" + signing.signature())).isEmpty();
    }

    @Test
    void whoever_turns_out_to_have_represented_the_head_owes_the_mandate_and_whoever_did_not_owes_none() {
        var signing = signed("HEAD_OF_REGION");
        var mandate = "MANDATE:" + signing.signature();

        correct(signing, "REPRESENTATIVE");
        becomes(mandate, "DeadlineSet");
        correct(signing, "HEAD_OF_REGION");
        becomes(mandate, "DeadlineSet", "DeadlineCancelled");
        correct(signing, "REPRESENTATIVE");
        becomes(mandate, "DeadlineSet", "DeadlineCancelled", "DeadlineSet");
        assertThat(first(mandate).at("/region").stringValue()).isEqualTo("19.02");
    }

    @Test
    void a_signature_whose_mandate_did_not_come_is_defective_but_not_one_that_was_entered_years_later() {
        var years = done(api().as("hub.babel")
                        .post(
                                "/instruments/"
                                        + programme.drafted(programme.proposed(programme.innovation()))
                                        + "/record-signature",
                                longAgo("REPRESENTATIVE")))
                .signature();
        becomes("MANDATE:" + years, "DeadlineSet", "DeadlineMissed");
        var signing = signed("REPRESENTATIVE");
        becomes("MANDATE:" + signing.signature(), "DeadlineSet");

        pass("MANDATE:" + signing.signature());

        eventually(() -> types(signing.instrument()).contains("MandateMissed"));
        eventually(() -> types(signing.commitment()).contains("CommitmentAuthorityChanged"));
        assertThat(stream(signing.commitment()).getLast().payload()).contains("\"authority\":\"DEFECTIVE\"");
        assertThat(first("MANDATE:" + years).get("inHindsight").booleanValue()).isTrue();
        var instrument = first("MANDATE:" + years).at("/subject/instrument").stringValue();
        assertThat(types(instrument)).containsExactly("InstrumentDrafted", "SignatureRecorded");
    }

    @Test
    void nothing_is_owed_on_a_revoked_instrument_but_what_the_commitment_owes() {
        var signing = signed("REPRESENTATIVE");
        becomes("MANDATE:" + signing.signature(), "DeadlineSet");

        done(api().as("hub.babel")
                .post(
                        "/instruments/" + signing.instrument() + "/revoke",
                        Map.of(
                                "legalBasis",
                                Map.of("title", "Letter", "number", "180/60"),
                                "reason",
                                "Drafted under the wrong cycle")));

        becomes("MANDATE:" + signing.signature(), "DeadlineSet", "DeadlineCancelled");
    }

    @Test
    void under_a_withdrawn_commitment_nothing_is_owed() {
        var commitment = signed("HEAD_OF_REGION").commitment();
        step(commitment, "opd.belitung", "submit-plan", plan());
        step(commitment, "admin.belitung", "withdraw", Map.of("reason", "No budget"));

        becomes("PLAN:" + commitment, "DeadlineSet", "DeadlineMet");
        becomes("EXECUTION:" + commitment, "DeadlineSet", "DeadlineCancelled");
        becomes("PLAN_REVIEW:" + commitment + ":1", "DeadlineSet", "DeadlineCancelled");
    }

    @Test
    void under_a_lapsed_commitment_nothing_is_owed() {
        var commitment = signed("HEAD_OF_REGION").commitment();
        becomes("PLAN:" + commitment, "DeadlineSet");
        var longAgo = Map.of(
                "occurredAt", Map.of("precision", "DATE", "date", "2021-11-11", "zone", "Asia/Jakarta"),
                "source", "BACKFILL",
                "confidence", "HIGH");
        step(
                commitment,
                "hub.babel",
                "give-lapse-notice",
                Map.of("reason", "No plan came", "answerBy", "2021-12-31", "provenance", longAgo));
        var notice = "LAPSE_NOTICE:" + commitment + ":20211231";
        becomes(notice, "DeadlineSet", "DeadlineMissed");
        assertThat(types(commitment)).as("nobody waited").doesNotContain("CommitmentLapsed");
        step(commitment, "hub.babel", "mark-lapsed", Map.of());

        becomes("PLAN:" + commitment, "DeadlineSet", "DeadlineCancelled");
        becomes("EXECUTION:" + commitment, "DeadlineSet", "DeadlineCancelled");
        becomes(notice, "DeadlineSet", "DeadlineMissed", "DeadlineCancelled");
    }

    @Test
    void a_commitment_lapses_by_the_clock_when_nobody_answers_the_notice() {
        var commitment = signed("HEAD_OF_REGION").commitment();
        var day = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(10);
        var notice = noticed(commitment, day);
        var later = noticed(commitment, day.plusDays(10));

        becomes(notice, "DeadlineSet", "DeadlineCancelled");
        becomes(later, "DeadlineSet");
        pass(later);

        eventually(() -> types(commitment).contains("CommitmentLapsed"));
        assertThat(stream(commitment).getLast().metadata()).contains("\"actor\":\"system\"");
        becomes("PLAN:" + commitment, "DeadlineSet", "DeadlineCancelled");
        becomes(later, "DeadlineSet", "DeadlineMissed", "DeadlineCancelled");
    }

    @Test
    void a_step_forward_answers_the_notice() {
        var commitment = signed("HEAD_OF_REGION").commitment();
        var notice =
                noticed(commitment, LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(10));
        becomes(notice, "DeadlineSet");

        step(commitment, "opd.belitung", "submit-plan", plan());

        becomes(notice, "DeadlineSet", "DeadlineMet");
        step(commitment, "hub.babel", "return-plan", Map.of("reason", "Name the origin"));
        assertThat(noticed(commitment, LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(10)))
                .isEqualTo(notice);
        becomes(notice, "DeadlineSet", "DeadlineMet", "DeadlineSet");
    }

    @Test
    void of_a_signing_long_ago_the_deadline_is_missed_at_once_and_as_of_the_day_it_ended() {
        var commitment = programme.proposed(programme.innovation());
        var body = new HashMap<>(signature("HEAD_OF_REGION"));
        body.put("provenance", onSigningDay());
        done(api().as("hub.babel").post("/instruments/" + programme.drafted(commitment) + "/record-signature", body));

        becomes("PLAN:" + commitment, "DeadlineSet", "DeadlineMissed");
        assertThat(last("PLAN:" + commitment)
                        .at("/provenance/occurredAt/instant")
                        .stringValue())
                .isEqualTo("2021-12-11T17:00:00Z");
        assertThat(stream("PLAN:" + commitment).getLast().metadata())
                .contains("\"actor\":\"system\"")
                .contains("\"causationId\":\""
                        + stream("PLAN:" + commitment).getFirst().eventId() + "\"");
    }

    @Test
    void a_missed_deadline_that_is_extended_is_waited_for_again() {
        var commitment = programme.proposed(programme.innovation());
        var body = new HashMap<>(signature("HEAD_OF_REGION"));
        body.put("provenance", onSigningDay());
        done(api().as("hub.babel").post("/instruments/" + programme.drafted(commitment) + "/record-signature", body));
        var plan = "PLAN:" + commitment;
        becomes(plan, "DeadlineSet", "DeadlineMissed");

        done(extend(plan, "hub.babel", "2022-01-14"));
        becomes(plan, "DeadlineSet", "DeadlineMissed", "DeadlineExtended", "DeadlineMissed");
        done(extend(plan, "hub.babel", "2099-01-14"));
        step(commitment, "opd.belitung", "submit-plan", plan());

        becomes(
                plan,
                "DeadlineSet",
                "DeadlineMissed",
                "DeadlineExtended",
                "DeadlineMissed",
                "DeadlineExtended",
                "DeadlineMet");
        assertThat(last(plan).get("inTime").booleanValue()).isTrue();
    }

    @Test
    void an_extension_is_refused_where_it_makes_no_sense_or_is_not_theirs_to_give() {
        var commitment = signed("HEAD_OF_REGION").commitment();
        var plan = "PLAN:" + commitment;
        becomes(plan, "DeadlineSet");

        assertThat(extend(plan, "hub.babel", "2001-01-01").refusal()).isEqualTo("422 not-a-later-day");
        assertThat(extend(plan, "opd.belitung", "2099-01-01").refusal()).isEqualTo("403 not-your-role");
        assertThat(extend("PLAN:" + DIGEST.substring(7, 43).replace('a', '0'), "hub.babel", "2099-01-01")
                        .status())
                .isEqualTo(404);
        assertThat(extend("soon", "hub.babel", "2099-01-01").status()).isBetween(400, 404);
        assertThat(types(plan)).containsExactly("DeadlineSet");
    }

    @Test
    void working_days_are_counted_where_the_policy_says_so() {
        var policy = new HashMap<>(Programme.policy());
        policy.put("dayCounting", "WORKING_DAYS");
        done(api().as("hub.babel")
                .post(
                        "/cycles/" + programme.cycle() + "/amend-policy",
                        Map.of("policy", policy, "reason", "Regions rest on holidays", "authority", "Letter 1")));
        var commitment = programme.proposed(programme.innovation());
        var body = new HashMap<>(signature("REPRESENTATIVE"));
        body.put("provenance", onSigningDay());
        var signed = done(api().as("hub.babel")
                .post("/instruments/" + programme.drafted(commitment) + "/record-signature", body));

        becomes("PLAN:" + commitment, "DeadlineSet", "DeadlineMissed");
        becomes("MANDATE:" + signed.signature(), "DeadlineSet", "DeadlineMissed");
        var mandate = first("MANDATE:" + signed.signature());
        assertThat(mandate.get("dueOn").stringValue()).isEqualTo("2021-12-23");
        assertThat(mandate.at("/reckoning/calendar").stringValue()).isEqualTo("indonesia-1");
        assertThat(mandate.get("policyVersion").intValue()).isEqualTo(2);
        assertThat(first("PLAN:" + commitment).get("dueOn").stringValue()).isEqualTo("2021-12-23");
    }

    private record Signing(String commitment, String instrument, String signature) {}

    private Signing signed(String capacity) {
        var commitment = programme.proposed(programme.innovation());
        var instrument = programme.drafted(commitment);
        var signature = programme.signed(instrument, capacity).signature();
        eventually(() -> types(commitment).contains("CommitmentSigned"));
        return new Signing(commitment, instrument, signature);
    }

    private static String noticed(String commitment, LocalDate answerBy) {
        step(
                commitment,
                "hub.babel",
                "give-lapse-notice",
                Map.of("reason", "No plan came", "answerBy", answerBy.toString()));
        return DeadlineId.lapseNotice(new CommitmentId(UUID.fromString(commitment)), answerBy)
                .value();
    }

    private static Map<String, Object> longAgo(String capacity) {
        var body = new HashMap<>(signature(capacity));
        body.put("provenance", onSigningDay());
        return body;
    }

    /** As if the day were over: the service's clock is the machine's. */
    private static void pass(String deadline) {
        var dueOn = LocalDate.parse(first(deadline).get("dueOn").stringValue());
        var dueAt = Instant.parse(first(deadline).get("dueAt").stringValue());
        var missed = new DeadlineMissed(
                DeadlineId.of(deadline), dueOn, Provenance.observed(dueAt, ZoneId.of("Asia/Jakarta")));
        var metadata = new EventMetadata(Actor.SYSTEM, deadline, "sha256:0", deadline, deadline).toMap();
        try (var journal = new Journal(DATABASE.writer(), JournalSettings.DEFAULT, new HeadWatch())) {
            var event = new NewEvent(
                    deadline,
                    stream(deadline).size(),
                    "Deadline",
                    UUID.randomUUID(),
                    "DeadlineMissed",
                    "1",
                    Instant.now(),
                    JsonMapper.shared().writeValueAsString(metadata),
                    EventJson.write(missed));
            var _ = journal.append(new Append(List.of(event), null));
        }
    }

    private static void correct(Signing signing, String capacity) {
        var at = "/instruments/" + signing.instrument();
        var said = stream(signing.instrument()).stream()
                .filter(event ->
                        event.type().equals("SignatureRecorded") || event.type().equals("SignatureCorrected"))
                .map(RecordedEvent::eventId)
                .toList();
        var proposal = Map.of(
                "signature", signing.signature(),
                "correctedEvent", said.getLast().toString(),
                "right", Map.of("capacity", capacity),
                "reason", "The minutes say so");
        var proposed = done(api().as("admin.belitung").post(at + "/propose-correction", proposal));
        done(api().as("peninjau.panrb").post(at + "/correct-signature", Map.of("correction", proposed.part())));
    }

    private static void attach(Signing signing, String kind) {
        var document = Map.of(
                "kind", kind,
                "number", "800/1/2021",
                "issuer", "Bupati Belitung",
                "issuedOn", "2021-11-01",
                "scope", "Signing the replication commitments",
                "scan", DIGEST);
        done(api().as("admin.belitung")
                .post(
                        "/instruments/" + signing.instrument() + "/attach-authority",
                        Map.of("signature", signing.signature(), "document", document)));
    }

    private static Api.Reply extend(String deadline, String who, String dueOn) {
        return api().as(who)
                .post(
                        "/deadlines/" + deadline + "/extend",
                        Map.of("dueOn", dueOn, "reason", "The regent is away", "authority", "Letter B/180"));
    }

    private static void step(String commitment, String who, String command, Map<String, ?> body) {
        done(api().as(who).post("/commitments/" + commitment + "/" + command, body));
    }

    private static Map<String, Object> onSigningDay() {
        return Map.of(
                "occurredAt",
                Map.of("precision", "DATE", "date", "2021-11-11", "zone", "Asia/Jakarta"),
                "source",
                "PRESS",
                "confidence",
                "HIGH",
                "citation",
                "Babel Insight");
    }

    private static void becomes(String deadline, String... types) {
        try {
            eventually(() -> types(deadline).size() >= types.length);
        } finally {
            assertThat(types(deadline)).as(deadline).containsExactly(types);
        }
    }

    private static JsonNode first(String deadline) {
        return new JsonMapper().readTree(stream(deadline).getFirst().payload());
    }

    private static JsonNode last(String deadline) {
        return new JsonMapper().readTree(stream(deadline).getLast().payload());
    }
}
