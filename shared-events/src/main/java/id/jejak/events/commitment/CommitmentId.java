package id.jejak.events.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.events.Ids;
import java.util.UUID;

/** Names one replication commitment. */
public record CommitmentId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommitmentId {}

    /** A fresh id. */
    public static CommitmentId next() {
        return new CommitmentId(Ids.next());
    }

    /**
     * Reads an id as it is written in URLs and in the journal.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static CommitmentId of(String text) {
        return new CommitmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
