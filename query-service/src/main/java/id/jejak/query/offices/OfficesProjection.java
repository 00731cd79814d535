package id.jejak.query.offices;

import id.jejak.events.office.OfficeEvent;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowWriter;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Drives {@link OfficesFold} with the journal's events and decides nothing. */
@Component
class OfficesProjection {

    private static final List<String> TABLES = List.of("office_term", "office_delegation");

    private final RowWriter rows;

    OfficesProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(OfficeEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var recorded = Recorded.of(event, message, token);
        rows.write(OfficesProjection.class, recorded, OfficesFold.changes(event, recorded.position()));
    }

    @ResetHandler
    void reset() {
        rows.forget(TABLES);
    }
}
