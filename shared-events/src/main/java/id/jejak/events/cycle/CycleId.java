package id.jejak.events.cycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.events.Ids;
import java.util.UUID;

/** Names one replication cycle. */
public record CycleId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CycleId {}

    /** A fresh id. */
    public static CycleId next() {
        return new CycleId(Ids.next());
    }

    /**
     * Reads an id as it is written in URLs and in the journal.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static CycleId of(String text) {
        return new CycleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
