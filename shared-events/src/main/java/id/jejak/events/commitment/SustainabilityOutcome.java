package id.jejak.events.commitment;

/** What a look at a replica in a later year finds. */
public enum SustainabilityOutcome {
    CONTINUING,
    STOPPED
}
