package id.jejak.command.commitment;

import id.jejak.command.commitment.AdoptionCommand.Release;
import id.jejak.command.desk.FollowUps;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentWithdrawn;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** A region that took its word back may give it again. */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenCommitmentWithdrawnThenReleaseAdoption {

    private final FollowUps followUps;
    private final Neighbours neighbours;

    WhenCommitmentWithdrawnThenReleaseAdoption(FollowUps followUps, Neighbours neighbours) {
        this.followUps = followUps;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(CommitmentWithdrawn event, EventMessage<?> cause) {
        var adoption = neighbours.commitment(event.commitment()).orElseThrow().adoption();
        followUps.send(new Release(adoption, event.commitment(), FollowUps.act(event, cause)), cause);
    }
}
