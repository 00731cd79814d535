package id.jejak.command.model;

import static id.jejak.events.testing.SigningDay.WIB;

import id.jejak.events.DomainEvent;
import id.jejak.events.Ids;
import id.jejak.events.Provenance;
import id.jejak.events.adoption.AdoptionEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.TitleEvent.TitleClaimed;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.events.office.OfficeEvent;
import id.jejak.events.signing.SigningInstrumentEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A history that somebody made up. */
final class Past {

    static final Instant NOW = Instant.parse("2021-12-02T03:00:00Z");
    static final Provenance TODAY = Provenance.observed(NOW, WIB);

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();

    /** Somebody did this, by a request of its own. */
    Past then(Actor actor, DomainEvent... events) {
        var request = Ids.next().toString();
        return then(new EventMetadata(actor, request, "sha256:0", request, request), events);
    }

    /** The system did this, because of the last entry. */
    Past andSo(DomainEvent event) {
        var cause = entries.getLast();
        var metadata = new EventMetadata(
                Actor.SYSTEM,
                cause.eventId() + "/" + streamOf(event),
                "sha256:0",
                cause.metadata().correlationId(),
                cause.eventId());
        return then(metadata, event);
    }

    Past then(EventMetadata metadata, DomainEvent... events) {
        for (var event : events) {
            var stream = streamOf(event);
            var version = versions.merge(stream, 0L, (old, _) -> old + 1);
            entries.add(
                    new Entry(entries.size() + 1L, stream, version, Ids.next().toString(), NOW, metadata, event));
        }
        return this;
    }

    /** That entry was lost. */
    Past butForget(int position) {
        entries.remove(position - 1);
        return this;
    }

    Entry last() {
        return entries.getLast();
    }

    History history() {
        return new History(entries);
    }

    private static String streamOf(DomainEvent event) {
        return switch (event) {
            case InnovationEvent e -> e.innovation().toString();
            case ReplicationCycleEvent e -> e.cycle().toString();
            case SigningInstrumentEvent e -> e.instrument().toString();
            case ReplicationCommitmentEvent e -> e.commitment().toString();
            case AdoptionEvent e -> e.adoption().toString();
            case EntryEvent e -> e.entry().toString();
            case TitleClaimed e -> e.title().toString();
            case OfficeEvent e -> e.office().toString();
            case DeadlineEvent e -> e.deadline().toString();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }
}
