package id.jejak.query.catalogue;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Innovations with their kits, and who replicates them: {@link CatalogueFold}. */
@Component
class CatalogueProjection implements Projection {

    @Override
    public List<Table> tables() {
        return List.of(
                CatalogueFold.INNOVATION,
                CatalogueFold.KIT,
                CatalogueFold.COMPONENT,
                CatalogueFold.DOCUMENT,
                CatalogueFold.ORIGIN,
                CatalogueFold.CHECK,
                CatalogueFold.REPLICA);
    }

    @Override
    public List<RowChange> changes(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case InnovationEvent event -> CatalogueFold.changes(event, recorded.position());
            case ReplicationCommitmentEvent event -> CatalogueFold.changes(event, recorded.position());
            default -> List.of();
        };
    }
}
