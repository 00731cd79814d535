package id.jejak.query.regiondashboard;

import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/queries/dashboard}: where a region stands. */
@RestController
class RegionDashboardController {

    private final Answers answers;
    private final RegionDashboardQuery dashboards;

    RegionDashboardController(Answers answers, RegionDashboardQuery dashboards) {
        this.answers = answers;
        this.dashboards = dashboards;
    }

    @GetMapping("/api/queries/dashboard")
    RegionDashboard dashboard(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Long atLeast) {
        var where = Asked.region(region);
        return answers.at(atLeast, position -> dashboards.find(position, where));
    }
}
