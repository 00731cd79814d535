package id.jejak.events.signing;

/** Where the authority behind a signature stands. A missing mandate never erases a signing. */
public enum AuthorityStatus {
    /** Signed by virtue of an office; a reviewer has not looked yet. */
    UNVERIFIED,
    /** Signed for somebody else; the document that allows it has not been verified. */
    PENDING_MANDATE,
    /** Signed by somebody the record does not identify. */
    UNKNOWN_SIGNATORY,
    /** A reviewer found the authority good. */
    VERIFIED,
    /** A reviewer found the authority wanting. */
    DEFECTIVE,
    /** Found wanting, then ratified by the head of region. */
    CURED,
    /** The instrument it stands on was revoked. */
    REVOKED;

    /** Whether a plan may be approved on the strength of it. */
    public boolean isGood() {
        return this == VERIFIED || this == CURED;
    }
}
