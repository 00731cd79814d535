package id.jejak.query.pages;

import id.jejak.events.cycle.CycleId;
import id.jejak.query.cycles.PolicyQuery;
import id.jejak.query.platform.Asked;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of a round in all their versions, and what a migration to one of them would do to each commitment. */
@Controller
class PolicyPageController {

    private final PolicyQuery policies;

    PolicyPageController(PolicyQuery policies) {
        this.policies = policies;
    }

    /** @param to the version to try a migration to; none to look at the versions only */
    @GetMapping("/cycles/{id}/policies")
    String policies(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(required = false) @Nullable Long atLeast,
            Model model) {
        var cycle = new CycleId(Objects.requireNonNull(Asked.id(id)));
        var rules = policies.versions(cycle, atLeast);
        model.addAttribute("position", rules.position());
        model.addAttribute("policy", rules.policy());
        if (to != null) {
            var dryRun = policies.dryRun(cycle, to, atLeast);
            model.addAttribute("position", dryRun.position());
            model.addAttribute("migration", dryRun.migration());
        }
        return "policies";
    }
}
