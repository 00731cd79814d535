package id.jejak.query.audittrail;

import id.jejak.events.adoption.AdoptionEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.competition.AwardEvent;
import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.TitleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.office.OfficeEvent;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowWriter;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Drives {@link AuditTrailFold} with every event there is: the trail is complete or it does not go on. */
@Component
class AuditTrailProjection {

    private static final List<String> TABLES = List.of("trail_entry", "trail_subject", "trail_link");

    private final RowWriter rows;

    AuditTrailProjection(RowWriter rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(InnovationEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), About.of(event), TrailFacts.of(event));
    }

    @EventHandler
    void on(ReplicationCycleEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), About.of(event), TrailFacts.of(event));
    }

    @EventHandler
    void on(OfficeEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), About.of(event), TrailFacts.of(event));
    }

    @EventHandler
    void on(SigningInstrumentEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), About.of(event), TrailFacts.of(event));
    }

    @EventHandler
    void on(ReplicationCommitmentEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), About.of(event), TrailFacts.of(event));
    }

    @EventHandler
    void on(AdoptionEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), About.of(event), TrailFacts.of(event));
    }

    @EventHandler
    void on(CompetitionEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), About.of(event), CompetitionFacts.of(event));
    }

    @EventHandler
    void on(EntryEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), About.of(event), CompetitionFacts.of(event));
    }

    @EventHandler
    void on(AwardEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), About.of(event), CompetitionFacts.of(event));
    }

    @EventHandler
    void on(TitleEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), About.of(event), CompetitionFacts.of(event));
    }

    @EventHandler
    void on(DeadlineEvent event, DomainEventMessage<?> message, TrackingToken token) {
        write(Recorded.of(event, message, token), About.of(event), DeadlineFacts.of(event));
    }

    @ResetHandler
    void reset() {
        rows.forget(TABLES);
    }

    private void write(Recorded<?> recorded, About about, List<Fact> facts) {
        rows.write(AuditTrailProjection.class, recorded, AuditTrailFold.changes(recorded, about, facts));
    }
}
