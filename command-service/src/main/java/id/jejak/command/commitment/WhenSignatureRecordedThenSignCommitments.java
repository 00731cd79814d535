package id.jejak.command.commitment;

import id.jejak.command.commitment.CommitmentCommand.SignCommitment;
import id.jejak.command.desk.FollowUps;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** One document binds many commitments: a recorded signature signs each of those it covers. */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenSignatureRecordedThenSignCommitments {

    private final FollowUps followUps;

    WhenSignatureRecordedThenSignCommitments(FollowUps followUps) {
        this.followUps = followUps;
    }

    @EventHandler
    void on(SignatureRecorded event, EventMessage<?> cause) {
        next(event, cause).forEach(command -> followUps.send(command, cause));
    }

    static List<SignCommitment> next(SignatureRecorded event, EventMessage<?> cause) {
        var act = FollowUps.act(event, cause);
        return event.commitments().stream()
                .map(commitment -> new SignCommitment(
                        commitment,
                        event.instrument(),
                        event.signature(),
                        event.capacity(),
                        event.authority(),
                        event.planDueOn(),
                        event.underPolicy(),
                        act))
                .toList();
    }
}
