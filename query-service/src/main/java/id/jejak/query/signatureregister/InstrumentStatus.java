package id.jejak.query.signatureregister;

import id.jejak.events.signing.AuthorityStatus;
import java.util.List;

/** Where an instrument stands as a whole. Nobody says so: it follows from its signatures and what stands behind them. */
public enum InstrumentStatus {
    /** Nobody has signed yet. */
    DRAFTED,
    /** Some parties have signed. */
    PARTLY_SIGNED,
    /** All have; the authority behind some signature is not good yet. */
    SIGNED,
    /** All have, and the authority behind every signature was found good. */
    VERIFIED,
    /** The authority behind some signature was found wanting. */
    DEFECTIVE,
    /** All have; what was found wanting was ratified, and the rest is good. */
    CURED,
    /** It binds nobody any more. */
    REVOKED;

    /**
     * Derives it.
     *
     * @param parties how many are to sign
     * @param signatures what stands behind each signature it bears
     */
    static InstrumentStatus of(boolean revoked, int parties, List<AuthorityStatus> signatures) {
        if (revoked) return REVOKED;
        if (signatures.isEmpty()) return DRAFTED;
        if (signatures.contains(AuthorityStatus.DEFECTIVE)) return DEFECTIVE;
        if (signatures.size() < parties) return PARTLY_SIGNED;
        if (!signatures.stream().allMatch(AuthorityStatus::isGood)) return SIGNED;
        return signatures.contains(AuthorityStatus.CURED) ? CURED : VERIFIED;
    }
}
