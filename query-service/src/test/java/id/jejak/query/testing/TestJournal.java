package id.jejak.query.testing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
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
import id.jejak.events.json.EventJson;
import id.jejak.events.json.EventTypes;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.OfficeEvent;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.journal.Append;
import id.jejak.journal.HeadWatch;
import id.jejak.journal.Journal;
import id.jejak.journal.JournalSettings;
import id.jejak.journal.NewEvent;
import id.jejak.journal.testing.TestDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Writes to the journal as the command service does: with its role, its names, and its metadata. */
public final class TestJournal implements AutoCloseable {

    /** When everything in these tests is recorded: long after it happened, as back-filled history is. */
    public static final Instant RECORDED = Instant.parse("2026-11-20T02:03:04.567890Z");

    /** Who enters history. */
    public static final Actor HUB =
            new Actor(new PersonId("hub.babel"), Role.HUB_COORDINATOR, new RegionCode("19"), null);

    private final Journal journal;
    private final Map<String, Long> versions = new HashMap<>();

    /** Writes to the journal of that database. */
    public TestJournal(TestDatabase database) {
        journal = new Journal(database.writer(), JournalSettings.DEFAULT, new HeadWatch());
    }

    /** Records events by the hub. Answers the position of the last. */
    @CanIgnoreReturnValue
    public long record(DomainEvent... events) {
        return record(HUB, List.of(events));
    }

    /** Records events by somebody. Answers the position of the last. */
    @CanIgnoreReturnValue
    public long record(Actor actor, List<? extends DomainEvent> events) {
        var request = UUID.randomUUID().toString();
        var metadata = new EventMetadata(actor, request, "sha256:0", "corr-" + request, "cause-" + request);
        return append(events.stream().map(event -> entry(event, metadata)).toList());
    }

    /** Records something of a kind that no version of this service knows. */
    @CanIgnoreReturnValue
    public long recordUnknown(String type) {
        return recordAsIs("Stranger", UUID.randomUUID().toString(), type, "1", "{}");
    }

    /** Records the first event of a stream by the hub in a form of our choosing, as an older or a newer version would. */
    @CanIgnoreReturnValue
    public long recordAsIs(String aggregateType, String stream, String type, String revision, String payload) {
        var metadata = JsonMapper.shared()
                .writeValueAsString(new EventMetadata(HUB, stream, "sha256:0", stream, stream).toMap());
        return append(List.of(new NewEvent(
                stream, 0, aggregateType, UUID.randomUUID(), type, revision, RECORDED, metadata, payload)));
    }

    private long append(List<NewEvent> events) {
        return journal.append(new Append(events, null)).lastPosition();
    }

    private NewEvent entry(DomainEvent event, EventMetadata metadata) {
        var stream = streamOf(event);
        return new NewEvent(
                stream,
                versions.merge(stream, 0L, (old, _) -> old + 1),
                typeOf(event),
                UUID.randomUUID(),
                EventTypes.nameOf(event.getClass()),
                EventTypes.revisionOf(event.getClass()),
                RECORDED,
                JsonMapper.shared().writeValueAsString(metadata.toMap()),
                EventJson.write(event));
    }

    private static String streamOf(DomainEvent event) {
        return switch (event) {
            case InnovationEvent e -> e.innovation().toString();
            case ReplicationCycleEvent e -> e.cycle().toString();
            case OfficeEvent e -> e.office().toString();
            case SigningInstrumentEvent e -> e.instrument().toString();
            case ReplicationCommitmentEvent e -> e.commitment().toString();
            case AdoptionEvent e -> e.adoption().toString();
            case CompetitionEvent e -> e.competition().toString();
            case EntryEvent e -> e.entry().toString();
            case TitleEvent e -> e.title().toString();
            case AwardEvent e -> e.awards().toString();
            case DeadlineEvent e -> e.deadline().toString();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    private static String typeOf(DomainEvent event) {
        return switch (event) {
            case InnovationEvent _ -> "Innovation";
            case ReplicationCycleEvent _ -> "ReplicationCycle";
            case OfficeEvent _ -> "Office";
            case SigningInstrumentEvent _ -> "SigningInstrument";
            case ReplicationCommitmentEvent _ -> "ReplicationCommitment";
            case AdoptionEvent _ -> "Adoption";
            case CompetitionEvent _ -> "Competition";
            case EntryEvent _ -> "CompetitionEntry";
            case TitleEvent _ -> "EntryTitle";
            case AwardEvent _ -> "InnovationAwards";
            case DeadlineEvent _ -> "Deadline";
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    @Override
    public void close() {
        journal.close();
    }
}
