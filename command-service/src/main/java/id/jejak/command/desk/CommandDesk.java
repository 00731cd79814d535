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
import id.jejak.journal.AppendReceipt;
import id.jejak.journal.JournalReader;
import id.jejak.journal.RecordedRequest;
import id.jejak.journal.RequestAlreadyRecordedException;
import java.util.List;
import java.util.Optional;
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
     * @throws ConcurrencyException if others kept changing the same aggregate
     * @throws id.jejak.journal.JournalException if the journal cannot take it now
     */
    public Answer submit(Command command, Caller caller) {
        return Answer.of(carryOut(command, caller));
    }

    /** As {@link #submit}, for those who answer in their own words. */
    Done carryOut(Command command, Caller caller) {
        try {
            var position = send(command, caller.metadata());
            return new Done(command.subject().toString(), command.parts(), position);
        } catch (RequestAlreadyRecordedException e) {
            return doneBefore(e.request(), caller);
        } catch (Rejection | ConcurrencyException e) {
            return journal.requestOf(caller.requestId())
                    .map(request -> doneBefore(request, caller))
                    .orElseThrow(() -> e);
        }
    }

    /** Sends a command; the answer is the journal position that shows its effect. */
    long send(Command command, EventMetadata metadata) {
        for (int attempt = 1; ; attempt++) {
            var remembered = aggregates.containsKey(command.target().toString());
            try {
                return sendOnce(command, metadata);
            } catch (ConcurrencyException e) {
                if (attempt == ATTEMPTS) throw e;
            } catch (Rejection e) {
                // what was remembered may be outdated; the refusal has cleared it, so now the journal decides
                if (!remembered || attempt == ATTEMPTS) throw e;
            }
        }
    }

    private long sendOnce(Command command, EventMetadata metadata) {
        var message = GenericCommandMessage.asCommandMessage(command).andMetaData(MetaData.from(metadata.toMap()));
        var receipt = new AppendReceipt();
        try {
            var _ = receipt.during(() -> gateway.sendAndWait(message));
        } catch (AggregateStreamCreationException e) {
            // two made the same thing at the same moment: to whom the other was faster, that is a change like any other
            throw new ConcurrencyException("Somebody else was the first to make it", e);
        }
        // nothing was appended where the order had been carried out before: what is there already shows it
        return receipt.lastPosition().orElseGet(journal::head);
    }

    private Done doneBefore(RecordedRequest request, Caller caller) {
        Rejection.unless(request.digest().equals(caller.requestDigest()), CommonRule.REQUEST_ID_REUSED);
        return new Done(request.streams().getFirst(), madeBy(request), request.lastPosition());
    }

    private List<Object> madeBy(RecordedRequest request) {
        var count = (int) (request.lastPosition() - request.firstPosition() + 1);
        return journal.read(request.firstPosition() - 1, count).stream()
                .flatMap(event -> EventTypes.named(event.type()).stream()
                        .map(type -> made(EventJson.read(event.payload(), type)))
                        .flatMap(Optional::stream))
                .toList();
    }

    /**
     * What became of an order.
     *
     * @param id the aggregate it was about
     * @param made the ids of all that it made inside the aggregate
     * @param position the journal position that shows its effect
     */
    record Done(String id, List<Object> made, long position) {}

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
