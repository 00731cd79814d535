package id.jejak.events.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;

/** The rules every module keeps. */
public final class HouseRules {

    private static final DescribedPredicate<JavaClass> CLOCK_OR_DICE = describe(
            "read a clock or roll dice",
            type -> type.isAssignableTo(RandomGenerator.class) || type.isAssignableTo(InstantSource.class));

    private HouseRules() {}

    /** In every package null has to be asked for. */
    public static ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.reflect().getPackage().isAnnotationPresent(NullMarked.class);
                var message = "%s is in %s".formatted(type.getName(), type.getPackageName());
                events.add(new SimpleConditionEvent(type, marked, message));
            }
        });
    }

    /** For {@code noClasses()…should(…)}: time, identity and chance come in with what is asked. */
    public static ArchCondition<JavaClass> readAClockOrRollDice() {
        return accessTargetWhere(access("now", resideInAPackage("java.time..")))
                .or(accessTargetWhere(access("currentTimeMillis", type(System.class))))
                .or(accessTargetWhere(access("nanoTime", type(System.class))))
                .or(accessTargetWhere(access("randomUUID", type(UUID.class))))
                .or(accessTargetWhere(access("random", type(Math.class))))
                .or(dependOnClassesThat(CLOCK_OR_DICE))
                .as("read a clock or roll dice");
    }

    /** A call of the method or a reference to it: both lead there. */
    private static DescribedPredicate<JavaAccess<?>> access(String method, DescribedPredicate<? super JavaClass> of) {
        return target(name(method)).and(target(owner(of)));
    }
}
