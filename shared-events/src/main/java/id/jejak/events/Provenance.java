package id.jejak.events;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a fact happened and how it is known.
 *
 * @param occurredAt when it happened; when it was recorded is the journal's to say
 * @param source where the fact comes from
 * @param confidence how far the source is to be believed
 * @param citation the publication or file it was taken from; absent for what the system saw itself
 */
public record Provenance(
        OccurredAt occurredAt,
        SourceKind source,
        Confidence confidence,
        @Nullable String citation) {

    /** How a fact reached the journal. */
    public enum SourceKind {
        /** Done in this system, by the person who is signed in. */
        OPERATIONAL,
        /** Entered later from the records of an institution. */
        BACKFILL,
        /** Entered later from what the press reported. */
        PRESS
    }

    /** How far a fact is to be believed. */
    public enum Confidence {
        /** Stated outright by its source. */
        HIGH,
        /** Follows from what the source states. */
        MEDIUM,
        /** Assumed, and labelled as such wherever it is shown. */
        LOW
    }

    /** What the system sees happen as it happens. */
    public static Provenance observed(Instant now, ZoneId zone) {
        return new Provenance(new OccurredAt.AtInstant(now, zone), SourceKind.OPERATIONAL, Confidence.HIGH, null);
    }
}
