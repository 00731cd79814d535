package id.jejak.query.signatureregister;

import id.jejak.events.signing.CorrectionId;
import java.util.UUID;

/**
 * What the record of a signature was said to have got wrong. What it said before and says after is on its trail.
 *
 * @param correctedEvent the id of the event that was said to be wrong
 */
public record CorrectionView(CorrectionId correction, UUID correctedEvent, String reason, Standing standing) {

    /** What a second person said to it. */
    public enum Standing {
        PROPOSED,
        AGREED,
        DECLINED
    }
}
