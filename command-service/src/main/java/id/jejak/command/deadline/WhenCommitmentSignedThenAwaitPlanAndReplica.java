package id.jejak.command.deadline;

import id.jejak.command.deadline.DeadlineCommand.MeetDeadline;
import id.jejak.command.desk.FollowUps;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.command.neighbour.Promise;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationRejected;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Whoever signed owes a plan soon, and the replica by the end of the execution window. */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenCommitmentSignedThenAwaitPlanAndReplica {

    private final FollowUps followUps;
    private final Neighbours neighbours;

    WhenCommitmentSignedThenAwaitPlanAndReplica(FollowUps followUps, Neighbours neighbours) {
        this.followUps = followUps;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(CommitmentSigned event, EventMessage<?> cause) {
        var commitment = event.commitment();
        var standing = neighbours.commitment(commitment).orElseThrow();
        var policy = neighbours.cycle(standing.cycle()).orElseThrow().policy(event.underPolicy());
        var waiting = new Waiting(standing.cycle(), policy, standing.region(), FollowUps.act(event, cause));
        var about = new DeadlineSubject.OfCommitment(commitment);
        followUps.send(
                waiting.until(
                        event.planDueOn(), policy.planDueDays(), DeadlineId.plan(commitment), DeadlineKind.PLAN, about),
                cause);
        followUps.send(
                waiting.until(policy.executionEnds(), DeadlineId.execution(commitment), DeadlineKind.EXECUTION, about),
                cause);
    }

    /** What was declared was not enough, so the replica is owed still. */
    @EventHandler
    void on(ImplementationRejected event, EventMessage<?> cause) {
        var deadline = DeadlineId.execution(event.commitment());
        var standing = neighbours.commitment(event.commitment()).orElseThrow();
        var terms = neighbours.cycle(standing.cycle()).orElseThrow();
        var policy = terms.policy(standing.policyVersion());
        var waiting = new Waiting(standing.cycle(), policy, standing.region(), FollowUps.act(event, cause));
        followUps.send(
                waiting.until(
                        extension(deadline, terms)
                                .filter(extended -> extended.isAfter(policy.executionEnds()))
                                .orElse(policy.executionEnds()),
                        deadline,
                        DeadlineKind.EXECUTION,
                        new DeadlineSubject.OfCommitment(event.commitment())),
                cause);
    }

    /** Who was given more time than the policy gives keeps it. */
    private Optional<LocalDate> extension(DeadlineId execution, CycleTerms terms) {
        return neighbours
                .promise(execution)
                .filter(promise -> promise.dueOn()
                        .isAfter(terms.policy(promise.policyVersion()).executionEnds()))
                .map(Promise::dueOn);
    }

    @EventHandler
    void on(PlanSubmitted event, EventMessage<?> cause) {
        followUps.send(new MeetDeadline(DeadlineId.plan(event.commitment()), FollowUps.act(event, cause)), cause);
    }

    @EventHandler
    void on(ImplementationDeclared event, EventMessage<?> cause) {
        followUps.send(new MeetDeadline(DeadlineId.execution(event.commitment()), FollowUps.act(event, cause)), cause);
    }
}
