package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.Programme.review;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.eventually;
import static id.jejak.command.desk.RunningService.stream;
import static id.jejak.command.desk.RunningService.types;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Ids;
import id.jejak.events.signing.InstrumentId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many instruments are signed in one request; others countersign; and what is recorded wrongly is corrected by two. */
class SigningCeremonyTest {

    private static final String CEREMONY = "/instruments/ceremony";

    private final Programme programme = Programme.open(api()).signing();
    private final String key = Ids.next().toString();

    @Test
    void what_one_instrument_is_refused_does_not_keep_the_others_from_being_signed() {
        var first = programme.drafted(programme.proposed(programme.innovation()));
        var second = programme.drafted(programme.proposed(programme.innovation()));
        var missing = InstrumentId.next().toString();

        var reply = api().as("hub.babel").in("en").post(CEREMONY, ceremony(first, missing, second));

        assertThat(reply.status()).isEqualTo(207);
        assertThat(reply.body().at("/instruments/0/id").stringValue()).isEqualTo(first);
        assertThat(reply.body().at("/instruments/0/made")).hasSize(1);
        assertThat(reply.body().at("/instruments/1/problem/type").stringValue())
                .isEqualTo("urn:jejak:problem:unknown-instrument");
        assertThat(reply.body().at("/instruments/1/problem/status").intValue()).isEqualTo(404);
        assertThat(reply.body().at("/instruments/1/problem/rule").stringValue()).isEqualTo("unknown-instrument");
        assertThat(reply.body().at("/instruments/1").has("position")).isFalse();
        assertThat(types(first)).containsExactly("InstrumentDrafted", "SignatureRecorded");
        assertThat(types(second)).containsExactly("InstrumentDrafted", "SignatureRecorded");
        assertThat(types(missing)).isEmpty();
    }

    @Test
    void an_instrument_gets_all_its_signatures_or_none() {
        var instrument = programme.drafted(programme.proposed(programme.innovation()));

        var reply = api().as("hub.babel").post(CEREMONY, ceremony(instrument, instrument));

        assertThat(reply.status()).isEqualTo(207);
        assertThat(reply.body().at("/instruments/0/problem/rule").stringValue()).isEqualTo("party-already-signed");
        assertThat(types(instrument)).containsExactly("InstrumentDrafted");
    }

    @Test
    void a_repeated_ceremony_gets_its_first_answer_and_signs_nothing_twice() {
        var first = programme.drafted(programme.proposed(programme.innovation()));
        var second = programme.drafted(programme.proposed(programme.innovation()));
        var hub = api().as("hub.babel").under(key);

        var once = done(hub.post(CEREMONY, ceremony(first, second)));
        var twice = done(hub.post(CEREMONY, ceremony(first, second)));

        assertThat(twice).isEqualTo(once);
        assertThat(types(first)).containsExactly("InstrumentDrafted", "SignatureRecorded");
    }

    @Test
    void a_ceremony_that_was_partly_refused_is_completed_by_repeating_it() {
        var ready = programme.drafted(programme.proposed(programme.innovation()));
        var early = Programme.open(api());
        var waiting = early.drafted(early.proposed(early.innovation()));
        var hub = api().as("hub.babel").under(key);

        var partly = hub.post(CEREMONY, ceremony(ready, waiting));
        early.signing();
        var wholly = hub.post(CEREMONY, ceremony(ready, waiting));

        assertThat(partly.body().at("/instruments/1/problem/rule").stringValue())
                .isEqualTo("cycle-not-signing");
        assertThat(wholly.status()).isEqualTo(200);
        assertThat(wholly.body().at("/instruments/0")).isEqualTo(partly.body().at("/instruments/0"));
        assertThat(types(waiting)).containsExactly("InstrumentDrafted", "SignatureRecorded");
    }

    @Test
    void another_ceremony_under_the_same_key_is_refused_for_what_was_signed() {
        var instrument = programme.drafted(programme.proposed(programme.innovation()));
        var hub = api().as("hub.babel").under(key);
        done(hub.post(CEREMONY, ceremony(instrument)));

        var other = hub.post(CEREMONY, ceremony(instrument, instrument));

        assertThat(other.body().at("/instruments/0/problem/rule").stringValue()).isEqualTo("request-id-reused");
    }

