package id.jejak.query.regiondashboard;

import id.jejak.query.platform.RegionName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a region stands, and the parts it is made of.
 *
 * @param position the journal position it reflects
 * @param at the instant by which what is overdue was told
 * @param region the region; none for the nation
 * @param own what the government itself promised; none for the nation, which promises nothing
 * @param total the government and all its parts
 * @param parts the provinces of the nation, or the regencies and cities of a province, every one there is
 */
public record RegionDashboard(
        long position,
        Instant at,
        @Nullable RegionName region,
        @Nullable Standing own,
        Standing total,
        List<Part> parts) {

    public RegionDashboard {
        parts = List.copyOf(parts);
    }

    /** One part and all that is within it. */
    public record Part(RegionName region, Standing standing) {}
}
