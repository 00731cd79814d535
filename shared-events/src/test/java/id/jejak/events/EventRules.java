package id.jejak.events;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import id.jejak.events.json.EventTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What an event and its parts must be, for rules about classes. */
final class EventRules {

    private static final Set<Class<?>> VALUES_OF_THE_JDK = Set.of(
            boolean.class,
            int.class,
            Integer.class,
            Long.class,
            String.class,
            UUID.class,
            Instant.class,
            LocalDate.class,
            YearMonth.class,
            MonthDay.class,
            ZoneId.class);

    private EventRules() {}

    static ArchCondition<JavaClass> beRecordsOfOneFamilyAndOfNothingElse() {
        return be("records of one sealed family and of nothing else", EventRules::isOfOneFamily);
    }

    static ArchCondition<JavaClass> beEnteredAmongTheFamilies() {
        return be("entered in EventTypes.FAMILIES", EventTypes.FAMILIES::contains);
    }

    static ArchCondition<JavaClass> holdOnlyValues() {
        return be(
                "made of domain types and values of the JDK",
                type -> Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .allMatch(EventRules::isValue));
    }

    static boolean isFamily(Class<?> type) {
        return type.isSealed() && List.of(type.getInterfaces()).equals(List.of(DomainEvent.class));
    }

    private static boolean isOfOneFamily(Class<?> type) {
        var interfaces = type.getInterfaces();
        return type.isRecord() && interfaces.length == 1 && isFamily(interfaces[0]);
    }

    private static boolean isValue(Type type) {
        return switch (type) {
            case Class<?> plain -> VALUES_OF_THE_JDK.contains(plain) || isOurs(plain);
            case ParameterizedType several ->
                Set.<Type>of(List.class, Set.class).contains(several.getRawType())
                        && Arrays.stream(several.getActualTypeArguments()).allMatch(EventRules::isValue);
            default -> false;
        };
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith(DomainEvent.class.getPackageName())
                && (type.isRecord() || type.isEnum() || type.isSealed());
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<Class<?>> holds) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var message = "%s should be %s".formatted(type.getName(), what);
                events.add(new SimpleConditionEvent(type, holds.test(type.reflect()), message));
            }
        };
    }
}
