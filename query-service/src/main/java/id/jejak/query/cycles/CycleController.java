package id.jejak.query.cycles;

import id.jejak.events.cycle.CycleId;
import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Refused;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/queries/cycles}: the rounds of the programme, newest first, and the forum of each. */
@RestController
class CycleController {

    private final Answers answers;
    private final CycleQuery cycles;
    private final ForumQuery forums;

    CycleController(Answers answers, CycleQuery cycles, ForumQuery forums) {
        this.answers = answers;
        this.cycles = cycles;
        this.forums = forums;
    }

    /** Some cycles, and the journal position they reflect. */
    record Cycles(long position, List<CycleView> cycles) {}

    /** The forum of one cycle, and the journal position it reflects. */
    record OneForum(long position, ForumView forum) {}

    @GetMapping("/api/queries/cycles")
    Cycles list(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var hub = Asked.region(region);
        var most = Asked.limit(limit, 50);
        return answers.at(atLeast, position -> new Cycles(position, cycles.find(hub, most)));
    }

    @GetMapping("/api/queries/cycles/{id}/forum")
    OneForum forum(@PathVariable String id, @RequestParam(required = false) @Nullable Long atLeast) {
        var cycle = new CycleId(Objects.requireNonNull(Asked.id(id)));
        return answers.at(
                atLeast,
                position -> forums.find(cycle)
                        .map(forum -> new OneForum(position, forum))
                        .orElseThrow(CycleController::unknown));
    }

    private static Refused unknown() {
        return new Refused(HttpStatus.NOT_FOUND, "unknown-cycle", "No cycle has that id");
    }
}
