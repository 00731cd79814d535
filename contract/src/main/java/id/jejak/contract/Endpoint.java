package id.jejak.contract;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/**
 * One address and method of a service, and the controller's method behind it.
 *
 * @param method in lower case, as OpenAPI writes it
 */
public record Endpoint(String path, String method, HandlerMethod handler) {

    private static final Set<String> COMMON = Set.of("api", "commands", "queries");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** All endpoints below a path, as Spring has found them. */
    public static List<Endpoint> below(String prefix, RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith(prefix))
                        .flatMap(path -> mapping.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(path, lowerCase(method), mapping.getValue()))))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    /** What the annotations and the signature say; the rest is to be added. */
    public ObjectNode operation(Schemas schemas) {
        var operation = OpenApi.object();
        operation.put("operationId", tag() + "." + handler.getMethod().getName());
        operation.putArray("tags").add(tag());
        var parameters = operation.putArray("parameters");
        parameters().forEach(parameter -> parameters.add(parameter.written(schemas)));
        return operation;
    }

    /** The status of success. */
    public int status() {
        var stated = handler.getMethodAnnotation(ResponseStatus.class);
        return stated == null ? HttpStatus.OK.value() : stated.value().value();
    }

    /** What it is about: the first word of the path that neither all have in common nor is a placeholder. */
    public String tag() {
        return Arrays.stream(path.split("/", -1))
                .filter(word -> !word.isEmpty() && !COMMON.contains(word) && !word.startsWith("{"))
                .findFirst()
                .orElseThrow();
    }

    private List<Asked> parameters() {
        var asked = new ArrayList<>(Arrays.stream(handler.getMethod().getParameters())
                .flatMap(Endpoint::asked)
                .toList());
        // a method may read the address itself
        PLACEHOLDER
                .matcher(path)
                .results()
                .map(placeholder -> placeholder.group(1))
                .filter(name -> asked.stream().noneMatch(other -> other.name().equals(name)))
                .forEach(name -> asked.add(new Asked(name, "path", String.class, true)));
        return asked;
    }

    private static Stream<Asked> asked(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            return Stream.of(new Asked(parameter.getName(), "path", parameter.getType(), true));
        }
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            var asked = parameter.getAnnotation(RequestParam.class);
            var required = asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            return Stream.of(new Asked(parameter.getName(), "query", parameter.getType(), required));
        }
        if (parameter.isAnnotationPresent(ModelAttribute.class)) {
            return Arrays.stream(parameter.getType().getRecordComponents()).map(Endpoint::asked);
        }
        return Stream.empty();
    }

    private static Asked asked(RecordComponent component) {
        var required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Asked(component.getName(), "query", component.getType(), required);
    }

    private static String lowerCase(RequestMethod method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private record Asked(String name, String in, Class<?> type, boolean required) {

        ObjectNode written(Schemas schemas) {
            var parameter = OpenApi.object();
            parameter.put("name", name).put("in", in).put("required", required);
            parameter.set("schema", schemas.of(type));
            return parameter;
        }
    }
}
