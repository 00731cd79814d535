package id.jejak.query.cycles;

import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowWriter;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Drives {@link CyclesFold} with the journal's events and decides nothing. */
@Component
class CyclesProjection {

    private static final List<String> TABLES = List.of("cycle", "cycle_region");

    private final RowWriter rows;

    CyclesProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(ReplicationCycleEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var recorded = Recorded.of(event, message, token);
        rows.write(CyclesProjection.class, recorded, CyclesFold.changes(event, recorded.position()));
    }

    @ResetHandler
    void reset() {
        rows.forget(TABLES);
    }
}
