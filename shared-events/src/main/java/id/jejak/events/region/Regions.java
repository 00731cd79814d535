package id.jejak.events.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The 38 provinces and 514 regencies and cities of Indonesia.
 *
 * <p>Codes and names: Kemendagri, as compiled by {@code idn-area-data} under the ODbL; see {@code NOTICE.md} beside the
 * files. Whoever shows them shows {@link #ATTRIBUTION} too.
 */
public final class Regions {

    /** What the licence asks to be said wherever the names are shown in public. */
    public static final String ATTRIBUTION = "Kemendagri codes and names from idn-area-data 4.0.1, ODbL 1.0";

    private static final SortedMap<RegionCode, Region> ALL = load();

    private Regions() {}

    /** The government with that code, if there is one. */
    public static Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** All governments, provinces before their own regencies, in the order of their codes. */
    public static Collection<Region> all() {
        return ALL.values();
    }

    /** The provinces, in the order of their codes. */
    public static List<Region> provinces() {
        return ALL.values().stream()
                .filter(region -> region.code().isProvince())
                .toList();
    }

    /** The regencies and cities of a province, in the order of their codes. */
    public static List<Region> regenciesOf(RegionCode province) {
        return ALL.values().stream()
                .filter(region -> !region.code().isProvince())
                .filter(region -> region.code().province().equals(province))
                .toList();
    }

    private static SortedMap<RegionCode, Region> load() {
        var zones = rows("zones.csv").stream().collect(Collectors.toMap(row -> row[0], row -> ZoneId.of(row[1])));
        Function<RegionCode, ZoneId> zone =
                code -> Objects.requireNonNull(zones.get(code.province().value()), "zones.csv has no row for " + code);
        var all = new TreeMap<RegionCode, Region>();
        for (var row : rows("provinces.csv")) add(all, new RegionCode(row[0]), row[1], zone);
        for (var row : rows("regencies.csv")) add(all, new RegionCode(row[0]), row[2], zone);
        return Collections.unmodifiableSortedMap(all);
    }

    private static void add(
            Map<RegionCode, Region> all, RegionCode code, String name, Function<RegionCode, ZoneId> zone) {
        all.put(code, new Region(code, name, zone.apply(code)));
    }

    /** No field of these files is quoted or holds a comma; a test says so. */
    private static List<String[]> rows(String file) {
        try (var in = Objects.requireNonNull(Regions.class.getResourceAsStream(file), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
