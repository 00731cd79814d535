package id.jejak.journal;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * Follows the journal from a position on, block by block, and never ends.
 *
 * <p>Positions being dense and visible in order, what comes after the last position read is all there is to know. As Axon
 * expects, one thread at a time reads; closing may be done by another.
 */
final class JournalStream implements TrackingEventStream {

    /** Long enough to cost nothing, short enough to notice that the stream was closed. */
    private static final Duration NAP = Duration.ofSeconds(1);

    private static final long BREATH_MILLIS = 10;

    private final JournalReader reader;
    private final EventMessages messages;
    private final HeadWatch head;
    private final int blockSize;

    private long last;
    private boolean moreExpected = true;
    private Iterator<TrackedEventMessage<?>> block = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> next;
    private volatile boolean closed;
    private HeadWatch.@Nullable Following following;

    JournalStream(JournalReader reader, EventMessages messages, HeadWatch head, int blockSize, long after) {
        this.reader = reader;
        this.messages = messages;
        this.head = head;
        this.blockSize = blockSize;
        this.last = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(upcoming());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var deadline = System.nanoTime() + unit.toNanos(timeout);
        while (upcoming() == null) {
            var left = deadline - System.nanoTime();
            if (closed || left <= 0) return false;
            var nap = Duration.ofNanos(Math.min(left, NAP.toNanos()));
            // a replica may not show yet what its primary has announced
            if (head.awaitBeyond(last, nap) && upcoming() == null) TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS);
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.SECONDS)) {
            if (closed) throw new NoSuchElementException("The stream is closed");
        }
        var message = next;
        if (message == null) throw new NoSuchElementException("The stream is closed");
        next = null;
        return message;
    }

    @Override
    public synchronized boolean setOnAvailableCallback(Runnable callback) {
        if (following != null) following.close();
        following = closed ? null : head.follow(callback);
        // what is there already will not be announced again
        if (head.known() > last) callback.run();
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (following != null) following.close();
        following = null;
    }

    /** The next message, read from the journal if it is known to reach further than what was read. */
    private @Nullable TrackedEventMessage<?> upcoming() {
        if (closed) return null;
        while (next == null) {
            if (block.hasNext()) {
                next = block.next();
            } else if (!(moreExpected || head.known() > last) || !readBlock()) {
                return null;
            }
        }
        return next;
    }

    /** Answers whether there was anything to read, even if upcasting leaves nothing of it. */
    private boolean readBlock() {
        var events = reader.read(last, blockSize);
        moreExpected = events.size() == blockSize;
        if (events.isEmpty()) return false;
        last = events.getLast().position();
        block = messages.tracked(events).iterator();
        return true;
    }
}
