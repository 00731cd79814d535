package id.jejak.command.deadline;

import id.jejak.command.act.Act;
import id.jejak.command.deadline.DeadlineCommand.MoveDeadline;
import id.jejak.command.desk.FollowUps;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PolicyMigrated;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.policy.MovedDeadline;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** What a commitment owes is owed by the day that its version of the policy names; what was decided is carried on. */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenPolicyMigratedThenMoveDeadlines {

    private final FollowUps followUps;
    private final Neighbours neighbours;
    private final Recurring recurring;

    WhenPolicyMigratedThenMoveDeadlines(FollowUps followUps, Neighbours neighbours, Recurring recurring) {
        this.followUps = followUps;
        this.neighbours = neighbours;
        this.recurring = recurring;
    }

    @EventHandler
    void on(PolicyMigrated event, EventMessage<?> cause) {
        var act = FollowUps.act(event, cause);
        for (var moved : event.moved()) {
            deadline(event.commitment(), moved)
                    .map(deadline -> new MoveDeadline(deadline, moved.before(), moved.after(), event.to(), act))
                    .ifPresent(command -> followUps.send(command, cause));
        }
        moveRecurring(event, act, cause);
    }

    private void moveRecurring(PolicyMigrated event, Act act, EventMessage<?> cause) {
        var watch = neighbours.watch(event.commitment()).orElseThrow();
        var terms = neighbours.cycle(watch.cycle()).orElseThrow();
        var from = terms.policy(event.from());
        var to = terms.policy(event.to());
        for (var pending : recurring.latest(event.commitment(), act)) {
            var deadline = DeadlineId.of(event.commitment(), pending);
            followUps.send(new MoveDeadline(deadline, pending.dueOn(from), pending.dueOn(to), event.to(), act), cause);
        }
    }

    private Optional<DeadlineId> deadline(CommitmentId commitment, MovedDeadline moved) {
        return switch (moved.deadline()) {
            case PLAN -> Optional.of(DeadlineId.plan(commitment));
            case EXECUTION -> Optional.of(DeadlineId.execution(commitment));
            // the plan that awaits an answer is the one submitted last
            case PLAN_REVIEW ->
                neighbours.commitment(commitment).map(standing -> DeadlineId.planReview(commitment, standing.plans()));
            // owed for a signature, which is not migrated; and no policy says until when a notice runs
            case MANDATE, LAPSE_NOTICE -> Optional.empty();
            // which period is owed, the deadlines know and not the commitment
            case PROGRESS, EVALUATION, SUSTAINABILITY -> Optional.empty();
        };
    }
}
