package id.jejak.query.audittrail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing an event says, for people to read.
 *
 * @param key what it is about, e.g. {@code reason}
 * @param kind how the value is to be read
 * @param value as the event holds it
 * @param note what was added to it in free words, if anything
 */
public record Fact(
        String key, Kind kind, String value, @Nullable String note) {

    /** How a value is to be read. */
    public enum Kind {
        TEXT,
        /** The name of an official, which is not for everybody to read. */
        NAME,
        DATE,
        MONTH,
        NUMBER,
        REGION,
        /** A digest or an id of something that is kept elsewhere. */
        REFERENCE,
        /** From here on, words of an enum. */
        AUTHORITY,
        CAPACITY,
        PRIORITY,
        METHOD,
        INSTRUMENT,
        DOCUMENT,
        REPLICATION,
        CONTINUATION,
        FIDELITY,
        OUTCOME,
        COUNTERSIGNING,
        OVERSEER,
        GROUP,
        PANEL,
        VERDICT,
        ROLE,
        POWER,
        COUNTING,
        EVIDENCE,
        APPROVER,
        DEADLINE,
        ANSWER;

        /** Whether the value is a word of an enum, for which pages have words of their own. */
        public boolean isWord() {
            return switch (this) {
                case TEXT, NAME, DATE, MONTH, NUMBER, REGION, REFERENCE -> false;
                case AUTHORITY,
                        CAPACITY,
                        PRIORITY,
                        METHOD,
                        INSTRUMENT,
                        DOCUMENT,
                        REPLICATION,
                        CONTINUATION,
                        FIDELITY,
                        OUTCOME,
                        COUNTERSIGNING,
                        OVERSEER,
                        GROUP,
                        PANEL,
                        VERDICT,
                        ROLE,
                        POWER,
                        COUNTING,
                        EVIDENCE,
                        APPROVER,
                        DEADLINE,
                        ANSWER -> true;
            };
        }
    }

    static Fact of(String key, Kind kind, Object value) {
        return new Fact(key, kind, value instanceof Enum<?> word ? word.name() : value.toString(), null);
    }

    /** The name under which pages look up the words for the value, if it is one of an enum's. */
    @JsonIgnore
    public @Nullable String word() {
        return kind.isWord() ? kind.name().toLowerCase(Locale.ROOT) + "." + value : null;
    }
}
