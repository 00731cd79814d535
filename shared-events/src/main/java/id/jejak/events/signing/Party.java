package id.jejak.events.signing;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.region.RegionCode;
import java.util.List;

/**
 * A government that is to sign an instrument, and what its signature binds it to.
 *
 * @param region the government
 * @param commitments its commitments in the annex, at least one
 */
public record Party(RegionCode region, List<CommitmentId> commitments) {

    public Party {
        commitments = List.copyOf(commitments);
    }
}
