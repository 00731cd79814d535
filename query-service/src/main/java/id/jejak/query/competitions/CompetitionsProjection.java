package id.jejak.query.competitions;

import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.EntryEvent;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowWriter;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Drives {@link CompetitionsFold} and {@link EntriesFold} with the journal's events and decides nothing. */
@Component
class CompetitionsProjection {

    private static final List<String> TABLES = List.of(
            "competition",
            "competition_criterion",
            "competition_panel",
            "competition_entry",
            "competition_score",
            "competition_objection");

    private final RowWriter rows;

    CompetitionsProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(CompetitionEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var recorded = Recorded.of(event, message, token);
        rows.write(CompetitionsProjection.class, recorded, CompetitionsFold.changes(event, recorded.position()));
    }

    @EventHandler
    void on(EntryEvent event, DomainEventMessage<?> message, TrackingToken token) {
        var recorded = Recorded.of(event, message, token);
        rows.write(CompetitionsProjection.class, recorded, EntriesFold.changes(event, recorded.position()));
    }

    @ResetHandler
    void reset() {
        rows.forget(TABLES);
    }
}
