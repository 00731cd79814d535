package id.jejak.command.commitment;

import id.jejak.command.act.Chronicle;
import id.jejak.events.LegalBasis;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.PolicyAmended;
import id.jejak.events.cycle.ReplicationCycleEvent.RegionInvited;
import id.jejak.events.cycle.ReplicationCycleEvent.SigningStarted;
import java.util.List;
import java.util.Map;

/** The life of a commitment, for tests of all lives. */
public final class CommitmentChronicle {

    private CommitmentChronicle() {}

    public static Chronicle read() {
        var provenance = Given.HUB.provenance();
        var cycle = List.of(
                new CycleOpened(
                        Given.CYCLE,
                        "RIPP",
                        Given.TERMS.hub(),
                        new LegalBasis("Keputusan Menteri PANRB", "94/2020", null),
                        Given.TERMS.policy(),
                        provenance),
                new RegionInvited(Given.CYCLE, Given.BELITUNG, provenance),
                new SigningStarted(Given.CYCLE, provenance),
                new PolicyAmended(Given.CYCLE, 1, Given.LONGER, "Plans take longer", "SK 2", provenance),
                new PolicyAmended(Given.CYCLE, 2, Given.STRICTER, "Replicas fade", "SK 3", provenance));
        return Chronicle.of(
                "Replication commitment",
                CommitmentLife.LIFECYCLE,
                Map.of(Given.CYCLE.toString(), cycle),
                List.of(CommitmentTest.table(), CommitmentTest.lapseTable(), HeldToPolicyTest.table()));
    }
}
