package id.jejak.command.signing;

import id.jejak.command.desk.FollowUps;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.command.signing.SigningCommand.MarkMandateMissed;
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
 * A signature whose document did not come by its day is held to be defective.
 *
 * <p>Not one that was entered after that day: nobody waited then, and the document may be what is entered next.
 */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenMandateMissedThenHoldSignatureDefective {

    private final FollowUps followUps;
    private final Neighbours neighbours;

    WhenMandateMissedThenHoldSignatureDefective(FollowUps followUps, Neighbours neighbours) {
        this.followUps = followUps;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(DeadlineMissed event, EventMessage<?> cause) {
        if (event.deadline().kind() != DeadlineKind.MANDATE) return;
        var set = neighbours.deadline(event.deadline()).orElseThrow();
        if (set.inHindsight()) return;
        switch (set.subject()) {
            case OfSignature owed -> {
                var act = FollowUps.act(event, cause);
                followUps.send(new MarkMandateMissed(owed.instrument(), owed.signature(), event.dueOn(), act), cause);
            }
            case OfCommitment _ -> {}
        }
    }
}
