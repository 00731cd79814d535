package id.jejak.query.exports;

import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/exports}: innovations and commitments as files, in the columns that an import takes. Not among the questions,
 * whose answers are kept whole until their entity tags are known.
 */
@RestController
class ExportController {

    /** Says which journal position the file reflects. */
    static final String POSITION = "Jejak-Position";

    private final Answers answers;
    private final ExportQuery exports;

    ExportController(Answers answers, ExportQuery exports) {
        this.answers = answers;
        this.exports = exports;
    }

    @GetMapping("/api/exports/innovations.csv")
    void innovationsAsCsv(@RequestParam(required = false) @Nullable Long atLeast, HttpServletResponse response)
            throws IOException {
        write(ExportView.INNOVATIONS, TableWriter.Kind.CSV, "innovations", atLeast, response);
    }

    @GetMapping("/api/exports/innovations.xlsx")
    void innovationsAsWorkbook(@RequestParam(required = false) @Nullable Long atLeast, HttpServletResponse response)
            throws IOException {
        write(ExportView.INNOVATIONS, TableWriter.Kind.XLSX, "innovations", atLeast, response);
    }

    @GetMapping("/api/exports/commitments.csv")
    void commitmentsAsCsv(@RequestParam(required = false) @Nullable Long atLeast, HttpServletResponse response)
            throws IOException {
        write(ExportView.COMMITMENTS, TableWriter.Kind.CSV, "commitments", atLeast, response);
    }

    @GetMapping("/api/exports/commitments.xlsx")
    void commitmentsAsWorkbook(@RequestParam(required = false) @Nullable Long atLeast, HttpServletResponse response)
            throws IOException {
        write(ExportView.COMMITMENTS, TableWriter.Kind.XLSX, "commitments", atLeast, response);
    }

    /** The file is written before it is sent: a reader who takes their time holds neither a snapshot nor a connection. */
    private void write(
            ExportView view, TableWriter.Kind kind, String name, @Nullable Long atLeast, HttpServletResponse response)
            throws IOException {
        var file = Files.createTempFile("jejak-export-", null);
        try {
            var reflected = answers.at(atLeast, position -> {
                requireRoom(view, kind);
                write(view, kind, name, file);
                return position;
            });
            response.setContentType(kind.mediaType());
            response.setContentLengthLong(Files.size(file));
            response.setHeader(POSITION, String.valueOf(reflected));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name + "." + kind.name().toLowerCase(Locale.ROOT))
                            .build()
                            .toString());
            var _ = Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(ExportView view, TableWriter.Kind kind, String name, Path file) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var table = kind.open(out, name)) {
            table.write(new ArrayList<>(view.headings()));
            exports.read(view, table::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireRoom(ExportView view, TableWriter.Kind kind) {
        if (kind == TableWriter.Kind.XLSX && exports.count(view) > XlsxTable.MOST_ROWS) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "too-many-rows",
                    "A sheet holds %,d rows and there are more; take the CSV".formatted(XlsxTable.MOST_ROWS));
        }
    }
}
