package id.jejak.command.desk;

import static id.jejak.command.desk.RunningService.CONTEXT;
import static id.jejak.command.desk.RunningService.api;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.jejak.command.act.Command;
import id.jejak.command.act.CommonRule;
import id.jejak.command.act.Rejection;
import id.jejak.command.act.Rule;
import id.jejak.command.guide.Fillings;
import id.jejak.command.guide.Labels;
import id.jejak.command.guide.Step;
import id.jejak.command.guide.Steps;
import id.jejak.command.guide.Values;
import id.jejak.contract.Endpoint;
import id.jejak.contract.OpenApi;
import id.jejak.contract.Schemas;
import id.jejak.events.OccurredAt;
import id.jejak.events.OccurredAt.AtInstant;
import id.jejak.events.OccurredAt.InMonth;
import id.jejak.events.OccurredAt.OnDate;
import id.jejak.events.Provenance;
import id.jejak.events.Provenance.Confidence;
import id.jejak.events.Provenance.SourceKind;
import id.jejak.events.json.EventJson;
import id.jejak.events.metadata.Actor;
import id.jejak.events.testing.GoldenFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published contract says what the code does, and the service hands out what is published. */
class ContractTest {

    private static final Path PUBLISHED = Path.of("..", "docs", "api", "commands.json");
    private static final Path LABELS = Path.of("src/main/resources/id/jejak/command/guide/labels_id.properties");

    private static final String ABOUT =
            "What can be asked of Jejak. Every order is a form sent by POST; the answer says "
                    + "where the journal shows it. A refusal is a problem (RFC 9457) whose `type` ends in the stable name of "
                    + "the rule; its `title` says the rule in Indonesian or English, as `Accept-Language` asks.";

    private static final Caller CALLER = new Caller(
            Actor.SYSTEM,
            "contract",
            "contract",
            "sha256:0",
            Instant.parse("2022-01-03T03:00:00Z"),
            Optional.empty(),
            new Precondition.None());

    private final OpenApi contract = new OpenApi("Jejak: orders", ABOUT);
    private final Schemas forms = Schemas.ofForms(Completeness.LONGEST_TEXT);
    private final Schemas answers = Schemas.ofAnswers();
    private final Labels labels = CONTEXT.getBean(Labels.class);
    private final JsonMapper json = EventJson.configure(JsonMapper.builder()).build();

    private final JsonNode key = contract.shared(
            "Idempotency-Key",
            header(
                    DeskArguments.IDEMPOTENCY_KEY,
                    "Names the request, so that sending it again counts once and gets the first answer again.",
                    text("[\\x21-\\x7e]{1,200}")));
    private final JsonNode condition = contract.shared(
            "If-Match",
            header(
                    "If-Match",
                    "The entity tags of what the caller has seen, or *. If the aggregate has changed since, the order is "
                            + "refused with 412 and nothing is recorded.",
                    text(null)));
    private final JsonNode language = contract.shared(
            "Accept-Language", header("Accept-Language", "id or en; en if nothing is said.", text(null)));
    private final JsonNode tag = contract.header(
            "ETag",
            OpenApi.object()
                    .put("description", "The aggregate's version, for If-Match.")
                    .set("schema", OpenApi.object().put("type", "string")));
    private final JsonNode problem = contract.schema("Problem", problemSchema());

    @Test
    void the_contract_says_what_the_code_does() throws IOException {
        var steps = steps();
        for (var endpoint : endpoints("/api/imports")) {
            var operation = endpoint.operation(forms);
            describeImport(operation, endpoint);
            contract.add(endpoint.path(), endpoint.method(), operation);
        }
        for (var endpoint : endpoints("/api/commands")) {
            var operation = endpoint.operation(forms);
            var step = steps.get(endpoint.path());
            if (step != null && endpoint.method().equals("post")) describe(operation, endpoint, step);
            else describe(operation, endpoint);
            contract.add(endpoint.path(), endpoint.method(), operation);
        }

        new GoldenFile(PUBLISHED).assertHolds(contract.write(forms, answers));
    }

