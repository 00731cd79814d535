package id.jejak.query.offices;

import id.jejak.events.office.OfficeEvent;
import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who holds an office and who acts for whom: {@link OfficesFold}. */
@Component
class OfficesProjection implements Projection {

    @Override
    public List<Table> tables() {
        return List.of(OfficesFold.TERM, OfficesFold.DELEGATION);
    }

    @Override
    public List<RowChange> changes(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case OfficeEvent event -> OfficesFold.changes(event, recorded.position());
            default -> List.of();
        };
    }
}
