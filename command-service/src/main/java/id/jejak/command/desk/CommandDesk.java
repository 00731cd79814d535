package id.jejak.command.desk;

import id.jejak.command.act.Command;
import id.jejak.command.act.CommonRule;
import id.jejak.command.act.Rejection;
import id.jejak.events.DomainEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.ForumSessionHeld;
import id.jejak.events.cycle.ReplicationCycleEvent.InnovationMatched;
import id.jejak.events.cycle.ReplicationCycleEvent.NeedAssessed;
import id.jejak.events.json.EventJson;
import id.jejak.events.json.EventTypes;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.events.office.OfficeEvent.DelegationGiven;
import id.jejak.events.office.OfficeEvent.TermRecorded;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrectionProposed;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import id.jejak.journal.Append;
import id.jejak.journal.AppendReceipt;
import id.jejak.journal.JournalReader;
import id.jejak.journal.NewEvent;
import id.jejak.journal.RecordedEvent;
import id.jejak.journal.RecordedRequest;
import id.jejak.journal.RequestAlreadyRecordedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/**
 * Where commands are handed in: sends each to its aggregate and answers once it is durable.
 *
 * <p>A request that was recorded before gets its first answer again, whatever has happened since. There is no look-up
 * before the decision: a repeated request is either refused by the journal itself, or by a rule that its own first
 * effect has brought about, and only then is the journal asked.
 */
@Component
public class CommandDesk {

    /** How often a command is decided anew when others were faster; beyond that the caller is told. */
    private static final int ATTEMPTS = 5;

    /** Of an aggregate that does not exist: versions count from 0. */
    private static final long NO_VERSION = -1;

    private final CommandGateway gateway;
    private final JournalReader journal;
    private final Cache aggregates;

    CommandDesk(CommandGateway gateway, JournalReader journal, Cache aggregates) {
        this.gateway = gateway;
        this.journal = journal;
        this.aggregates = aggregates;
    }

    /**
     * Submits what a person asks for.
     *
     * @throws Rejection if a rule refuses it
     * @throws Refused if the aggregate is not the one the caller has seen
     * @throws ConcurrencyException if others kept changing the same aggregate
     * @throws id.jejak.journal.JournalException if the journal cannot take it now
     */
    public Answer submit(Command command, Caller caller) {
        return Answer.of(carryOut(command, caller));
    }

    /**
     * Submits one of many orders that came in one request, under a name of its own.
     *
     * @throws RequestAlreadyRecordedException if an order of that name was recorded before
     * @throws Rejection if a rule refuses it
     * @throws ConcurrencyException if others kept changing the same aggregate
     * @throws id.jejak.journal.JournalException if the journal cannot take it now
     */
    public void submit(Command command, EventMetadata metadata) {
        var _ = send(command, metadata, new Precondition.None());
    }

    /** As {@link #submit(Command, Caller)}, for those who answer in their own words. */
    Done carryOut(Command command, Caller caller) {
        if (Rehearsal.isOn()) return Rehearsal.note(command);
        try {
            var recorded = send(command, caller.metadata(), caller.precondition());
            return new Done(command.subject().toString(), command.parts(), recorded.position(), recorded.version());
        } catch (RequestAlreadyRecordedException e) {
            return doneBefore(e.request(), caller);
        } catch (Rejection | Refused | ConcurrencyException e) {
            return journal.requestOf(caller.requestId())
                    .map(request -> doneBefore(request, caller))
                    .orElseThrow(() -> e);
        }
    }

    /** Sends a command; the answer is where the journal shows its effect. */
    Recorded send(Command command, EventMetadata metadata, Precondition precondition) {
        for (int attempt = 1; ; attempt++) {
            var remembered = aggregates.containsKey(command.target().toString());
            try {
                var recorded = sendOnce(command, metadata, precondition);
                return recorded.isPresent() ? recorded.get() : nothingNew(command, metadata, precondition);
            } catch (ConcurrencyException e) {
                if (attempt == ATTEMPTS) throw e;
            } catch (Rejection | Refused e) {
                // what was remembered may be outdated; the refusal has cleared it, so now the journal decides
                if (!remembered || attempt == ATTEMPTS) throw e;
            }
        }
    }

