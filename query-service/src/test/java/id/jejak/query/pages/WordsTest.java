package id.jejak.query.pages;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Provenance.Confidence;
import id.jejak.events.Provenance.SourceKind;
import id.jejak.events.commitment.QuarterEvaluation.Fidelity;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.competition.AdminFinding;
import id.jejak.events.competition.EntryGroup;
import id.jejak.events.competition.PanelKind;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.DayCounting;
import id.jejak.events.cycle.NeedPriority;
import id.jejak.events.cycle.PilotEvidence;
import id.jejak.events.cycle.PlanApprover;
import id.jejak.events.cycle.ReplicaEvidence;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.innovation.Continuation;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.Power;
import id.jejak.events.policy.PolicyChange;
import id.jejak.events.signing.AuthorityDocument;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.Countersigning;
import id.jejak.events.signing.Finding;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Overseer;
import id.jejak.events.signing.SignatureMethod;
import id.jejak.query.audittrail.TrailFilter;
import id.jejak.query.commitmentboard.Stage;
import id.jejak.query.competitions.EntryView.Objection.Standing;
import id.jejak.query.cycles.CycleView;
import id.jejak.query.deadlines.DeadlineView;
import id.jejak.query.imports.ImportView;
import id.jejak.query.platform.generations.Generation;
import id.jejak.query.signatureregister.CorrectionView;
import id.jejak.query.signatureregister.InstrumentStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, say all of them, and say nothing that no page asks for. */
class WordsTest {

    private static final Path PAGES = Path.of("src/main/resources/id/jejak/query/pages");
    private static final Pattern ASKED = Pattern.compile("#\\{([a-zA-Z.]+)[(}]|#messages\\.msg\\('([a-zA-Z.]+)'");

    @Test
    void both_languages_have_the_same_words() {
        assertThat(words("words_en.properties")).isEqualTo(words("words.properties"));
    }

    @Test
    void what_pages_ask_for_by_name_is_there() {
        assertThat(words("words.properties")).containsAll(askedByName());
    }

    @Test
    void every_word_of_the_domain_is_there() {
        assertThat(words("words.properties")).containsAll(domainWords());
    }

    @Test
    void nothing_is_there_that_no_page_asks_for() {
        var asked = new TreeSet<>(askedByName());
        asked.addAll(domainWords());
        asked.addAll(words("words.properties").stream()
                .filter(key -> key.startsWith("fact.") || key.startsWith("error."))
                .toList());
        assertThat(asked).containsAll(words("words.properties"));
    }

    @Test
    void every_fact_of_the_trail_and_every_kind_of_failure_has_a_name() throws IOException {
        var facts = Pattern.compile("add\\(\"(\\w+)\"");
        var kinds = Pattern.compile("\"(notFound|notAllowed|tooLarge|unavailable|malformed|internal)\"");
        var words = words("words.properties");
        var named = new TreeSet<>(found("audittrail/TrailFacts.java", facts, "fact.", ""));
        named.addAll(found("audittrail/CompetitionFacts.java", facts, "fact.", ""));
        named.addAll(found("audittrail/DeadlineFacts.java", facts, "fact.", ""));
        assertThat(words).containsAll(named);
        assertThat(words).containsAll(found("pages/ErrorPageController.java", kinds, "error.", ".title"));
        assertThat(words).containsAll(found("pages/ErrorPageController.java", kinds, "error.", ".text"));
        assertThat(words.stream().filter(key -> key.startsWith("fact.") && !key.startsWith("fact.finding.")))
                .allSatisfy(key -> assertThat(named).contains(key));
    }

    @Test
    void every_text_can_be_filled_in() {
        for (var file : List.of("words.properties", "words_en.properties")) {
            var locale = file.contains("_en") ? Locale.ENGLISH : Languages.INDONESIAN;
            load(file)
                    .forEach((key, text) -> assertThat(
                                    new MessageFormat(text.toString(), locale).format(new Object[] {3, 2, "x", "y"}))
                            .as(key.toString())
                            .isNotBlank());
        }
    }

