package id.jejak.events.signing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.events.Ids;
import java.util.UUID;

/** Names one signature on an instrument. */
public record SignatureId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SignatureId {}

    /** A fresh id. */
    public static SignatureId next() {
        return new SignatureId(Ids.next());
    }

    /**
     * Reads an id as it is written in URLs and in the journal.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static SignatureId of(String text) {
        return new SignatureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
