package id.jejak.command.guide;

import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.command.desk.Caller;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.region.Region;
import id.jejak.events.region.Regions;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids and codes that whoever fills in a form can mean: those its aggregate's history names, and those the actor has. */
public final class Values {

    /** Between them they have the form of every code there is. */
    private static final List<String> TEXTS = List.of(
            "text",
            "19.02",
            "sha256:" + "0123456789abcdef".repeat(4),
            DeadlineKind.PLAN + ":017d0c4b-4800-7000-8000-000000000001");

    private final Map<Class<?>, Set<Object>> known = new HashMap<>();
    private final Set<Integer> numbers = new LinkedHashSet<>();

    private Values() {}

    /** Of an aggregate's history, and of who asks. */
    public static Values of(Collection<?> history, Caller caller) {
        var values = in(history);
        var actor = caller.actor();
        values.learn(actor.person());
        if (actor.region() != null) {
            Regions.all().stream()
                    .map(Region::code)
                    .filter(region -> region.isWithin(actor.region()))
                    .forEach(values::learn);
        }
        return values;
    }

    /** All ids and codes in some things. */
    public static Values in(Collection<?> things) {
        var values = new Values();
        things.forEach(values::learn);
        return values;
    }

    /** The same, for forms that are about this one and no other of its kind. */
    Values about(Object id) {
        known.put(id.getClass(), Set.of(id));
        return this;
    }

    /** Whether some value of a type is known. */
    boolean know(Class<?> type) {
        return known.containsKey(type);
    }

    /** The values of a type; if none is known, one of the right form. */
    public List<Object> of(Class<?> type) {
        var some = known.get(type);
        return some == null ? List.of(sample(type)) : List.copyOf(some);
    }

    /** The numbers in the history. */
    Set<Integer> numbers() {
        return numbers;
    }

    /** Ids, codes and digests are records of one value, written as that value. */
    static boolean isWrittenAsValue(Class<?> type) {
        return type.isRecord() && value(type).isPresent();
    }

    private void learn(@Nullable Object thing) {
        switch (thing) {
            case null -> {}
            case Integer number -> numbers.add(number);
            case Record record
            when isWrittenAsValue(record.getClass()) ->
                known.computeIfAbsent(record.getClass(), _ -> new LinkedHashSet<>())
                        .add(record);
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents())
                        .map(component -> component(record, component))
                        .forEach(this::learn);
            case Collection<?> many -> many.forEach(this::learn);
            case Map<?, ?> map -> {
                map.keySet().forEach(this::learn);
                map.values().forEach(this::learn);
            }
            default -> {}
        }
    }

    private static @Nullable Object component(Record record, java.lang.reflect.RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Class<?>> value(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                .<Class<?>>map(java.lang.reflect.RecordComponent::getType)
                .findFirst();
    }

    /** Some value of the right form. */
    public static Object sample(Class<?> type) {
        if (type.isEnum()) return type.getEnumConstants()[0];
        var value = value(type).orElseThrow();
        if (value == UUID.class) return make(type, value, UUID.fromString("017d0c4b-4800-7000-8000-000000000001"));
        return TEXTS.stream()
                .flatMap(text -> attempt(type, value, text).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No text known here has the form of a " + type.getName()));
    }

    private static Optional<Object> attempt(Class<?> type, Class<?> value, Object text) {
        try {
            return Optional.of(make(type, value, text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Object make(Class<?> type, Class<?> value, Object argument) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(value);
            constructor.setAccessible(true);
            return constructor.newInstance(argument);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException senseless
                    ? senseless
                    : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample of " + type, e);
        }
    }
}
