package id.jejak.query.signatureregister;

import id.jejak.events.Digest;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.SignatureId;
import id.jejak.query.platform.RegionName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that governments sign, as a whole.
 *
 * @param text SHA-256 of its text; absent where a back-filled source does not hold the text
 */
public record InstrumentView(
        InstrumentId instrument,
        CycleId cycle,
        InstrumentKind kind,
        String title,
        String place,
        @Nullable Digest text,
        InstrumentStatus status,
        List<Party> parties,
        List<CountersignatureView> countersignatures,
        long position) {

    public InstrumentView {
        parties = List.copyOf(parties);
        countersignatures = List.copyOf(countersignatures);
    }

    InstrumentView with(List<Party> signing, List<CountersignatureView> others) {
        return new InstrumentView(instrument, cycle, kind, title, place, text, status, signing, others, position);
    }

    /** A government that is to sign, and its signature once it has. */
    public record Party(
            RegionName region,
            @Nullable SignatureId signature,
            @Nullable Capacity capacity,
            @Nullable AuthorityStatus authority) {}
}
