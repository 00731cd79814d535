package id.jejak.query.pages;

import id.jejak.events.deadline.DeadlineKind;
import id.jejak.query.commitmentboard.CommitmentQuery;
import id.jejak.query.deadlines.DeadlineFilter;
import id.jejak.query.deadlines.DeadlineQuery;
import id.jejak.query.deadlines.DeadlineView;
import id.jejak.query.deadlines.DeadlineView.State;
import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.RegionName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What is overdue, or whatever else of deadlines one asks for, the longest waited for first. */
@Controller
class DeadlinesPageController {

    private static final int USUAL = 25;

    private final Answers answers;
    private final DeadlineQuery deadlines;
    private final CommitmentQuery commitments;

    DeadlinesPageController(Answers answers, DeadlineQuery deadlines, CommitmentQuery commitments) {
        this.answers = answers;
        this.deadlines = deadlines;
        this.commitments = commitments;
    }

    @GetMapping("/deadlines")
    String deadlines(
            @ModelAttribute("asked") DeadlineFilter.Request asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long atLeast,
            Model model) {
        var filter = DeadlineFilter.of(asked).orOverdue();
        var cursor = Cursor.of(after);
        var most = Asked.limit(limit, USUAL);
        return answers.at(atLeast, position -> {
            var page = deadlines.find(filter, cursor, most);
            var region = filter.region();
            model.addAttribute("position", position);
            model.addAttribute("page", page);
            model.addAttribute("region", region == null ? null : RegionName.of(region.code()));
            model.addAttribute("state", filter.state());
            model.addAttribute("states", State.values());
            model.addAttribute("kinds", DeadlineKind.values());
            model.addAttribute("counts", deadlines.count(region));
            model.addAttribute("names", commitments.localNames(owedUnder(page.rows())));
            return "deadlines";
        });
    }

    private static List<String> owedUnder(List<DeadlineView> rows) {
        return rows.stream()
                .flatMap(row -> row.commitments().stream())
                .map(Object::toString)
                .distinct()
                .toList();
    }
}
