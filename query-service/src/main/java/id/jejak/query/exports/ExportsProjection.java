package id.jejak.query.exports;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowWriter;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Drives {@link ExportsFold} with the journal's events and decides nothing. */
@Component
class ExportsProjection {

    private static final List<String> TABLES = List.of("export_innovation", "export_commitment");

    private final RowWriter rows;

    ExportsProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(InnovationEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var recorded = Recorded.of(event, message, token);
        rows.write(ExportsProjection.class, recorded, ExportsFold.changes(event, recorded.position()));
    }

    @EventHandler
    void on(ReplicationCommitmentEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var recorded = Recorded.of(event, message, token);
        rows.write(ExportsProjection.class, recorded, ExportsFold.changes(event, recorded.position()));
    }

    @ResetHandler
    void reset() {
        rows.forget(TABLES);
    }
}
