package id.jejak.journal.torture;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** Out of Axon's stock engine, by its own embedded event store. */
final class StockFollowing implements Following {

    private final HikariDataSource pool;
    private final EmbeddedEventStore store;

    StockFollowing(String url, Duration gapTimeout) {
        this.pool = Databases.pool(url, Databases.READER);
        this.store = EmbeddedEventStore.builder()
                .storageEngine(StockEngine.on(pool, gapTimeout).storage())
                .build();
    }

    /** From the beginning: a follower of the stock engine lives throughout, so that no restart is to blame. */
    @Override
    public BlockingStream<TrackedEventMessage<?>> after(long position) {
        if (position > 0) throw new IllegalStateException("A live follower was interrupted at " + position);
        return store.openStream(null);
    }

    @Override
    public void close() {
        store.shutDown();
        pool.close();
    }
}
