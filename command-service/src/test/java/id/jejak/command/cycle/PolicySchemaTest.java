package id.jejak.command.cycle;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.cycle.DayCounting;
import id.jejak.events.signing.Capacity;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
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
        var names = Arrays.stream(PolicyTerms.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(schema().get("properties").propertyNames()).containsExactlyElementsOf(names);
        assertThat(texts(schema().get("required")))
                .containsExactlyElementsOf(Arrays.stream(PolicyTerms.class.getRecordComponents())
                        .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(schema().get("additionalProperties").booleanValue()).isFalse();
    }

    @Test
    void each_component_has_the_shape_its_type_is_read_from() throws IOException {
        var shapes = Map.<Class<?>, String>of(
                Set.class, """
                        {"type":"array","items":{"$ref":"#/$defs/capacity"}}""",
                Integer.class, """
                        {"type":"integer","minimum":1}""",
                LocalDate.class, """
                        {"type":"string","format":"date"}""",
                DayCounting.class, """
                        {"$ref":"#/$defs/dayCounting"}""");
        var expected = Arrays.stream(PolicyTerms.class.getRecordComponents())
                .collect(toMap(RecordComponent::getName, part -> JSON.readTree(shapes.get(part.getType()))));

        var properties = schema().get("properties");
        expected.forEach((name, shape) -> {
            var property = (ObjectNode) properties.get(name).deepCopy();
            assertThat(property.remove("description")).as(name).isNotNull();
            assertThat(property).as(name).isEqualTo(shape);
        });
    }

    @Test
    void it_knows_every_capacity() throws IOException {
        assertThat(texts(schema().at("/$defs/capacity/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Capacity.values()).map(Capacity::name).toList());
    }

    @Test
    void it_knows_every_way_of_counting_days() throws IOException {
        assertThat(texts(schema().at("/$defs/dayCounting/enum")))
                .containsExactlyElementsOf(Arrays.stream(DayCounting.values())
                        .map(DayCounting::name)
                        .toList());
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
