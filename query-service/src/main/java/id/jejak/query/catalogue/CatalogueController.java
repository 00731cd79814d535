package id.jejak.query.catalogue;

import id.jejak.events.innovation.InnovationId;
import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.Refused;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/queries/innovations}: what there is to replicate, and all that is known of one of them. */
@RestController
class CatalogueController {

    private final Answers answers;
    private final CatalogueQuery catalogue;
    private final SheetQuery sheets;

    CatalogueController(Answers answers, CatalogueQuery catalogue, SheetQuery sheets) {
        this.answers = answers;
        this.catalogue = catalogue;
        this.sheets = sheets;
    }

    /** Some innovations, and the journal position they reflect. */
    record Innovations(
            long position,
            List<InnovationView> innovations,
            @Nullable String next) {}

    /** One innovation, and the journal position it reflects. */
    record OneInnovation(long position, InnovationView innovation, SheetView sheet) {}

    @GetMapping("/api/queries/innovations")
    Innovations list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var words = Asked.text(text);
        var owner = Asked.region(region);
        var at = Asked.word(stage, Stage.class);
        var cursor = Cursor.of(after);
        var most = Asked.limit(limit, 50);
        return answers.at(atLeast, position -> {
            var page = catalogue.find(words, owner, at, cursor, most);
            return new Innovations(position, page.rows(), page.next());
        });
    }

    @GetMapping("/api/queries/innovations/{id}")
    OneInnovation one(@PathVariable String id, @RequestParam(required = false) @Nullable Long atLeast) {
        var innovation = new InnovationId(Objects.requireNonNull(Asked.id(id)));
        return answers.at(
                atLeast,
                position -> catalogue
                        .find(innovation)
                        .map(view -> new OneInnovation(position, view, sheets.find(innovation)))
                        .orElseThrow(CatalogueController::unknown));
    }

    private static Refused unknown() {
        return new Refused(HttpStatus.NOT_FOUND, "unknown-innovation", "No innovation has that id");
    }
}
