package id.jejak.query;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.contract.Endpoint;
import id.jejak.contract.OpenApi;
import id.jejak.contract.Schemas;
import id.jejak.events.testing.GoldenFile;
import id.jejak.query.testing.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published contract says what the code does, and the service hands out what is published. */
class ContractTest {

    private static final Path PUBLISHED = Path.of("..", "docs", "api", "queries.json");

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String ABOUT =
            "What Jejak shows. Every answer says which position of the journal it reflects; "
                    + "`atLeast` waits for a position; `asOf` and `on` ask about the past. Names of officials are for those who are signed in.";

    /** What parameters mean wherever they are found. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "atLeast", "The journal position the answer must reflect; what is not there in two seconds is refused.",
            "limit", "How many rows, from 1 to 200.",
            "region", "A government by its Kemendagri code, with or without the dot.",
            "after", "The cursor that the page before gave as `next`.",
            "before", "The cursor that the page before gave as `next`.");

    private static RunningService service;

    private final OpenApi contract = new OpenApi("Jejak: questions", ABOUT);
    private final Schemas answers = Schemas.ofAnswers();
    private final JsonNode unless = contract.shared(
            "If-None-Match",
            OpenApi.object()
                    .put("name", "If-None-Match")
                    .put("in", "header")
                    .put("description", "The entity tags of answers the caller has.")
                    .set("schema", OpenApi.object().put("type", "string")));
    private final JsonNode asOf = contract.shared(
            "asOf",
            past(
                    "asOf",
                    "Answers with what was known then: a day like "
                            + "2021-11-11, which ends by the clock of Jakarta, an instant, or a position of the journal."));
    private final JsonNode on = contract.shared(
            "on",
            past(
                    "on",
                    "Answers with what had happened by then, a day or an "
                            + "instant, as it is known today or was known by `asOf`."));
    private final JsonNode tag = contract.header(
            "ETag",
            OpenApi.object()
                    .put(
                            "description",
                            "Strong. The tag of one aggregate begins with its version, so that the command service takes "
                                    + "it in If-Match.")
                    .set("schema", OpenApi.object().put("type", "string")));
    private final JsonNode reflected = contract.header(
            "Jejak-Position",
            OpenApi.object()
                    .put("description", "The journal position that the file reflects.")
                    .set("schema", OpenApi.object().put("type", "integer")));
    private final JsonNode problem = contract.schema("Problem", problemSchema());

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_contract_says_what_the_code_does() {
        for (var endpoint : endpoints("/api/queries")) {
            var operation = endpoint.operation(answers);
            describe(operation, endpoint);
            contract.add(endpoint.path(), endpoint.method(), operation);
        }

        for (var endpoint : endpoints("/api/generations")) {
            var operation = endpoint.operation(answers);
            describeGeneration(operation, endpoint);
            contract.add(endpoint.path(), endpoint.method(), operation);
        }

        for (var endpoint : endpoints("/api/live")) {
            var operation = endpoint.operation(answers);
            describeLive(operation, endpoint);
            contract.add(endpoint.path(), endpoint.method(), operation);
        }

        for (var endpoint : endpoints("/api/exports")) {
            var operation = endpoint.operation(answers);
            describeFile(operation, endpoint);
            contract.add(endpoint.path(), endpoint.method(), operation);
        }

        assertThat(contract.operations()).hasSizeGreaterThan(5).anyMatch(one -> one.endsWith(".xlsx"));
        new GoldenFile(PUBLISHED).assertHolds(contract.write(answers));
    }

    @Test
    void whoever_asks_gets_the_contract() throws IOException {
        var response = service.get("/api/queries/openapi.json");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("ETag")).isPresent();
        assertThat(response.body()).isEqualTo(Files.readString(PUBLISHED));
    }

    private void describe(ObjectNode operation, Endpoint endpoint) {
        name(operation, endpoint);
        operation.withArray("parameters").add(asOf).add(on).add(unless);
        var responses = operation.putObject("responses");
        var answer = responses.putObject("200").put("description", "The answer");
        answer.putObject("headers").set("ETag", tag);
        var type = endpoint.handler().getMethod().getReturnType();
        answer.putObject("content")
                .putObject("application/json")
                .set(
                        "schema",
                        type.isRecord() ? answers.of(type) : OpenApi.object().put("type", "object"));
        responses.putObject("304").put("description", "The caller has the answer already");
        refusals(responses);
    }

    private void describeFile(ObjectNode operation, Endpoint endpoint) {
        name(operation, endpoint);
        operation.withArray("parameters").add(asOf).add(on);
        var responses = operation.putObject("responses");
        var answer = responses.putObject("200").put("description", "The file, in the columns that an import takes");
        answer.putObject("headers").set("Jejak-Position", reflected);
        answer.putObject("content")
                .putObject(endpoint.path().endsWith(".csv") ? "text/csv" : WORKBOOK)
                .putObject("schema");
        refusals(responses);
    }

    private void describeLive(ObjectNode operation, Endpoint endpoint) {
        name(operation, endpoint);
        var responses = operation.putObject("responses");
        responses
                .putObject("200")
                .put("description", "One message for each entry, in the form of the audit trail, its position as id")
                .putObject("content")
                .putObject("text/event-stream")
                .putObject("schema");
        responses.set("4XX", refused("It cannot be listened to as it was asked."));
        responses.set("503", refused("`too-many-listeners`."));
    }

    private void describeGeneration(ObjectNode operation, Endpoint endpoint) {
        name(operation, endpoint);
        var responses = operation.putObject("responses");
        responses
                .putObject(String.valueOf(endpoint.status()))
                .put("description", "The generation as it is now, or all of them")
                .putObject("content")
                .putObject("application/json")
                .set("schema", answers.of(endpoint.handler().getMethod().getReturnType()));
        responses.set("4XX", refused("Only the ministry steers; or the generation is not in a state for it."));
    }

    private static void name(ObjectNode operation, Endpoint endpoint) {
        operation.put("summary", words(endpoint.handler().getMethod().getName()));
        for (var parameter : operation.withArray("parameters")) {
            var meaning = PARAMETERS.get(parameter.get("name").stringValue());
            if (meaning != null) ((ObjectNode) parameter).put("description", meaning);
        }
    }

    private void refusals(ObjectNode responses) {
        responses.set("4XX", refused("It cannot be answered as it was asked, or there is nothing of that name."));
        responses.set("503", refused("`not-caught-up`: the answer does not reflect `atLeast` yet."));
    }

    private ObjectNode refused(String description) {
        var response = OpenApi.object().put("description", description);
        response.putObject("content").putObject(OpenApi.PROBLEM).set("schema", problem);
        return response;
    }

    private static List<Endpoint> endpoints(String prefix) {
        return Endpoint.below(prefix, service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    private static String words(String method) {
        var words = method.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static ObjectNode past(String name, String meaning) {
        var parameter = OpenApi.object().put("name", name).put("in", "query").put("description", meaning);
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }

    private static ObjectNode problemSchema() {
        var schema = OpenApi.object().put("type", "object");
        var properties = schema.putObject("properties");
        for (var member : List.of("type", "title", "detail", "rule")) {
            properties.putObject(member).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        schema.putArray("required").add("type").add("status").add("rule");
        return schema;
    }
}
