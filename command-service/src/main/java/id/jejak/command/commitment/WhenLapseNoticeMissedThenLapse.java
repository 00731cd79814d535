package id.jejak.command.commitment;

import id.jejak.command.commitment.CommitmentCommand.MarkLapsed;
import id.jejak.command.desk.FollowUps;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMissed;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject.OfCommitment;
import id.jejak.events.deadline.DeadlineSubject.OfSignature;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * A commitment lapses by the clock when nobody has answered the notice.
 *
 * <p>Not by a notice that was entered after its day: nobody waited then, and the answer may be what is entered next. There the
 * hub says so.
 */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenLapseNoticeMissedThenLapse {

    private final FollowUps followUps;
    private final Neighbours neighbours;

    WhenLapseNoticeMissedThenLapse(FollowUps followUps, Neighbours neighbours) {
        this.followUps = followUps;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(DeadlineMissed event, EventMessage<?> cause) {
        if (event.deadline().kind() != DeadlineKind.LAPSE_NOTICE) return;
        var set = neighbours.deadline(event.deadline()).orElseThrow();
        if (set.inHindsight()) return;
        switch (set.subject()) {
            case OfCommitment owed ->
                followUps.send(new MarkLapsed(owed.commitment(), FollowUps.act(event, cause)), cause);
            case OfSignature _ -> {}
        }
    }
}
