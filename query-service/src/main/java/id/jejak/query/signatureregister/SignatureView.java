package id.jejak.query.signatureregister;

import id.jejak.events.Digest;
import id.jejak.events.OccurredAt;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.signing.AuthorityDocument;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import id.jejak.query.platform.RegionName;
import id.jejak.query.platform.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signature: who signed for a government, in which capacity, and what stands behind it.
 *
 * @param name who signed; absent where it is not known or not for the asker to read
 * @param office the office held, as the source puts it
 * @param document the paper that lets somebody sign, if one was handed in
 * @param commitments what the signature binds the government to
 * @param occurredAt when it was signed
 * @param recordedAt when the journal accepted it
 */
public record SignatureView(
        SignatureId signature,
        Instrument instrument,
        RegionName region,
        @Nullable String name,
        @Nullable String office,
        Capacity capacity,
        AuthorityStatus authority,
        SignatureMethod method,
        @Nullable Document document,
        List<CommitmentId> commitments,
        LocalDate planDueOn,
        OccurredAt occurredAt,
        Instant recordedAt,
        Source source,
        long position) {

    public SignatureView {
        commitments = List.copyOf(commitments);
    }

    /**
     * The document that was signed.
     *
     * @param text SHA-256 of its text; absent where a back-filled source does not hold the text
     */
    public record Instrument(
            InstrumentId id,
            CycleId cycle,
            InstrumentKind kind,
            String title,
            String place,
            @Nullable Digest text) {}

    /** The paper behind a signature, as it was handed in. */
    public record Document(AuthorityDocument.Kind kind, String number, String issuer, LocalDate issuedOn) {}
}
