package id.jejak.command.desk;

import id.jejak.command.desk.InvalidBody.Field;
import id.jejak.events.json.EventJson;
import id.jejak.events.region.RegionCode;
import id.jejak.events.region.Regions;
import java.time.LocalDate;
import java.time.ZoneId;
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
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads request bodies, strictly: what is not understood is refused by the name of its field. */
@Component
public class Bodies {

    private final JsonMapper json = EventJson.configure(JsonMapper.builder())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            // an id or a day left blank would become none, where there must be one
            .withCoercionConfigDefaults(blank -> blank.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .addModule(CalendarYears.module())
            .addModule(new SimpleModule("existing regions").addDeserializer(RegionCode.class, new ExistingRegion()))
            .build();

    /**
     * Reads a body; none at all counts as an empty object.
     *
     * @throws InvalidBody naming every field that is missing or makes no sense
     */
    <T> T read(byte[] body, Class<T> type) {
        return read(parse(body), type);
    }

    /**
     * Makes a body of a document that did not come as one, such as a line of a table; it is held to the same.
     *
     * @throws InvalidBody naming every field that is missing or makes no sense
     */
    public <T> T read(JsonNode document, Class<T> type) {
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
            if (!document.isObject()) throw InvalidBody.malformed(Fault.BODY_IS_NO_OBJECT);
            return document;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private static InvalidBody malformed(JacksonException e) {
        return switch (e) {
            case StreamConstraintsException _ -> InvalidBody.malformed(Fault.BODY_TOO_DEEP);
            case StreamReadException _ ->
                InvalidBody.malformed(
                        Fault.BODY_IS_NO_JSON_AT,
                        e.getLocation().getLineNr(),
                        e.getLocation().getColumnNr());
            default -> InvalidBody.malformed(Fault.BODY_IS_NO_JSON);
        };
    }

    private void bindAlone(JsonNode document, String name, java.lang.reflect.Type type) {
        var node = document.get(name);
        if (node != null) json.treeToValue(node, json.getTypeFactory().constructType(type));
    }

    private static boolean isMentioned(List<Field> problems, String name) {
        return problems.stream()
                .anyMatch(p -> p.name().equals(name)
                        || p.name().startsWith(name + ".")
                        || p.name().startsWith(name + "["));
    }

    private static Field problem(String within, JacksonException e) {
        var path = path(within, e);
        return switch (e) {
            case UnrecognizedPropertyException _ -> new Field(path, Fault.UNKNOWN_FIELD);
            case ValueInstantiationException v
            when v.getCause() instanceof IllegalArgumentException why ->
                new Field(path, Fault.SENSELESS, String.valueOf(why.getMessage()));
            case InvalidFormatException f
            when f.getTargetType().isEnum() ->
                new Field(
                        path,
                        Fault.NOT_ONE_OF,
                        Arrays.toString(f.getTargetType().getEnumConstants()));
            case InvalidFormatException f
            when f.getTargetType() == LocalDate.class -> new Field(path, Fault.NOT_A_DATE);
            case InvalidFormatException f when f.getTargetType() == ZoneId.class -> new Field(path, Fault.NOT_A_ZONE);
            case InvalidFormatException f ->
                new Field(path, Fault.NOT_VALID, f.getTargetType().getSimpleName());
            case MismatchedInputException m
            when m.getTargetType() == RegionCode.class -> new Field(path, Fault.SENSELESS, m.getOriginalMessage());
            case DatabindException _ -> new Field(path, Fault.WRONG_SHAPE);
            default -> new Field(path, Fault.UNREADABLE);
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
