package id.jejak.command.desk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.act.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Of every rule there is a sentence that says whom it refuses: a test of its own family, or one that asks over HTTP. That a
 * decision table holds it as well is not enough, for a table is read by nobody who looks for one rule.
 */
class RuleSentencesTest {

    private static final Path TESTS = Path.of("src/test/java/id/jejak/command");

    @Test
    void every_rule_refuses_somebody_in_a_test_that_says_so() {
        assertThat(unsaid(RuleSentencesTest::testsOf)).isEmpty();
    }

    @Test
    void a_family_without_tests_is_found() {
        assertThat(unsaid(family -> family.equals("commitment") ? "" : testsOf(family)))
                .contains("commitment/percent-out-of-range", "commitment/quarter-not-begun")
                .noneMatch(rule -> rule.startsWith("signing"));
    }

    private static List<String> unsaid(Function<String, String> tests) {
        var desk = tests.apply("desk");
        return Rules.all()
                .filter(rule -> !says(tests.apply(family(rule)), rule) && !says(desk, rule))
                .map(rule -> family(rule) + "/" + rule.id())
                .toList();
    }

    private static boolean says(String tests, Rule rule) {
        // alone, behind its HTTP status, or as the constant
        return tests.contains('"' + rule.id() + '"')
                || tests.contains(" " + rule.id() + '"')
                || tests.contains("Rule." + rule.name());
    }

    private static String family(Rule rule) {
        var name = rule.getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** A family that is no aggregate's is met over HTTP only. */
    private static String testsOf(String family) {
        if (Files.notExists(TESTS.resolve(family))) return "";
        try (var files = Files.list(TESTS.resolve(family))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(RuleSentencesTest::text)
                    .collect(joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
