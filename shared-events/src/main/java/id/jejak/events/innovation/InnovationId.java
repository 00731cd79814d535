package id.jejak.events.innovation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.events.Ids;
import java.util.UUID;

/** Names one innovation. */
public record InnovationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InnovationId {}

    /** A fresh id. */
    public static InnovationId next() {
        return new InnovationId(Ids.next());
    }

    /**
     * Reads an id as it is written in URLs and in the journal.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static InnovationId of(String text) {
        return new InnovationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
