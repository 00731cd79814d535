package id.jejak.command.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.cycle.Cadence;
import id.jejak.events.cycle.DayCounting;
import id.jejak.events.cycle.PilotEvidence;
import id.jejak.events.cycle.PlanApprover;
import id.jejak.events.cycle.ReplicaEvidence;
import id.jejak.events.cycle.RequiredEvidence;
import id.jejak.events.signing.Capacity;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schema of a policy says what the record that takes it in says. */
class PolicySchemaTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void it_describes_every_component_and_requires_those_that_are_not_optional() throws IOException {
        assertDescribes(PolicyTerms.class, schema());
        assertDescribes(Cadence.class, schema().at("/$defs/cadence"));
        assertDescribes(RequiredEvidence.class, schema().at("/$defs/requiredEvidence"));
    }

    @Test
    void each_component_has_the_shape_its_type_is_read_from() throws IOException {
        assertShapes(PolicyTerms.class, schema());
        assertShapes(Cadence.class, schema().at("/$defs/cadence"));
        assertShapes(RequiredEvidence.class, schema().at("/$defs/requiredEvidence"));
    }

    @Test
    void it_knows_every_word_of_each_kind() throws IOException {
        assertWords("capacity", Capacity.values());
        assertWords("dayCounting", DayCounting.values());
        assertWords("pilotEvidence", PilotEvidence.values());
        assertWords("replicaEvidence", ReplicaEvidence.values());
        assertWords("planApprover", PlanApprover.values());
    }

    private static void assertDescribes(Class<?> record, JsonNode schema) {
        var names = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(schema.get("properties").propertyNames()).containsExactlyElementsOf(names);
        assertThat(texts(schema.get("required")))
                .containsExactlyElementsOf(Arrays.stream(record.getRecordComponents())
                        .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
    }

    private static void assertShapes(Class<?> record, JsonNode schema) {
        for (var part : record.getRecordComponents()) {
            var property =
                    (ObjectNode) schema.get("properties").get(part.getName()).deepCopy();
            assertThat(property.remove("description")).as(part.getName()).isNotNull();
            // how much of it there may be, the decider's tests say
            property.remove(List.of("maximum", "minItems"));
            assertThat(property).as(part.getName()).isEqualTo(shape(part));
        }
    }

    private static JsonNode shape(RecordComponent part) {
        return switch (part.getGenericType()) {
            case ParameterizedType set ->
                JSON.readTree("""
                        {"type":"array","items":{"$ref":"#/$defs/%s"}}""".formatted(name((Class<?>) set.getActualTypeArguments()[0])));
            case Class<?> type when type == Integer.class || type == int.class -> JSON.readTree("""
                        {"type":"integer","minimum":1}""");
            case Class<?> type when type == LocalDate.class -> JSON.readTree("""
                        {"type":"string","format":"date"}""");
            case Class<?> type -> JSON.readTree("""
                        {"$ref":"#/$defs/%s"}""".formatted(name(type)));
            default -> throw new AssertionError("No shape is known of " + part);
        };
    }

    private static String name(Class<?> type) {
        var name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static void assertWords(String definition, Enum<?>[] words) throws IOException {
        assertThat(texts(schema().at("/$defs/" + definition + "/enum")))
                .containsExactlyElementsOf(Arrays.stream(words).map(Enum::name).toList());
    }

    private static JsonNode schema() throws IOException {
        try (var file = PolicyTerms.class.getResourceAsStream("policy-schema.json")) {
            assertThat(file).isNotNull();
            return JSON.readTree(file);
        }
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue);
    }
}
