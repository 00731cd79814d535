package id.jejak.command.deadline;

import id.jejak.command.act.Act;
import id.jejak.command.deadline.DeadlineCommand.MarkMissed;
import id.jejak.command.desk.TimedSteps;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.command.schedule.Due;
import id.jejak.command.schedule.DueHandler;
import id.jejak.events.Provenance;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.metadata.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Marks as missed whatever is owed when its time is up. */
@Component
class MissedDeadlines implements DueHandler {

    private final TimedSteps steps;
    private final Neighbours neighbours;
    private final Clock clock;

    MissedDeadlines(TimedSteps steps, Neighbours neighbours, Clock clock) {
        this.steps = steps;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    @Override
    public void due(Due due) {
        var now = clock.instant();
        var act = new Act(Actor.SYSTEM, now, Provenance.observed(now, ZoneOffset.UTC));
        // a deadline that was extended can be missed again, at another time
        var requestId = due.item() + "/" + due.dueAt();
        var deadline = DeadlineId.of(due.item());
        var missed = new MarkMissed(deadline, neighbours.owedBy(deadline), act);
        steps.send(missed, requestId, due.correlationId(), due.causationId());
    }
}
