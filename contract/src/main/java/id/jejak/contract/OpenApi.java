package id.jejak.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A document of OpenAPI 3.1, put together operation by operation, and the same whatever order they come in. */
public final class OpenApi {

    /** The media type of problem details (RFC 9457). */
    public static final String PROBLEM = "application/problem+json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String title;
    private final String description;
    private final Map<String, Map<String, ObjectNode>> paths = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, ObjectNode> parameters = new TreeMap<>();
    private final Map<String, ObjectNode> headers = new TreeMap<>();
    private final Map<String, ObjectNode> responses = new TreeMap<>();
    private final Map<String, ObjectNode> schemas = new TreeMap<>();

    public OpenApi(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** Adds an operation. */
    public void add(String path, String method, ObjectNode operation) {
        var before = paths.computeIfAbsent(path, _ -> new TreeMap<>()).put(method, operation);
        if (before != null) throw new IllegalArgumentException("Two operations at " + method + " " + path);
        // one method may be behind several addresses
        var id = operation.path("operationId").stringValue("");
        for (int i = 2; !ids.add(operation.path("operationId").stringValue("")); i++) {
            operation.put("operationId", id + i);
        }
    }

    /** Adds a parameter that operations refer to by its name. */
    public JsonNode shared(String name, ObjectNode parameter) {
        parameters.put(name, parameter);
        return reference("parameters", name);
    }

    /** Adds a header that responses refer to by its name. */
    public JsonNode header(String name, ObjectNode header) {
        headers.put(name, header);
        return reference("headers", name);
    }

    /** Adds a response that operations refer to by its name. */
    public JsonNode response(String name, ObjectNode response) {
        responses.put(name, response);
        return reference("responses", name);
    }

    /** Adds a schema that is no record's. */
    public JsonNode schema(String name, ObjectNode schema) {
        schemas.put(name, schema);
        return reference("schemas", name);
    }

    /** The document, with all the schemas its operations refer to. */
    public String write(Schemas... referredTo) {
        for (var some : referredTo) {
            some.definitions().forEach((name, schema) -> {
                var other = schemas.put(name, schema);
                if (other != null && !other.equals(schema)) {
                    throw new IllegalStateException("Two different schemas are called " + name);
                }
            });
        }
        var document = object();
        document.put("openapi", "3.1.1");
        document.putObject("info").put("title", title).put("version", "1").put("description", description);
        document.putArray("servers").addObject().put("url", "/");
        var described = document.putObject("paths");
        paths.forEach((path, operations) -> described.putObject(path).setAll(operations));
        var components = document.putObject("components");
        components.putObject("schemas").setAll(schemas);
        components.putObject("parameters").setAll(parameters);
        components.putObject("headers").setAll(headers);
        components.putObject("responses").setAll(responses);
        components
                .putObject("securitySchemes")
                .putObject("basic")
                .put("type", "http")
                .put("scheme", "basic");
        return JSON.writeValueAsString(document).replace("\r\n", "\n");
    }

    /** The operations there are, each as {@code get /path}. */
    public List<String> operations() {
        var all = new ArrayList<String>();
        paths.forEach((path, operations) -> operations.keySet().forEach(method -> all.add(method + " " + path)));
        return List.copyOf(all);
    }

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode reference(String kind, String name) {
        return object().put("$ref", "#/components/" + kind + "/" + name);
    }
}
