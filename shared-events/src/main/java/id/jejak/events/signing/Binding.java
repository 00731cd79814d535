package id.jejak.events.signing;

import id.jejak.events.commitment.CommitmentId;
import java.util.List;

/** A signature and the commitments that stand on it. */
public record Binding(SignatureId signature, List<CommitmentId> commitments) {

    public Binding {
        commitments = List.copyOf(commitments);
    }
}
