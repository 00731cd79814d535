package id.jejak.command.deadline;

import id.jejak.command.act.Act;
import id.jejak.command.deadline.DeadlineCommand.CancelDeadline;
import id.jejak.command.deadline.DeadlineCommand.MeetDeadline;
import id.jejak.command.deadline.DeadlineCommand.MoveDeadline;
import id.jejak.command.desk.FollowUps;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.command.neighbour.Watch;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationRejected;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationVerified;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanApproved;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ProgressReported;
import id.jejak.events.commitment.ReplicationCommitmentEvent.QuarterEvaluated;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationStopped;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationSustained;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMet;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMissed;
import id.jejak.events.deadline.DeadlineEvent.DeadlineSet;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.deadline.Period;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * While the work goes on its progress is reported each month and it is evaluated each quarter; once it is verified, somebody looks
 * from time to time whether it lasts. One period is waited for at a time: the next is set when the one before was met or missed.
 */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenWorkIsUnderWayThenAwaitReports {

    private final FollowUps followUps;
    private final Neighbours neighbours;
    private final Recurring recurring;

    WhenWorkIsUnderWayThenAwaitReports(FollowUps followUps, Neighbours neighbours, Recurring recurring) {
        this.followUps = followUps;
        this.neighbours = neighbours;
        this.recurring = recurring;
    }

    /** The first plan sets the work going; under a revised one it goes on. */
    @EventHandler
    void on(PlanApproved event, EventMessage<?> cause) {
        begin(DeadlineKind.PROGRESS, event, cause);
        begin(DeadlineKind.EVALUATION, event, cause);
    }

    @EventHandler
    void on(ImplementationRejected event, EventMessage<?> cause) {
        begin(DeadlineKind.PROGRESS, event, cause);
        begin(DeadlineKind.EVALUATION, event, cause);
    }

    @EventHandler
    void on(ImplementationVerified event, EventMessage<?> cause) {
        begin(DeadlineKind.SUSTAINABILITY, event, cause);
    }

    @EventHandler
    void on(ImplementationDeclared event, EventMessage<?> cause) {
        var commitment = event.commitment();
        var act = FollowUps.act(event, cause);
        for (var period : recurring.all(commitment, act)) {
            followUps.send(new CancelDeadline(DeadlineId.of(commitment, period), act), cause);
        }
    }

    @EventHandler
    void on(ProgressReported event, EventMessage<?> cause) {
        met(event, cause);
    }

    @EventHandler
    void on(QuarterEvaluated event, EventMessage<?> cause) {
        met(event, cause);
    }

    @EventHandler
    void on(ReplicationSustained event, EventMessage<?> cause) {
        met(event, cause);
    }

    @EventHandler
    void on(ReplicationStopped event, EventMessage<?> cause) {
        met(event, cause);
    }

    @EventHandler
    void on(DeadlineMet event, EventMessage<?> cause) {
        goOn(event, cause);
    }

    @EventHandler
    void on(DeadlineMissed event, EventMessage<?> cause) {
        goOn(event, cause);
    }

    /** What was reported, declared, ended or migrated a moment before it was set is met, not owed, or due on another day. */
    @EventHandler
    void on(DeadlineSet event, EventMessage<?> cause) {
        event.deadline()
                .period()
                .flatMap(period -> overtaken(event, period, cause))
                .ifPresent(command -> followUps.send(command, cause));
    }

    private Optional<DeadlineCommand> overtaken(DeadlineSet set, Period period, EventMessage<?> cause) {
        var watch = neighbours.watch(commitment(set)).orElseThrow();
        var act = FollowUps.act(set, cause);
        if (watch.done().contains(period)) return Optional.of(new MeetDeadline(set.deadline(), act));
        if (!watch.isAwaited(period.kind())) return Optional.of(new CancelDeadline(set.deadline(), act));
        if (watch.policyVersion() == set.policyVersion()) return Optional.empty();
        var dueOn = period.dueOn(waiting(watch, act).policy());
        return Optional.of(new MoveDeadline(set.deadline(), set.dueOn(), dueOn, watch.policyVersion(), act));
    }

    private void begin(DeadlineKind kind, ReplicationCommitmentEvent event, EventMessage<?> cause) {
        var commitment = event.commitment();
        var watch = neighbours.watch(commitment).orElseThrow();
        var since = watch.since(kind).orElseThrow();
        if (event instanceof PlanApproved
                && !since.equals(event.provenance().occurredAt().day())) return;
        if (!watch.isAwaited(kind)) return;
        var waiting = waiting(watch, FollowUps.act(event, cause));
        var period = Period.of(kind, since);
        // the year in which a replica was verified has been looked at
        var before = kind == DeadlineKind.SUSTAINABILITY ? period : period.previous();
        followUps.send(waiting.period(Recurring.first(before, watch, waiting), commitment), cause);
    }

    private void goOn(DeadlineEvent event, EventMessage<?> cause) {
        event.deadline().period().ifPresent(period -> {
            var commitment = commitment(neighbours.deadline(event.deadline()).orElseThrow());
            var act = FollowUps.act(event, cause);
            var latest = recurring.latest(period.kind(), commitment, act);
            // what is met late, or missed again, has been followed by the next long since
            if (latest.filter(period::equals).isEmpty()) return;
            var watch = neighbours.watch(commitment).orElseThrow();
            if (!watch.isAwaited(period.kind())) return;
            var waiting = waiting(watch, act);
            followUps.send(waiting.period(Recurring.next(period, watch, waiting), commitment), cause);
        });
    }

    private Waiting waiting(Watch watch, Act act) {
        var policy = neighbours.cycle(watch.cycle()).orElseThrow().policy(watch.policyVersion());
        return new Waiting(watch.cycle(), policy, watch.region(), act);
    }

    private void met(ReplicationCommitmentEvent event, EventMessage<?> cause) {
        Watch.done(event)
                .map(period -> new MeetDeadline(DeadlineId.of(event.commitment(), period), FollowUps.act(event, cause)))
                .ifPresent(command -> followUps.send(command, cause));
    }

    private static CommitmentId commitment(DeadlineSet set) {
        return switch (set.subject()) {
            case DeadlineSubject.OfCommitment owed -> owed.commitment();
            case DeadlineSubject.OfSignature _ ->
                throw new IllegalStateException("What recurs is owed under a commitment");
        };
    }
}
