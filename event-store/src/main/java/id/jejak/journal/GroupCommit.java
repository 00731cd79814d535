package id.jejak.journal;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits what waits, batch after batch, and answers each caller after its commit.
 *
 * <p>There is no artificial delay: a batch is what arrived while the previous one was being committed.
 *
 * <p>Two threads take turns: while one has the database record its batch, the other answers the callers of the batch
 * before. A turn begins before its batch is taken from the queue, so first come is still first served.
 */
final class GroupCommit implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final DataSource database;
    private final JournalSettings settings;
    private final AppendQueue queue;
    private final HeadWatch head;
    private final Announcer announcer;
    private final ReentrantLock turn = new ReentrantLock();

    GroupCommit(DataSource database, JournalSettings settings, AppendQueue queue, HeadWatch head, Announcer announcer) {
        this.database = database;
        this.settings = settings;
        this.queue = queue;
        this.head = head;
        this.announcer = announcer;
    }

    @Override
    public void run() {
        try {
            while (takeTurn()) {
                // there may be more
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            fail(queue.abandon(), new JournalUnavailableException("The journal is closed", false, null));
        }
    }

    /** Commits a batch. Answers whether another may come. */
    private boolean takeTurn() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            var batch = queue.nextBatch();
            if (!batch.isEmpty()) answer(batch);
            return !batch.isEmpty();
        } finally {
            if (turn.isHeldByCurrentThread()) turn.unlock();
        }
    }

    /** The database has done its part. If nobody waits for it, to wake the other thread would only cost time. */
    private void passTurnOn() {
        if (!queue.isEmpty()) turn.unlock();
    }

    private void answer(List<PendingAppend> batch) throws InterruptedException {
        try {
            new BatchCommit(database, settings, batch, this::passTurnOn, this::recordedUpTo).run();
        } catch (RuntimeException | Error e) {
            // a defect here must not leave callers waiting for ever, nor end the service of those to come
            log.error("The journal failed to commit {} appends", batch.size(), e);
            fail(batch, new JournalUnavailableException("The journal failed", true, e));
        } catch (InterruptedException e) {
            fail(batch, new JournalUnavailableException("The journal is closed", true, e));
            throw e;
        }
    }

    private void recordedUpTo(long position) {
        head.advanceTo(position);
        announcer.appended(position);
    }

    private static void fail(List<PendingAppend> appends, JournalException reason) {
        appends.forEach(pending -> pending.fail(reason));
    }
}
