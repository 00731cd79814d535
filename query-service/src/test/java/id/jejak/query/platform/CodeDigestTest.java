package id.jejak.query.platform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that does the same has the same digest, and code that may do something else has another. */
class CodeDigestTest {

    /** A fold that refers to a rule, which refers to a term and names others in passing. */
    private static final Map<String, String> PROGRAM = Map.of(
            "Fold",
            """
            package id.jejak.program;
            public class Fold {
                String folded(int day) {
                    var rule = new Rule();
                    Runnable later = () -> rule.due(day);
                    later.run();
                    return rule.due(day) > 99 ? "late" : "in time";
                }
            }
            """,
            "Rule",
            """
            package id.jejak.program;
            class Rule {
                int due(int day) {
                    return Term.days() + day;
                }
                static Param[][] taken(java.util.List<Element> all) {
                    return null;
                }
            }
            """,
            "Term",
            "package id.jejak.program; class Term { static int days() { return 30; } }",
            "Param",
            "package id.jejak.program; record Param(int days) {}",
            "Element",
            "package id.jejak.program; enum Element { ONE, TWO }",
            "Stranger",
            "package id.jejak.program; class Stranger { int days() { return new Rule().due(30); } }");

    @TempDir
    private Path directory;

    @Test
    void the_same_classes_have_the_same_digest() throws ClassNotFoundException {
        var projection = Class.forName("id.jejak.query.audittrail.AuditTrailProjection");

        assertThat(CodeDigest.of(projection)).matches("[0-9a-f]{64}").isEqualTo(CodeDigest.of(projection));
        assertThat(CodeDigest.of(projection)).isNotEqualTo(CodeDigest.of(RowChange.class));
        assertThat(CodeDigest.of(Cursor.class, Source.class)).isEqualTo(CodeDigest.of(Source.class, Cursor.class));
    }

    @Test
    void comments_line_breaks_and_names_of_local_variables_do_not_count() throws IOException {
        var before = digest(PROGRAM);

        assertThat(digest(with("Fold", "var rule =", "/* by decree */\n\n var rule\n =\n")))
                .isEqualTo(before);
        assertThat(digest(with("Term", "{ return", "{\n // days\n return"))).isEqualTo(before);
        assertThat(digest(with("Fold", "later", "afterwards"))).isEqualTo(before);
    }

    @Test
    void what_a_class_does_counts_and_what_it_refers_to_however_far_away() throws IOException {
        var before = digest(PROGRAM);

        assertThat(digest(with("Fold", "in time", "early"))).isNotEqualTo(before);
        assertThat(digest(with("Fold", "> 99", "> 98"))).isNotEqualTo(before);
        assertThat(digest(with("Rule", "+ day", "- day"))).isNotEqualTo(before);
        assertThat(digest(with("Term", "30", "60"))).isNotEqualTo(before);
    }

    @Test
    void a_class_that_only_a_descriptor_or_a_signature_names_is_referred_to() throws IOException {
        var before = digest(PROGRAM);

        assertThat(digest(with("Param", "days", "weeks"))).isNotEqualTo(before);
        assertThat(digest(with("Element", "TWO", "THREE"))).isNotEqualTo(before);
    }

    @Test
    void a_class_nobody_refers_to_does_not_count() throws IOException {
        assertThat(digest(with("Stranger", "30", "60"))).isEqualTo(digest(PROGRAM));
    }

    @Test
    void a_class_made_while_running_has_no_digest() {
        Runnable made = () -> {};

        assertThatIllegalArgumentException().isThrownBy(() -> CodeDigest.of(made.getClass()));
    }

    private static Map<String, String> with(String changed, String before, String after) {
        var program = new TreeMap<>(PROGRAM);
        var source = requireNonNull(PROGRAM.get(changed));
        assertThat(source).contains(before);
        program.put(changed, source.replace(before, after));
        return program;
    }

    /** The digest of the program's fold, compiled with all that debuggers read. */
    private String digest(Map<String, String> program) throws IOException {
        var sources = Files.createTempDirectory(directory, "sources");
        var classes = Files.createTempDirectory(directory, "classes");
        for (var source : program.entrySet()) {
            Files.writeString(sources.resolve(source.getKey() + ".java"), source.getValue());
        }
        var arguments = Stream.concat(
                Stream.of("-g", "-d", classes.toString()),
                program.keySet().stream()
                        .map(name -> sources.resolve(name + ".java").toString()));
        var compiler = requireNonNull(ToolProvider.getSystemJavaCompiler());
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        try (var loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return CodeDigest.of(loader.loadClass("id.jejak.program.Fold"));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
