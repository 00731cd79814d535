package id.jejak.query.cycles;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowWriter;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Drives {@link CyclesFold} and {@link ForumFold} with the journal's events and decides nothing. */
@Component
class CyclesProjection {

    private static final List<String> TABLES = List.of(
            "cycle",
            "cycle_region",
            "cycle_commitment",
            "cycle_innovation",
            "cycle_need",
            "cycle_session",
            "cycle_presentation",
            "cycle_match");

    private final RowWriter rows;

    CyclesProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(ReplicationCycleEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var recorded = Recorded.of(event, message, token);
        rows.write(CyclesProjection.class, recorded, CyclesFold.changes(event, recorded.position()));
    }

    @EventHandler
    void on(InnovationEvent event, DomainEventMessage<?> message, TrackingToken token) {
        rows.write(CyclesProjection.class, Recorded.of(event, message, token), ForumFold.changes(event));
    }

    @EventHandler
    void on(ReplicationCommitmentEvent event, DomainEventMessage<?> message, TrackingToken token) {
        rows.write(CyclesProjection.class, Recorded.of(event, message, token), ForumFold.changes(event));
    }

    @ResetHandler
    void reset() {
        rows.forget(TABLES);
    }
}
