package id.jejak.query.cycles;

import id.jejak.events.cycle.CycleId;
import id.jejak.query.cycles.PolicyQuery.DryRun;
import id.jejak.query.cycles.PolicyQuery.Policies;
import id.jejak.query.platform.Asked;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/queries/cycles/…}: the rules of a round, and a dry run of a migration to one of them. */
@RestController
class PolicyController {

    private final PolicyQuery policies;

    PolicyController(PolicyQuery policies) {
        this.policies = policies;
    }

    @GetMapping("/api/queries/cycles/{id}/policies")
    Policies policies(@PathVariable String id, @RequestParam(required = false) @Nullable Long atLeast) {
        return policies.versions(cycle(id), atLeast);
    }

    @GetMapping("/api/queries/cycles/{id}/policy-migration")
    DryRun dryRun(
            @PathVariable String id, @RequestParam int to, @RequestParam(required = false) @Nullable Long atLeast) {
        return policies.dryRun(cycle(id), to, atLeast);
    }

    private static CycleId cycle(String id) {
        return new CycleId(Objects.requireNonNull(Asked.id(id)));
    }
}
