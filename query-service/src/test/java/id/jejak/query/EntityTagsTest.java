package id.jejak.query;

import static id.jejak.events.testing.SigningDay.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.MentorAppointed;
import id.jejak.events.testing.Samples;
import id.jejak.journal.JournalReader;
import id.jejak.query.testing.RunningService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has an answer already is told so, and whoever gives an order can say what they have seen. */
class EntityTagsTest {

    private static final String ONE = "/api/queries/commitments/" + VERIFIED;
    private static final String FORUM = "/api/queries/cycles/" + CYCLE + "/forum";

    private RunningService service;

    @BeforeEach
    void start() {
        service = RunningService.start();
        record(Samples.all().toArray(DomainEvent[]::new));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void what_is_shown_of_one_aggregate_names_its_version() {
        var version = service.bean(JournalReader.class)
                .lastVersion(VERIFIED.toString())
                .orElseThrow();

        assertThat(tag(service.get(ONE))).matches("\"" + version + "-[0-9a-f]{33}\"");
        assertThat(tag(service.get(FORUM))).matches("\"\\d+-[0-9a-f]{33}\"");
    }

    @Test
    void the_version_is_the_one_the_answer_reflects_and_not_a_later_one() {
        var reader = service.bean(JournalReader.class);
        var stream = VERIFIED.toString();
        var last = reader.stream(stream, 0).getLast();

        assertThat(reader.lastVersion(stream, last.position())).hasValue(last.version());
        assertThat(reader.lastVersion(stream, last.position() - 1)).hasValue(last.version() - 1);
        assertThat(reader.lastVersion(stream, 0)).isEmpty();
    }

    @Test
    void whoever_has_the_answer_gets_none_of_its_body() {
        for (var path : new String[] {ONE, FORUM, "/api/queries/commitments", "/api/queries/audit?limit=3"}) {
            var first = service.get(path);

            var again = unless(path, tag(first));
            var either = unless(path, "\"other\", W/" + tag(first));
            var other = unless(path, "\"other\"");

            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(tag(again)).isEqualTo(tag(first));
            assertThat(either.statusCode()).isEqualTo(304);
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(other.body()).isEqualTo(first.body());
        }
    }

    @Test
    void another_answer_has_another_tag() {
        var before = service.get(ONE);
        record(new MentorAppointed(CYCLE, "Somebody else", REPORTED));
        var after = unless(ONE, tag(before));

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(tag(after)).isNotEqualTo(tag(before));
        assertThat(tag(after)).startsWith(tag(before).substring(0, tag(before).indexOf('-') + 1));
    }

    @Test
    void what_the_public_sees_and_what_is_shown_to_the_signed_in_are_told_apart() {
        var path = "/api/queries/signatures";

        assertThat(tag(service.get(path))).isNotEqualTo(tag(service.getAs("evaluator", path)));
        assertThat(service.get(path).headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    }

    @Test
    void a_problem_has_no_tag() {
        assertThat(service.get("/api/queries/commitments/1").headers().firstValue("ETag"))
                .isEmpty();
    }

    private void record(DomainEvent... events) {
        service.reach(service.journal().record(events));
    }

    private HttpResponse<String> unless(String path, String tags) {
        try {
            var request = HttpRequest.newBuilder(service.address(path)).header("If-None-Match", tags);
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }
}
