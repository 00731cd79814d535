package id.jejak.query.deadlines;

import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/queries/deadlines}: what is owed by when, and what is overdue. */
@RestController
class DeadlineController {

    private final Answers answers;
    private final DeadlineQuery deadlines;

    DeadlineController(Answers answers, DeadlineQuery deadlines) {
        this.answers = answers;
        this.deadlines = deadlines;
    }

    /** Some deadlines, and the journal position they reflect. */
    record Deadlines(
            long position,
            List<DeadlineView> deadlines,
            @Nullable String next) {}

    /** How many deadlines of each kind stand how, and the journal position that reflects. */
    record Counts(long position, List<DeadlineView.Count> counts) {}

    @GetMapping("/api/queries/deadlines")
    Deadlines list(
            @ModelAttribute DeadlineFilter.Request asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var filter = DeadlineFilter.of(asked);
        var cursor = Cursor.of(after);
        var most = Asked.limit(limit, 50);
        return answers.at(atLeast, position -> {
            var page = deadlines.find(filter, cursor, most);
            return new Deadlines(position, page.rows(), page.next());
        });
    }

    @GetMapping("/api/queries/deadlines/counts")
    Counts counts(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var where = Asked.region(region);
        return answers.at(atLeast, position -> new Counts(position, deadlines.count(where)));
    }
}
