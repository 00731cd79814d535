package id.jejak.events.competition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.events.innovation.InnovationId;

/**
 * Names an innovation's one entry in one edition: {@code <competition>/<innovation>}.
 *
 * <p>Made of the two, so that two submissions of the same innovation meet on the same stream and the journal's
 * optimistic concurrency lets one of them through. An entry has no successor: whoever is out of an edition stays out.
 */
public record EntryId(CompetitionId competition, InnovationId innovation) {

    /**
     * Reads an id as it is written in the journal.
     *
     * @throws IllegalArgumentException if the text is not two UUIDs with a slash between
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EntryId of(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) throw new IllegalArgumentException("An entry is named by a competition, a slash, an innovation");
        return new EntryId(CompetitionId.of(text.substring(0, slash)), InnovationId.of(text.substring(slash + 1)));
    }

    @Override
    @JsonValue
    public String toString() {
        return competition + "/" + innovation;
    }
}
