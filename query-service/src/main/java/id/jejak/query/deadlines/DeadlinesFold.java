package id.jejak.query.deadlines;

import static id.jejak.query.platform.RowChange.row;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineEvent.*;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import id.jejak.query.deadlines.DeadlineView.State;
import id.jejak.query.platform.RowChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each event changes in the list of deadlines. */
final class DeadlinesFold {

    /** What was cancelled can be owed again. */
    private static final String SET = """
            insert into deadline (deadline, kind, state, commitments, instrument, signature, cycle, region, province,
                zone, promised_on, due_on, due_at, extensions, position)
            values (?, ?, ?, cast(? as uuid[]), ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
            on conflict (deadline) do update set state = excluded.state, zone = excluded.zone,
                promised_on = excluded.promised_on, due_on = excluded.due_on, due_at = excluded.due_at, extensions = 0,
                escalated_to = null, position = excluded.position""";

    private static final String STATE = "update deadline set state = ? where deadline = ?";
    private static final String ESCALATE = "update deadline set escalated_to = ? where deadline = ?";

    /** With more time there is nobody it has been brought before in vain. */
    private static final String EXTEND = """
            update deadline set state = ?, due_on = ?, due_at = ?, extensions = extensions + 1, escalated_to = null
            where deadline = ?""";

    /** Another version of the policy gives nobody more time; it counts otherwise. */
    private static final String MOVE =
            "update deadline set state = ?, due_on = ?, due_at = ?, escalated_to = null where deadline = ?";

    private DeadlinesFold() {}

    static List<RowChange> changes(DeadlineEvent event, long position) {
        return switch (event) {
            case DeadlineSet e -> List.of(set(e, position));
            case DeadlineMet e -> state(e.inTime() ? State.MET : State.MET_LATE, e.deadline());
            case DeadlineMissed e -> state(State.OVERDUE, e.deadline());
            case DeadlineEscalated e -> List.of(row(ESCALATE, e.to(), e.deadline()));
            case DeadlineExtended e -> List.of(row(EXTEND, State.OWED, e.dueOn(), e.dueAt(), e.deadline()));
            case DeadlineMoved e -> List.of(row(MOVE, State.OWED, e.dueOn(), e.dueAt(), e.deadline()));
            case DeadlineCancelled e -> state(State.CANCELLED, e.deadline());
        };
    }

    private static RowChange set(DeadlineSet e, long position) {
        var owner = Owner.of(e.subject());
        return row(
                SET,
                e.deadline(),
                e.kind(),
                State.OWED,
                owner.commitments(),
                owner.instrument(),
                owner.signature(),
                e.cycle(),
                e.region(),
                e.region().province(),
                e.zone(),
                e.dueOn(),
                e.dueOn(),
                e.dueAt(),
                position);
    }

    private static List<RowChange> state(State state, DeadlineId deadline) {
        return List.of(row(STATE, state, deadline));
    }

    private record Owner(
            List<CommitmentId> commitments,
            @Nullable InstrumentId instrument,
            @Nullable SignatureId signature) {

        static Owner of(DeadlineSubject subject) {
            return switch (subject) {
                case DeadlineSubject.OfCommitment of -> new Owner(List.of(of.commitment()), null, null);
                case DeadlineSubject.OfSignature of -> new Owner(of.commitments(), of.instrument(), of.signature());
            };
        }
    }
}
