package id.jejak.query.commitmentboard;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.RowWriter;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Drives {@link CommitmentBoardFold} with the journal's events and decides nothing. */
@Component
class CommitmentBoardProjection {

    private static final List<String> TABLES = List.of(
            "board_innovation",
            "board_cycle",
            "board_commitment",
            "board_stage",
            "board_evaluation",
            "board_component");

    private final RowWriter rows;

    CommitmentBoardProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(InnovationEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), CommitmentBoardFold.changes(event));
    }

    @EventHandler
    void on(ReplicationCycleEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), CommitmentBoardFold.changes(event));
    }

    @EventHandler
    void on(SigningInstrumentEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), CommitmentBoardFold.changes(event));
    }

    @EventHandler
    void on(ReplicationCommitmentEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var recorded = Recorded.of(event, message, token);
        write(recorded, CommitmentBoardFold.changes(event, recorded.position()));
    }

    @ResetHandler
    void reset() {
        rows.forget(TABLES);
    }

    private void write(Recorded<?> recorded, List<RowChange> changes) {
        rows.write(CommitmentBoardProjection.class, recorded, changes);
    }
}
