package id.jejak.journal;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * Follows the journal from a position on, block by block, and never ends. While a block is handled the next one is read,
 * and no more than that.
 *
 * <p>Positions being dense and visible in order, what comes after the last position read is all there is to know. As Axon
 * expects, one thread at a time reads; closing may be done by another.
 */
final class JournalStream implements TrackingEventStream {

    /** Long enough to cost nothing, short enough to notice that the stream was closed. */
    private static final Duration NAP = Duration.ofSeconds(1);

    private static final long BREATH_MILLIS = 10;

    /** How long messages may wait here before whoever is to take them is called again. */
    private static final long PATIENCE_MILLIS = 20;

    private final JournalReader reader;
    private final EventMessages messages;
    private final HeadWatch head;
    private final int blockSize;

    /**
     * Ends by itself when there is nothing to read ahead. Not a virtual thread: that would be parked and woken for every few
     * kilobytes.
     */
    private final Executor readingAhead = new ThreadPoolExecutor(
            0,
            1,
            NAP.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("journal-read-ahead").daemon().factory());

    private long last;
    private boolean moreExpected = true;
    private Iterator<TrackedEventMessage<?>> block = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> next;
    private @Nullable FutureTask<Block> ahead;
    private volatile boolean closed;
    private volatile boolean waiting;
    private volatile boolean unasked;
    private HeadWatch.@Nullable Following following;
    private @Nullable Thread reminding;

    JournalStream(JournalReader reader, EventMessages messages, HeadWatch head, int blockSize, long after) {
        this.reader = reader;
        this.messages = messages;
        this.head = head;
        this.blockSize = blockSize;
        this.last = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        try {
            return Optional.ofNullable(upcoming());
        } catch (InterruptedException _) {
            // not for this method to say; whoever waits next will
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
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
        stopCalling();
        if (!closed) {
            following = head.follow(callback);
            reminding = Thread.ofVirtual().name("journal-reminder").start(() -> remind(callback));
        }
        // what is there already will not be announced again
        if (head.known() > last) callback.run();
        return true;
    }

    /**
     * Axon 4.13's coordinator asks twice whether its buffers have room. If they get it in between, it takes it that there
     * are no events and sleeps for five seconds in front of those that wait here.
     */
    private void remind(Runnable callback) {
        try {
            while (!closed) {
                unasked = true;
                TimeUnit.MILLISECONDS.sleep(PATIENCE_MILLIS);
                if (unasked && waiting) HeadWatch.wake(callback);
            }
        } catch (InterruptedException _) {
            // somebody else is to be called, or nobody
            Thread.currentThread().interrupt();
        }
    }

    private void stopCalling() {
        if (following != null) following.close();
        if (reminding != null) reminding.interrupt();
        following = null;
        reminding = null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        stopCalling();
    }

    /** The next message, read from the journal if it is known to reach further than what was read. */
    private @Nullable TrackedEventMessage<?> upcoming() throws InterruptedException {
        if (closed) return null;
        if (unasked) unasked = false;
        while (next == null && (block.hasNext() || (mayTakeBlock() && takeBlock()))) {
            if (block.hasNext()) next = block.next();
        }
        var any = next != null;
        if (waiting != any) waiting = any;
        // it may have been closed while a block was read
        return closed ? null : next;
    }

    private boolean mayTakeBlock() {
        return moreExpected || head.known() > last;
    }

    /** Answers whether there was anything to read. */
    private boolean takeBlock() throws InterruptedException {
        var taken = ahead == null ? read(last) : readAhead(ahead);
        moreExpected = taken.full;
        if (taken.last == last) return false;
        last = taken.last;
        block = taken.messages.iterator();
        if (moreExpected) {
            ahead = new FutureTask<>(() -> read(taken.last));
            readingAhead.execute(ahead);
        }
        return true;
    }

    private Block readAhead(FutureTask<Block> reading) throws InterruptedException {
        try {
            var read = reading.get();
            ahead = null;
            return read;
        } catch (ExecutionException e) {
            // asked again, the journal may answer
            ahead = null;
            if (e.getCause() instanceof RuntimeException reason) throw reason;
            throw new IllegalStateException("The journal could not be read", e.getCause());
        }
    }

    private Block read(long after) {
        var events = reader.read(after, blockSize);
        return new Block(
                messages.tracked(events).toList(),
                events.isEmpty() ? after : events.getLast().position(),
                events.size() == blockSize);
    }

    /**
     * What one statement answered.
     *
     * @param last the position read last
     * @param full whether there may be more
     */
    private record Block(List<TrackedEventMessage<?>> messages, long last, boolean full) {}
}
