package id.jejak.query.competitions;

/** How far an entry has come. */
public enum EntryStage {
    SUBMITTED,
    ADMIN_PASSED,
    ADMIN_REJECTED,
    DESK_SCORED,
    FINALIST,
    NOT_SELECTED,
    INTERVIEWED,
    FIELD_VERIFIED,
    ANNOUNCED,
    AWARDED,
    DISQUALIFIED
}
