package id.jejak.events.signing;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer found on one point of the authority checklist.
 *
 * @param item the point
 * @param outcome what was found
 * @param note why, required where a point is not met
 */
public record Finding(Item item, Outcome outcome, @Nullable String note) {

    /** The ten points a reviewer looks at. */
    public enum Item {
        SIGNATORY_IDENTIFIED,
        CAPACITY_STATED,
        OFFICE_HELD_ON_DATE,
        AUTHORITY_DOCUMENT_COVERS,
        TEXT_EQUALS_DRAFT,
        LIST_EQUALS_ANNEX,
        PLACE_AND_DATE_PLAUSIBLE,
        METHOD_VALID,
        COUNTERSIGNED_WHERE_REQUIRED,
        RATIFIED_WHERE_NEEDED
    }

    /** What can be found on a point. */
    public enum Outcome {
        MET,
        NOT_MET,
        NOT_APPLICABLE
    }
}
