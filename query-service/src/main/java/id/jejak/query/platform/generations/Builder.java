package id.jejak.query.platform.generations;

import id.jejak.events.DomainEvent;
import id.jejak.journal.JournalReader;
import id.jejak.journal.JournalSource;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.generations.Generation.State;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds a generation block by block, until it has caught up with the journal and can follow it. */
@Component
class Builder {

    /** So many events share one transaction. */
    static final int BLOCK = 5_000;

    private final Generations generations;
    private final GenerationWriter writer;
    private final Edition edition;
    private final JournalSource journal;
    private final JournalReader head;
    private final TransactionTemplate transaction;

    Builder(
            Generations generations,
            GenerationWriter writer,
            Edition edition,
            JournalSource journal,
            JournalReader head,
            TransactionTemplate transaction) {
        this.generations = generations;
        this.writer = writer;
        this.edition = edition;
        this.journal = journal;
        this.head = head;
        this.transaction = transaction;
    }

    /**
     * Tells a generation its next block, unless another process is just doing so or it is no longer to be built.
     *
     * @return whether it did
     * @throws IllegalStateException at an event that this version does not know
     */
    boolean tellNextBlock(int generation) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var taken = generations.take(generation, State.BUILDING);
            taken.ifPresent(this::tell);
            return taken.isPresent();
        }));
    }

    private void tell(Generation generation) {
        var batch = new Batch(edition.projections());
        var block = journal.eventsAfter(generation.position(), BLOCK);
        block.forEach(message -> batch.add(recorded(message)));
        if (!block.isEmpty()) writer.build(generation.number(), batch, head.head());
        if (block.size() < BLOCK) generations.become(generation.number(), State.FOLLOWING);
    }

    private static Recorded<?> recorded(TrackedEventMessage<?> message) {
        var position = message.trackingToken().position().orElseThrow();
        if (message.getPayload() instanceof DomainEvent event && message instanceof DomainEventMessage<?> entry) {
            return Recorded.of(event, entry, message.trackingToken());
        }
        throw message.getPayload() instanceof UnknownSerializedType unknown
                ? Batch.unknown(unknown, position)
                : new IllegalStateException("No event of the domain at position " + position);
    }
}
