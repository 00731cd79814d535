package id.jejak.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where appends wait for the next commit: first come, first served, within bounds.
 *
 * <p>Two appends to one stream, or under one request id, never share a batch. The later one thus always meets the
 * outcome of the earlier one, and within a batch nobody depends on anybody.
 */
final class AppendQueue {

    private final JournalSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition left = lock.newCondition();
    private final Deque<PendingAppend> waiting = new ArrayDeque<>();
    private long waitingSize;
    private boolean closed;

    AppendQueue(JournalSettings settings) {
        this.settings = settings;
    }

    /** Waits for a place and takes it. */
    void put(PendingAppend pending) throws InterruptedException {
        var patience = settings.busyAfter().toNanos();
        lock.lockInterruptibly();
        try {
            while (!closed && !hasRoomFor(pending)) {
                if (patience <= 0) throw new JournalBusyException();
                patience = left.awaitNanos(patience);
            }
            if (closed) throw new JournalUnavailableException("The journal is closed", false, null);
            waiting.addLast(pending);
            waitingSize += pending.size();
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes an append back. Answers whether it was still waiting. */
    boolean withdraw(PendingAppend pending) {
        lock.lock();
        try {
            var found = waiting.remove(pending);
            if (found) released(pending);
            return found;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for appends and takes as many as may share a commit; none once the queue is closed and empty. */
    List<PendingAppend> nextBatch() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) arrived.await();
            var batch = pick();
            batch.forEach(this::released);
            return batch;
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody in any more; those who wait are still served. */
    void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Closes the queue and hands out all who still wait. */
    List<PendingAppend> abandon() {
        lock.lock();
        try {
            close();
            var rest = List.copyOf(waiting);
            waiting.clear();
            waitingSize = 0;
            return rest;
        } finally {
            lock.unlock();
        }
    }

    private List<PendingAppend> pick() {
        var batch = new ArrayList<PendingAppend>();
        var passedOver = new ArrayDeque<PendingAppend>();
        var names = new HashSet<String>();
        var events = 0;
        var size = 0L;
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            var fits = events + next.events() <= settings.batchEvents() && size + next.size() <= settings.batchSize();
            if (!fits && !batch.isEmpty()) {
                waiting.addFirst(next);
                break;
            }
            if (Collections.disjoint(names, next.names())) {
                batch.add(next);
                events += next.events();
                size += next.size();
            } else {
                passedOver.addFirst(next);
            }
            // also of those passed over: nobody overtakes another on the same stream
            names.addAll(next.names());
        }
        passedOver.forEach(waiting::addFirst);
        return batch;
    }

    private boolean hasRoomFor(PendingAppend pending) {
        return waiting.size() < settings.waitingAppends() && waitingSize + pending.size() <= settings.waitingSize();
    }

    private void released(PendingAppend pending) {
        waitingSize -= pending.size();
        left.signal();
    }
}
