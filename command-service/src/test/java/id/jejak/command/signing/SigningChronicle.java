package id.jejak.command.signing;

import static id.jejak.command.signing.SigningInstrumentTest.authority;
import static id.jejak.command.signing.SigningInstrumentTest.record;
import static id.jejak.command.signing.SigningInstrumentTest.table;

import id.jejak.command.act.Chronicle;
import id.jejak.events.LegalBasis;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.SigningStarted;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Capacity;
import java.util.List;
import java.util.Map;

/** The life of a signing instrument, for tests of all lives. */
public final class SigningChronicle {

    private SigningChronicle() {}

    public static Chronicle read() {
        var provenance = Given.HUB.provenance();
        var cycle = List.of(
                new CycleOpened(
                        Given.CYCLE,
                        "RIPP",
                        new RegionCode("19"),
                        new LegalBasis("Keputusan Menteri PANRB", "94/2020", null),
                        Given.POLICY,
                        provenance),
                new SigningStarted(Given.CYCLE, provenance));
        return Chronicle.of(
                "Signing instrument",
                SigningLife.LIFECYCLE,
                Map.of(Given.CYCLE.toString(), cycle),
                List.of(
                        table(authority(Capacity.HEAD_OF_REGION)),
                        table(authority(Capacity.REPRESENTATIVE)),
                        table(authority(Capacity.UNKNOWN)),
                        table(record())));
    }
}
