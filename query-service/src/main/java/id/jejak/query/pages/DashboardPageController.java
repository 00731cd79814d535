package id.jejak.query.pages;

import id.jejak.events.region.Region;
import id.jejak.events.region.Regions;
import id.jejak.query.commitmentboard.CommitmentQuery;
import id.jejak.query.cycles.CycleQuery;
import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Asked;
import id.jejak.query.platform.Cursor;
import id.jejak.query.regiondashboard.RegionDashboard;
import id.jejak.query.regiondashboard.RegionDashboard.Part;
import id.jejak.query.regiondashboard.RegionDashboardQuery;
import id.jejak.query.signatureregister.SignatureQuery;
import id.jejak.query.signatureregister.SignatureView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboard of the nation, and that of each region. */
@Controller
class DashboardPageController {

    /** More provinces than this are shown as one row each; their governments are a click away. */
    private static final int OPENED_PROVINCES = 3;

    private static final int LISTED_COMMITMENTS = 50;
    private static final int LISTED_CYCLES = 5;

    private final Answers answers;
    private final RegionDashboardQuery dashboards;
    private final CommitmentQuery commitments;
    private final SignatureQuery signatures;
    private final CycleQuery cycles;

    DashboardPageController(
            Answers answers,
            RegionDashboardQuery dashboards,
            CommitmentQuery commitments,
            SignatureQuery signatures,
            CycleQuery cycles) {
        this.answers = answers;
        this.dashboards = dashboards;
        this.commitments = commitments;
        this.signatures = signatures;
        this.cycles = cycles;
    }

    @GetMapping("/")
    String nation(@RequestParam(required = false) @Nullable Long atLeast, Model model) {
        return answers.at(atLeast, position -> {
            var nation = dashboards.find(position, null);
            var active = nation.parts().stream()
                    .filter(part -> part.standing().proposed() > 0)
                    .toList();
            describe(model, nation, null);
            model.addAttribute("provinces", active);
            model.addAttribute("opened", opened(position, active));
            return "dashboard";
        });
    }

    @GetMapping("/regions/{code}")
    String region(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Long atLeast,
            Model model) {
        var region = Objects.requireNonNull(Asked.region(code));
        var cursor = Cursor.of(after);
        return answers.at(atLeast, position -> {
            var dashboard = dashboards.find(position, region);
            describe(model, dashboard, region);
            model.addAttribute("opened", region.code().isProvince() ? List.of(dashboard) : List.of());
            model.addAttribute("commitments", commitments.find(region, null, cursor, LISTED_COMMITMENTS));
            if (!region.code().isProvince()) {
                model.addAttribute(
                        "province", Regions.find(region.code().province()).orElseThrow());
            }
            return "dashboard";
        });
    }

    private void describe(Model model, RegionDashboard dashboard, @Nullable Region region) {
        var signed = signatures.find(region, null, null, Asked.MOST).rows();
        model.addAttribute("dashboard", dashboard);
        model.addAttribute("position", dashboard.position());
        model.addAttribute("funnel", Funnel.of(dashboard.total()));
        model.addAttribute("signatures", signed);
        model.addAttribute("citations", citations(signed));
        model.addAttribute("cycles", cycles.find(region, LISTED_CYCLES));
    }

    private List<RegionDashboard> opened(long position, List<Part> active) {
        if (active.size() > OPENED_PROVINCES) return List.of();
        return active.stream()
                .map(part -> Regions.find(part.region().code()).orElseThrow())
                .map(province -> dashboards.find(position, province))
                .toList();
    }

    private static List<String> citations(List<SignatureView> signatures) {
        return signatures.stream()
                .map(signature -> signature.source().citation())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
