package id.jejak.command.deadline;

import id.jejak.command.deadline.DeadlineCommand.CancelDeadline;
import id.jejak.command.desk.FollowUps;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentLapsed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentWithdrawn;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationDiscontinued;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationStopped;
import id.jejak.events.deadline.DeadlineId;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Under a commitment that has ended nothing is owed any more. */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenCommitmentEndedThenCancelDeadlines {

    private final FollowUps followUps;
    private final Neighbours neighbours;
    private final Recurring recurring;

    WhenCommitmentEndedThenCancelDeadlines(FollowUps followUps, Neighbours neighbours, Recurring recurring) {
        this.followUps = followUps;
        this.neighbours = neighbours;
        this.recurring = recurring;
    }

    @EventHandler
    void on(CommitmentWithdrawn event, EventMessage<?> cause) {
        cancel(event, cause);
    }

    @EventHandler
    void on(CommitmentLapsed event, EventMessage<?> cause) {
        cancel(event, cause);
    }

    @EventHandler
    void on(ReplicationDiscontinued event, EventMessage<?> cause) {
        cancel(event, cause);
    }

    @EventHandler
    void on(ReplicationStopped event, EventMessage<?> cause) {
        cancel(event, cause);
    }

    private void cancel(ReplicationCommitmentEvent event, EventMessage<?> cause) {
        var commitment = event.commitment();
        var plans = neighbours.commitment(commitment).orElseThrow().plans();
        var act = FollowUps.act(event, cause);
        var reviews = IntStream.rangeClosed(1, plans).mapToObj(version -> DeadlineId.planReview(commitment, version));
        var notices = neighbours.notices(commitment).stream().map(day -> DeadlineId.lapseNotice(commitment, day));
        var periods = recurring.all(commitment, act).stream().map(period -> DeadlineId.of(commitment, period));
        Stream.of(Stream.of(DeadlineId.plan(commitment), DeadlineId.execution(commitment)), reviews, notices, periods)
                .flatMap(some -> some)
                .forEach(deadline -> followUps.send(new CancelDeadline(deadline, act), cause));
    }
}
