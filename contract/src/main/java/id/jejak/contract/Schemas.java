package id.jejak.contract;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON schemas (2020-12) of our records: what is not {@link Nullable} is required, and an id is written as its value. */
public final class Schemas {

    private static final String AT = "components/schemas";
    private static final String PROBLEM = "#/" + AT + "/Problem";

    private final SchemaBuilder schemas;

    private Schemas(OptionalInt longestText) {
        var config = new SchemaGeneratorConfigBuilder(
                        JsonMapper.shared(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.PLAIN_DEFINITION_KEYS)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forTypesInGeneral()
                .withDefinitionNamingStrategy(new Names())
                .withCustomDefinitionProvider(Schemas::written);
        config.forFields().withRequiredCheck(field -> !isNullable(field));
        if (longestText.isPresent()) strictly(config, longestText.getAsInt());
        schemas = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
    }

    /** Schemas of what is sent out. */
    public static Schemas ofAnswers() {
        return new Schemas(OptionalInt.empty());
    }

    /**
     * Schemas of what is taken in: text is not blank, a list not empty, and what is not known is refused.
     *
     * @param longestText how many characters a text may have
     */
    public static Schemas ofForms(int longestText) {
        return new Schemas(OptionalInt.of(longestText));
    }

    private static void strictly(SchemaGeneratorConfigBuilder config, int longestText) {
        config.with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        config.forFields()
                .withStringMinLengthResolver(field -> is(field, String.class) ? 1 : null)
                .withStringMaxLengthResolver(field -> is(field, String.class) ? longestText : null)
                .withStringPatternResolver(field -> is(field, String.class) ? "\\S" : null)
                .withArrayMinItemsResolver(field -> is(field, List.class) ? 1 : null);
    }

    private static boolean is(FieldScope field, Class<?> type) {
        return !field.isFakeContainerItemScope() && field.getType().getErasedType() == type;
    }

    /** A reference to the schema of a type; the schema itself is among the {@link #definitions}. */
    public ObjectNode of(Type type) {
        return schemas.createSchemaReference(type);
    }

    /** All schemas referred to, by name. To be asked for once, at the end. */
    Map<String, ObjectNode> definitions() {
        var byName = new TreeMap<String, ObjectNode>();
        schemas.collectDefinitions(AT)
                .properties()
                .forEach(definition -> byName.put(definition.getKey(), (ObjectNode) definition.getValue()));
        return byName;
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable CustomDefinition written(ResolvedType type, SchemaGenerationContext context) {
        var raw = type.getErasedType();
        if (raw == ProblemDetail.class)
            return inline(JsonNodeFactory.instance.objectNode().put("$ref", PROBLEM));
        if (raw == JsonNode.class) return inline(JsonNodeFactory.instance.objectNode());
        return writtenAsValue(raw)
                .map(CustomDefinition::new)
                .or(() -> writtenAsOneOf(raw, context).map(Schemas::asItIs))
                .orElse(null);
    }

    /** To forbid more properties beside the kinds, which have them all, would forbid every property. */
    private static CustomDefinition asItIs(ObjectNode schema) {
        return new CustomDefinition(schema, DefinitionType.STANDARD, AttributeInclusion.NO);
    }

    private static CustomDefinition inline(ObjectNode schema) {
        return new CustomDefinition(schema, true);
    }

    /** What may be one of several records says which. */
    private static Optional<ObjectNode> writtenAsOneOf(Class<?> type, SchemaGenerationContext context) {
        var kinds = type.getAnnotation(JsonSubTypes.class);
        var said = type.getAnnotation(JsonTypeInfo.class);
        if (kinds == null || said == null) return Optional.empty();
        var schema = JsonNodeFactory.instance.objectNode();
        var oneOf = schema.putArray("oneOf");
        for (var kind : kinds.value()) {
            var resolved = context.getTypeContext().resolve(kind.value());
            var one = context.createStandardDefinition(resolved, Schemas::written);
            one.withObjectProperty("properties").putObject(said.property()).put("const", kind.name());
            one.withArrayProperty("required").add(said.property());
            oneOf.add(one);
        }
        return Optional.of(schema);
    }

    /** Ids, codes and digests are written as text, and know the form it must have. */
    private static Optional<ObjectNode> writtenAsValue(Class<?> type) {
        if (type == YearMonth.class) return Optional.of(text().put("pattern", "^\\d{4}-\\d{2}$"));
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst()
                .map(Method::getReturnType)
                .map(value -> {
                    var schema = text();
                    if (value == UUID.class) schema.put("format", "uuid");
                    form(type).ifPresent(form -> schema.put("pattern", "^(" + form + ")$"));
                    return schema;
                });
    }

    private static ObjectNode text() {
        return JsonNodeFactory.instance.objectNode().put("type", "string");
    }

    private static Optional<String> form(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == Pattern.class)
                .findFirst()
                .map(field -> {
                    field.setAccessible(true);
                    try {
                        return ((Pattern) field.get(null)).pattern();
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /** A record within another is called by both names: many a controller takes a {@code Reason}. */
    private static final class Names implements SchemaDefinitionNamingStrategy {

        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            return name(key.getType());
        }

        /** What is called the same in two packages is told apart by them. */
        @Override
        public void adjustDuplicateNames(Map<DefinitionKey, String> names, SchemaGenerationContext context) {
            names.replaceAll((key, name) ->
                    capitalised(lastOf(key.getType().getErasedType().getPackageName())) + name);
        }

        private static String name(ResolvedType type) {
            var raw = type.getErasedType();
            var own = raw.isMemberClass()
                    ? withoutRole(raw.getEnclosingClass()) + raw.getSimpleName()
                    : raw.getSimpleName();
            return own + arguments(type.getTypeParameters());
        }

        private static String arguments(Collection<ResolvedType> arguments) {
            return String.join("", arguments.stream().map(Names::name).toList());
        }

        private static String withoutRole(Class<?> type) {
            return type.getSimpleName().replace("Controller", "");
        }

        private static String lastOf(String packageName) {
            return packageName.substring(packageName.lastIndexOf('.') + 1);
        }

        private static String capitalised(String word) {
            return Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }
    }
}