    private static Set<String> found(String source, Pattern pattern, String before, String after) throws IOException {
        var text = Files.readString(Path.of("src/main/java/id/jejak/query").resolve(source), StandardCharsets.UTF_8);
        return pattern.matcher(text)
                .results()
                .map(result -> before + result.group(1) + after)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> askedByName() {
        var asked = new TreeSet<String>();
        try (var files = Files.list(PAGES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                ASKED.matcher(Files.readString(file, StandardCharsets.UTF_8))
                        .results()
                        .map(result -> result.group(1) == null ? result.group(2) : result.group(1))
                        .forEach(asked::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return asked;
    }

    /** The columns of a file, as they are written down for people. */
    private static Stream<String> columns() {
        try {
            return Pattern.compile("^\\| `(\\w+)`(?: \\*)? \\| `\\w+` \\|", Pattern.MULTILINE)
                    .matcher(Files.readString(Path.of("..", "docs", "imports.md"), StandardCharsets.UTF_8))
                    .results()
                    .map(column -> column.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> domainWords() {
        var words = Stream.of(
                        of("stage.", Stage.values()),
                        of("innovation.", id.jejak.query.catalogue.Stage.values()),
                        of("capacity.", Capacity.values()),
                        of("authority.", AuthorityStatus.values()),
                        of("method.", SignatureMethod.values()),
                        of("instrument.", InstrumentKind.values()),
                        of("document.", AuthorityDocument.Kind.values()),
                        of("replication.", ReplicationType.values()),
                        of("continuation.", Continuation.values()),
                        of("fidelity.", Fidelity.values()),
                        of("outcome.", Finding.Outcome.values()),
                        of("fact.finding.", Finding.Item.values()),
                        of("fact.finding.", AdminFinding.Item.values()),
                        of("group.", EntryGroup.values()),
                        of("panel.", PanelKind.values()),
                        of("verdict.", Standing.values()),
                        of("role.", Role.values()),
                        of("source.", SourceKind.values()),
                        of("confidence.", Confidence.values()),
                        of("standing.", InstrumentStatus.values()),
                        of("countersigning.", Countersigning.values()),
                        of("power.", Power.values()),
                        of("overseer.", Overseer.values()),
                        of("correction.", CorrectionView.Standing.values()),
                        of("phase.", CycleView.Phase.values()),
                        of("priority.", NeedPriority.values()),
                        of("counting.", DayCounting.values()),
                        of("deadline.", DeadlineKind.values()),
                        of("deadline.state.", DeadlineView.State.values()),
                        Stream.of("answer.YES", "answer.NO"),
                        of("generation.", Generation.State.values()),
                        of("obstacle.", PolicyChange.Obstacle.values()),
                        Stream.of("policies.nobody"),
                        of("evidence.", PilotEvidence.values()),
                        of("evidence.", ReplicaEvidence.values()),
                        of("approver.", PlanApprover.values()),
                        of("import.state.", ImportView.State.values()),
                        Stream.of("import.innovations", "import.commitments"),
                        columns().map(column -> "column." + column),
                        rules(CyclePolicy.class)
                                .filter(rule -> !rule.equals("version"))
                                .map(rule -> "rule." + rule),
                        TrailFilter.types().stream().map(type -> "event." + type),
                        Stream.of("proposed", "signed", "planSubmitted", "planApproved", "implemented", "verified")
                                .map(step -> "step." + step))
                .flatMap(some -> some);
        return words.collect(toCollection(TreeSet::new));
    }

    /** The names of the rules of a policy, and of those that it states together. */
    private static Stream<String> rules(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(part -> part.getType().isRecord() ? rules(part.getType()) : Stream.of(part.getName()));
    }

    private static Stream<String> of(String prefix, Enum<?>[] words) {
        return Arrays.stream(words).map(word -> prefix + word.name());
    }

    private static Set<String> words(String file) {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(String file) {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(PAGES.resolve(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