    /** Empty where nothing was appended, as the order had been carried out before. */
    private Optional<Recorded> sendOnce(Command command, EventMetadata metadata, Precondition precondition) {
        var subject = command.subject().toString();
        var message = GenericCommandMessage.asCommandMessage(command).andMetaData(MetaData.from(metadata.toMap()));
        var receipt = new AppendReceipt(append -> precondition.require(versionBefore(append, subject)));
        try {
            var _ = receipt.during(() -> gateway.sendAndWait(message));
        } catch (AggregateStreamCreationException e) {
            // two made the same thing at the same moment: to whom the other was faster, that is a change like any other
            throw new ConcurrencyException("Somebody else was the first to make it", e);
        }
        if (receipt.lastPosition().isEmpty()) return Optional.empty();
        return Optional.of(new Recorded(
                receipt.lastPosition().getAsLong(), receipt.lastVersion(subject).orElse(NO_VERSION)));
    }

    /**
     * Makes sure that an order had been carried out before, and at which version. If it was by this very request, its first
     * answer stands, however far things have moved on. What was remembered of the aggregate may
     * be outdated, so the journal decides again; and as nothing is appended that could conflict, its version is looked at
     * before and after.
     */
    private Recorded nothingNew(Command command, EventMetadata metadata, Precondition precondition) {
        journal.requestOf(metadata.requestId()).ifPresent(request -> {
            throw new RequestAlreadyRecordedException(request);
        });
        var subject = command.subject().toString();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var version = journal.lastVersion(subject);
            aggregates.remove(command.target().toString());
            var recorded = sendOnce(command, metadata, precondition);
            if (recorded.isPresent()) return recorded.get();
            if (version.equals(journal.lastVersion(subject))) {
                precondition.require(version);
                return new Recorded(journal.head(), version.orElse(NO_VERSION));
            }
        }
        throw new ConcurrencyException("Others kept changing aggregate " + subject);
    }

    private static OptionalLong versionBefore(Append append, String stream) {
        var first = append.events().stream()
                .filter(event -> event.stream().equals(stream))
                .mapToLong(NewEvent::version)
                .min();
        return first.isEmpty() || first.getAsLong() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(first.getAsLong() - 1);
    }

    private Done doneBefore(RecordedRequest request, Caller caller) {
        Rejection.unless(request.digest().equals(caller.requestDigest()), CommonRule.REQUEST_ID_REUSED);
        var subject = request.streams().getFirst();
        var count = (int) (request.lastPosition() - request.firstPosition() + 1);
        var events = journal.read(request.firstPosition() - 1, count);
        var version = events.stream()
                .filter(event -> event.stream().equals(subject))
                .mapToLong(RecordedEvent::version)
                .max();
        return new Done(subject, madeBy(events), request.lastPosition(), version.orElse(NO_VERSION));
    }

    private static List<Object> madeBy(List<RecordedEvent> events) {
        return events.stream()
                .flatMap(event -> EventTypes.named(event.type()).stream()
                        .map(type -> made(read(event, type)))
                        .flatMap(Optional::stream))
                .toList();
    }

    /** Where the journal shows an order: its last position, and the version its aggregate had then. */
    record Recorded(long position, long version) {}

    /**
     * What became of an order.
     *
     * @param id the aggregate it was about
     * @param made the ids of all that it made inside the aggregate
     * @param position the journal position that shows its effect
     * @param version the aggregate's version after it
     */
    record Done(String id, List<Object> made, long position, long version) {}

    private static DomainEvent read(RecordedEvent event, Class<? extends DomainEvent> type) {
        return EventJson.read(event.payload(), type, Objects.requireNonNull(event.revision()));
    }

    /** What a command says of itself by {@link Command#parts}, as its events tell it. */
    private static Optional<Object> made(DomainEvent event) {
        return switch (event) {
            case SignatureRecorded e -> Optional.of(e.signature());
            case NeedAssessed e -> Optional.of(e.need());
            case ForumSessionHeld e -> Optional.of(e.session());
            case InnovationMatched e -> Optional.of(e.match());
            case SignatureCorrectionProposed e -> Optional.of(e.correction());
            case TermRecorded e -> Optional.of(e.term());
            case DelegationGiven e -> Optional.of(e.delegation());
            default -> Optional.empty();
        };
    }
}
