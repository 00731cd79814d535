package id.jejak.query.signatureregister;

import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowWriter;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Drives {@link SignatureRegisterFold} with the journal's events and decides nothing. */
@Component
class SignatureRegisterProjection {

    private static final List<String> TABLES = List.of(
            "register_instrument",
            "register_party",
            "register_signature",
            "register_coverage",
            "register_countersignature",
            "register_correction");

    private final RowWriter rows;

    SignatureRegisterProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(SigningInstrumentEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var recorded = Recorded.of(event, message, token);
        rows.write(SignatureRegisterProjection.class, recorded, SignatureRegisterFold.changes(recorded));
    }

    @ResetHandler
    void reset() {
        rows.forget(TABLES);
    }
}
