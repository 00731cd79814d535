package id.jejak.journal;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how far the journal is known to reach and wakes those who follow it.
 *
 * <p>A process has one. {@link Journal} and {@link JournalListener} tell it what they learn; it may lag behind the
 * journal, but never runs ahead of it.
 */
public final class HeadWatch {

    private static final Logger log = LoggerFactory.getLogger(HeadWatch.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final CopyOnWriteArrayList<Runnable> followers = new CopyOnWriteArrayList<>();
    private volatile long known;

    /** The last position known to be recorded; 0 if none is. */
    public long known() {
        return known;
    }

    /** Waits until a position beyond the given one is known, no longer than the given time. Answers whether one is. */
    public boolean awaitBeyond(long position, Duration timeout) throws InterruptedException {
        if (known > position) return true;
        var left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (known <= position && left > 0) left = advanced.awaitNanos(left);
        } finally {
            lock.unlock();
        }
        return known > position;
    }

    /** Takes note that the journal reaches at least to that position. */
    void advanceTo(long position) {
        if (position <= known) return;
        lock.lock();
        try {
            if (position <= known) return;
            known = position;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
        followers.forEach(HeadWatch::wake);
    }

    /** Has the follower run, briefly, on each advance, until the answer is closed. */
    Following follow(Runnable follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    /** Runs a follower, whose failure is nobody else's. */
    static void wake(Runnable follower) {
        try {
            follower.run();
        } catch (RuntimeException e) {
            // one follower that is shutting down must not keep the others asleep
            log.debug("A follower of the journal could not be woken", e);
        }
    }

    /** Ends a following. */
    @FunctionalInterface
    interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
