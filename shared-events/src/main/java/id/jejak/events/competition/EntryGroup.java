package id.jejak.events.competition;

/** With whom an entry competes. Which groups there are differs from year to year. */
public enum EntryGroup {
    /** Umum: innovations that have not been among the awarded. */
    GENERAL,
    /** Replikasi: replicas of somebody else's innovation. */
    REPLICATION,
    /** Khusus: innovations that were awarded before and have lasted. */
    SPECIAL
}
