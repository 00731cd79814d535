package id.jejak.command.innovation;

import id.jejak.command.act.Chronicle;
import java.util.List;
import java.util.Map;

/** The life of an innovation, for tests of all lives. */
public final class InnovationChronicle {

    private InnovationChronicle() {}

    public static Chronicle read() {
        return Chronicle.of(
                "Innovation",
                InnovationLife.LIFECYCLE,
                Map.of(),
                List.of(InnovationTest.life(), InnovationTest.said()));
    }
}
