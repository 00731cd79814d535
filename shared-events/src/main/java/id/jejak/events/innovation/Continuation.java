package id.jejak.events.innovation;

/** What a look at an innovation in a later year finds. */
public enum Continuation {
    /** It serves as it did. */
    CONTINUING,
    /** It serves, but not as it did; the findings say how. */
    CHANGED,
    /** It serves nobody any more. */
    STOPPED
}
