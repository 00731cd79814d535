package id.jejak.query;

import static id.jejak.events.testing.SigningDay.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.Particulars;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrectionProposed;
import id.jejak.events.testing.Samples;
import id.jejak.query.testing.RunningService;
import id.jejak.query.testing.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Documents as a whole: where they stand, who else put a name under them, and what was corrected about them. */
class InstrumentsTest {

    private static RunningService service;
    private static Story story;
    private static long last;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        story = new Story(service.journal());
        story.signingDay();
        last = service.journal().record(Samples.all().toArray(DomainEvent[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void an_instrument_stands_where_its_signatures_put_it() {
        assertThat(instrument(story.instrument()).get("status").asString()).isEqualTo("SIGNED");
        assertThat(instrument(STATEMENT).get("status").asString()).isEqualTo("CURED");
        assertThat(instrument(AGREEMENT).get("status").asString()).isEqualTo("REVOKED");
        assertThat(ask("/api/queries/signatures?commitment=" + VERIFIED)
                        .at("/signatures/0/instrument/status")
                        .asString())
                .isEqualTo("CURED");
    }

    @Test
    void an_instrument_names_its_parties_in_their_order_and_who_has_yet_to_sign() {
        var parties = instrument(AGREEMENT).get("parties");
        assertThat(parties).hasSize(1);
        assertThat(parties.at("/0/region/code").asString()).isEqualTo("19.05");
        assertThat(parties.get(0).hasNonNull("signature")).isFalse();
        assertThat(instrument(STATEMENT)
                        .get("parties")
                        .valueStream()
                        .map(party -> party.at("/region/code").asString() + " "
                                + party.get("authority").asString()))
                .containsExactly("19.05 VERIFIED", "19.01 CURED");
    }

    @Test
    void a_government_finds_the_instruments_it_is_a_party_to() {
        assertThat(ids("/api/queries/instruments?region=19.02"))
                .containsExactly(story.instrument().toString());
        assertThat(ids("/api/queries/instruments?region=19")).hasSize(4);
        var first = ask("/api/queries/instruments?limit=1");
        assertThat(ids("/api/queries/instruments?after=" + first.get("next").asString()))
                .hasSize(3);
    }

    @Test
    void whoever_countersigned_is_there_and_named_to_those_who_are_signed_in() {
        var countersignatures = instrument(STATEMENT).get("countersignatures");
        assertThat(countersignatures
                        .valueStream()
                        .map(one -> one.get("kind").asString() + " "
                                + one.get("overseer").asString()))
                .containsExactly("COUNTERSIGNATURE PROVINCE", "WITNESS MINISTRY");
        assertThat(countersignatures.at("/0/province/code").asString()).isEqualTo("19");
        var path = "/api/queries/instruments?instrument=" + STATEMENT;
        assertThat(service.get(path).body()).doesNotContain("Erzaldi").contains("Gubernur");
        assertThat(service.getAs("evaluator", path).body()).contains("Erzaldi Rosman");
    }

    @Test
    void the_trail_of_a_commitment_says_what_was_recorded_before_a_correction_and_what_is_right() {
        var entries = ask("/api/queries/audit?type=SignatureCorrected&commitment=" + VERIFIED);
        var facts = entries.at("/entries/0/details")
                .valueStream()
                .map(fact ->
                        fact.get("key").asString() + "=" + fact.get("value").asString())
                .toList();
        assertThat(facts)
                .containsExactly(
                        "officeBefore=Bupati",
                        "officeAfter=Bupati Bangka Barat",
                        "methodBefore=NOT_STATED",
                        "methodAfter=WET_INK",
                        "authority=VERIFIED",
                        "correctedEvent=017d0c4b-4800-7000-8000-000000000101",
                        "reason=The minutes say how it was signed");
        assertThat(ask("/api/queries/audit?type=InstrumentCountersigned&commitment=" + VERIFIED)
                        .get("entries"))
                .hasSize(2);
    }

    @Test
    void a_corrected_signature_is_shown_as_it_is_right_wherever_it_is_shown() {
        var commitment = story.propose(BELITUNG, "Signed by another", false);
        var signature = SignatureId.next();
        last = story.sign(BELITUNG, commitment, signature, PLAN_DUE);
        var before = signature(commitment);
        var instrument = InstrumentId.of(before.at("/instrument/id").asString());
        var wrong = new Particulars(
                new Signatory("Pejabat Rahasia", "Bupati"),
                Capacity.HEAD_OF_REGION,
                SignatureMethod.WET_INK,
                REPORTED.occurredAt());
        var right = new Particulars(
                new Signatory("Pejabat Lain", "Asisten"),
                Capacity.REPRESENTATIVE,
                SignatureMethod.WET_INK,
                REPORTED.occurredAt());
        var correction = CorrectionId.next();
        var corrected = UUID.fromString(before.get("event").asString());

        last = service.journal()
                .record(new SignatureCorrectionProposed(
                        instrument, correction, signature, corrected, wrong, right, "Minutes", HUB, REPORTED));
        assertThat(signature(commitment).at("/corrections/0/standing").asString())
                .isEqualTo("PROPOSED");
        last = service.journal()
                .record(new SignatureCorrected(
                        instrument,
                        correction,
                        signature,
                        corrected,
                        List.of(commitment),
                        wrong,
                        right,
                        AuthorityStatus.PENDING_MANDATE,
                        "Minutes",
                        REPORTED));

        var after = signature(commitment);
        assertThat(after.get("capacity").asString()).isEqualTo("REPRESENTATIVE");
        assertThat(after.get("office").asString()).isEqualTo("Asisten");
        assertThat(after.get("authority").asString()).isEqualTo("PENDING_MANDATE");
        assertThat(after.at("/corrections/0/standing").asString()).isEqualTo("AGREED");
        assertThat(after.at("/corrections/0/correctedEvent").asString()).isEqualTo(corrected.toString());
        assertThat(after.get("event").asString())
                .isEqualTo(ask("/api/queries/audit?limit=1&type=SignatureCorrected")
                        .at("/entries/0/event")
                        .asString())
                .isNotEqualTo(corrected.toString());
        assertThat(ask("/api/queries/commitments/" + commitment)
                        .at("/commitment/capacity")
                        .asString())
                .isEqualTo("REPRESENTATIVE");
        assertThat(ask("/api/queries/dashboard?region=1902")
                        .at("/total/signatures")
                        .toString())
                .contains("REPRESENTATIVE");
        assertThat(service.get("/commitments/" + commitment + "?lang=en").body())
                .contains("Corrections of the record", "corrected", "Minutes");
    }

    @Test
    void a_signature_by_delegation_names_for_whom_it_was_given_and_who_gave_it() {
        assertThat(instrument(SIGNED_FOR_THE_REGENT).get("status").asString()).isEqualTo("SIGNED");
        var delegation = signature(DISCONTINUED).get("delegation");
        assertThat(delegation.get("onBehalfOf").asString()).isEqualTo("kepala.bangkatengah");
        assertThat(delegation.get("by").asString()).isEqualTo("opd.bangkatengah");
        assertThat(service.get("/regions/1904?lang=en").body())
                .contains("kepala.bangkatengah, signed by opd.bangkatengah");
        assertThat(ask("/api/queries/audit?type=SignatureRecorded&commitment=" + DISCONTINUED)
                        .at("/entries/0/details")
                        .toString())
                .contains("\"onBehalfOf\"", "\"delegate\"");
    }

    private static JsonNode signature(Object commitment) {
        return ask("/api/queries/signatures?commitment=" + commitment).at("/signatures/0");
    }

    private static JsonNode instrument(Object id) {
        return ask("/api/queries/instruments?instrument=" + id).at("/instruments/0");
    }

    private static List<String> ids(String path) {
        return ask(path)
                .get("instruments")
                .valueStream()
                .map(one -> one.get("instrument").asString())
                .toList();
    }

    private static JsonNode ask(String path) {
        return service.json(path + (path.contains("?") ? "&" : "?") + "atLeast=" + last);
    }
}
