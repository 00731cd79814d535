package id.jejak.query.platform.generations;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/generations}: how the read models are made anew, for all to see and for the ministry to steer. Every answer to
 * an order is the generation as it is afterwards.
 */
@RestController
@RequestMapping("/api/generations")
class GenerationController {

    private final Rebuilds rebuilds;

    GenerationController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /**
     * The newest generations.
     *
     * @param generations of all editions, the newest first
     */
    record Newest(List<GenerationView> generations) {}

    @GetMapping
    Newest generations() {
        return new Newest(rebuilds.newest());
    }

    /**
     * Whether what is shown is what the journal makes.
     *
     * @param agreements what came of comparing the two, the newest first
     */
    record Agreed(List<Agreement> agreements) {}

    @GetMapping("/agreements")
    Agreed agreements() {
        return new Agreed(rebuilds.agreements());
    }

    /** Makes all rows once more, only to hold what is shown against them. */
    @PostMapping("/check")
    @ResponseStatus(HttpStatus.CREATED)
    GenerationView check() {
        return rebuilds.check();
    }

    @GetMapping("/{generation}")
    GenerationView generation(@PathVariable int generation) {
        return rebuilds.find(generation);
    }

    /** @param show whether it is shown as soon as it has caught up, or waits to be told */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    GenerationView begin(@RequestParam(defaultValue = "true") boolean show) {
        return rebuilds.begin(show);
    }

    @PostMapping("/{generation}/pause")
    GenerationView pause(@PathVariable int generation) {
        return rebuilds.pause(generation);
    }

    @PostMapping("/{generation}/resume")
    GenerationView resume(@PathVariable int generation) {
        return rebuilds.resume(generation);
    }

    @PostMapping("/{generation}/show")
    GenerationView show(@PathVariable int generation) {
        return rebuilds.show(generation);
    }

    @PostMapping("/{generation}/drop")
    GenerationView drop(@PathVariable int generation) {
        return rebuilds.drop(generation);
    }
}
