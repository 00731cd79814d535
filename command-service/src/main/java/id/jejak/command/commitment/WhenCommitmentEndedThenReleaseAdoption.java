package id.jejak.command.commitment;

import id.jejak.command.commitment.AdoptionCommand.Release;
import id.jejak.command.desk.FollowUps;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentDropped;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentLapsed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentWithdrawn;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationDiscontinued;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationStopped;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** A region whose replica is no more, for whatever reason, may commit to the innovation again. */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenCommitmentEndedThenReleaseAdoption {

    private final FollowUps followUps;
    private final Neighbours neighbours;

    WhenCommitmentEndedThenReleaseAdoption(FollowUps followUps, Neighbours neighbours) {
        this.followUps = followUps;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(CommitmentDropped event, EventMessage<?> cause) {
        release(event, cause);
    }

    @EventHandler
    void on(CommitmentLapsed event, EventMessage<?> cause) {
        release(event, cause);
    }

    @EventHandler
    void on(CommitmentWithdrawn event, EventMessage<?> cause) {
        release(event, cause);
    }

    @EventHandler
    void on(ReplicationDiscontinued event, EventMessage<?> cause) {
        release(event, cause);
    }

    @EventHandler
    void on(ReplicationStopped event, EventMessage<?> cause) {
        release(event, cause);
    }

    private void release(ReplicationCommitmentEvent event, EventMessage<?> cause) {
        var adoption = neighbours.commitment(event.commitment()).orElseThrow().adoption();
        followUps.send(new Release(adoption, event.commitment(), FollowUps.act(event, cause)), cause);
    }
}