    @ParameterizedTest
    @MethodSource
    void a_form_that_says_when_it_happened_is_as_the_contract_asks(OccurredAt when) throws IOException {
        var published = JsonMapper.shared().readTree(Files.readString(PUBLISHED, StandardCharsets.UTF_8));
        var schema = published.deepCopy().asObject().put("$ref", "#/components/schemas/Provenance");

        JsonNode form = json.valueToTree(new Provenance(when, SourceKind.BACKFILL, Confidence.HIGH, "The minutes"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(form))
                .isEmpty();
    }

    static Stream<OccurredAt> a_form_that_says_when_it_happened_is_as_the_contract_asks() {
        var zone = ZoneId.of("Asia/Jakarta");
        return Stream.of(
                new AtInstant(Instant.parse("2021-11-11T03:00:00Z"), zone),
                new OnDate(LocalDate.of(2021, 11, 11), zone),
                new InMonth(YearMonth.of(2021, 11), zone));
    }

    @Test
    void whoever_asks_gets_the_contract_without_signing_in() throws IOException {
        var reply = api().get("/openapi.json");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.etag()).matches("\"[0-9a-f]{32}\"");
        assertThat(reply.body())
                .isEqualTo(JsonMapper.shared().readTree(Files.readString(PUBLISHED, StandardCharsets.UTF_8)));
    }

    @Test
    void every_order_has_an_indonesian_label_and_the_list_holds_no_other() throws IOException {
        var list = new Properties();
        try (var in = Files.newBufferedReader(LABELS, StandardCharsets.UTF_8)) {
            list.load(in);
        }
        var orders = steps().values().stream().map(ContractTest::orderOf).collect(toCollection(TreeSet::new));

        assertThat(new TreeSet<>(list.stringPropertyNames())).isEqualTo(orders);
        assertThat(labels.of("SubmitPlan", Languages.INDONESIAN)).isEqualTo("Ajukan rencana aksi");
        assertThat(labels.of("SubmitPlan", Locale.ENGLISH)).isEqualTo("Submit plan");
    }

    private void describe(ObjectNode operation, Endpoint endpoint, Step step) throws IOException {
        var order = orderOf(step);
        operation.put("summary", labels.of(order, Locale.ENGLISH));
        operation.put("x-order", order);
        operation.withArray("parameters").add(key).add(condition).add(language);
        operation.putArray("security").addObject().putArray("basic");
        var form = form(operation);
        form.set("schema", forms.of(step.form()));
        form.set("example", json.valueToTree(sample(step).form()));
        var responses = operation.putObject("responses");
        answer(responses, endpoint, answerOf(endpoint));
        if (answerOf(endpoint) != Answer.class) partly(responses, endpoint);
        refusals(rulesOf(order)).forEach(responses::set);
    }

