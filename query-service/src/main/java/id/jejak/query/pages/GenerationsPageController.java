package id.jejak.query.pages;

import id.jejak.events.metadata.Role;
import id.jejak.query.platform.generations.Generation.State;
import id.jejak.query.platform.generations.GenerationView;
import id.jejak.query.platform.generations.Rebuilds;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the read models are made anew; whoever is of the ministry may steer it. After each order the page is shown again. */
@Controller
class GenerationsPageController {

    private static final String AGAIN = "redirect:/generations";

    private final Rebuilds rebuilds;

    GenerationsPageController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GetMapping("/generations")
    String generations(HttpServletRequest request, Model model) {
        var newest = rebuilds.newest();
        model.addAttribute("generations", newest);
        model.addAttribute("agreements", rebuilds.agreements());
        model.addAttribute("mayBegin", newest.stream().noneMatch(GenerationsPageController::isBegun));
        model.addAttribute("maySteer", request.isUserInRole(Role.MINISTRY_REVIEWER.name()));
        return "generations";
    }

    @PostMapping("/generations")
    String begin(@RequestParam(defaultValue = "false") boolean show) {
        rebuilds.begin(show);
        return AGAIN;
    }

    @PostMapping("/generations/check")
    String check() {
        rebuilds.check();
        return AGAIN;
    }

    @PostMapping("/generations/{generation}/pause")
    String pause(@PathVariable int generation) {
        rebuilds.pause(generation);
        return AGAIN;
    }

    @PostMapping("/generations/{generation}/resume")
    String resume(@PathVariable int generation) {
        rebuilds.resume(generation);
        return AGAIN;
    }

    @PostMapping("/generations/{generation}/show")
    String show(@PathVariable int generation) {
        rebuilds.show(generation);
        return AGAIN;
    }

    @PostMapping("/generations/{generation}/drop")
    String drop(@PathVariable int generation) {
        rebuilds.drop(generation);
        return AGAIN;
    }

    private static boolean isBegun(GenerationView one) {
        return one.current() && (one.state() == State.BUILDING || one.state() == State.PAUSED);
    }
}
