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
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import id.jejak.journal.AppendReceipt;
import id.jejak.journal.JournalReader;
import id.jejak.journal.RecordedRequest;
import id.jejak.journal.RequestAlreadyRecordedException;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.MetaData;
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
        try {
            var position = send(command, caller.metadata());
            return Answer.of(command.subject().toString(), command.part(), position);
        } catch (RequestAlreadyRecordedException e) {
            return firstAnswer(e.request(), caller);
        } catch (Rejection | ConcurrencyException e) {
            return journal.requestOf(caller.requestId())
                    .map(request -> firstAnswer(request, caller))
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
        var _ = receipt.during(() -> gateway.sendAndWait(message));
        // nothing was appended where the order had been carried out before: what is there already shows it
        return receipt.lastPosition().orElseGet(journal::head);
    }

    private Answer firstAnswer(RecordedRequest request, Caller caller) {
        Rejection.unless(request.digest().equals(caller.requestDigest()), CommonRule.REQUEST_ID_REUSED);
        return Answer.of(request.streams().getFirst(), madeBy(request), request.lastPosition());
    }

    private Optional<Object> madeBy(RecordedRequest request) {
        var count = (int) (request.lastPosition() - request.firstPosition() + 1);
        return journal.read(request.firstPosition() - 1, count).stream()
                .flatMap(event -> EventTypes.named(event.type()).stream()
                        .map(type -> made(EventJson.read(event.payload(), type)))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    /** What a command says of itself by {@link Command#part}, as its event tells it. */
    private static Optional<Object> made(DomainEvent event) {
        return switch (event) {
            case SignatureRecorded e -> Optional.of(e.signature());
            case NeedAssessed e -> Optional.of(e.need());
            case ForumSessionHeld e -> Optional.of(e.session());
            case InnovationMatched e -> Optional.of(e.match());
            default -> Optional.empty();
        };
    }
}
