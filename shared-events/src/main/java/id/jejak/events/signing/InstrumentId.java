package id.jejak.events.signing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.events.Ids;
import java.util.UUID;

/** Names one signing instrument. */
public record InstrumentId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InstrumentId {}

    /** A fresh id. */
    public static InstrumentId next() {
        return new InstrumentId(Ids.next());
    }

    /**
     * Reads an id as it is written in URLs and in the journal.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static InstrumentId of(String text) {
        return new InstrumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
