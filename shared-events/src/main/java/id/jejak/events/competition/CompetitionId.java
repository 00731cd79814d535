package id.jejak.events.competition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.events.Ids;
import java.util.UUID;

/** Names one edition of the competition. */
public record CompetitionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CompetitionId {}

    /** A fresh id. */
    public static CompetitionId next() {
        return new CompetitionId(Ids.next());
    }

    /**
     * Reads an id as it is written in URLs and in the journal.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static CompetitionId of(String text) {
        return new CompetitionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
