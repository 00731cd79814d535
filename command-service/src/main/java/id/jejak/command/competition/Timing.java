package id.jejak.command.competition;

import id.jejak.command.act.Act;
import id.jejak.events.Provenance.SourceKind;
import id.jejak.events.competition.Deadline;
import java.time.Instant;

/** Which instant deadlines are held against. */
final class Timing {

    private Timing() {}

    /** Whether it is entered from records of what happened elsewhere, long ago. */
    static boolean isOfThePast(Act act) {
        return act.provenance().source() != SourceKind.OPERATIONAL;
    }

    /** What is done here counts from when it came in, whatever its giver says: otherwise nobody would ever be late. */
    static Instant momentOf(Act act) {
        return isOfThePast(act) ? act.provenance().occurredAt().earliest() : act.at();
    }

    static boolean isTooLate(Deadline deadline, Act act) {
        return deadline.isOver(momentOf(act));
    }
}
