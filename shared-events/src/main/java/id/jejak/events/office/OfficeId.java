package id.jejak.events.office;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;

/**
 * Names an office: a role in a government, {@code 19.02/HEAD_OF_REGION}.
 *
 * <p>Made of the two rather than drawn: whoever records a term of the same office meets the others on the same stream.
 */
public record OfficeId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfficeId {}

    /** The office of that role in that government. */
    public static OfficeId of(RegionCode region, Role role) {
        return new OfficeId(region + "/" + role);
    }

    /** The government it belongs to. */
    public RegionCode region() {
        return new RegionCode(value.substring(0, value.indexOf('/')));
    }

    /** As what its holder acts. */
    public Role role() {
        return Role.valueOf(value.substring(value.indexOf('/') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
