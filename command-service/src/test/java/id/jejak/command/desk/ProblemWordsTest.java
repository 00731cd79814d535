package id.jejak.command.desk;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.jejak.command.act.CommonRule;
import id.jejak.command.act.Rule;
import id.jejak.command.desk.InvalidBody.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal can be read in both languages, and the list holds nothing else. */
class ProblemWordsTest {

    private static final Path LIST = Path.of("src/main/resources/id/jejak/command/desk/problems_id.properties");

    private final ProblemWords words = new ProblemWords();

    @Test
    void the_indonesian_list_has_a_sentence_for_every_rule_problem_and_fault_and_no_other() throws IOException {
        var keys = Stream.of(
                        rules().map(ProblemWords::key),
                        Arrays.stream(DeskProblem.values()).map(ProblemWords::key),
                        Arrays.stream(Fault.values()).map(ProblemWords::key))
                .flatMap(some -> some)
                .collect(toCollection(TreeSet::new));

        assertThat(keys).hasSizeGreaterThan(90);
        assertThat(new TreeSet<>(list().stringPropertyNames())).isEqualTo(keys);
    }

    @Test
    void no_sentence_is_in_the_other_language() {
        assertThat(rules())
                .allSatisfy(rule ->
                        assertThat(words.of(rule, Languages.INDONESIAN)).isNotEqualTo(words.of(rule, Locale.ENGLISH)));
    }

    @Test
    void every_sentence_can_be_filled_in() {
        for (var language : Stream.of(Locale.ENGLISH, Languages.INDONESIAN).toList()) {
            assertThat(DeskProblem.values())
                    .allSatisfy(problem ->
                            assertThat(words.of(problem, language, 1, 2)).doesNotContain("{"));
            assertThat(Fault.values())
                    .allSatisfy(fault -> assertThat(words.of(new Field("field", fault, 1, 2), language))
                            .doesNotContain("{"));
        }
    }

    @Test
    void an_apostrophe_is_an_apostrophe_and_a_number_is_written_as_the_language_does() {
        assertThat(words.of(DeskProblem.BODY_TOO_LARGE, Locale.ENGLISH, 131_072))
                .isEqualTo("A command's body holds at most 131,072 bytes.");
        assertThat(words.of(DeskProblem.BODY_TOO_LARGE, Languages.INDONESIAN, 131_072))
                .isEqualTo("Isi sebuah perintah paling banyak 131.072 bita.");
        assertThat(words.of(CommonRule.NOT_YOUR_ROLE, Languages.INDONESIAN)).isEqualTo("Langkah ini milik peran lain.");
    }

    private static Stream<Rule> rules() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("id.jejak.command")
                        .stream()
                        .filter(type -> type.isAssignableTo(Rule.class) && type.isEnum())
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(Rule.class::cast);
    }

    private static Properties list() throws IOException {
        var list = new Properties();
        try (var in = Files.newBufferedReader(LIST, StandardCharsets.UTF_8)) {
            list.load(in);
        }
        return list;
    }
}
