package id.jejak.events.policy;

import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import java.util.List;
import java.util.Optional;

/** What a commitment is not told of its signature: the capacity in which it was given belongs to the instrument's record. */
public final class Correction {

    private Correction() {}

    /** The capacity of a signature by the last correction of it; empty where none was corrected. */
    public static Optional<Capacity> ofCapacity(List<SigningInstrumentEvent> history, SignatureId signature) {
        return history.stream()
                .filter(SignatureCorrected.class::isInstance)
                .map(SignatureCorrected.class::cast)
                .filter(correction -> correction.signature().equals(signature))
                .map(correction -> correction.after().capacity())
                .reduce((_, later) -> later);
    }
}
