package id.jejak.events.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Shows that a rule can fail: a rule that has never failed is not known to work. */
public final class Counterexample {

    private Counterexample() {}

    /**
     * Fails unless each of the classes, looked at alone, breaks the rule and is named by it.
     *
     * <p>A rule that does not even look at the class, because its {@code that()} leaves it out, fails too.
     */
    public static void breaks(ArchRule rule, Class<?>... offenders) {
        assertThat(offenders).as("counterexamples").isNotEmpty();
        for (var offender : offenders) {
            assertThat(violations(rule, offender))
                    .as("what '%s' finds in %s", rule.getDescription(), offender.getSimpleName())
                    .isNotEmpty()
                    .allSatisfy(violation -> assertThat(violation).contains(offender.getName()));
        }
    }

    private static List<String> violations(ArchRule rule, Class<?> offender) {
        return rule.allowEmptyShould(true)
                .evaluate(new ClassFileImporter().importClasses(offender))
                .getFailureReport()
                .getDetails();
    }
}
