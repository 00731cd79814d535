package id.jejak.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final Announcer announcer;

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
            commit(new Attempt(batch, false));
        } catch (RuntimeException | Error e) {
            // a defect here must not leave callers waiting for ever, nor end the service of those to come
            log.error("The journal failed to commit {} appends", batch.size(), e);
            fail(batch, new JournalUnavailableException("The journal failed", true, e));
        } catch (InterruptedException e) {
            fail(batch, new JournalUnavailableException("The journal is closed", true, e));
            throw e;
        }
    }

    private void commit(Attempt attempt) throws InterruptedException {
        for (var failure = attempt.run(); failure != null; failure = attempt.run()) {
            if (!DatabaseFailure.passes(failure)) {
                refuse(attempt, failure);
                return;
            }
            attempt.dismissTheImpatient(failure);
            if (attempt.waiting.isEmpty()) return;
            // the first time at once: the pool may just have handed out a connection that had died
            if (attempt.count > 1) TimeUnit.MILLISECONDS.sleep(RETRY_AFTER_MILLIS);
        }
    }

    /** Each append goes alone, so that only the one with the bad value is refused. */
    private void refuse(Attempt attempt, SQLException failure) throws InterruptedException {
        if (attempt.waiting.size() == 1) {
            fail(attempt.waiting, refusal(attempt.mayStand, failure));
        } else {
            for (var pending : attempt.waiting) commit(new Attempt(List.of(pending), attempt.mayStand));
        }
    }

    private static JournalException refusal(boolean mayStand, SQLException failure) {
        return DatabaseFailure.isAboutTheValues(failure) && !mayStand
                ? new EventRefusedException("The database refuses a value of the append", failure)
                : new JournalUnavailableException("The database refuses to append", mayStand, failure);
    }

    /** Longer than the turn is waited for, so that a call whose turn does not come ends before its connection does. */
    private int silenceMillis() {
        return Math.toIntExact(2L * turnMillis());
    }

    private int turnMillis() {
        return Math.clamp(settings.patience().toMillis(), 1, Integer.MAX_VALUE / 2);
    }

    private boolean isOutOfPatience(PendingAppend pending) {
        return System.nanoTime() - pending.since() > settings.patience().toNanos();
    }

    /** Answers those who are settled and returns the others. */
    private List<PendingAppend> settle(List<PendingAppend> batch, Map<Integer, AppendOutcome> outcomes) {
        var others = new ArrayList<PendingAppend>();
        var last = 0L;
        for (var i = 0; i < batch.size(); i++) {
            var answer = batch.get(i).answer();
            switch (outcomes.get(i)) {
                case null -> others.add(batch.get(i));
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
        announcer.appended(last);
        return others;
    }

    private static void fail(List<PendingAppend> batch, JournalException reason) {
        batch.forEach(pending -> pending.answer().completeExceptionally(reason));
    }

    /** A batch that is tried until it is settled. */
    private final class Attempt {

        private List<PendingAppend> waiting;
        private boolean mayStand;
        private int count;

        /**
         * @param mayStand whether they may have been recorded already, by a call whose end is not known
         */
        Attempt(List<PendingAppend> batch, boolean mayStand) {
            this.waiting = batch;
            this.mayStand = mayStand;
        }

        /** Why it did not work, or nothing once everybody is answered. */
        @Nullable SQLException run() {
            count++;
            try (var connection = database.getConnection()) {
                // a database that fell silent is one that is away
                connection.setNetworkTimeout(Runnable::run, silenceMillis());
                while (!waiting.isEmpty()) waiting = settle(waiting, send(connection));
                return null;
            } catch (SQLException e) {
                // everybody has an answer, and only giving the connection back failed
                return waiting.isEmpty() ? null : e;
            }
        }

        /** Those who have waited long enough are told why; the others, who came later, go on. */
        void dismissTheImpatient(SQLException failure) {
            var impatient =
                    waiting.stream().filter(GroupCommit.this::isOutOfPatience).toList();
            if (impatient.isEmpty()) return;
            log.warn("The journal's database does not answer: {}", failure.getMessage());
            fail(impatient, DatabaseFailure.unavailable(mayStand, failure));
            waiting = waiting.stream()
                    .filter(pending -> !impatient.contains(pending))
                    .toList();
        }

        private Map<Integer, AppendOutcome> send(Connection connection) throws SQLException {
            try {
                return AppendCall.execute(
                        connection, waiting.stream().map(PendingAppend::append).toList(), turnMillis());
            } catch (SQLException e) {
                if (!DatabaseFailure.isAnswer(e)) mayStand = true;
                throw e;
            }
        }
    }
}
