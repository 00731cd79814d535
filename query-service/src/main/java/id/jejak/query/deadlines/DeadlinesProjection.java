package id.jejak.query.deadlines;

import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowWriter;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Drives {@link DeadlinesFold} with the journal's events and decides nothing. */
@Component
class DeadlinesProjection {

    private static final List<String> TABLES = List.of("deadline");

    private final RowWriter rows;

    DeadlinesProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(DeadlineEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var recorded = Recorded.of(event, message, token);
        rows.write(DeadlinesProjection.class, recorded, DeadlinesFold.changes(event, recorded.position()));
    }

    @ResetHandler
    void reset() {
        rows.forget(TABLES);
    }
}
