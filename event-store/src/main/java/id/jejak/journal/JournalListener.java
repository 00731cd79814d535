package id.jejak.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of what other processes append, over one connection that it keeps.
 *
 * <p>A notification is a hint. Behind it the head is asked for now and then, so that a hint that is lost costs time and
 * never an event.
 */
public final class JournalListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(JournalListener.class);
    private static final int SILENCE_MILLIS = 10_000;
    private static final long RECONNECT_AFTER_MILLIS = 200;
    private static final Duration OWN_ANSWER = Duration.ofMillis(1);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final DataSource database;
    private final HeadWatch head;
    private final Duration poll;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Connection listening;

    /**
     * Starts to listen.
     *
     * @param database any role that may read the journal; one connection is in use throughout
     * @param head is told what is heard
     * @param poll how long to trust in notifications before asking; a second is plenty
     */
    public JournalListener(DataSource database, HeadWatch head, Duration poll) {
        this.database = database;
        this.head = head;
        this.poll = poll;
        this.thread = Thread.ofPlatform().name("journal-listener").daemon().unstarted(this::run);
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                try (var connection = database.getConnection()) {
                    listening = connection;
                    listen(connection);
                } catch (SQLException e) {
                    if (!closed) log.warn("Listening to the journal was interrupted: {}", e.getMessage());
                } finally {
                    listening = null;
                }
                TimeUnit.MILLISECONDS.sleep(RECONNECT_AFTER_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) connection.setAutoCommit(true);
        // a database that fell silent is one that is away
        connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
        execute(connection, "listen journal");
        var notifications = connection.unwrap(PGConnection.class);
        // Asked for once listening has begun, so that nothing falls in between; and asked for again rather than
        // believed
        // when a notification tells of more than is known, since any role may send one.
        askForHead(connection);
        while (!closed) {
            var heard = notifications.getNotifications(timeoutMillis());
            if (heard == null || heard.length == 0 || tellsOfMore(heard)) askForHead(connection);
        }
        // the next to use the connection has not asked to hear anything
        execute(connection, "unlisten journal");
    }

    /** Whether it was somebody else's append: one of this process is known as soon as it is answered. */
    private boolean tellsOfMore(PGNotification[] heard) throws SQLException {
        try {
            var highest = 0L;
            // of several processes, whoever announces last need not have appended last
            for (var one : heard) highest = Math.max(highest, Long.parseLong(one.getParameter()));
            return highest > head.known() && !head.awaitBeyond(highest - 1, OWN_ANSWER);
        } catch (NumberFormatException _) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Listening was interrupted", e);
        }
    }

    private int timeoutMillis() {
        return Math.clamp(poll.toMillis(), 1, Integer.MAX_VALUE);
    }

    private void askForHead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select coalesce(max(position), 0) from journal.event")) {
            if (rows.next()) head.advanceTo(rows.getLong(1));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var _ = statement.execute(sql);
        }
    }

    /** Stops listening and gives the connection back. */
    @Override
    public void close() {
        closed = true;
        if (listening != null) wake();
        try {
            if (!thread.join(poll.plus(GRACE))) giveUp();
        } catch (InterruptedException e) {
            giveUp();
            Thread.currentThread().interrupt();
        }
    }

    /** Who waits on a socket hears nothing but what he waits for. */
    private void wake() {
        try (var connection = database.getConnection()) {
            execute(connection, "notify journal");
        } catch (SQLException e) {
            log.debug("Nobody can be woken: the database is away", e);
        }
    }

    private void giveUp() {
        thread.interrupt();
        var connection = listening;
        if (connection == null) return;
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            log.debug("The connection was closed already", e);
        }
    }
}
