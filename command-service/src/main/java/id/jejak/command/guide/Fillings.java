package id.jejak.command.guide;

import static java.util.stream.Collectors.toMap;

import id.jejak.events.Digest;
import id.jejak.events.Provenance;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Well-formed ways to fill in a form, tried when it is asked whether any order of a kind would be accepted.
 *
 * <p>Where a form asks for an id, a code, a number or a word, each one it can mean is tried. A list of things that are told apart by
 * a word has one thing for each word, as a complete checklist has. What may be left out is filled in, except ids and codes, and
 * except the circumstances: the order is given now, by whoever asks.
 */
public final class Fillings {

    /** More ways than this are not tried: no form comes near it. */
    private static final int MOST = 5_000;

    private static final ClassValue<Set<Class<?>>> CHOICES = new ClassValue<>() {
        @Override
        protected Set<Class<?>> computeValue(Class<?> record) {
            return choicesOf(record);
        }
    };

    private final Values values;
    private final Instant now;
    private final ZoneId zone;

    /**
     * @param values what ids and codes can be meant
     * @param now when the form is filled in
     */
    public Fillings(Values values, Instant now, ZoneId zone) {
        this.values = values;
        this.now = now;
        this.zone = zone;
    }

    /**
     * A form that is filled in.
     *
     * @param form an instance of the form's record
     * @param meant the ids and codes in it: what it is about
     */
    public record Filling(Object form, Map<Class<?>, Object> meant) {}

    /** All ways to fill in a form, lazily. */
    public Stream<Filling> of(Class<?> form) {
        var ways = Stream.of(Map.<Class<?>, Object>of());
        for (var type : choices(form)) {
            ways = ways.flatMap(way -> alternatives(type).stream().map(chosen -> with(way, type, chosen)));
        }
        if (!listed(form).isEmpty())
            ways = ways.flatMap(way -> companies(form).mapToObj(other -> with(way, List.class, other)));
        return ways.limit(MOST).flatMap(way -> attempt(form, way).stream());
    }

