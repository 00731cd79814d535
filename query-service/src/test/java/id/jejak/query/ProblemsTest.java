package id.jejak.query;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.query.testing.RunningService;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Questions that cannot be answered are refused by name, and nothing else breaks. */
class ProblemsTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/queries/dashboard?region=99, 404, unknown-region",
        "/api/queries/dashboard?region=19.99, 404, unknown-region",
        "/api/queries/dashboard?region=babel, 400, malformed-region",
        "/api/queries/dashboard?atLeast=soon, 400, malformed-parameter",
        "/api/queries/dashboard?atLeast=9999999, 503, not-caught-up",
        "/api/queries/commitments/1, 400, malformed-id",
        "/api/queries/commitments/017d0c4b-4800-7000-8000-0000000000ff, 404, unknown-commitment",
        "/api/queries/commitments?stage=DONE, 400, unknown-word",
        "/api/queries/commitments?limit=0, 400, limit-out-of-range",
        "/api/queries/commitments?limit=201, 400, limit-out-of-range",
        "/api/queries/commitments?limit=many, 400, malformed-parameter",
        "/api/queries/commitments?after=%00, 400, malformed-cursor",
        "/api/queries/audit?before=bm90LWEtY3Vyc29y, 400, malformed-cursor",
        "/api/queries/audit?before=Cg, 400, malformed-cursor",
        "/api/queries/audit?type=Everything, 400, unknown-event-type",
        "/api/queries/audit?commitment=x, 400, malformed-id",
        "/api/queries/audit?cycle=x, 400, malformed-id",
        "/api/queries/signatures?commitment=x, 400, malformed-id",
        "/api/queries/nothing, 404, no-such-page",
    })
    void a_bad_question_gets_a_problem(String path, int status, String rule) {
        assertProblem(service.get(path), status, rule);
    }

    @Test
    void a_program_with_the_wrong_password_is_not_signed_in() {
        assertProblem(service.getAs("nobody", "/api/queries/dashboard"), 401, "not-signed-in");
    }

    @Test
    void nothing_can_be_written_here() {
        assertProblem(service.post("/api/queries/dashboard"), 401, "not-signed-in");
        assertProblem(service.postAs("peninjau.panrb", "/api/queries/dashboard"), 403, "not-allowed");
    }

    @Test
    void the_service_answers_on() {
        assertThat(service.get("/api/queries/dashboard").statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/health").body()).contains("UP");
    }

    @ParameterizedTest
    @CsvSource({"/actuator/env", "/actuator/beans", "/id/jejak/query/pages/words.properties"})
    void what_is_not_for_the_public_is_not_there(String path) {
        assertThat(service.get(path).statusCode()).isEqualTo(404);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String rule) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.get("type").asString()).isEqualTo("urn:jejak:problem:" + rule);
        assertThat(problem.get("rule").asString()).isEqualTo(rule);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
    }
}
