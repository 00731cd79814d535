package id.jejak.query.signatureregister;

import id.jejak.events.Digest;
import id.jejak.events.OccurredAt;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.office.ByDelegation;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature: who signed for a government, in which capacity, and what stands behind it.
 *
 * @param name who signed; absent where it is not known or not for the asker to read
 * @param office the office held, as the source puts it
 * @param document the paper that lets somebody sign, if one was handed in
 * @param delegation for whom it was signed and by whom, if by a delegation that was recorded
 * @param commitments what the signature binds the government to
 * @param corrections what the record was said to have got wrong about it
 * @param event the id of the event that says what is recorded now: the one a correction would have to name
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
        @Nullable ByDelegation delegation,
        List<CommitmentId> commitments,
        List<CorrectionView> corrections,
        UUID event,
        LocalDate planDueOn,
        OccurredAt occurredAt,
        Instant recordedAt,
        Source source,
        long position) {

    public SignatureView {
        commitments = List.copyOf(commitments);
        corrections = List.copyOf(corrections);
    }

    SignatureView with(List<CountersignatureView> others, List<CorrectionView> corrected) {
        return new SignatureView(
                signature,
                instrument.with(others),
                region,
                name,
                office,
                capacity,
                authority,
                method,
                document,
                delegation,
                commitments,
                corrected,
                event,
                planDueOn,
                occurredAt,
                recordedAt,
                source,
                position);
    }

    /**
     * The document that was signed.
     *
     * @param text SHA-256 of its text; absent where a back-filled source does not hold the text
     * @param status where it stands as a whole
     * @param countersignatures who else put a name under it
     */
    public record Instrument(
            InstrumentId id,
            CycleId cycle,
            InstrumentKind kind,
            String title,
            String place,
            @Nullable Digest text,
            InstrumentStatus status,
            List<CountersignatureView> countersignatures) {

        public Instrument {
            countersignatures = List.copyOf(countersignatures);
        }

        Instrument with(List<CountersignatureView> others) {
            return new Instrument(id, cycle, kind, title, place, text, status, others);
        }
    }

    /** The paper behind a signature, as it was handed in. */
    public record Document(AuthorityDocument.Kind kind, String number, String issuer, LocalDate issuedOn) {}
}
