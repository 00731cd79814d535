package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.Programme.plan;
import static id.jejak.command.desk.Programme.policy;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.head;
import static id.jejak.command.desk.RunningService.port;
import static id.jejak.command.desk.RunningService.settle;
import static id.jejak.command.desk.RunningService.types;
import static java.util.Collections.synchronizedList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jejak.command.desk.Api.Reply;
import id.jejak.events.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody decides on what they have not seen, if they say what they have seen. */
class PreconditionTest {

    private final Api hub = api().as("hub.babel");
    private final Reply opened = done(hub.post(
            "/cycles",
            Map.of("name", "RIPP", "hub", "19", "legalBasis", Programme.decree(), "policy", Programme.policy())));
    private final String cycle = "/cycles/" + opened.id();

    @Test
    void every_answer_carries_the_version_it_led_to() {
        assertThat(opened.etag()).isEqualTo("\"0\"");
        assertThat(opened.body().get("version").longValue()).isZero();
        assertThat(appoint(hub, "A").etag()).isEqualTo("\"1\"");
        assertThat(invite(hub, "19.02").etag()).isEqualTo("\"2\"");
    }

    @Test
    void an_order_of_somebody_who_has_seen_the_latest_is_carried_out() {
        var second = done(appoint(hub.having(opened.etag()), "A"));

        done(appoint(hub.having(second.etag()), "B"));
    }

    @Test
    void an_order_of_somebody_who_has_not_is_refused_and_leaves_no_trace() {
        done(appoint(hub, "A"));
        settle();
        var before = head();

        var reply = appoint(hub.having(opened.etag()), "B");

        assertThat(reply.refusal()).isEqualTo("412 precondition-failed");
        assertThat(reply.body().get("type").stringValue()).isEqualTo("urn:jejak:problem:precondition-failed");
        assertThat(reply.etag()).isEmpty();
        assertThat(head()).isEqualTo(before);
        assertThat(appoint(hub.having(opened.etag()).in("id"), "B").title()).startsWith("Hal ini telah berubah");
    }

    @Test
    void one_of_several_tags_suffices_and_a_digest_after_the_version_does_not_matter() {
        done(appoint(hub, "A"));

        done(appoint(hub.having("\"0\" , \"1-0af3\""), "B"));
    }

    @Test
    void a_weak_tag_and_a_tag_that_is_not_ours_never_match() {
        assertThat(appoint(hub.having("W/\"0\""), "A").refusal()).isEqualTo("412 precondition-failed");
        assertThat(appoint(hub.having("\"x\", \"0x\", \"\""), "A").refusal()).isEqualTo("412 precondition-failed");
    }

    @Test
    void a_star_asks_that_there_be_something() {
        done(appoint(hub.having("*"), "A"));

        var proposal = Map.of("title", "One", "owner", "19.01");
        var officer = api().as("opd.bangka").having("*");
        assertThat(officer.post("/innovations", proposal).refusal()).isEqualTo("412 precondition-failed");
        var opening = Map.of("name", "RIPP", "hub", "19", "legalBasis", Programme.decree(), "policy", policy());
        assertThat(hub.having("*")
                        .post("/cycles/" + Ids.next() + "/open", opening)
                        .refusal())
                .isEqualTo("412 precondition-failed");
    }

    @Test
    void a_rule_speaks_before_the_condition_is_looked_at() {
        var reply = appoint(api().as("hub.babel").having("\"7\""), "A");
        var stranger = appoint(api().as("opd.bangka").having("\"7\""), "A");

        assertThat(reply.refusal()).isEqualTo("412 precondition-failed");
        assertThat(stranger.refusal()).isEqualTo("403 not-your-role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "*, \"1\"", "w/\"1\"", "\"a b\"", "\"1\" \"2\"", ","})
    void what_is_no_entity_tag_is_malformed(String header) {
        assertThat(appoint(hub.having(header), "A").refusal()).isEqualTo("400 malformed-precondition");
    }

    @Test
    void a_repeated_request_gets_its_first_answer_although_the_version_has_moved() {
        var keyed = hub.under(Ids.next().toString()).having(opened.etag());
        var first = done(appoint(keyed, "A"));
        done(appoint(hub, "B"));

        assertThat(appoint(keyed, "A")).isEqualTo(first);
        assertThat(appoint(keyed, "C").refusal()).isEqualTo("422 request-id-reused");
    }

    @Test
    void an_order_that_was_carried_out_before_is_held_to_the_condition_too() {
        var first = done(appoint(hub, "A"));

        assertThat(done(appoint(hub.having(first.etag()), "A")).etag()).isEqualTo(first.etag());
        assertThat(appoint(hub.having(opened.etag()), "A").refusal()).isEqualTo("412 precondition-failed");
    }

    @Test
    void a_service_that_remembers_an_outdated_aggregate_looks_again() {
        done(appoint(hub, "A"));
        try (var other = RunningService.start(RunningService.DATABASE)) {
            var elsewhere = new Api(port(other), "hub.babel", null);
            var latest = done(appoint(elsewhere, "B"));

            done(appoint(hub.having(latest.etag()), "C"));
            done(appoint(elsewhere, "A"));
            var restored = done(appoint(hub, "C"));

            assertThat(types(opened.id())).filteredOn("MentorAppointed"::equals).hasSize(5);
            assertThat(restored.etag()).isEqualTo("\"5\"");
        }
    }

    @Test
    void of_many_who_have_seen_the_same_one_is_heard() throws InterruptedException {
        var replies = synchronizedList(new ArrayList<Reply>());

        var threads = IntStream.range(0, 8)
                .mapToObj(i ->
                        Thread.startVirtualThread(() -> replies.add(appoint(hub.having(opened.etag()), "Mentor " + i))))
                .toList();
        for (var thread : threads) thread.join();

        assertThat(replies).extracting(Reply::status).containsOnlyOnce(200);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .allSatisfy(reply -> assertThat(reply.refusal()).isEqualTo("412 precondition-failed"));
        assertThat(types(opened.id())).containsExactly("CycleOpened", "MentorAppointed");
    }

    @Test
    void a_step_is_taken_by_whoever_saw_what_it_follows() {
        var commitment = Programme.open(api()).signedCommitment();
        var seen = "\"" + (types(commitment).size() - 1) + "\"";
        var officer = api().as("opd.belitung");

        assertThat(officer.having("\"0\"")
                        .post("/commitments/" + commitment + "/submit-plan", plan())
                        .refusal())
                .isEqualTo("412 precondition-failed");
        done(officer.having(seen).post("/commitments/" + commitment + "/submit-plan", plan()));
    }

    @Test
    void several_header_lines_are_one_list() {
        var condition = Precondition.of(List.of("\"1\"", "\"4-ab\""));

        assertThat(condition.allows(OptionalLong.of(4))).isTrue();
        assertThat(condition.allows(OptionalLong.of(2))).isFalse();
        assertThat(condition.allows(OptionalLong.empty())).isFalse();
        assertThat(Precondition.of(List.of()).allows(OptionalLong.empty())).isTrue();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Precondition.of(List.of("")));
    }

    private Reply appoint(Api by, String mentor) {
        return by.post(cycle + "/appoint-mentor", Map.of("mentor", mentor));
    }

    private Reply invite(Api by, String region) {
        return by.post(cycle + "/invite-region", Map.of("region", region));
    }
}
