package id.jejak.query.catalogue;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import java.util.List;
import org.springframework.stereotype.Component;

/** Innovations with their kits, and who replicates them: {@link CatalogueFold}. */
@Component
class CatalogueProjection implements Projection {

    @Override
    public List<RowChange> changes(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case InnovationEvent event -> CatalogueFold.changes(event, recorded.position());
            case ReplicationCommitmentEvent event -> CatalogueFold.changes(event, recorded.position());
            default -> List.of();
        };
    }
}
