package id.jejak.command.signing;

import static java.util.Objects.requireNonNullElse;

import id.jejak.events.OccurredAt;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.Particulars;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureMethod;
import org.jspecify.annotations.Nullable;

/**
 * What is right where the record is wrong about a signature; what is absent is recorded rightly.
 *
 * @param signatory who signed: name and office together
 */
record Mistake(
        @Nullable Signatory signatory,
        @Nullable Capacity capacity,
        @Nullable SignatureMethod method,
        @Nullable OccurredAt signedAt) {

    Particulars mendedIn(Particulars recorded) {
        return new Particulars(
                requireNonNullElse(signatory, recorded.signatory()),
                requireNonNullElse(capacity, recorded.capacity()),
                requireNonNullElse(method, recorded.method()),
                requireNonNullElse(signedAt, recorded.signedAt()));
    }
}
