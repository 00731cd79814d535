package id.jejak.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One batch, tried until each of its callers is answered.
 *
 * <p>When a connection breaks, what is not answered is simply sent again: the database knows an append it already has by
 * the ids of its events.
 */
final class BatchCommit {

    private static final Logger log = LoggerFactory.getLogger(BatchCommit.class);
    private static final long RETRY_AFTER_MILLIS = 50;

    private final DataSource database;
    private final JournalSettings settings;
    private final Runnable databaseDone;
    private final LongConsumer recordedUpTo;

    private List<PendingAppend> waiting;
    /** Whether they may have been recorded already, by a call whose end is not known. */
    private boolean mayStand;

    private int attempts;

    /**
     * @param batch those who wait
     * @param databaseDone is run once the database need not be asked again; those it settled last are answered after that
     * @param recordedUpTo is told the last position of what was recorded
     */
    BatchCommit(
            DataSource database,
            JournalSettings settings,
            List<PendingAppend> batch,
            Runnable databaseDone,
            LongConsumer recordedUpTo) {
        this(database, settings, batch, false, databaseDone, recordedUpTo);
    }

    private BatchCommit(
            DataSource database,
            JournalSettings settings,
            List<PendingAppend> batch,
            boolean mayStand,
            Runnable databaseDone,
            LongConsumer recordedUpTo) {
        this.database = database;
        this.settings = settings;
        this.waiting = batch;
        this.mayStand = mayStand;
        this.databaseDone = databaseDone;
        this.recordedUpTo = recordedUpTo;
    }

    void run() throws InterruptedException {
        for (var failure = attempt(); failure != null; failure = attempt()) {
            if (!DatabaseFailure.passes(failure)) {
                refuse(failure);
                return;
            }
            dismissTheImpatient(failure);
            if (waiting.isEmpty()) return;
            // the first time at once: the pool may just have handed out a connection that had died
            if (attempts > 1) TimeUnit.MILLISECONDS.sleep(RETRY_AFTER_MILLIS);
        }
    }

    /** Why it did not work, or nothing once everybody is answered. */
    private @Nullable SQLException attempt() {
        attempts++;
        try (var connection = database.getConnection()) {
            // a database that fell silent is one that is away
            connection.setNetworkTimeout(Runnable::run, silenceMillis());
            while (!waiting.isEmpty()) settle(send(connection));
            return null;
        } catch (SQLException e) {
            // everybody has an answer, and only giving the connection back failed
            return waiting.isEmpty() ? null : e;
        }
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

    /** Answers those who are settled; the others go on waiting. */
    private void settle(Map<Integer, AppendOutcome> outcomes) {
        var batch = waiting;
        if (outcomes.size() == batch.size()) databaseDone.run();
        var others = new ArrayList<PendingAppend>();
        var last = 0L;
        for (var i = 0; i < batch.size(); i++) {
            var pending = batch.get(i);
            switch (outcomes.get(i)) {
                case null -> others.add(pending);
                case AppendOutcome.Done(var appended) -> {
                    pending.succeed(appended);
                    last = Math.max(last, appended.lastPosition());
                }
                case AppendOutcome.Repeated(var request) -> pending.fail(new RequestAlreadyRecordedException(request));
                case AppendOutcome.Conflict(var stream) -> pending.fail(new VersionConflictException(stream));
            }
        }
        waiting = others;
        recordedUpTo.accept(last);
    }

    /** Each append goes alone, so that only the one with the bad value is refused. */
    private void refuse(SQLException failure) throws InterruptedException {
        if (waiting.size() == 1) {
            waiting.getFirst().fail(refusal(failure));
            return;
        }
        for (var pending : waiting) {
            // the database is needed until the last of them is recorded
            new BatchCommit(database, settings, List.of(pending), mayStand, () -> {}, recordedUpTo).run();
        }
    }

    private JournalException refusal(SQLException failure) {
        return DatabaseFailure.isAboutTheValues(failure) && !mayStand
                ? new EventRefusedException("The database refuses a value of the append", failure)
                : new JournalUnavailableException("The database refuses to append", mayStand, failure);
    }

    /** Those who have waited long enough are told why; the others, who came later, go on. */
    private void dismissTheImpatient(SQLException failure) {
        var impatient = waiting.stream().filter(this::isOutOfPatience).toList();
        if (impatient.isEmpty()) return;
        log.warn("The journal's database does not answer: {}", failure.getMessage());
        var reason = DatabaseFailure.unavailable(mayStand, failure);
        impatient.forEach(pending -> pending.fail(reason));
        waiting =
                waiting.stream().filter(pending -> !impatient.contains(pending)).toList();
    }

    private boolean isOutOfPatience(PendingAppend pending) {
        return System.nanoTime() - pending.since() > settings.patience().toNanos();
    }

    /** Longer than the turn is waited for, so that a call whose turn does not come ends before its connection does. */
    private int silenceMillis() {
        return Math.toIntExact(2L * turnMillis());
    }

    private int turnMillis() {
        return Math.clamp(settings.patience().toMillis(), 1, Integer.MAX_VALUE / 2);
    }
}
