package id.jejak.query.platform.generations;

import id.jejak.journal.EventSerializer;
import id.jejak.query.platform.CodeDigest;
import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The projections as they are in this version of the program, and a digest of their code and their tables: a process
 * shows only what was made by its own edition. So a change of a projection has it built anew, and nobody has to remember it.
 */
@Component
public final class Edition {

    private final List<Projection> projections;
    private final String statements;
    private final String digest;

    /** @throws IllegalStateException if a projection has no tables */
    Edition(List<Projection> projections) {
        this.projections = projections.stream()
                .sorted(Comparator.comparing(projection -> projection.getClass().getName()))
                .toList();
        this.statements = this.projections.stream().map(Edition::statements).reduce("", String::concat);
        this.digest = digest(this.projections, statements);
    }

    /** All projections, always in the same order. */
    List<Projection> projections() {
        return projections;
    }

    /** The tables of all of them. */
    List<Table> tables() {
        return projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .toList();
    }

    /** The statements that make the tables, in whatever schema is the first to be searched. */
    String statements() {
        return statements;
    }

    /** Names the edition: sixteen hexadecimal digits. */
    public String digest() {
        return digest;
    }

    /** What is read and how it is written counts as much as what becomes of it. */
    private static String digest(List<Projection> projections, String statements) {
        var code = CodeDigest.of(Stream.concat(
                        projections.stream().map(Object::getClass),
                        Stream.of(EventSerializer.class, GenerationWriter.class))
                .toArray(Class<?>[]::new));
        return DigestUtils.md5DigestAsHex((code + statements).getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    private static String statements(Projection projection) {
        try (var script = projection.getClass().getResourceAsStream("tables.sql")) {
            var found = Objects.requireNonNull(script, () -> "No tables.sql beside " + projection.getClass());
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