    @Test
    void all_that_was_signed_at_one_ceremony_began_with_the_same_request() {
        var first = programme.drafted(programme.proposed(programme.innovation()));
        var second = programme.drafted(programme.proposed(programme.innovation()));

        done(api().as("hub.babel").under(key).post(CEREMONY, ceremony(first, second)));

        for (var instrument : List.of(first, second)) {
            var signed = stream(instrument).getLast();
            assertThat(signed.metadata()).contains("\"correlationId\":\"hub.babel/" + key + "\"");
            assertThat(requireNonNull(signed.request()).id()).isEqualTo("hub.babel/" + key + "/" + instrument);
        }
    }

    @Test
    void a_ceremony_without_signatures_is_no_ceremony() {
        var reply = api().as("hub.babel").post(CEREMONY, Map.of("signatures", List.of()));

        assertThat(reply.refusal()).isEqualTo("422 invalid-fields");
    }

    @Test
    void the_ministry_witnesses_what_was_signed() {
        var instrument = programme.drafted(programme.proposed(programme.innovation()));
        var witness = Map.of("kind", "WITNESS", "signatory", Map.of("office", "Deputi"), "method", "WET_INK");
        var path = "/instruments/" + instrument + "/countersign";

        var early = api().as("peninjau.panrb").post(path, witness);
        var _ = programme.signed(instrument, "HEAD_OF_REGION");
        done(api().as("peninjau.panrb").post(path, witness));

        assertThat(early.refusal()).isEqualTo("409 nothing-to-countersign");
        assertThat(types(instrument))
                .containsExactly("InstrumentDrafted", "SignatureRecorded", "InstrumentCountersigned");
    }

    @Test
    void a_second_person_agrees_to_a_correction_and_the_commitment_is_told_what_stands_behind_it_now() {
        var commitment = programme.proposed(programme.innovation());
        var instrument = programme.drafted(commitment);
        var signature = programme.signed(instrument, "HEAD_OF_REGION").signature();
        var at = "/instruments/" + instrument;
        done(api().as("peninjau.panrb").post(at + "/verify-authority", review(signature, "MET")));
        eventually(() -> types(commitment).contains("CommitmentAuthorityChanged"));
        var recorded = stream(instrument).get(1).eventId().toString();
        var drafted = stream(instrument).getFirst().eventId().toString();
        var admin = api().as("admin.belitung").under(key);

        var wrong = api().as("admin.belitung").post(at + "/propose-correction", correction(signature, drafted));
        var proposed = done(admin.post(at + "/propose-correction", correction(signature, recorded)));
        var again = done(admin.post(at + "/propose-correction", correction(signature, recorded)));
        var own = api().as("admin.belitung").post(at + "/correct-signature", Map.of("correction", proposed.part()));
        done(api().as("peninjau.panrb").post(at + "/correct-signature", Map.of("correction", proposed.part())));

        assertThat(wrong.refusal()).isEqualTo("404 unknown-event");
        assertThat(again).isEqualTo(proposed);
        assertThat(own.refusal()).isEqualTo("403 not-your-role");
        assertThat(stream(instrument).getLast().payload())
                .contains("\"correctedEvent\":\"" + recorded + "\"", "\"authority\":\"PENDING_MANDATE\"");
        eventually(() -> stream(commitment).getLast().payload().contains("\"authority\":\"PENDING_MANDATE\""));
    }

    @Test
    void a_correction_that_is_declined_leaves_the_record_as_it_was() {
        var instrument = programme.drafted(programme.proposed(programme.innovation()));
        var signature = programme.signed(instrument, "HEAD_OF_REGION").signature();
        var at = "/instruments/" + instrument;
        var recorded = stream(instrument).get(1).eventId().toString();
        var proposed = done(api().as("hub.babel").post(at + "/propose-correction", correction(signature, recorded)));

        done(api().as("peninjau.panrb")
                .post(
                        at + "/decline-correction",
                        Map.of("correction", proposed.part(), "reason", "The minutes are not attached")));

        assertThat(types(instrument).getLast()).isEqualTo("SignatureCorrectionDeclined");
    }

    private static Map<String, Object> correction(String signature, String event) {
        return Map.of(
                "signature",
                signature,
                "correctedEvent",
                event,
                "right",
                Map.of("capacity", "REPRESENTATIVE"),
                "reason",
                "The minutes say that the assistant signed for the regent");
    }

    private static Map<String, Object> ceremony(String... instruments) {
        return Map.of(
                "signatures",
                Arrays.stream(instruments).map(SigningCeremonyTest::signature).toList());
    }

    private static Map<String, Object> signature(String instrument) {
        var signature = new HashMap<>(Programme.signature("HEAD_OF_REGION"));
        signature.put("instrument", instrument);
        return signature;
    }
}
