package id.jejak.command.act;

import id.jejak.events.Provenance;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** People who act in tests, on a day that does not move. */
public final class Acts {

    public static final Instant NOW = Instant.parse("2021-12-02T03:00:00Z");
    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private Acts() {}

    /** Somebody acts, now. */
    public static Act by(String person, Role role, @Nullable String region) {
        return by(person, role, region, Provenance.observed(NOW, WIB));
    }

    /** Somebody acts, as that provenance says. */
    public static Act by(String person, Role role, @Nullable String region, Provenance provenance) {
        var actor = new Actor(new PersonId(person), role, region == null ? null : new RegionCode(region), null);
        return new Act(actor, NOW, provenance);
    }
}
