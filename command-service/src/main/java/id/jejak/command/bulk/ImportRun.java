package id.jejak.command.bulk;

import id.jejak.command.bulk.Import.Problem;
import id.jejak.command.bulk.Import.State;
import id.jejak.command.bulk.Imports.Step;
import id.jejak.command.desk.CommandDesk;
import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.Languages;
import id.jejak.command.desk.ProblemWords;
import id.jejak.command.desk.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Works at one import from where it was left to its end.
 *
 * <p>The file is read twice: first to its end, so that a file that cannot be read is refused before any line of it has
 * arrived, and to know how many lines there are.
 */
@Component
class ImportRun {

    /** How long a process may be silent before another takes its import up. */
    static final Duration HOLD = Duration.ofSeconds(60);

    /** So many lines are looked up and kept account of together. */
    private static final int BATCH = 1_000;

    /** No further line is added to so many characters: lines can be long. */
    private static final int HEAVIEST = 4 << 20;

    private final Imports imports;
    private final Refusals refusals;
    private final CommandDesk desk;
    private final ProblemWords words;
    private final int mostLines;

    ImportRun(
            Imports imports,
            Refusals refusals,
            CommandDesk desk,
            ProblemWords words,
            @Value("${jejak.imports.most-lines:1000000}") int mostLines) {
        this.imports = imports;
        this.refusals = refusals;
        this.desk = desk;
        this.words = words;
        this.mostLines = mostLines;
    }

    /**
     * Works at it.
     *
     * @param callers send so many lines at once as they are
     * @param goesOn says no when the process is about to end; the import then stays as it is
     */
    void carryOn(Import running, Bulk<?> bulk, ExecutorService callers, BooleanSupplier goesOn)
            throws InterruptedException {
        var file = temporaryFile();
        try {
            copy(running, file);
            var counted = running.lines() == null ? count(running, bulk, file) : Step.GO_ON;
            if (counted == Step.GO_ON) applyAll(running, bulk, file, callers, goesOn);
            else stop(running, counted);
        } catch (Refused e) {
            imports.end(running, State.REFUSED, problem(e));
        } finally {
            delete(file);
        }
    }

    private void applyAll(Import running, Bulk<?> bulk, Path file, ExecutorService callers, BooleanSupplier goesOn)
            throws InterruptedException {
        try (var sheet = Sheet.open(file, running.type())) {
            var header = Header.read(sheet, bulk.columns());
            for (var done = 0; done < running.tally().done(); done++) {
                var _ = sheet.next();
            }
            while (goesOn.getAsBoolean()) {
                var lines = nextLines(sheet, header);
                if (lines.isEmpty()) {
                    imports.end(running, State.DONE, null);
                    return;
                }
                var step = apply(running, bulk, lines, callers);
                if (step != Step.GO_ON) {
                    stop(running, step);
                    return;
                }
            }
        }
    }

    private Step apply(Import running, Bulk<?> bulk, List<Line> lines, ExecutorService callers)
            throws InterruptedException {
        var begun = System.nanoTime();
        var batch = new ImportBatch<>(bulk, running, imports, refusals, desk, callers);
        batch.carryOut(lines);
        var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        return imports.advance(running, batch.tally(), batch.refused(), took, HOLD);
    }

    private void stop(Import running, Step step) {
        if (step == Step.CANCELLED) imports.end(running, State.CANCELLED, null);
    }

    private Step count(Import running, Bulk<?> bulk, Path file) {
        try (var sheet = Sheet.open(file, running.type())) {
            var _ = Header.read(sheet, bulk.columns());
            var lines = 0;
            while (sheet.next().isPresent()) {
                lines++;
                if (lines > mostLines) throw new Refused(DeskProblem.FILE_TOO_LONG, mostLines);
            }
            return imports.count(running, lines, HOLD);
        }
    }

    private static List<Line> nextLines(Sheet sheet, Header header) {
        var lines = new ArrayList<Line>(BATCH);
        var weight = 0;
        while (lines.size() < BATCH && weight < HEAVIEST) {
            var row = sheet.next();
            if (row.isEmpty()) break;
            var line = header.line(row.get());
            lines.add(line);
            weight += line.length();
        }
        return lines;
    }

    private Problem problem(Refused refusal) {
        return new Problem(
                refusal.problem().id(), sentence(refusal, Locale.ENGLISH), sentence(refusal, Languages.INDONESIAN));
    }

    private String sentence(Refused refusal, Locale language) {
        return words.of(refusal.problem(), language, refusal.arguments().toArray());
    }

    private void copy(Import running, Path file) {
        try (var out = Files.newOutputStream(file)) {
            imports.copyTo(running.id(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("jejak-import-", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
