package id.jejak.journal.torture;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The way out of what is tortured: what Axon's event processors read. */
interface Following extends AutoCloseable {

    /** A stream of what comes after a position; from the beginning, if it is 0. */
    BlockingStream<TrackedEventMessage<?>> after(long position);

    @Override
    void close();
}
