package id.jejak.events.competition;

import org.jspecify.annotations.Nullable;

/**
 * What the secretariat found on one point of the administrative checklist.
 *
 * @param note why, required where a point is not met
 */
public record AdminFinding(Item item, boolean met, @Nullable String note) {

    /** The points of the checklist. */
    public enum Item {
        /** Every question of the form is answered. */
        FORM_COMPLETE,
        /** The decree (SK) that names the innovator is attached. */
        DECREE_ATTACHED,
        /** Documents show since when the innovation is in service. */
        AGE_PROVEN,
        /** No other entry is this one under another title. */
        TITLE_UNIQUE,
        /** The answers are meant: jokes are entered too. */
        ANSWERS_SERIOUS
    }
}
