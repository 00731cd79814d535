package id.jejak.query.deadlines;

import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deadlines, pending and past: {@link DeadlinesFold}. */
@Component
class DeadlinesProjection implements Projection {

    @Override
    public List<Table> tables() {
        return List.of(DeadlinesFold.DEADLINE);
    }

    @Override
    public List<RowChange> changes(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case DeadlineEvent event -> DeadlinesFold.changes(event, recorded.position());
            default -> List.of();
        };
    }
}
