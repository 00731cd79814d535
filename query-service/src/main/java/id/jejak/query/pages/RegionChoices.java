package id.jejak.query.pages;

import id.jejak.events.region.Region;
import id.jejak.query.platform.RegionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The governments a form lets somebody choose from, by their provinces. */
final class RegionChoices {

    private RegionChoices() {}

    /** Those there are, and the one that is asked for even if there is nothing of it. */
    static Map<RegionName, List<RegionName>> of(List<RegionName> there, @Nullable Region asked) {
        var all = new ArrayList<>(there);
        if (asked != null) all.add(RegionName.of(asked.code()));
        var byProvince = new TreeMap<RegionName, List<RegionName>>(
                (one, other) -> one.code().compareTo(other.code()));
        for (var region : all) {
            var regencies =
                    byProvince.computeIfAbsent(RegionName.of(region.code().province()), _ -> new ArrayList<>());
            if (!region.code().isProvince() && !regencies.contains(region)) regencies.add(region);
        }
        return byProvince;
    }
}
