package id.jejak.command.guide;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import id.jejak.command.act.Command;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.Rehearsal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Something that can be asked for: an address to which a form is sent, and the controller's method that makes an order of it.
 *
 * @param address a pattern, such as {@code /api/commands/commitments/{commitment}/withdraw}
 */
public record Step(String address, HandlerMethod handler) {

    /** The record that the form is read into. */
    public Class<?> form() {
        return Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Body.class))
                .findFirst()
                .<Class<?>>map(Parameter::getType)
                .orElseThrow(() -> new IllegalStateException(address + " takes no form"));
    }

    /** Whether what the order is about is named in the form, and so for whoever fills it in to choose. */
    public boolean isNamedInForm(Command order) {
        var id = order.subject().getClass();
        return asksFor(id) && !ids().containsValue(id);
    }

    /** Whether the form asks for ids of that type. */
    boolean asksFor(Class<?> id) {
        return Fillings.choices(form()).contains(id);
    }

    /** The pattern of what it is about: the address it is right below. */
    String parent() {
        return address.substring(0, address.lastIndexOf('/'));
    }

    /** Its address, with these ids in it. */
    String address(Map<String, ?> ids) {
        return UriComponentsBuilder.fromPath(address).buildAndExpand(ids).toUriString();
    }

    /** The ids in its address. */
    public Map<String, Class<?>> ids() {
        return Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathVariable.class))
                .collect(toMap(Parameter::getName, Parameter::getType));
    }

    /**
     * The order that the controller makes, and does not submit.
     *
     * @param ids the ids in its address
     * @param form an instance of {@link #form}
     */
    public Command order(Map<String, ?> ids, Object form, Caller caller) {
        Function<Parameter, @Nullable Object> argument = parameter -> {
            if (parameter.getType() == Caller.class) return caller;
            return parameter.isAnnotationPresent(Body.class) ? form : ids.get(parameter.getName());
        };
        var arguments =
                Arrays.stream(handler.getMethod().getParameters()).map(argument).toArray();
        var method = handler.getMethod();
        ReflectionUtils.makeAccessible(method);
        return Rehearsal.order(() -> {
            try {
                return method.invoke(handler.createWithResolvedBean().getBean(), arguments);
            } catch (InvocationTargetException e) {
                throw unwrapped(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The ids of an address, read as the controller would read them. */
    Map<String, Object> read(Map<String, String> texts, ConversionService conversion) {
        return ids().entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        id -> requireNonNull(conversion.convert(texts.get(id.getKey()), id.getValue()))));
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
