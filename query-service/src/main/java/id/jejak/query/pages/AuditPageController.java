package id.jejak.query.pages;

import id.jejak.query.audittrail.AuditTrailQuery;
import id.jejak.query.audittrail.Subject;
import id.jejak.query.audittrail.TrailEntry;
import id.jejak.query.audittrail.TrailFilter;
import id.jejak.query.commitmentboard.CommitmentQuery;
import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.RegionName;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The whole audit trail, newest first, and what it is narrowed to. The narrowing lives in the address. */
@Controller
class AuditPageController {

    private static final int USUAL = 25;

    private final Answers answers;
    private final AuditTrailQuery trail;
    private final CommitmentQuery commitments;

    AuditPageController(Answers answers, AuditTrailQuery trail, CommitmentQuery commitments) {
        this.answers = answers;
        this.trail = trail;
        this.commitments = commitments;
    }

    @GetMapping("/audit")
    String audit(
            @ModelAttribute("asked") TrailFilter.Request asked,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long atLeast,
            HttpServletRequest request,
            Model model) {
        var filter = TrailFilter.of(asked);
        var region = Asked.region(asked.region());
        var cursor = Cursor.of(before);
        var most = Asked.limit(limit, USUAL);
        return answers.at(atLeast, position -> {
            var page = trail.newestFirst(filter, cursor, most);
            model.addAttribute("position", position);
            model.addAttribute("page", page);
            model.addAttribute("older", cursor != null);
            model.addAttribute("toNewest", here(request, null));
            model.addAttribute("toOlder", here(request, page.next()));
            model.addAttribute("counted", trail.count(filter));
            model.addAttribute("region", region == null ? null : RegionName.of(region.code()));
            model.addAttribute("regions", RegionChoices.of(trail.regions(), region));
            model.addAttribute("types", TrailFilter.types());
            model.addAttribute("names", commitments.localNames(covered(page.rows())));
            return "audit";
        });
    }

    /** The same question, from there on. */
    private static String here(HttpServletRequest request, @Nullable String before) {
        var address = ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null);
        address.replaceQueryParam("atLeast");
        return (before == null ? address.replaceQueryParam("before") : address.replaceQueryParam("before", before))
                .build()
                .toUriString();
    }

    private static List<String> covered(List<TrailEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.subjects().stream())
                .filter(subject -> subject.kind() == Subject.Kind.COMMITMENT)
                .map(Subject::id)
                .distinct()
                .toList();
    }
}