    /** Empty where what was chosen makes no sense together, as the records themselves find. */
    private Optional<Filling> attempt(Class<?> form, Map<Class<?>, Object> way) {
        try {
            return Optional.of(new Filling(filled(form, way), meant(way)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Map<Class<?>, Object> meant(Map<Class<?>, Object> way) {
        return way.entrySet().stream()
                .filter(chosen -> Values.isWrittenAsValue(chosen.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A list of ids or codes holds one of them alone, or in the company of each other one. */
    private IntStream companies(Class<?> form) {
        var most = listed(form).stream()
                .mapToInt(type -> values.of(type).size())
                .max()
                .orElse(0);
        return IntStream.rangeClosed(0, most);
    }

    private static List<Class<?>> listed(Class<?> form) {
        return Arrays.stream(form.getRecordComponents())
                .filter(component -> component.getType() == List.class)
                .<Class<?>>map(component -> raw(argument(component.getGenericType())))
                .filter(Fillings::isMeant)
                .toList();
    }

    /** What is an id or a code; which document a digest stands for decides nothing. */
    private static boolean isMeant(Class<?> type) {
        return Values.isWrittenAsValue(type) && type != Digest.class;
    }

    private static Map<Class<?>, Object> with(Map<Class<?>, Object> way, Class<?> type, Object chosen) {
        var more = new LinkedHashMap<>(way);
        more.put(type, chosen);
        return more;
    }

    private List<Object> alternatives(Class<?> type) {
        if (type.isEnum()) return List.of(type.getEnumConstants());
        if (type == Boolean.class) return List.of(false, true);
        if (type == Integer.class) return numbers();
        return values.of(type);
    }

    /** The first, those the history names, and the year. */
    private List<Object> numbers() {
        var numbers = new LinkedHashSet<Object>(List.of(1));
        numbers.addAll(values.numbers());
        numbers.add(today().getYear());
        return List.copyOf(numbers);
    }

    /** The types of which there is something to choose; all of one type are chosen alike. */
    static Set<Class<?>> choices(Class<?> record) {
        return CHOICES.get(record);
    }

    private static Set<Class<?>> choicesOf(Class<?> record) {
        var found = new LinkedHashSet<Class<?>>();
        for (var component : record.getRecordComponents()) {
            if (isLeftOut(component)) continue;
            var type = raw(component.getGenericType());
            var inner = type == List.class || type == Set.class ? raw(argument(component.getGenericType())) : type;
            if (inner == int.class) inner = Integer.class;
            if (inner == boolean.class) inner = Boolean.class;
            if (inner.isEnum() || inner == Integer.class || inner == Boolean.class || isMeant(inner)) {
                found.add(inner);
            } else if (inner.isRecord() && !Values.isWrittenAsValue(inner)) {
                found.addAll(choices(inner));
                if (type == List.class) distinction(inner).ifPresent(word -> found.remove(word.getType()));
            }
        }
        return found;
    }

    private static boolean isLeftOut(RecordComponent component) {
        var type = component.getType();
        return isOptional(component.getAnnotatedType()) && (type == Provenance.class || isMeant(type));
    }

    private static boolean isOptional(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private Object filled(Class<?> record, Map<Class<?>, Object> way) {
        var components = record.getRecordComponents();
        var arguments = Arrays.stream(components)
                .map(component ->
                        isLeftOut(component) ? null : value(component.getName(), component.getGenericType(), way))
                .toArray();
        try {
            var constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException senseless
                    ? senseless
                    : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot fill in " + record, e);
        }
    }

    private Object value(String name, Type type, Map<Class<?>, Object> way) {
        var raw = raw(type);
        if (raw == List.class) return elements(name, argument(type), way);
        if (way.containsKey(raw)) return way.get(raw);
        if (raw == Set.class) return all(name, argument(type), way);
        if (raw == Map.class) return Map.of();
        if (Values.isWrittenAsValue(raw)) return values.of(raw).getFirst();
        if (raw.isRecord()) return filled(raw, way);
        return plain(name, raw, way);
    }

    private Object plain(String name, Class<?> type, Map<Class<?>, Object> way) {
        if (type == String.class) return name;
        if (type == boolean.class) return way.getOrDefault(Boolean.class, false);
        if (type == int.class) return way.getOrDefault(Integer.class, 1);
        if (type == Long.class || type == long.class) return 1L;
        if (type == BigDecimal.class) return BigDecimal.ONE;
        if (type == LocalDate.class) return today();
        if (type == YearMonth.class) return YearMonth.from(today());
        if (type == Instant.class) return now;
        if (type == ZoneId.class) return zone;
        if (type == UUID.class) return new UUID(0, 1);
        if (type.isSealed()) return value(name, type.getPermittedSubclasses()[0], way);
        throw new IllegalStateException("Nothing is known to fill in for " + name + ", a " + type.getName());
    }

    private List<Object> elements(String name, Type element, Map<Class<?>, Object> way) {
        var raw = raw(element);
        if (isMeant(raw)) return company(values.of(raw), way);
        if (!raw.isRecord() || Values.isWrittenAsValue(raw)) return List.of(value(name, element, way));
        return distinction(raw)
                .map(word -> Arrays.stream(word.getType().getEnumConstants())
                        .map(constant -> filled(raw, with(way, word.getType(), constant)))
                        .toList())
                .orElseGet(() -> List.of(filled(raw, way)));
    }

    private static List<Object> company(List<Object> known, Map<Class<?>, Object> way) {
        var one = way.get(known.getFirst().getClass());
        var other = (int) way.getOrDefault(List.class, 0);
        if (other == 0 || other > known.size() || known.get(other - 1).equals(one)) return List.of(one);
        return List.of(one, known.get(other - 1));
    }

    private Set<Object> all(String name, Type element, Map<Class<?>, Object> way) {
        var raw = raw(element);
        return new LinkedHashSet<>(raw.isEnum() ? List.of(raw.getEnumConstants()) : List.of(value(name, element, way)));
    }

    /** The word by which the elements of a list are told apart; none where each is about something of its own. */
    private static Optional<RecordComponent> distinction(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getType().isEnum() || isMeant(component.getType()))
                .findFirst()
                .filter(component -> component.getType().isEnum());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> raw(generic.getRawType());
            default -> Object.class;
        };
    }
}
