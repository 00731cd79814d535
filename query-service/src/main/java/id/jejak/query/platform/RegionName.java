package id.jejak.query.platform;

import id.jejak.events.region.Region;
import id.jejak.events.region.RegionCode;
import id.jejak.events.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * A government as answers name it.
 *
 * @param name its official name; its code where the name is not on record
 */
public record RegionName(RegionCode code, String name) {

    /** The government with that code. */
    public static RegionName of(RegionCode code) {
        return new RegionName(code, Regions.find(code).map(Region::name).orElse(code.value()));
    }

    /** The government with that code, as a column holds it. */
    public static RegionName of(String code) {
        return of(new RegionCode(code));
    }

    /** The government with that code, if there is a code. */
    public static @Nullable RegionName ofNullable(@Nullable String code) {
        return code == null ? null : of(code);
    }

    /** The code as it stands in our URLs, where a dot would look like the suffix of a file. */
    public String path() {
        return code.value().replace(".", "");
    }
}
