package id.jejak.query.audittrail;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import id.jejak.events.DomainEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.json.EventTypes;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.RowChange.Write;
import id.jejak.query.platform.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes an entry of the trail of every event, whatever it is, and puts it on the trail of all that it is about. */
final class AuditTrailFold {

    private static final JsonMapper JSON = JsonMapper.shared();

    static final Table ENTRY = Table.log("trail_entry", "position");
    static final Table SUBJECT = Table.log("trail_subject", "kind", "subject", "position");
    static final Table LINKS = Table.keyed("trail_links", "kind", "subject");

    /** So many characters of what an event says can be searched. */
    private static final int SEARCHED = 10_000;

    /** Of the subjects that something is linked to: the kind and the id of each, one after the other. */
    private static final String LINKED = "linked";

    private AuditTrailFold() {}

    static List<RowChange> changes(Recorded<?> recorded, About about, List<Fact> facts) {
        var changes = new ArrayList<RowChange>();
        changes.add(entry(recorded, facts));
        for (var link : about.links()) {
            var from = link.from();
            changes.add(LINKS.add(from.kind(), from.id()).with(LINKED, List.of()));
            changes.add(linked(from, List.of(link.to().kind().name(), link.to().id())));
            if (link.inherited()) changes.add(inherited(from, link.to()));
        }
        for (var subject : about.subjects()) changes.add(on(subject.kind().name(), subject.id(), recorded));
        for (var followed : about.follows()) changes.add(followed(followed, recorded));
        return changes;
    }

    private static RowChange entry(Recorded<?> recorded, List<Fact> facts) {
        var provenance = recorded.event().provenance();
        var metadata = recorded.metadata();
        var actor = metadata.actor();
        return ENTRY.add(recorded.position())
                .with("event_id", recorded.eventId())
                .with("type", EventTypes.nameOf(recorded.event().getClass()))
                .with("aggregate_type", recorded.aggregateType())
                .with("aggregate_id", recorded.aggregateId())
                .with("actor", actor.person())
                .with("acting_role", actor.role())
                .with("actor_region", actor.region())
                .with("on_behalf_of", actor.onBehalfOf())
                .with(provenance.occurredAt())
                .with("recorded_at", recorded.recordedAt())
                .with("capacity", capacity(recorded.event()))
                .with("source", provenance.source())
                .with("confidence", provenance.confidence())
                .with("citation", provenance.citation())
                .with("request_id", metadata.requestId())
                .with("correlation_id", metadata.correlationId())
                .with("causation_id", metadata.causationId())
                .with("details", JSON.writeValueAsString(facts))
                .with("words", words(facts, provenance.citation()))
                .with("names", names(facts));
    }

    private static Write on(String kind, String subject, Recorded<?> recorded) {
        return SUBJECT.add(kind, subject, recorded.position());
    }

    private static RowChange followed(Subject subject, Recorded<?> recorded) {
        return LINKS.look(
                row -> {
                    var to = row.words(LINKED);
                    return IntStream.range(0, to.size() / 2)
                            .mapToObj(i -> on(to.get(2 * i), to.get(2 * i + 1), recorded))
                            .toList();
                },
                subject.kind(),
                subject.id());
    }

    private static RowChange inherited(Subject from, Subject to) {
        return LINKS.look(row -> List.of(linked(from, row.words(LINKED))), to.kind(), to.id());
    }

    private static Write linked(Subject from, List<String> more) {
        return LINKS.change(from.kind(), from.id())
                .compute(LINKED, known -> both((List<?>) Objects.requireNonNull(known), more));
    }

    private static List<?> both(List<?> known, List<String> more) {
        var all = new ArrayList<Object>(known);
        for (int i = 0; i < more.size(); i += 2) {
            if (!knows(known, more.get(i), more.get(i + 1))) all.addAll(more.subList(i, i + 2));
        }
        return List.copyOf(all);
    }

    private static boolean knows(List<?> known, String kind, String id) {
        return IntStream.range(0, known.size() / 2)
                .anyMatch(i ->
                        known.get(2 * i).equals(kind) && known.get(2 * i + 1).equals(id));
    }

    /** What can be searched by everybody. */
    private static String words(List<Fact> facts, @Nullable String citation) {
        return Stream.concat(
                        Stream.ofNullable(citation),
                        facts.stream()
                                .filter(fact -> fact.kind() != Fact.Kind.NAME)
                                .flatMap(fact -> Stream.of(fact.value(), fact.note())))
                .filter(Objects::nonNull)
                .collect(collectingAndThen(joining(" "), AuditTrailFold::beginning));
    }

    /** An index of words has its limits, and nobody looks for the end of a long plan. */
    private static String beginning(String words) {
        return words.substring(0, Math.min(words.length(), SEARCHED));
    }

    /** What can be searched only by those who may read it. */
    private static String names(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.NAME)
                .map(Fact::value)
                .collect(joining(" "));
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
