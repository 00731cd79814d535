package id.jejak.events.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The proof that rules can fail must itself be able to fail. */
class CounterexampleTest {

    private static final ArchRule CLASSES_ARE_FINAL =
            classes().that().areNotInterfaces().should().haveModifier(JavaModifier.FINAL);

    @Test
    void a_class_that_breaks_the_rule_is_a_counterexample() {
        Counterexample.breaks(CLASSES_ARE_FINAL, Open.class);
    }

    @Test
    void a_class_that_keeps_the_rule_is_none() {
        refused(Closed.class);
    }

    @Test
    void nor_is_one_the_rule_does_not_look_at() {
        refused(Shape.class);
    }

    @Test
    void each_class_has_to_break_the_rule_by_itself() {
        refused(Open.class, Closed.class);
    }

    @Test
    void no_class_at_all_proves_nothing() {
        refused();
    }

    private static void refused(Class<?>... offenders) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Counterexample.breaks(CLASSES_ARE_FINAL, offenders));
    }

    private static class Open {}

    private static final class Closed {}

    private interface Shape {}
}
