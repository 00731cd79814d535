package id.jejak.command.deadline;

import id.jejak.command.act.Chronicle;
import id.jejak.events.deadline.DeadlineKind;
import java.util.List;
import java.util.Map;

/** The life of a deadline, for tests of all lives. */
public final class DeadlineChronicle {

    private DeadlineChronicle() {}

    public static Chronicle read() {
        return Chronicle.of(
                "Deadline",
                DeadlineLife.LIFECYCLE,
                Map.of(),
                List.of(DeadlineTest.table(DeadlineKind.PLAN), DeadlineTest.table(DeadlineKind.PLAN_REVIEW)));
    }
}
