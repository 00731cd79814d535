package id.jejak.benchmarks.journal;

import id.jejak.events.DomainEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;

/** Axon's pooled streaming processor with a handler that is given each event with its metadata and does nothing. */
final class PooledProcessor implements Way {

    private static final long PATIENCE_MINUTES = 30;

    private final String name;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Supplier<? extends ScheduledExecutorService> coordinator;
    private final Tokens tokens;
    private final int segments;
    private final int batchSize;
    private final long events;
    private int rounds;

    PooledProcessor(
            String source,
            StreamableMessageSource<TrackedEventMessage<?>> messages,
            Supplier<? extends ScheduledExecutorService> coordinator,
            Tokens tokens,
            int segments,
            int batchSize,
            long events) {
        this.name = "%s, segments: %d, batch: %d, %s".formatted(source, segments, batchSize, tokens.name());
        this.source = messages;
        this.coordinator = coordinator;
        this.tokens = tokens;
        this.segments = segments;
        this.batchSize = batchSize;
        this.events = events;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long read() throws Exception {
        var handler = new Counter(events);
        var coordinating = coordinator.get();
        var workers = Executors.newScheduledThreadPool(Math.min(segments, 4));
        var processor = PooledStreamingEventProcessor.builder()
                // a name that nobody has a token for
                .name("replay %s %d".formatted(name, rounds++))
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(source)
                .tokenStore(tokens.store())
                .transactionManager(tokens.transactions())
                .coordinatorExecutor(coordinating)
                .workerExecutor(workers)
                .initialSegmentCount(segments)
                .batchSize(batchSize)
                .build();
        try {
            processor.start();
            if (!handler.done.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) throw new TimeoutException(name);
            return handler.handled.get();
        } finally {
            processor.shutDown();
            coordinating.shutdown();
            workers.shutdown();
        }
    }

    /** Counts, as even a handler that does nothing must for us to know that it is done. */
    static final class Counter {

        private final AtomicLong handled = new AtomicLong();
        private final CountDownLatch done = new CountDownLatch(1);
        private final long expected;

        private Counter(long expected) {
            this.expected = expected;
        }

        @EventHandler
        public void on(DomainEvent event, MetaData metadata) {
            if (handled.incrementAndGet() == expected) done.countDown();
        }
    }
}
