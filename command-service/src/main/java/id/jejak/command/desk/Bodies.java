package id.jejak.command.desk;

import id.jejak.command.desk.InvalidBody.Field;
import id.jejak.events.json.EventJson;
import id.jejak.events.region.RegionCode;
import id.jejak.events.region.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads request bodies, strictly: what is not understood is refused by the name of its field. */
@Component
class Bodies {

    private final JsonMapper json = EventJson.configure(JsonMapper.builder())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .addModule(new SimpleModule("existing regions").addDeserializer(RegionCode.class, new ExistingRegion()))
            .build();

    /**
     * Reads a body; none at all counts as an empty object.
     *
     * @throws InvalidBody naming every field that is missing or makes no sense
     */
    <T> T read(byte[] body, Class<T> type) {
        var document = parse(body);
        var problems = new ArrayList<>(Completeness.check(document, type));
        for (var component : type.getRecordComponents()) {
            if (!isMentioned(problems, component.getName())) {
                try {
                    bindAlone(document, component.getName(), component.getGenericType());
                } catch (JacksonException e) {
                    problems.add(problem(component.getName(), e));
                }
            }
        }
        if (problems.isEmpty()) {
            try {
                return json.treeToValue(document, type);
            } catch (JacksonException e) {
                problems.add(problem("", e));
            }
        }
        throw InvalidBody.of(problems);
    }

    private JsonNode parse(byte[] body) {
        if (body.length == 0) return json.createObjectNode();
        try {
            var document = json.readTree(body);
            if (!document.isObject()) throw InvalidBody.malformed("The body must be a JSON object");
            return document;
        } catch (JacksonException e) {
            throw InvalidBody.malformed(whyMalformed(e));
        }
    }

    private static String whyMalformed(JacksonException e) {
        return switch (e) {
            case StreamConstraintsException _ -> "The body is nested too deeply or holds too long a value";
            case StreamReadException _ ->
                "The body is not valid JSON (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
            default -> "The body is not valid JSON, or names a field twice";
        };
    }

    private void bindAlone(JsonNode document, String name, java.lang.reflect.Type type) {
        var node = document.get(name);
        if (node != null) json.treeToValue(node, json.getTypeFactory().constructType(type));
    }

    private static boolean isMentioned(List<Field> problems, String name) {
        return problems.stream()
                .anyMatch(p -> p.field().equals(name)
                        || p.field().startsWith(name + ".")
                        || p.field().startsWith(name + "["));
    }

    private static Field problem(String within, JacksonException e) {
        var path = path(within, e);
        return switch (e) {
            case UnrecognizedPropertyException _ -> new Field(path, "is not a field of this request");
            case ValueInstantiationException v
            when v.getCause() instanceof IllegalArgumentException why ->
                new Field(path, String.valueOf(why.getMessage()));
            case InvalidFormatException f
            when f.getTargetType().isEnum() ->
                new Field(
                        path,
                        "must be one of " + Arrays.toString(f.getTargetType().getEnumConstants()));
            case InvalidFormatException f ->
                new Field(path, "is not a valid " + f.getTargetType().getSimpleName());
            case MismatchedInputException m
            when m.getTargetType() == RegionCode.class -> new Field(path, m.getOriginalMessage());
            case DatabindException _ -> new Field(path, "has the wrong shape");
            default -> new Field(path, "cannot be read");
        };
    }

    private static String path(String within, JacksonException e) {
        var below = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        var path = within + below;
        return path.startsWith(".") ? path.substring(1) : path;
    }

    /** A code of the right form that no government has is as wrong as a malformed one. */
    private static final class ExistingRegion extends ValueDeserializer<RegionCode> {

        @Override
        public RegionCode deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getString();
            try {
                var code = new RegionCode(text);
                if (Regions.find(code).isPresent()) return code;
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(RegionCode.class, "%s", e.getMessage());
            }
            return context.reportInputMismatch(RegionCode.class, "No government has this code");
        }
    }
}
