package id.jejak.query.competitions;

import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.EntryEvent;
import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Competitions and their entries: {@link CompetitionsFold} and {@link EntriesFold}. */
@Component
class CompetitionsProjection implements Projection {

    @Override
    public List<Table> tables() {
        return List.of(
                CompetitionsFold.COMPETITION,
                CompetitionsFold.CRITERION,
                CompetitionsFold.PANEL,
                EntriesFold.ENTRY,
                EntriesFold.SCORE,
                EntriesFold.OBJECTION);
    }

    @Override
    public List<RowChange> changes(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case CompetitionEvent event -> CompetitionsFold.changes(event, recorded.position());
            case EntryEvent event -> EntriesFold.changes(event, recorded.position());
            default -> List.of();
        };
    }
}
