package id.jejak.query.audittrail;

import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/queries/audit}: every event, newest first. */
@RestController
class AuditTrailController {

    private final Answers answers;
    private final AuditTrailQuery trail;

    AuditTrailController(Answers answers, AuditTrailQuery trail) {
        this.answers = answers;
        this.trail = trail;
    }

    /** Some entries of the trail, and the journal position they reflect. */
    record Trail(
            long position,
            List<TrailEntry> entries,
            @Nullable String next) {}

    @GetMapping("/api/queries/audit")
    Trail list(
            @ModelAttribute TrailFilter.Request filter,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var which = TrailFilter.of(filter);
        var cursor = Cursor.of(before);
        var most = Asked.limit(limit, 50);
        return answers.at(atLeast, position -> {
            var page = trail.newestFirst(which, cursor, most);
            return new Trail(position, page.rows(), page.next());
        });
    }
}
