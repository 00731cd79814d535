package id.jejak.query.audittrail;

import id.jejak.events.DomainEvent;
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
import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every event there is, with all that it is about ({@link AuditTrailFold}): the trail is complete or it does not go on. */
@Component
class AuditTrailProjection implements Projection {

    @Override
    public List<Table> tables() {
        return List.of(AuditTrailFold.ENTRY, AuditTrailFold.SUBJECT, AuditTrailFold.LINKS);
    }

    @Override
    public List<RowChange> changes(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case InnovationEvent event -> changes(recorded, About.of(event), TrailFacts.of(event));
            case ReplicationCycleEvent event -> changes(recorded, About.of(event), TrailFacts.of(event));
            case OfficeEvent event -> changes(recorded, About.of(event), TrailFacts.of(event));
            case SigningInstrumentEvent event -> changes(recorded, About.of(event), TrailFacts.of(event));
            case ReplicationCommitmentEvent event -> changes(recorded, About.of(event), TrailFacts.of(event));
            case AdoptionEvent event -> changes(recorded, About.of(event), TrailFacts.of(event));
            case CompetitionEvent event -> changes(recorded, About.of(event), CompetitionFacts.of(event));
            case EntryEvent event -> changes(recorded, About.of(event), CompetitionFacts.of(event));
            case AwardEvent event -> changes(recorded, About.of(event), CompetitionFacts.of(event));
            case TitleEvent event -> changes(recorded, About.of(event), CompetitionFacts.of(event));
            case DeadlineEvent event -> changes(recorded, About.of(event), DeadlineFacts.of(event));
            case DomainEvent event -> throw new IllegalStateException("No trail for " + event);
        };
    }

    private static List<RowChange> changes(Recorded<?> recorded, About about, List<Fact> facts) {
        return AuditTrailFold.changes(recorded, about, facts);
    }
}
