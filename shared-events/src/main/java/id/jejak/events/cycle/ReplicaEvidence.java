package id.jejak.events.cycle;

/** What can be asked to be on record before a replica is declared implemented. */
public enum ReplicaEvidence {
    /** Progress was reported under the plan in force. */
    PROGRESS_REPORT,
    /** The mentor or the hub evaluated the replica in some quarter. */
    QUARTER_EVALUATION
}