    private void describe(ObjectNode operation, Endpoint endpoint) {
        operation.put("summary", words(endpoint.handler().getMethod().getName()));
        operation.withArray("parameters").add(language);
        var responses = operation.putObject("responses");
        answer(responses, endpoint, answerOf(endpoint));
        var form = Arrays.stream(endpoint.handler().getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Body.class))
                .findFirst();
        if (form.isPresent()) {
            operation.withArray("parameters").add(key);
            form(operation).set("schema", forms.of(form.get().getType()));
        }
        if (endpoint.method().equals("post")) {
            refusals(rulesOf(endpoint)).forEach(responses::set);
        } else {
            responses.set("4XX", response("It cannot be answered.", problem));
        }
    }

    /** Files are no forms: what is wrong with their lines is told later, and no aggregate has them for a version. */
    private void describeImport(ObjectNode operation, Endpoint endpoint) {
        operation.put("summary", words(endpoint.handler().getMethod().getName()));
        operation.withArray("parameters").add(language);
        operation.putArray("security").addObject().putArray("basic");
        var taken = endpoint.handler().getMethodAnnotation(PostMapping.class);
        if (taken != null && taken.consumes().length > 0) {
            var files = operation.putObject("requestBody").put("required", true).putObject("content");
            for (var type : taken.consumes()) files.putObject(type).putObject("schema");
        }
        var responses = operation.putObject("responses");
        var answer = responses.putObject(String.valueOf(endpoint.status()));
        answer.put("description", HttpStatus.valueOf(endpoint.status()).getReasonPhrase());
        var content = answer.putObject("content");
        if (endpoint.path().endsWith(".csv")) content.putObject("text/csv").putObject("schema");
        else content.putObject("application/json").set("schema", answers.of(answerOf(endpoint)));
        responses.set("4XX", response("It cannot be taken, or its sender sent no such import.", problem));
    }

    /** Those of every command, and those of the family where it has some for what is no command. */
    private static List<Rule> rulesOf(Endpoint endpoint) {
        var common = Arrays.stream(CommonRule.values()).map(Rule.class::cast);
        var own = Rules.all().filter(rule -> rule.getClass().getPackageName().endsWith(".parking"));
        return endpoint.tag().equals("parked") ? Stream.concat(common, own).toList() : common.toList();
    }

    private static ObjectNode form(ObjectNode operation) {
        return operation
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json");
    }

    private static Class<?> answerOf(Endpoint endpoint) {
        var type = ResolvableType.forMethodReturnType(endpoint.handler().getMethod());
        return type.resolve(Object.class) == ResponseEntity.class
                ? type.getGeneric(0).resolve(Object.class)
                : type.resolve(Object.class);
    }

    private void answer(ObjectNode responses, Endpoint endpoint, Class<?> type) {
        var answer = responses.putObject(String.valueOf(endpoint.status()));
        answer.put("description", HttpStatus.valueOf(endpoint.status()).getReasonPhrase());
        answer.putObject("headers").set("ETag", tag);
        var content = answer.putObject("content").putObject("application/json");
        content.set(
                "schema", type.isRecord() ? answers.of(type) : OpenApi.object().put("type", "object"));
    }

    /** Of many orders in one request some are carried out and others not: each outcome says what became of it. */
    private void partly(ObjectNode responses, Endpoint endpoint) {
        var status = HttpStatus.MULTI_STATUS;
        var answer = responses.putObject(String.valueOf(status.value()));
        answer.put("description", status.getReasonPhrase());
        answer.putObject("content").putObject("application/json").set("schema", answers.of(answerOf(endpoint)));
    }

    /** What can be refused, by status: the desk's own problems, the rules of every command, and those of this one. */
    private Map<String, JsonNode> refusals(List<Rule> rules) {
        var common = byStatus(List.of(CommonRule.values()));
        var byStatus = byStatus(rules);
        var responses = new TreeMap<String, JsonNode>();
        byStatus.forEach((status, names) -> responses.put(
                String.valueOf(status), names.equals(common.get(status)) ? shared(status, names) : refusal(names)));
        return responses;
    }

    private static Map<Integer, Map<String, String>> byStatus(List<Rule> rules) {
        var byStatus = new TreeMap<Integer, Map<String, String>>();
        for (var known : DeskProblem.values()) {
            if (concernsOrders(known)) {
                byStatus.computeIfAbsent(known.status().value(), _ -> new TreeMap<>())
                        .put(known.id(), known.sentence());
            }
        }
        for (var rule : rules) {
            byStatus.computeIfAbsent(ProblemWriter.status(rule.kind()).value(), _ -> new TreeMap<>())
                    .put(rule.id(), rule.sentence());
        }
        return byStatus;
    }

    /** What every order can be refused by is written down once. */
    private JsonNode shared(int status, Map<String, String> names) {
        return contract.response("Refused" + status, refusal(names));
    }

    private ObjectNode refusal(Map<String, String> names) {
        var said = names.entrySet().stream()
                .map(name -> "- `%s`: %s".formatted(name.getKey(), name.getValue()))
                .collect(joining("\n"));
        var narrowed = OpenApi.object();
        narrowed.putArray("allOf").add(problem);
        var words = narrowed.putObject("properties").putObject("rule").putArray("enum");
        names.keySet().forEach(words::add);
        return response(said, narrowed);
    }

    private static ObjectNode response(String description, JsonNode schema) {
        var response = OpenApi.object().put("description", description);
        response.putObject("content").putObject(OpenApi.PROBLEM).set("schema", schema);
        return response;
    }

    /**
     * An address that exists is not met by problems about addresses, a method by none about methods, and an order by none
     * about files.
     */
    private static boolean concernsOrders(DeskProblem problem) {
        return switch (problem) {
            case NO_SUCH_RESOURCE, METHOD_NOT_ALLOWED, REQUEST_REFUSED -> false;
            case FILE_TOO_LARGE,
                    FILE_EMPTY,
                    FILE_OF_ANOTHER_KIND,
                    FILE_OF_OLD_EXCEL,
                    FILE_NOT_UTF_8,
                    FILE_BROKEN,
                    FILE_WITH_SEVERAL_SHEETS,
                    FILE_UNPACKS_TOO_LARGE,
                    FILE_TOO_LONG,
                    COLUMNS_NOT_UNDERSTOOD,
                    UNKNOWN_KIND_OF_IMPORT,
                    UNKNOWN_IMPORT,
                    TOO_MANY_IMPORTS,
                    NOTHING_TO_CARRY_OUT,
                    IMPORT_FAILED -> false;
            default -> true;
        };
    }

    /** The rules of an order's row in the README, which another test keeps true, and those of every command. */
    private static List<Rule> rulesOf(String order) throws IOException {
        var row = Files.readAllLines(Path.of("..", "README.md")).stream()
                .filter(line -> line.startsWith("| `" + order + "` |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The README has no row for " + order));
        var code = row.split("\\|", -1);
        var family = Path.of(code[6].substring(code[6].indexOf('(') + 1, code[6].lastIndexOf('/')))
                .getFileName()
                .toString();
        var rules = new ArrayList<Rule>(List.of(CommonRule.values()));
        for (var name : code[3].strip().split(" ", -1)) {
            if (!name.isEmpty()) rules.add(Rules.named(family, name.replace("`", "")));
        }
        return rules;
    }

    private static Map<String, Step> steps() {
        return CONTEXT.getBean(Steps.class).all().stream().collect(toMap(Step::address, step -> step));
    }

    private static List<Endpoint> endpoints(String prefix) {
        return Endpoint.below(
                prefix, CONTEXT.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    static String orderOf(Step step) {
        return Labels.name(order(step));
    }

    /** Some order that is given by taking the step. */
    static Command order(Step step) {
        return sample(step).order();
    }

    /** A form and the order made of it: the first the controller makes one of. */
    private record Sample(Object form, Command order) {}

    private static Sample sample(Step step) {
        var ids = step.ids().entrySet().stream().collect(toMap(Map.Entry::getKey, id -> Values.sample(id.getValue())));
        return new Fillings(Values.of(List.of(), CALLER), CALLER.at(), CALLER.zone())
                .of(step.form())
                .flatMap(way -> sample(step, ids, way.form()).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form makes an order at " + step.address()));
    }

    private static Optional<Sample> sample(Step step, Map<String, Object> ids, Object form) {
        try {
            return Optional.of(new Sample(form, step.order(ids, form, CALLER)));
        } catch (Rejection | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String words(String method) {
        var words = method.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static ObjectNode header(String name, String description, ObjectNode schema) {
        return OpenApi.object()
                .put("name", name)
                .put("in", "header")
                .put("description", description)
                .set("schema", schema);
    }

    private static ObjectNode text(@org.jspecify.annotations.Nullable String pattern) {
        var schema = OpenApi.object().put("type", "string");
        return pattern == null ? schema : schema.put("pattern", pattern);
    }

    private static ObjectNode problemSchema() {
        var schema = OpenApi.object().put("type", "object");
        var properties = schema.putObject("properties");
        properties.putObject("type").put("type", "string").put("pattern", "^urn:jejak:problem:[a-z-]+$");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties.putObject("detail").put("type", "string");
        properties.putObject("rule").put("type", "string");
        var errors = properties.putObject("errors").put("type", "array").putObject("items");
        errors.put("type", "object");
        for (var member : List.of("field", "code", "message")) {
            errors.withObject("properties").putObject(member).put("type", "string");
        }
        schema.putArray("required").add("type").add("title").add("status").add("rule");
        return schema;
    }
}
