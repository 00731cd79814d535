package id.jejak.query.platform.generations;

import id.jejak.events.DomainEvent;
import id.jejak.journal.JournalReader;
import id.jejak.journal.JournalSource;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.generations.Generation.State;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds a generation block by block, until it has caught up with the journal and can follow it. While the database writes a
 * block, the next one is read and folded.
 */
@Component
class Builder {

    /** So many events share one transaction. */
    static final int BLOCK = 20_000;

    /** So many rows are kept at hand between two blocks. */
    private static final int ROOM = 400_000;

    private final Generations generations;
    private final GenerationWriter writer;
    private final Edition edition;
    private final JournalSource journal;
    private final JournalReader head;
    private final TransactionTemplate transaction;
    private final ExecutorService ahead;

    /** What this process is building, and may go on with if no other did meanwhile. Of the one thread that builds. */
    private @Nullable Site site;

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
        this.ahead = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("generations-ahead").daemon().factory());
    }

    /** Events that were read and folded. */
    private record Block(Batch batch, boolean isLast) {}

    /** Where a generation is being built: up to which position, with which rows at hand, and what comes next. */
    private record Site(int generation, long position, Rows rows, Future<Block> next) {}

    /**
     * Tells a generation its next block, unless another process is just doing so or it is no longer to be built.
     *
     * @return whether it did
     * @throws IllegalStateException at an event that this version does not know
     */
    boolean tellNextBlock(int generation) {
        var before = site;
        site = null;
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var taken = generations.take(generation, State.BUILDING);
            taken.ifPresent(one -> site = tell(one, before));
            return taken.isPresent();
        }));
    }

    private @Nullable Site tell(Generation generation, @Nullable Site before) {
        var same = before != null
                        && before.generation() == generation.number()
                        && before.position() == generation.position()
                ? before
                : null;
        var block = same == null ? read(generation.position()) : result(same.next());
        var next = ahead.submit(() -> read(block.batch().position()));
        var rows = same == null ? writer.rows(generation.number(), ROOM) : same.rows();
        if (!block.batch().isEmpty()) writer.build(generation.number(), rows, block.batch(), head.head());
        if (!block.isLast()) return new Site(generation.number(), block.batch().position(), rows, next);
        writer.complete(generation.number());
        generations.become(generation.number(), State.FOLLOWING);
        return null;
    }

    private Block read(long after) {
        var batch = new Batch(edition.projections(), after);
        var events = journal.eventsAfter(after, BLOCK);
        events.forEach(message -> batch.add(recorded(message)));
        return new Block(batch, events.size() < BLOCK);
    }

    private static Block result(Future<Block> block) {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a block was read", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
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
