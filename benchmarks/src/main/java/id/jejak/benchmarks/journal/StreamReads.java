package id.jejak.benchmarks.journal;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** A source as Axon's processors read it, without a processor. */
final class StreamReads implements Way {

    private final String name;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final long events;

    StreamReads(String name, StreamableMessageSource<TrackedEventMessage<?>> source, long events) {
        this.name = name;
        this.source = source;
        this.events = events;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long read() throws InterruptedException {
        try (var stream = source.openStream(null)) {
            for (var read = 0L; read < events; read++) {
                var message = stream.nextAvailable();
                var _ = message.getPayload();
                var _ = message.getMetaData();
            }
        }
        return events;
    }
}
