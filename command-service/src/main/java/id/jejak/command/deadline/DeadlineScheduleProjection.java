package id.jejak.command.deadline;

import id.jejak.command.schedule.Due;
import id.jejak.command.schedule.Schedule;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineEvent.DeadlineCancelled;
import id.jejak.events.deadline.DeadlineEvent.DeadlineEscalated;
import id.jejak.events.deadline.DeadlineEvent.DeadlineExtended;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMet;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMissed;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMoved;
import id.jejak.events.deadline.DeadlineEvent.DeadlineSet;
import id.jejak.events.metadata.EventMetadata;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps the schedule as the journal tells: on it is what is owed and not missed yet.
 *
 * <p>It may be behind. What is marked as missed then is refused by the deadline itself, which knows better, and what was
 * extended meanwhile comes back on the schedule when the extension is read.
 */
@Component
@ProcessingGroup("schedule")
class DeadlineScheduleProjection {

    private final Schedule schedule;

    DeadlineScheduleProjection(Schedule schedule) {
        this.schedule = schedule;
    }

    @EventHandler
    void on(DeadlineEvent event, EventMessage<?> cause) {
        switch (event) {
            case DeadlineSet e -> put(e, e.dueAt(), cause);
            case DeadlineExtended e -> put(e, e.dueAt(), cause);
            case DeadlineMoved e -> put(e, e.dueAt(), cause);
            case DeadlineMet _, DeadlineMissed _, DeadlineCancelled _ ->
                schedule.remove(event.deadline().value());
            case DeadlineEscalated _ -> {}
        }
    }

    @ResetHandler
    void reset() {
        schedule.clear();
    }

    private void put(DeadlineEvent event, Instant dueAt, EventMessage<?> cause) {
        var origin = EventMetadata.fromMap(cause.getMetaData());
        schedule.put(new Due(event.deadline().value(), dueAt, origin.correlationId(), cause.getIdentifier()));
    }
}
