package id.jejak.command.desk;

import static id.jejak.command.desk.RunningService.eventually;
import static id.jejak.command.desk.RunningService.port;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What automations could not carry on, in the hands of those who look after it. */
class ParkingTest {

    private static final Map<String, String> REASON = Map.of("reason", "Settled by letter");

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final Handwritten journal = new Handwritten(database);
    private final ConfigurableApplicationContext service = RunningService.start(database, "--jejak.retry-every=PT1H");
    private final Api ministry = new Api(port(service), "peninjau.panrb", null);
    private final Api hub = ministry.as("hub.babel");

    private Programme programme;
    private String commitment;
    private String instrument;
    private String signature;

    @BeforeEach
    void sign() {
        programme = Programme.open(ministry);
        commitment = programme.proposed(programme.innovation());
        instrument = programme.signing().drafted(commitment);
        signature = programme.signed(instrument, "HEAD_OF_REGION").signature();
        // the last that follows from a signature: what is owed, and by when
        eventually(() -> journal.count("DeadlineSet") == 2);
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
    }

    @Test
    void what_waits_is_told_with_what_is_in_its_way_and_what_follows_waits_behind_it() {
        parkTwo();

        var first = waiting(0);
        var second = waiting(1);

        assertThat(first.path("stream").stringValue()).isEqualTo(instrument);
        assertThat(first.path("type").stringValue()).isEqualTo("InstrumentRevoked");
        assertThat(first.path("attempts").intValue()).isEqualTo(1);
        assertThat(first.path("cause").stringValue()).contains("stored in revision 3");
        assertThat(second.path("attempts").intValue()).isZero();
        assertThat(second.has("cause")).isFalse();
    }

    @Test
    void what_is_tried_in_vain_waits_on() {
        parkTwo();

        var tried = ministry.post(parked(0) + "/retry", "");

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.body().path("carriedOn").booleanValue()).isFalse();
        assertThat(tried.body().at("/waiting/0/attempts").intValue()).isEqualTo(2);
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void what_is_tried_when_nothing_is_in_its_way_any_more_is_carried_on() {
        journal.close();
        journal.recordRevoked(instrument, signature, commitment);
        eventually(() -> !waiting().isEmpty());
        journal.open();

        var tried = ministry.post(parked(0) + "/retry", "");

        assertThat(tried.body().path("carriedOn").booleanValue()).isTrue();
        assertThat(tried.body().path("waiting")).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(journal.types(commitment)).endsWith("CommitmentAuthorityChanged");
    }

    @Test
    void what_is_skipped_waits_no_more_and_who_did_so_and_why_is_remembered() {
        parkTwo();
        var first = parked(0);
        var second = parked(1);

        var skipped = ministry.post(first + "/skip", REASON);

        assertThat(skipped.status()).isEqualTo(200);
        assertThat(skipped.body().path("reason").stringValue()).isEqualTo("Settled by letter");
        assertThat(skipped.body().path("person").stringValue()).isEqualTo("peninjau.panrb");
        assertThat(skipped.body().path("cause").stringValue()).contains("stored in revision 3");
        assertThat(waiting()).hasSize(1);
        assertThat(parked(0)).isEqualTo(second);
        assertThat(ministry.get("/parked").body().path("skipped"))
                .singleElement()
                .isEqualTo(skipped.body());
        assertThat(journal.types(commitment)).doesNotContain("CommitmentAuthorityChanged");
    }

    @Test
    void an_event_is_skipped_once_and_for_the_first_reason() {
        parkTwo();
        var first = parked(0);
        var skipped = ministry.post(first + "/skip", REASON);

        var again = ministry.post(first + "/skip", Map.of("reason", "Another"));

        assertThat(again.body()).isEqualTo(skipped.body());
    }

    @Test
    void a_stream_keeps_its_order_so_only_the_first_can_be_skipped() {
        parkTwo();

        assertThat(ministry.post(parked(1) + "/skip", REASON).refusal()).isEqualTo("409 skipped-out-of-order");
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void what_is_being_tried_cannot_be_skipped_unless_its_process_is_gone() {
        parkTwo();
        var first = parked(0);

        tryingSince("now()");
        assertThat(ministry.post(first + "/skip", REASON).refusal()).isEqualTo("409 skipped-out-of-order");

        tryingSince("now() - interval '31 seconds'");
        assertThat(ministry.post(first + "/skip", REASON).status()).isEqualTo(200);
    }

    @Test
    void nothing_is_skipped_without_a_reason() {
        parkTwo();

        assertThat(ministry.post(parked(0) + "/skip", "").refusal()).isEqualTo("422 invalid-fields");
        assertThat(ministry.post(parked(0) + "/skip", Map.of("reason", " ")).refusal())
                .isEqualTo("422 invalid-fields");
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void what_does_not_wait_can_be_neither_tried_nor_skipped() {
        var unknown = "/parked/" + UUID.randomUUID();

        assertThat(ministry.post(unknown + "/retry", "").refusal()).isEqualTo("404 not-parked");
        assertThat(ministry.post(unknown + "/skip", REASON).refusal()).isEqualTo("404 not-parked");
        assertThat(ministry.post("/parked/first/skip", REASON).refusal()).isEqualTo("400 malformed-request");
    }

    @Test
    void only_the_ministry_looks_after_it() {
        parkTwo();
        var first = parked(0);

        assertThat(hub.get("/parked").refusal()).isEqualTo("403 not-your-role");
        assertThat(hub.post(first + "/retry", "").refusal()).isEqualTo("403 not-your-role");
        assertThat(hub.post(first + "/skip", REASON).refusal()).isEqualTo("403 not-your-role");
        assertThat(hub.as(null).get("/parked").refusal()).isEqualTo("401 sign-in-first");
        assertThat(waiting(0).path("attempts").intValue()).isEqualTo(1);
    }

    /** The instrument is revoked in a form yet to come, and something follows. */
    private void parkTwo() {
        journal.record(instrument, "SigningInstrument", "InstrumentRevoked", "3", "{}");
        journal.recordRevoked(instrument, signature, commitment);
        eventually(() -> waiting().size() == 2);
    }

    private void tryingSince(String when) {
        var _ = journal.owner()
                .sql("update command.dead_letter set trying_since = to_char((" + when
                        + ") at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')")
                .update();
    }

    private JsonNode waiting() {
        return ministry.get("/parked").body().path("waiting");
    }

    private JsonNode waiting(int place) {
        return waiting().get(place);
    }

    private String parked(int place) {
        return "/parked/" + waiting(place).path("event").stringValue();
    }
}
