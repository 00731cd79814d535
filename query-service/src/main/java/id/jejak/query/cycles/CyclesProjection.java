package id.jejak.query.cycles;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rounds of replication and their forums: {@link CyclesFold} and {@link ForumFold}. */
@Component
class CyclesProjection implements Projection {

    @Override
    public List<Table> tables() {
        return List.of(
                CyclesFold.CYCLE,
                CyclesFold.REGION,
                ForumFold.NEED,
                ForumFold.SESSION,
                ForumFold.PRESENTATION,
                ForumFold.MATCH,
                ForumFold.INNOVATION,
                ForumFold.COMMITMENT);
    }

    @Override
    public List<RowChange> changes(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ReplicationCycleEvent event -> CyclesFold.changes(event, recorded.position());
            case InnovationEvent event -> ForumFold.changes(event);
            case ReplicationCommitmentEvent event -> ForumFold.changes(event);
            default -> List.of();
        };
    }
}
