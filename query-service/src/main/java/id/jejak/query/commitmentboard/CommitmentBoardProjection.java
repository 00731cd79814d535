package id.jejak.query.commitmentboard;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Commitments and where each of them stands: {@link CommitmentBoardFold}. */
@Component
class CommitmentBoardProjection implements Projection {

    @Override
    public List<Table> tables() {
        return List.of(
                CommitmentBoardFold.INNOVATION,
                CommitmentBoardFold.CYCLE,
                CommitmentBoardFold.COMMITMENT,
                CommitmentBoardFold.STAGE,
                CommitmentBoardFold.EVALUATION,
                CommitmentBoardFold.COMPONENT);
    }

    @Override
    public List<RowChange> changes(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case InnovationEvent event -> CommitmentBoardFold.changes(event);
            case ReplicationCycleEvent event -> CommitmentBoardFold.changes(event);
            case SigningInstrumentEvent event -> CommitmentBoardFold.changes(event);
            case ReplicationCommitmentEvent event -> CommitmentBoardFold.changes(event, recorded.position());
            default -> List.of();
        };
    }
}
