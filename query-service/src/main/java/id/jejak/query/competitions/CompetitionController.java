package id.jejak.query.competitions;

import id.jejak.events.competition.CompetitionId;
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

/** {@code /api/queries/competitions}: the editions of the competition, newest first, and each one's entries. */
@RestController
class CompetitionController {

    private final Answers answers;
    private final CompetitionQuery competitions;
    private final EntryQuery entries;

    CompetitionController(Answers answers, CompetitionQuery competitions, EntryQuery entries) {
        this.answers = answers;
        this.competitions = competitions;
        this.entries = entries;
    }

    /** Some editions, and the journal position they reflect. */
    record Competitions(
            long position,
            List<CompetitionView> competitions,
            @Nullable String next) {}

    /** One edition with some of its entries, and the journal position it reflects. */
    record OneCompetition(
            long position,
            CompetitionView competition,
            List<EntryView> entries,
            @Nullable String next) {}

    @GetMapping("/api/queries/competitions")
    Competitions list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var cursor = Cursor.of(after);
        var most = Asked.limit(limit, 50);
        return answers.at(atLeast, position -> {
            var page = competitions.find(cursor, most);
            return new Competitions(position, page.rows(), page.next());
        });
    }

    @GetMapping("/api/queries/competitions/{id}")
    OneCompetition one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var competition = new CompetitionId(Objects.requireNonNull(Asked.id(id)));
        var where = Asked.region(region);
        var at = Asked.word(stage, EntryStage.class);
        var cursor = Cursor.of(after);
        var most = Asked.limit(limit, 50);
        return answers.at(atLeast, position -> {
            var found = competitions.find(competition).orElseThrow(CompetitionController::unknown);
            var page = entries.find(competition, where, at, cursor, most);
            return new OneCompetition(position, found, page.rows(), page.next());
        });
    }

    private static Refused unknown() {
        return new Refused(HttpStatus.NOT_FOUND, "unknown-competition", "No edition of the competition has that id");
    }
}
