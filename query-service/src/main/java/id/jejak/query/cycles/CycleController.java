package id.jejak.query.cycles;

import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/queries/cycles}: the rounds of the programme, newest first. */
@RestController
class CycleController {

    private final Answers answers;
    private final CycleQuery cycles;

    CycleController(Answers answers, CycleQuery cycles) {
        this.answers = answers;
        this.cycles = cycles;
    }

    /** Some cycles, and the journal position they reflect. */
    record Cycles(long position, List<CycleView> cycles) {}

    @GetMapping("/api/queries/cycles")
    Cycles list(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var hub = Asked.region(region);
        var most = Asked.limit(limit, 50);
        return answers.at(atLeast, position -> new Cycles(position, cycles.find(hub, most)));
    }
}
