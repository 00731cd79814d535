package id.jejak.events.competition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.events.innovation.InnovationId;

/** Names what an innovation has been awarded: {@code awards/<innovation>}. */
public record AwardsId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AwardsId {}

    /** The id of an innovation's awards. */
    public static AwardsId of(InnovationId innovation) {
        return new AwardsId("awards/" + innovation);
    }

    @Override
    public String toString() {
        return value;
    }
}
