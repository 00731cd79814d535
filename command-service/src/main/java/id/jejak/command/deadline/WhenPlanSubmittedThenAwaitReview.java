package id.jejak.command.deadline;

import id.jejak.command.deadline.DeadlineCommand.MeetDeadline;
import id.jejak.command.desk.FollowUps;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanApproved;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanReturned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanRevised;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** The hub owes an answer to each plan, whatever the answer. */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenPlanSubmittedThenAwaitReview {

    private final FollowUps followUps;
    private final Neighbours neighbours;

    WhenPlanSubmittedThenAwaitReview(FollowUps followUps, Neighbours neighbours) {
        this.followUps = followUps;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(PlanSubmitted event, EventMessage<?> cause) {
        await(event, event.plan().version(), cause);
    }

    @EventHandler
    void on(PlanRevised event, EventMessage<?> cause) {
        await(event, event.plan().version(), cause);
    }

    @EventHandler
    void on(PlanReturned event, EventMessage<?> cause) {
        answered(event, event.planVersion(), cause);
    }

    @EventHandler
    void on(PlanApproved event, EventMessage<?> cause) {
        answered(event, event.planVersion(), cause);
    }

    private void await(ReplicationCommitmentEvent event, int planVersion, EventMessage<?> cause) {
        var commitment = event.commitment();
        var standing = neighbours.commitment(commitment).orElseThrow();
        var policy = neighbours.cycle(standing.cycle()).orElseThrow().policy(standing.policyVersion());
        var waiting = new Waiting(standing.cycle(), policy, standing.region(), FollowUps.act(event, cause));
        followUps.send(
                waiting.days(
                        policy.planReviewDays(),
                        DeadlineId.planReview(commitment, planVersion),
                        DeadlineKind.PLAN_REVIEW,
                        new DeadlineSubject.OfCommitment(commitment)),
                cause);
    }

    private void answered(ReplicationCommitmentEvent event, int planVersion, EventMessage<?> cause) {
        var deadline = DeadlineId.planReview(event.commitment(), planVersion);
        followUps.send(new MeetDeadline(deadline, FollowUps.act(event, cause)), cause);
    }
}
