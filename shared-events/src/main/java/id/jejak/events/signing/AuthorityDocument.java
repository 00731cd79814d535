package id.jejak.events.signing;

import id.jejak.events.Digest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The paper that lets somebody sign.
 *
 * @param kind what it is
 * @param number as its issuer numbered it
 * @param issuer the office that issued it
 * @param issuedOn its date; a mandate dated after the signing does not cover it
 * @param scope what it allows, in its own words
 * @param validUntil the last day it holds, if it ends
 * @param scan SHA-256 of the scanned document
 */
public record AuthorityDocument(
        Kind kind,
        String number,
        String issuer,
        LocalDate issuedOn,
        String scope,
        @Nullable LocalDate validUntil,
        Digest scan) {

    /** The kinds of paper the law knows; a duty letter alone does not bind. */
    public enum Kind {
        MANDATE,
        DELEGATION,
        POWER_OF_ATTORNEY,
        APPOINTMENT_LETTER,
        PROOF_OF_ABSENCE,
        DUTY_LETTER
    }

    /** Whether the paper was in force on that day. */
    public boolean covers(LocalDate day) {
        return !issuedOn.isAfter(day) && (validUntil == null || !day.isAfter(validUntil));
    }
}
