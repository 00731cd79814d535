package id.jejak.journal;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store on the journal: aggregates append and load through the engine, processors follow the source. */
public final class JournalEventStore extends AbstractEventStore {

    private final JournalSource source;

    /**
     * @param engine where aggregates append to and load from
     * @param source what processors follow
     */
    public JournalEventStore(JournalStorageEngine engine, JournalSource source) {
        super(new Builder().storageEngine(engine));
        this.source = source;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return source.openStream(trackingToken);
    }

    /** Axon's builder, of which only the engine is set. */
    private static final class Builder extends AbstractEventStore.Builder {}
}
