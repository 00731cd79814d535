package id.jejak.events.metadata;

import id.jejak.events.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and as what. Taken from who is signed in, never from what a request says.
 *
 * @param person the account
 * @param role as what the person acts
 * @param region the government the role is held in; none for the ministry and for the system
 * @param onBehalfOf whose act it is, if another's
 */
public record Actor(
        PersonId person,
        Role role,
        @Nullable RegionCode region,
        @Nullable PersonId onBehalfOf) {

    /** The system itself. */
    public static final Actor SYSTEM = new Actor(new PersonId("system"), Role.SYSTEM, null, null);

    /** Whether the role is held in that very government. */
    public boolean belongsTo(RegionCode other) {
        return other.equals(region);
    }

    /** Whether the role is held in that government or in the province it belongs to. */
    public boolean oversees(RegionCode other) {
        return region != null && other.isWithin(region);
    }
}
