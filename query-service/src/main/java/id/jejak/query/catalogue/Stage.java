package id.jejak.query.catalogue;

/** Where an innovation stands. */
public enum Stage {
    PROPOSED,
    RETURNED,
    ENDORSED,
    CATALOGUED,
    INSTITUTIONALISED,
    /** Taken back before it entered the catalogue. */
    WITHDRAWN,
    /** Given up by its owner. */
    DISCONTINUED,
    /** Found by the ministry to serve nobody any more. */
    STOPPED
}
