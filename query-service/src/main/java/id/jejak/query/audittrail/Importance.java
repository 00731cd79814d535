package id.jejak.query.audittrail;

/** How much an entry has to say to a reader; nothing is left out for having little. */
public enum Importance {
    /** Somebody did something. */
    ACT,
    /** The system carried an act on to what it covers. */
    CONSEQUENCE,
    /** The system kept its own order. */
    BOOKKEEPING;

    static Importance of(String type) {
        return switch (type) {
            case "CommitmentSigned", "CommitmentAuthorityChanged" -> CONSEQUENCE;
            case "DeadlineMissed", "DeadlineEscalated", "DeadlineMoved", "MandateMissed" -> CONSEQUENCE;
            case "AdoptionClaimed", "AdoptionReleased", "TitleClaimed", "AwardRemembered" -> BOOKKEEPING;
            case "DeadlineSet", "DeadlineMet", "DeadlineCancelled" -> BOOKKEEPING;
            default -> ACT;
        };
    }
}
