package id.jejak.query.regiondashboard;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowWriter;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Drives {@link RegionDashboardFold} with the journal's events and decides nothing. */
@Component
class RegionDashboardProjection {

    private static final List<String> TABLES = List.of("standing_commitment", "standing_signature");

    private final RowWriter rows;

    RegionDashboardProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(ReplicationCommitmentEvent event, DomainEventMessage<?> message, TrackingToken token) {
        rows.write(
                RegionDashboardProjection.class,
                Recorded.of(event, message, token),
                RegionDashboardFold.changes(event));
    }

    @EventHandler
    void on(SigningInstrumentEvent event, DomainEventMessage<?> message, TrackingToken token) {
        rows.write(
                RegionDashboardProjection.class,
                Recorded.of(event, message, token),
                RegionDashboardFold.changes(event));
    }

    @ResetHandler
    void reset() {
        rows.forget(TABLES);
    }
}
