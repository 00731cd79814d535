package id.jejak.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;

/**
 * Records events: what is appended at the same moment shares one durable commit, and nobody is answered before it.
 *
 * <p>A process has one; several processes may append to the same journal. Any number of threads may call it, virtual
 * ones included.
 */
public final class Journal implements AutoCloseable {

    private final JournalSettings settings;
    private final AppendQueue queue;
    private final Announcer announcer;
    private final List<Thread> committers;

    /**
     * Opens the journal for appending.
     *
     * @param database signs in as the writer's role; {@link JournalSettings#CONNECTIONS} are in use at a time. It must not
     *     share its pool with callers that hold a connection while they wait for the journal: the last connection would
     *     wait for itself
     * @param settings bounds and patience
     * @param head is told what is recorded, so that followers in this process need not wait for a notification
     */
    public Journal(DataSource database, JournalSettings settings, HeadWatch head) {
        this.settings = settings;
        this.queue = new AppendQueue(settings);
        this.announcer = new Announcer(database);
        var commit = new GroupCommit(database, settings, queue, head, announcer);
        this.committers = List.of(start("journal-commit-1", commit), start("journal-commit-2", commit));
        var _ = start("journal-announce", announcer);
    }

    /**
     * Records the events and answers once they are durable.
     *
     * @throws VersionConflictException if a stream is not where the append expects it
     * @throws RequestAlreadyRecordedException if the request is recorded already
     * @throws EventRefusedException if the database does not take a value
     * @throws JournalBusyException if too much is waiting
     * @throws JournalUnavailableException if the database is away, the journal closed, or the thread interrupted
     */
    public Appended append(Append append) {
        var pending = new PendingAppend(append);
        if (pending.size() > settings.waitingSize()) {
            throw new EventRefusedException(
                    "The append is larger than " + settings.waitingSize() + " characters", null);
        }
        try {
            queue.put(pending);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalUnavailableException("The append was interrupted", false, e);
        }
        return answerOf(pending);
    }

    private static Thread start(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().start(work);
    }

    private Appended answerOf(PendingAppend pending) {
        try {
            return pending.answer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var withdrawn = queue.withdraw(pending);
            throw new JournalUnavailableException("The append was interrupted", !withdrawn, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JournalException reason) throw reason;
            throw new JournalUnavailableException("The journal failed", true, e);
        }
    }

    /** Lets nobody in any more, commits what waits, and returns when all are answered. */
    @Override
    public void close() {
        queue.close();
        try {
            for (var committer : committers) {
                if (!committer.join(settings.patience().plus(Duration.ofSeconds(5)))) committer.interrupt();
            }
        } catch (InterruptedException e) {
            committers.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        } finally {
            announcer.close();
        }
    }
}
