package id.jejak.command.cycle;

import id.jejak.command.act.Chronicle;
import java.util.List;
import java.util.Map;

/** The life of a replication cycle, for tests of all lives. */
public final class CycleChronicle {

    private CycleChronicle() {}

    public static Chronicle read() {
        return Chronicle.of(
                "Replication cycle",
                CycleLife.LIFECYCLE,
                Map.of(),
                List.of(
                        ReplicationCycleTest.table(ReplicationCycleTest.running()),
                        ReplicationCycleTest.table(ReplicationCycleTest.forum())));
    }
}
