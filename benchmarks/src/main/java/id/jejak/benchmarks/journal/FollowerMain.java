package id.jejak.benchmarks.journal;

import id.jejak.events.DomainEvent;
import id.jejak.journal.EventMessages;
import id.jejak.journal.HeadWatch;
import id.jejak.journal.JournalListener;
import id.jejak.journal.JournalReader;
import id.jejak.journal.JournalSource;
import id.jejak.journal.PromptCoordinator;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Another process that follows the journal as the query service does, from the head on, and notes when each event came to
 * its handler. Told the last position on its standard input, it waits for it, writes its notes to a file and ends.
 */
final class FollowerMain {

    /** What it says once it follows. */
    static final String READY = "follows";

    private static final int BATCH = 500;
    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(1);

    private FollowerMain() {}

    /**
     * Follows.
     *
     * @param arguments the database and the file for the notes
     */
    public static void main(String[] arguments) throws Exception {
        var notes = new Notes();
        var head = new HeadWatch();
        try (var pool = ReaderPool.open(arguments[0]);
                var _ = new JournalListener(pool, head, BETWEEN_POLLS);
                var workers = Executors.newScheduledThreadPool(1);
                var coordinator = new PromptCoordinator("follower")) {
            var tokens = Tokens.inDatabase(pool);
            var processor = PooledStreamingEventProcessor.builder()
                    .name("follower")
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(notes)
                            .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                            .build())
                    .messageSource(new JournalSource(new JournalReader(pool), new EventMessages(), head))
                    .tokenStore(tokens.store())
                    .transactionManager(tokens.transactions())
                    .initialToken(StreamableMessageSource::createHeadToken)
                    .initialSegmentCount(1)
                    .batchSize(BATCH)
                    .coordinatorExecutor(coordinator)
                    .workerExecutor(workers)
                    .build();
            processor.start();
            while (processor.processingStatus().values().stream().noneMatch(EventTrackerStatus::isCaughtUp)) pause();
            System.out.println(READY);
            var last = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            while (last != null && notes.last < Long.parseLong(last)) pause();
            processor.shutDown();
        }
        notes.write(Path.of(arguments[1]));
    }

    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(10);
    }

    /** When each event came, in microseconds since 1970: first came the one after the first position. */
    static final class Notes {

        private long[] micros = new long[1 << 20];
        private int count;
        private volatile long last;

        private Notes() {}

        @EventHandler
        public void on(DomainEvent event, TrackingToken token) {
            if (count == micros.length) micros = Arrays.copyOf(micros, 2 * count);
            micros[count++] = Freshness.nowMicros();
            last = token.position().orElseThrow();
        }

        /** The position of the first event, how many there are, and the time of each. */
        private void write(Path file) throws IOException {
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                out.writeLong(last - count + 1);
                out.writeInt(count);
                for (var i = 0; i < count; i++) out.writeLong(micros[i]);
            }
        }
    }
}
