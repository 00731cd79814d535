package id.jejak.events.cycle;

/** What can be asked to be on record before a replica is tried out. */
public enum PilotEvidence {
    /** A team was named by decree. */
    TEAM,
    /** The government the innovation comes from was spoken to. */
    ORIGIN,
    /** What is kept, changed, added and left out was settled. */
    DESIGN
}
