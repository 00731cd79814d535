package id.jejak.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits what waits, batch after batch, and answers each caller after its commit.
 *
 * <p>There is no artificial delay: a batch is what arrived while the previous one was being committed. When a connection
 * breaks, the batch is simply sent again: the database knows an append it already has by the ids of its events.
 */
final class GroupCommit implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final long RETRY_AFTER_MILLIS = 50;

    private final DataSource database;
    private final JournalSettings settings;
    private final AppendQueue queue;
    private final HeadWatch head;

    GroupCommit(DataSource database, JournalSettings settings, AppendQueue queue, HeadWatch head) {
        this.database = database;
        this.settings = settings;
        this.queue = queue;
        this.head = head;
    }

    @Override
    public void run() {
        try {
            for (var batch = queue.nextBatch(); !batch.isEmpty(); batch = queue.nextBatch()) {
                answer(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            fail(queue.abandon(), new JournalUnavailableException("The journal is closed", false, null));
        }
    }

    private void answer(List<PendingAppend> batch) throws InterruptedException {
        try {
            commit(batch);
        } catch (RuntimeException | Error e) {
            // a defect here must not leave callers waiting for ever, nor end the service of those to come
            log.error("The journal failed to commit {} appends", batch.size(), e);
            fail(batch, new JournalUnavailableException("The journal failed", true, e));
        } catch (InterruptedException e) {
            fail(batch, new JournalUnavailableException("The journal is closed", true, e));
            throw e;
        }
    }

    private void commit(List<PendingAppend> batch) throws InterruptedException {
        var attempt = new Attempt(batch);
        for (var failure = attempt.run(); failure != null; failure = attempt.run()) {
            if (!DatabaseFailure.passes(failure)) {
                refuse(batch, failure);
                return;
            }
            if (isOutOfPatience(batch)) {
                log.warn("The journal's database does not answer: {}", failure.getMessage());
                fail(batch, DatabaseFailure.unavailable(attempt.sent, failure));
                return;
            }
            // the first time at once: the pool may just have handed out a connection that had died
            if (attempt.count > 1) TimeUnit.MILLISECONDS.sleep(RETRY_AFTER_MILLIS);
        }
    }

    /** Each append goes alone, so that only the one with the bad value is refused. */
    private void refuse(List<PendingAppend> batch, SQLException failure) throws InterruptedException {
        if (batch.size() == 1) {
            fail(batch, refusal(failure));
        } else {
            for (var pending : batch) commit(List.of(pending));
        }
    }

    private static JournalException refusal(SQLException failure) {
        return DatabaseFailure.isAboutTheValues(failure)
                ? new EventRefusedException("The database refuses a value of the append", failure)
                : new JournalUnavailableException("The database refuses to append", false, failure);
    }

    private int silenceMillis() {
        return Math.toIntExact(settings.patience().multipliedBy(2).toMillis());
    }

    private boolean isOutOfPatience(List<PendingAppend> batch) {
        return System.nanoTime() - batch.getFirst().since()
                > settings.patience().toNanos();
    }

    private void settle(List<PendingAppend> batch, List<AppendOutcome> outcomes) {
        var last = 0L;
        for (var i = 0; i < batch.size(); i++) {
            var answer = batch.get(i).answer();
            switch (outcomes.get(i)) {
                case AppendOutcome.Done(var appended) -> {
                    answer.complete(appended);
                    last = Math.max(last, appended.lastPosition());
                }
                case AppendOutcome.Repeated(var request) ->
                    answer.completeExceptionally(new RequestAlreadyRecordedException(request));
                case AppendOutcome.Conflict(var stream) ->
                    answer.completeExceptionally(new VersionConflictException(stream));
            }
        }
        head.advanceTo(last);
    }

    private static void fail(List<PendingAppend> batch, JournalException reason) {
        batch.forEach(pending -> pending.answer().completeExceptionally(reason));
    }

    /** A batch that is tried until it is settled. */
    private final class Attempt {

        private final List<PendingAppend> batch;
        private final List<Append> appends;
        private boolean sent;
        private int count;

        Attempt(List<PendingAppend> batch) {
            this.batch = batch;
            this.appends = batch.stream().map(PendingAppend::append).toList();
        }

        /** Why it did not work, or nothing once everybody is answered. */
        @Nullable SQLException run() {
            count++;
            try (var connection = database.getConnection()) {
                // a database that fell silent is one that is away
                connection.setNetworkTimeout(Runnable::run, silenceMillis());
                sent = true;
                settle(batch, AppendCall.execute(connection, appends));
                return null;
            } catch (SQLException e) {
                return batch.getFirst().answer().isDone() ? null : e;
            }
        }
    }
}
