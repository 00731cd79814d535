package id.jejak.query.deadlines;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineEvent.*;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import id.jejak.query.deadlines.DeadlineView.State;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each event changes in the list of deadlines. */
final class DeadlinesFold {

    static final Table DEADLINE = Table.keyed("deadline", "deadline");

    private DeadlinesFold() {}

    static List<RowChange> changes(DeadlineEvent event, long position) {
        return switch (event) {
            case DeadlineSet e -> List.of(set(e, position));
            case DeadlineMet e -> state(e.inTime() ? State.MET : State.MET_LATE, e.deadline());
            case DeadlineMissed e -> state(State.OVERDUE, e.deadline());
            case DeadlineEscalated e -> List.of(DEADLINE.change(e.deadline()).with("escalated_to", e.to()));
            case DeadlineExtended e ->
                List.of(due(e.deadline(), e.dueOn(), e.dueAt())
                        .compute("extensions", extensions -> (Integer) Objects.requireNonNull(extensions) + 1));
            case DeadlineMoved e -> List.of(due(e.deadline(), e.dueOn(), e.dueAt()));
            case DeadlineCancelled e -> state(State.CANCELLED, e.deadline());
        };
    }

    /** What was cancelled can be owed again. */
    private static RowChange set(DeadlineSet e, long position) {
        var owner = Owner.of(e.subject());
        return DEADLINE.put(e.deadline())
                .with("kind", e.kind())
                .with("state", State.OWED)
                .with("commitments", owner.commitments())
                .with("instrument", owner.instrument())
                .with("signature", owner.signature())
                .with("cycle", e.cycle())
                .with("region", e.region())
                .with("province", e.region().province())
                .with("zone", e.zone())
                .with("promised_on", e.dueOn())
                .with("due_on", e.dueOn())
                .with("due_at", e.dueAt())
                .with("extensions", 0)
                .with("escalated_to", null)
                .with("position", position);
    }

    /** With more time, or counted otherwise, there is nobody it has been brought before in vain. */
    private static RowChange.Write due(DeadlineId deadline, LocalDate on, Instant at) {
        return DEADLINE.change(deadline)
                .with("state", State.OWED)
                .with("due_on", on)
                .with("due_at", at)
                .with("escalated_to", null);
    }

    private static List<RowChange> state(State state, DeadlineId deadline) {
        return List.of(DEADLINE.change(deadline).with("state", state));
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
