package id.jejak.command.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What this service takes and gives, as OpenAPI says it. A test keeps the document true to the code. */
@Component
class Contract {

    private static final String DOCUMENT = "commands.json";
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";

    private final Supplier<byte[]> bytes = SingletonSupplier.of(Contract::read);
    private final Supplier<JsonNode> document =
            SingletonSupplier.of(() -> JsonMapper.shared().readTree(bytes()));

    /** The document as it is published. */
    byte[] bytes() {
        return Objects.requireNonNull(bytes.get());
    }

    /** The JSON schema of the form that a step takes, whole by itself. */
    JsonNode form(Step step) {
        var operation = Objects.requireNonNull(document.get())
                .path("paths")
                .path(step.address())
                .path("post");
        var schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (!(schema instanceof ObjectNode reference)) {
            throw new IllegalStateException("The contract does not know " + step.address());
        }
        return withDefinitions(reference.deepCopy());
    }

    private JsonNode withDefinitions(ObjectNode schema) {
        var needed = new TreeSet<String>();
        collect(schema, needed);
        var definitions = schema.putObject("$defs");
        needed.forEach(name -> definitions.set(name, definition(name)));
        return JsonMapper.shared().readTree(schema.toString().replace(COMPONENTS, DEFINITIONS));
    }

    private JsonNode definition(String name) {
        return Objects.requireNonNull(document.get())
                .path("components")
                .path("schemas")
                .path(name);
    }

    private void collect(JsonNode schema, Set<String> needed) {
        for (var reference : schema.findValuesAsString("$ref")) {
            var name = reference.substring(COMPONENTS.length());
            if (needed.add(name)) collect(definition(name), needed);
        }
    }

    private static byte[] read() {
        try (var in = Contract.class.getResourceAsStream(DOCUMENT)) {
            return Objects.requireNonNull(in, "The contract was left out of the build")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
