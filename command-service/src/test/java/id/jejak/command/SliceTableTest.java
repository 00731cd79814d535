package id.jejak.command;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.jejak.command.act.Command;
import id.jejak.command.act.CommonRule;
import id.jejak.command.act.Rule;
import id.jejak.events.json.EventTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's slice table says what the code says. */
class SliceTableTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern WORD = Pattern.compile("`([\\w-]+)`");
    private static final Pattern LINK = Pattern.compile("\\[(\\w+)]\\(([^)]+)\\)");

    private record Slice(
            String command, Set<String> rules, Set<String> events, Set<String> views, String code, String test) {}

    /** A row of the domain page's tables, as {@code domain-rows.txt} has it. */
    private record Asked(String row, Set<String> commands, Set<String> events) {

        static Asked of(String line) {
            var cells = line.split("\\|", -1);
            return new Asked(line, names(cells[2]), names(cells[3]));
        }

        private static Set<String> names(String cell) {
            return Set.of(cell.strip().split(" "));
        }
    }

    @Test
    void whatever_the_domain_asks_for_has_its_rows_its_code_and_its_test() throws IOException {
        var slices = slices();
        var carriedOut = carriedOut();

        assertThat(asked())
                .hasSize(44)
                .allSatisfy(asked -> assertThat(lacks(asked, slices, carriedOut))
                        .as(asked.row())
                        .isFalse());
    }

    @Test
    void a_table_without_one_of_its_rows_or_one_of_its_events_is_noticed() throws IOException {
        var asked = Asked.of("4.4 | StartPilot | StartPilot | PilotStarted");
        var carriedOut = carriedOut();
        var without = slices().stream()
                .filter(slice -> !slice.command().equals("StartPilot"))
                .toList();

        assertThat(lacks(asked, slices(), carriedOut)).isFalse();
        assertThat(lacks(asked, without, carriedOut)).isTrue();
        assertThat(lacks(asked, slices(), Set.of())).isTrue();
        assertThat(lacks(Asked.of("4.4 | | StartPilot | PilotEnded"), slices(), carriedOut))
                .isTrue();
    }

    /** Whether a command has no row, an event comes from none of the rows, or no test has seen a command carried out. */
    private static boolean lacks(Asked asked, List<Slice> slices, Set<String> carriedOut) {
        var rows = slices.stream()
                .filter(slice -> asked.commands().contains(slice.command()))
                .toList();
        var events = rows.stream().flatMap(row -> row.events().stream()).collect(toSet());
        return rows.size() != asked.commands().size()
                || !events.containsAll(asked.events())
                || !carriedOut.containsAll(asked.commands());
    }

    private static List<Asked> asked() {
        return lines(Path.of("src/test/resources/domain-rows.txt"))
                .filter(line -> !line.startsWith("#"))
                .map(Asked::of)
                .toList();
    }

    /** The commands that have led to an event in a decider's test. */
    private static Set<String> carriedOut() throws IOException {
        return decisions().stream()
                .filter(answer -> !answer[2].startsWith("✗ ") && !answer[2].startsWith("("))
                .map(answer -> answer[1].split(" ", 2)[0])
                .collect(toSet());
    }

    @Test
    void every_command_has_one_row() throws IOException {
        var commands = new TreeSet<>(namesOf(Command.class));
        commands.remove("Claim"); // the other half of ProposeCommitment

        assertThat(slices()).extracting(Slice::command).containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void every_event_comes_from_some_row() throws IOException {
        var events = EventTypes.all().stream().map(EventTypes::nameOf).collect(toSet());

        assertThat(slices().stream().flatMap(slice -> slice.events().stream()).collect(toSet()))
                .isEqualTo(events);
    }

    @Test
    void every_rule_is_named_by_some_row() throws IOException {
        var named = slices().stream().flatMap(slice -> slice.rules().stream()).collect(toCollection(TreeSet::new));

        assertThat(named).isEqualTo(rules());
    }

    @Test
    void what_the_decision_tables_answer_is_in_the_row() throws IOException {
        var slices = slices();
        for (var answer : decisions()) {
            var slice = slices.stream()
                    .filter(candidate -> candidate.command().equals(answer[1].split(" ", 2)[0]))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No row for " + answer[1]));
            if (answer[2].startsWith("✗ ")) assertThat(slice.rules()).contains(answer[2].substring(2));
            else if (!answer[2].startsWith("(")) assertThat(slice.events()).contains(answer[2].split(", "));
        }
    }

    @Test
    void code_test_and_views_are_where_the_row_says() throws IOException {
        for (var slice : slices()) {
            assertThat(Files.readString(ROOT.resolve(slice.code()))).contains(slice.command());
            assertThat(Files.readString(ROOT.resolve(slice.test()))).isNotBlank();
            assertThat(slice.views())
                    .isNotEmpty()
                    .allSatisfy(view -> assertThat(ROOT.resolve("query-service/src/main/java/id/jejak/query")
                                    .resolve(view))
                            .isDirectory());
        }
    }

    private static List<Slice> slices() throws IOException {
        try (var lines = Files.lines(ROOT.resolve("README.md"))) {
            return lines.filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("\\|", -1))
                    .filter(cells -> cells.length == 9)
                    .map(cells -> new Slice(
                            words(cells[1]).getFirst(),
                            Set.copyOf(words(cells[3])),
                            Set.copyOf(words(cells[4])),
                            Set.copyOf(words(cells[5])),
                            link(cells[6]),
                            link(cells[7])))
                    .toList();
        }
    }

    private static List<String> words(String cell) {
        return WORD.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    private static String link(String cell) {
        var match = LINK.matcher(cell);
        assertThat(match.find()).as(cell).isTrue();
        return match.group(2);
    }

    private static List<String[]> decisions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            return files.filter(file -> file.toString().contains("-decisions"))
                    .flatMap(SliceTableTest::lines)
                    .map(line -> Arrays.stream(line.split(" \\| "))
                            .map(String::strip)
                            .toArray(String[]::new))
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static Set<String> rules() {
        return implementations(Rule.class)
                .filter(type -> type != CommonRule.class)
                // to try again or to let go what was parked is no command: it records nothing in the journal
                .filter(type -> !type.getSimpleName().equals("ParkingRule"))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> ((Rule) constant).id())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> namesOf(Class<?> type) {
        return implementations(type).map(Class::getSimpleName).collect(toSet());
    }

    private static Stream<Class<?>> implementations(Class<?> type) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("id.jejak.command")
                        .stream()
                        .filter(candidate -> candidate.isAssignableTo(type) && !candidate.isInterface())
                        .map(candidate -> candidate.reflect());
    }
}
