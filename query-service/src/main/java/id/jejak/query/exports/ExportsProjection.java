package id.jejak.query.exports;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be taken away as a table: {@link ExportsFold}. */
@Component
class ExportsProjection implements Projection {

    @Override
    public List<Table> tables() {
        return List.of(ExportsFold.INNOVATION, ExportsFold.COMMITMENT);
    }

    @Override
    public List<RowChange> changes(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case InnovationEvent event -> ExportsFold.changes(event, recorded.position());
            case ReplicationCommitmentEvent event -> ExportsFold.changes(event, recorded.position());
            default -> List.of();
        };
    }
}
