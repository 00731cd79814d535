package id.jejak.command.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.siegmar.fastcsv.writer.CsvWriter;
import id.jejak.command.bulk.Imports.Place;
import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.Languages;
import id.jejak.command.desk.Refused;
import id.jejak.events.sheet.CellText;
import id.jejak.identity.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes files in and tells their senders how far they have got. An import is its sender's: nobody else sees it. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final int MOST_LISTED = 50;
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Intake intake;
    private final Imports imports;
    private final ImportWorker worker;

    ImportController(Intake intake, Imports imports, ImportWorker worker) {
        this.intake = intake;
        this.imports = imports;
        this.worker = worker;
    }

    /** What somebody has sent. */
    record Sent(List<ImportView> imports) {}

    /** What somebody may send. */
    record Sendable(List<Kind> kinds) {}

    /**
     * A kind of file.
     *
     * @param kind the last part of the address it is sent to
     */
    record Kind(String kind, List<Heading> columns) {

        static Kind of(Bulk<?> bulk) {
            return new Kind(
                    bulk.kind(), bulk.columns().stream().map(Heading::of).toList());
        }
    }

    /**
     * A column of a file.
     *
     * @param indonesian another name it goes by
     * @param required whether every file has it and every line fills it in
     */
    record Heading(String name, String indonesian, boolean required) {

        static Heading of(Column column) {
            return new Heading(column.name(), column.indonesian(), column.required());
        }
    }

    /**
     * Some of the refused lines.
     *
     * @param next what to ask for next by {@code after}; absent at the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Errors(List<RefusedLine> errors, @Nullable String next) {}

    /** Why a line was refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefusedLine(
            int line, @Nullable String column, @Nullable String value, String rule, String title) {

        static RefusedLine of(Refusal refusal, Locale language) {
            var isIndonesian = language.equals(Languages.INDONESIAN);
            return new RefusedLine(
                    refusal.line(),
                    refusal.column(),
                    refusal.value(),
                    refusal.rule(),
                    isIndonesian ? refusal.indonesian() : refusal.english());
        }
    }

    @PostMapping(
            path = "/{kind}",
            consumes = {FileType.TEXT_CSV, FileType.WORKBOOK})
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView send(
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @AuthenticationPrincipal Account account,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        var received = intake.take(kind, FileType.named(type), dryRun, account.actor(), request.getInputStream());
        response.setHeader(HttpHeaders.LOCATION, "/api/imports/" + received.id());
        return view(received, language);
    }

    @GetMapping("/kinds")
    Sendable kinds(@AuthenticationPrincipal Account account) {
        return new Sendable(
                intake.kindsFor(account.actor()).stream().map(Kind::of).toList());
    }

    @GetMapping
    Sent sent(@AuthenticationPrincipal Account account, Locale language) {
        return new Sent(imports.sentBy(account.actor().person(), MOST_LISTED).stream()
                .map(it -> view(it, language))
                .toList());
    }

    @GetMapping("/{id}")
    ImportView progress(@PathVariable UUID id, @AuthenticationPrincipal Account account, Locale language) {
        return view(own(id, account), language);
    }

    @PostMapping("/{id}/cancel")
    ImportView cancel(@PathVariable UUID id, @AuthenticationPrincipal Account account, Locale language) {
        var _ = own(id, account);
        imports.cancel(id);
        worker.wake();
        return view(own(id, account), language);
    }

    @PostMapping("/{id}/carry-out")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView carryOut(
            @PathVariable UUID id,
            @AuthenticationPrincipal Account account,
            HttpServletResponse response,
            Locale language) {
        var received = intake.carryOut(own(id, account), account.actor());
        response.setHeader(HttpHeaders.LOCATION, "/api/imports/" + received.id());
        return view(received, language);
    }

    @GetMapping("/{id}/errors")
    Errors errors(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @AuthenticationPrincipal Account account,
            Locale language) {
        var _ = own(id, account);
        var most = limit == null ? PAGE : Math.clamp(limit, 1, LARGEST_PAGE);
        var listed = imports.refusals(id, place(after), most);
        return new Errors(
                listed.stream()
                        .map(one -> RefusedLine.of(one.refusal(), language))
                        .toList(),
                listed.size() < most ? null : text(listed.getLast().place()));
    }

    /** All of them, as a table that a spreadsheet program opens beside the one that was sent. */
    @GetMapping("/{id}/errors.csv")
    void errorsAsTable(
            @PathVariable UUID id,
            @AuthenticationPrincipal Account account,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var _ = own(id, account);
        response.setContentType(FileType.TEXT_CSV);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("errors-" + id + ".csv")
                        .build()
                        .toString());
        var out = response.getWriter();
        // Excel takes what has none for something else
        out.write(BYTE_ORDER_MARK);
        try (var table = CsvWriter.builder().build(out)) {
            table.writeRecord("line", "column", "value", "rule", "title");
            var page = imports.refusals(id, Place.BEGINNING, LARGEST_PAGE);
            while (!page.isEmpty()) {
                for (var listed : page) write(table, RefusedLine.of(listed.refusal(), language));
                page = imports.refusals(id, page.getLast().place(), LARGEST_PAGE);
            }
        }
    }

    private static void write(CsvWriter table, RefusedLine error) {
        table.writeRecord(
                String.valueOf(error.line()), cell(error.column()), cell(error.value()), error.rule(), error.title());
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : CellText.guarded(text);
    }

    private ImportView view(Import it, Locale language) {
        var became = it.isTried() ? imports.find(it.inEarnest()).map(Import::id) : Optional.<UUID>empty();
        return ImportView.of(it, it.isTried() && imports.keepsFileOf(it.id()), became.orElse(null), language);
    }

    private Import own(UUID id, Account account) {
        return imports.find(id)
                .filter(it -> it.sender().person().equals(account.actor().person()))
                .orElseThrow(() -> new Refused(DeskProblem.UNKNOWN_IMPORT));
    }

    private static Place place(@Nullable String after) {
        if (after == null) return Place.BEGINNING;
        var parts = after.split("-", 2);
        try {
            return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new Refused(DeskProblem.MALFORMED_REQUEST);
        }
    }

    private static String text(Place place) {
        return place.line() + "-" + place.number();
    }
}
