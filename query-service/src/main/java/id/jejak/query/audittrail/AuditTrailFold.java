package id.jejak.query.audittrail;

import static id.jejak.query.platform.RowChange.row;

import id.jejak.events.DomainEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.json.EventTypes;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes an entry of the trail of every event, whatever it is, and puts it on the trail of all that it is about. */
final class AuditTrailFold {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ENTER = """
            insert into trail_entry (position, type, aggregate_type, aggregate_id, actor, acting_role, actor_region,
                on_behalf_of, precision, earliest, zone, recorded_at, capacity, source, confidence, citation,
                request_id, correlation_id, causation_id, details, event_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String SUBJECT =
            "insert into trail_subject (kind, subject, position) values (?, ?, ?) on conflict do nothing";
    private static final String FOLLOW = """
            insert into trail_subject (kind, subject, position)
            select linked_kind, linked_subject, ? from trail_link where kind = ? and subject = ?
            on conflict do nothing""";
    private static final String LINK = """
            insert into trail_link (kind, subject, linked_kind, linked_subject)
            values (?, ?, ?, ?) on conflict do nothing""";
    private static final String INHERIT = """
            insert into trail_link (kind, subject, linked_kind, linked_subject)
            select ?, ?, linked_kind, linked_subject from trail_link where kind = ? and subject = ?
            on conflict do nothing""";

    private AuditTrailFold() {}

    static List<RowChange> changes(Recorded<?> recorded, About about, List<Fact> facts) {
        var changes = new ArrayList<RowChange>();
        changes.add(entry(recorded, facts));
        for (var link : about.links()) {
            var from = link.from();
            var to = link.to();
            changes.add(row(LINK, from.kind(), from.id(), to.kind(), to.id()));
            if (link.inherited()) changes.add(row(INHERIT, from.kind(), from.id(), to.kind(), to.id()));
        }
        for (var subject : about.subjects()) {
            changes.add(row(SUBJECT, subject.kind(), subject.id(), recorded.position()));
        }
        for (var followed : about.follows()) {
            changes.add(row(FOLLOW, recorded.position(), followed.kind(), followed.id()));
        }
        return changes;
    }

    private static RowChange entry(Recorded<?> recorded, List<Fact> facts) {
        var provenance = recorded.event().provenance();
        var metadata = recorded.metadata();
        var actor = metadata.actor();
        return row(
                ENTER,
                recorded.position(),
                EventTypes.nameOf(recorded.event().getClass()),
                recorded.aggregateType(),
                recorded.aggregateId(),
                actor.person(),
                actor.role(),
                actor.region(),
                actor.onBehalfOf(),
                provenance.occurredAt(),
                recorded.recordedAt(),
                capacity(recorded.event()),
                provenance.source(),
                provenance.confidence(),
                provenance.citation(),
                metadata.requestId(),
                metadata.correlationId(),
                metadata.causationId(),
                JSON.writeValueAsString(facts),
                recorded.eventId());
    }

    /** A column of its own, because "in which capacity" is the question asked most. */
    private static @Nullable Capacity capacity(DomainEvent event) {
        return switch (event) {
            case SignatureRecorded e -> e.capacity();
            case SignatureCorrected e -> e.after().capacity();
            case CommitmentSigned e -> e.capacity();
            default -> null;
        };
    }
}
