package id.jejak.query.pages;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.jejak.events.region.Regions;
import id.jejak.identity.Account;
import id.jejak.query.imports.FileKind;
import id.jejak.query.imports.ImportDesk;
import id.jejak.query.imports.NotTaken;
import id.jejak.query.imports.RefusedLines;
import id.jejak.query.platform.Asked;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a file is sent, tried and carried out, and what became of each of its lines. One sees one's own. */
@Controller
@RequestMapping("/imports")
class ImportPageController {

    private static final String TEXT_CSV = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A workbook is a ZIP file; what browsers say of a file depends on the programs that are installed. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String NOT_TAKEN = "notTaken";
    private static final String FROM = "Sec-Fetch-Site";

    /** Where one stands who stands for no government. */
    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    private final ImportDesk desk;

    ImportPageController(ImportDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String imports(@AuthenticationPrincipal Account account, Model model) {
        model.addAttribute("kinds", desk.kinds(account));
        model.addAttribute("sent", desk.sent(account));
        model.addAttribute("zone", zone(account));
        return "imports";
    }

    @PostMapping
    String send(
            @RequestParam String kind,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam MultipartFile file,
            @RequestHeader(name = FROM, required = false) @Nullable String from,
            @AuthenticationPrincipal Account account,
            RedirectAttributes after)
            throws IOException {
        try {
            return account(desk.send(account, kind, dryRun, type(file), file.getResource(), from)
                    .id());
        } catch (NotTaken e) {
            after.addFlashAttribute(NOT_TAKEN, e);
            return "redirect:/imports";
        }
    }

    private static String type(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP) ? WORKBOOK : TEXT_CSV;
        }
    }

    @GetMapping("/{id}")
    String progress(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Account account,
            Locale language,
            Model model) {
        var it = desk.find(account, id(id));
        model.addAttribute("it", it);
        model.addAttribute("live", !it.isOver());
        model.addAttribute("zone", zone(account));
        model.addAttribute("refused", it.refused() == 0 ? RefusedLines.NONE : desk.refused(account, it.id(), after));
        model.addAttribute("columns", it.refused() == 0 ? Map.of() : names(account, it.kind(), language));
        return "import";
    }

    /** How columns are called in a language, by the names that programs know them by. */
    private Map<String, String> names(Account account, String kind, Locale language) {
        return desk.kinds(account).stream()
                .filter(one -> one.kind().equals(kind))
                .flatMap(one -> one.columns().stream())
                .collect(toMap(FileKind.Column::name, column -> column.in(language.getLanguage())));
    }

    @PostMapping("/{id}/carry-out")
    String carryOut(
            @PathVariable String id,
            @RequestHeader(name = FROM, required = false) @Nullable String from,
            @AuthenticationPrincipal Account account,
            RedirectAttributes after) {
        try {
            return account(desk.carryOut(account, id(id), from).id());
        } catch (NotTaken e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) throw e;
            after.addFlashAttribute(NOT_TAKEN, e);
            return account(id(id));
        }
    }

    @PostMapping("/{id}/cancel")
    String cancel(
            @PathVariable String id,
            @RequestHeader(name = FROM, required = false) @Nullable String from,
            @AuthenticationPrincipal Account account) {
        return account(desk.cancel(account, id(id), from).id());
    }

    @GetMapping("/{id}/errors.csv")
    void errors(@PathVariable String id, @AuthenticationPrincipal Account account, HttpServletResponse response)
            throws IOException {
        // refused before anything is sent, if it is nobody's business
        var own = desk.find(account, id(id)).id();
        attach(response, "errors-" + own + ".csv");
        desk.copyRefused(account, own, response.getOutputStream());
    }

    /** A file with nothing but its first line. Excel expects semicolons where people write 1,5 for one and a half. */
    @GetMapping("/template-{kind}.csv")
    void template(
            @PathVariable String kind,
            @AuthenticationPrincipal Account account,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        var columns = desk.kinds(account).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .map(FileKind::columns)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        attach(response, "template-" + kind + ".csv");
        var out = response.getWriter();
        // without which Excel takes it for something else
        out.write(BYTE_ORDER_MARK);
        try (var table = CsvWriter.builder()
                .fieldSeparator(language.equals(Languages.INDONESIAN) ? ';' : ',')
                .build(out)) {
            table.writeRecord(columns.stream()
                    .map(column -> column.in(language.getLanguage()))
                    .toList());
        }
    }

    /** Leads to an import's account, so that to load it again sends nothing again. */
    private static String account(UUID id) {
        return "redirect:/imports/" + id;
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setContentType(TEXT_CSV);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    private static UUID id(String text) {
        return Objects.requireNonNull(Asked.id(text));
    }

    private static ZoneId zone(Account account) {
        return Optional.ofNullable(account.region())
                .flatMap(Regions::find)
                .map(region -> region.zone())
                .orElse(CAPITAL);
    }
}
