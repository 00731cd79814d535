package id.jejak.query.regiondashboard;

import id.jejak.events.region.Region;
import id.jejak.events.region.RegionCode;
import id.jejak.events.region.Regions;
import id.jejak.query.platform.RegionName;
import id.jejak.query.regiondashboard.RegionDashboard.Part;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds the standings of governments up to their province and to the nation. */
final class RollUp {

    private final Map<RegionCode, Standing> governments;

    /** @param governments what each government itself stands at; those with nothing may be left out */
    RollUp(Map<RegionCode, Standing> governments) {
        this.governments = governments;
    }

    RegionDashboard dashboard(long position, Instant at, @Nullable Region region) {
        if (region == null) {
            return new RegionDashboard(position, at, null, null, sum(governments), parts(Regions.provinces()));
        }
        return new RegionDashboard(
                position,
                at,
                RegionName.of(region.code()),
                own(region.code()),
                within(region.code()),
                region.code().isProvince() ? parts(Regions.regenciesOf(region.code())) : List.of());
    }

    private List<Part> parts(List<Region> regions) {
        return regions.stream()
                .map(region -> new Part(RegionName.of(region.code()), within(region.code())))
                .toList();
    }

    private Standing own(RegionCode code) {
        return governments.getOrDefault(code, Standing.NOTHING);
    }

    private Standing within(RegionCode code) {
        if (!code.isProvince()) return own(code);
        return governments.entrySet().stream()
                .filter(entry -> entry.getKey().isWithin(code))
                .map(Map.Entry::getValue)
                .reduce(Standing.NOTHING, Standing::plus);
    }

    private static Standing sum(Map<RegionCode, Standing> governments) {
        return governments.values().stream().reduce(Standing.NOTHING, Standing::plus);
    }
}
