package id.jejak.query.pages;

import id.jejak.events.innovation.InnovationId;
import id.jejak.query.audittrail.AuditTrailQuery;
import id.jejak.query.audittrail.Subject;
import id.jejak.query.audittrail.TrailFilter;
import id.jejak.query.catalogue.CatalogueQuery;
import id.jejak.query.catalogue.SheetQuery;
import id.jejak.query.catalogue.Stage;
import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.Refused;
import id.jejak.query.platform.RegionName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue, searched by what stands in the address, and all that is known of one innovation in it. */
@Controller
class InnovationPageController {

    private static final int USUAL = 25;

    private final Answers answers;
    private final CatalogueQuery catalogue;
    private final SheetQuery sheets;
    private final AuditTrailQuery trail;

    InnovationPageController(Answers answers, CatalogueQuery catalogue, SheetQuery sheets, AuditTrailQuery trail) {
        this.answers = answers;
        this.catalogue = catalogue;
        this.sheets = sheets;
        this.trail = trail;
    }

    /** What is looked for, as the form sends it. */
    record Search(
            @Nullable String text,
            @Nullable String region,
            @Nullable String stage) {}

    @GetMapping("/innovations")
    String innovations(
            @ModelAttribute("asked") Search asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Long atLeast,
            Model model) {
        var text = Asked.text(asked.text());
        var owner = Asked.region(asked.region());
        var stage = Asked.word(asked.stage(), Stage.class);
        var cursor = Cursor.of(after);
        return answers.at(atLeast, position -> {
            model.addAttribute("position", position);
            model.addAttribute("page", catalogue.find(text, owner, stage, cursor, USUAL));
            model.addAttribute("region", owner == null ? null : RegionName.of(owner.code()));
            model.addAttribute("regions", RegionChoices.of(catalogue.owners(), owner));
            model.addAttribute("stages", Stage.values());
            return "innovations";
        });
    }

    @GetMapping("/innovations/{id}")
    String innovation(@PathVariable String id, @RequestParam(required = false) @Nullable Long atLeast, Model model) {
        var asked = new InnovationId(Objects.requireNonNull(Asked.id(id)));
        return answers.at(atLeast, position -> {
            var innovation = catalogue
                    .find(asked)
                    .orElseThrow(
                            () -> new Refused(HttpStatus.NOT_FOUND, "unknown-innovation", "No innovation has that id"));
            var filter = TrailFilter.about(Subject.Kind.INNOVATION, asked);
            model.addAttribute("position", position);
            model.addAttribute("innovation", innovation);
            model.addAttribute("sheet", sheets.find(asked));
            model.addAttribute(
                    "trail", trail.oldestFirst(filter, null, Asked.MOST).rows());
            model.addAttribute("counted", trail.count(filter));
            return "innovation";
        });
    }
}
