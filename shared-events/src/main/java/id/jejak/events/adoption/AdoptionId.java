package id.jejak.events.adoption;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.region.RegionCode;

/**
 * Names a region's one chance at a time to replicate an innovation: {@code 19.02/<innovation>}.
 *
 * <p>Made of other ids: two proposals of the same pair meet on the same stream, and the journal's
 * optimistic concurrency lets one of them through.
 */
public record AdoptionId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AdoptionId {}

    /** The id of a region's adoption of an innovation. */
    public static AdoptionId of(RegionCode region, InnovationId innovation) {
        return new AdoptionId(region + "/" + innovation);
    }

    @Override
    public String toString() {
        return value;
    }
}
