package id.jejak.query.regiondashboard;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** The counts of every region: {@link RegionDashboardFold}. */
@Component
class RegionDashboardProjection implements Projection {

    @Override
    public List<Table> tables() {
        return List.of(RegionDashboardFold.COMMITMENT, RegionDashboardFold.SIGNATURE);
    }

    @Override
    public List<RowChange> changes(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ReplicationCommitmentEvent event -> RegionDashboardFold.changes(event);
            case SigningInstrumentEvent event -> RegionDashboardFold.changes(event);
            default -> List.of();
        };
    }
}
