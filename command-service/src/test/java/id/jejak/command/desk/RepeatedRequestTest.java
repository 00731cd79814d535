package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.Programme.signature;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.port;
import static id.jejak.command.desk.RunningService.types;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Ids;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same request twice is one request. */
class RepeatedRequestTest {

    private final Programme programme = Programme.open(api());
    private final String key = Ids.next().toString();

    @Test
    void a_repeated_proposal_gets_its_first_answer() {
        var proposal = programme.proposal(programme.innovation());
        var admin = api().as("admin.belitung").under(key);

        var first = done(admin.post("/commitments", proposal));
        var second = done(admin.post("/commitments", proposal));

        assertThat(second).isEqualTo(first);
        assertThat(types(first.id())).containsExactly("CommitmentProposed");
    }

    @Test
    void a_repeated_signature_gets_its_first_answer_and_the_same_signature() {
        var instrument = programme.signing().drafted(programme.proposed(programme.innovation()));
        var hub = api().as("hub.babel").under(key);
        var path = "/instruments/" + instrument + "/record-signature";

        var first = done(hub.post(path, signature("HEAD_OF_REGION")));
        var second = done(hub.post(path, signature("HEAD_OF_REGION")));

        assertThat(second).isEqualTo(first);
        assertThat(types(instrument)).containsExactly("InstrumentDrafted", "SignatureRecorded");
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        var officer = api().as("opd.bangka").under(key);
        done(officer.post("/innovations", Map.of("title", "One", "owner", "19.01")));

        var other = officer.post("/innovations", Map.of("title", "Another", "owner", "19.01"));

        assertThat(other.refusal()).isEqualTo("422 request-id-reused");
    }

    @Test
    void a_repeated_request_gets_its_first_answer_even_where_repeating_it_would_change_nothing() {
        var hub = api().as("hub.babel");
        var cycle = "/cycles/" + programme.cycle();
        var first = done(hub.under(key).post(cycle + "/invite-region", Map.of("region", "19.03")));
        done(hub.post(cycle + "/appoint-mentor", Map.of("mentor", "Universitas Bangka Belitung")));

        assertThat(done(hub.under(key).post(cycle + "/invite-region", Map.of("region", "19.03"))))
                .isEqualTo(first);
        assertThat(hub.under(key).having(first.etag()).post(cycle + "/invite-region", Map.of("region", "19.03")))
                .isEqualTo(first);
    }

    @Test
    void the_same_key_for_another_request_is_refused_even_where_that_would_change_nothing() {
        var hub = api().as("hub.babel");
        var cycle = "/cycles/" + programme.cycle();
        var mentor = Map.of("mentor", "Universitas Bangka Belitung");
        done(hub.post(cycle + "/appoint-mentor", mentor));
        done(hub.under(key).post(cycle + "/invite-region", Map.of("region", "19.03")));

        assertThat(hub.under(key).post(cycle + "/appoint-mentor", mentor).refusal())
                .isEqualTo("422 request-id-reused");
    }

    @Test
    void two_people_may_choose_the_same_key() {
        done(api().as("opd.bangka").under(key).post("/innovations", Map.of("title", "One", "owner", "19.01")));
        done(api().as("opd.belitung").under(key).post("/innovations", Map.of("title", "One", "owner", "19.02")));
    }

    @Test
    void a_key_that_cannot_be_kept_is_refused() {
        var reply = api().as("opd.bangka")
                .under("k".repeat(201))
                .post("/innovations", Map.of("title", "One", "owner", "19.01"));

        assertThat(reply.refusal()).isEqualTo("422 invalid-fields");
    }

    @Test
    void a_repetition_is_recognised_by_another_service_on_the_same_journal() {
        var innovation = Map.of("title", "One", "owner", "19.01");
        var first = done(api().as("opd.bangka").under(key).post("/innovations", innovation));

        try (var other = RunningService.start(RunningService.DATABASE)) {
            var second = done(new Api(port(other), "opd.bangka", key).post("/innovations", innovation));

            assertThat(second).isEqualTo(first);
        }
    }

    @Test
    void a_service_that_remembers_an_outdated_aggregate_decides_from_the_journal() {
        var commitment = programme.signedCommitment();

        try (var other = RunningService.start(RunningService.DATABASE)) {
            var elsewhere = new Api(port(other), null, null);
            done(elsewhere.as("opd.belitung").post("/commitments/" + commitment + "/submit-plan", Programme.plan()));

            done(api().as("hub.babel")
                    .post("/commitments/" + commitment + "/return-plan", Map.of("reason", "Name the origin")));
            done(elsewhere.as("opd.belitung").post("/commitments/" + commitment + "/submit-plan", Programme.plan()));
        }
    }
}
