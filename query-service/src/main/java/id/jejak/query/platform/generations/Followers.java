package id.jejak.query.platform.generations;

import id.jejak.journal.JournalSource;
import id.jejak.journal.PromptCoordinator;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.stereotype.Component;

/**
 * One of Axon's processors for each generation that follows the journal.
 *
 * <p>One segment each, so that all tables reflect the same position and a page's parts agree, and so that what one aggregate
 * says can be joined to what another said before it. Of the processes that run one, whoever has claimed the segment reads; when
 * it dies, another takes it over.
 */
@Component
class Followers {

    /** So many events share one transaction. */
    private static final int BATCH = 1_000;

    private final JournalSource journal;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final GenerationWriter writer;
    private final Edition edition;
    private final Map<Integer, Follower> running = new HashMap<>();

    Followers(
            JournalSource journal,
            TokenStore tokens,
            TransactionManager transactions,
            GenerationWriter writer,
            Edition edition) {
        this.journal = journal;
        this.tokens = tokens;
        this.transactions = transactions;
        this.writer = writer;
        this.edition = edition;
    }

    /** Has exactly these generations follow the journal, from where they are. */
    synchronized void be(Collection<Generation> following) {
        var numbers = following.stream().map(Generation::number).toList();
        running.entrySet().removeIf(entry -> {
            if (numbers.contains(entry.getKey())) return false;
            entry.getValue().stop();
            return true;
        });
        for (var generation : following) running.computeIfAbsent(generation.number(), _ -> start(generation));
    }

    /** The name under which the place of a generation's processor is kept. */
    static String processor(int generation) {
        return "generation-" + generation;
    }

    private Follower start(Generation generation) {
        var name = processor(generation.number());
        var worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("Worker[" + name + "]").daemon().factory());
        var coordinator = new PromptCoordinator(name);
        var processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new GenerationProjection(generation.number(), edition, writer))
                        // an event that cannot be folded stops the reading: a gap nobody sees is worse than a late page
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(journal)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .initialSegmentCount(1)
                .initialToken(_ -> new GlobalSequenceTrackingToken(generation.position()))
                .batchSize(BATCH)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .build();
        processor.start();
        return new Follower(processor, coordinator, worker);
    }

    private record Follower(
            PooledStreamingEventProcessor processor,
            ScheduledExecutorService coordinator,
            ScheduledExecutorService worker) {

        void stop() {
            processor.shutDown();
            coordinator.shutdown();
            worker.shutdown();
        }
    }
}
