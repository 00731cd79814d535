package id.jejak.events.deadline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import java.util.List;

/** What a deadline is about. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeadlineSubject.OfCommitment.class, name = "COMMITMENT"),
    @JsonSubTypes.Type(value = DeadlineSubject.OfSignature.class, name = "SIGNATURE")
})
public sealed interface DeadlineSubject {

    /** Something is owed under a commitment. */
    record OfCommitment(CommitmentId commitment) implements DeadlineSubject {}

    /**
     * Something is owed for a signature.
     *
     * @param commitments those the signature binds, which wait for it as well
     */
    record OfSignature(InstrumentId instrument, SignatureId signature, List<CommitmentId> commitments)
            implements DeadlineSubject {
        public OfSignature {
            commitments = List.copyOf(commitments);
        }
    }
}
