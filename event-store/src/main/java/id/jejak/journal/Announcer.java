package id.jejak.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes how far the journal reaches by what this one has appended.
 *
 * <p>Not from within the append: a notification takes a lock of the whole cluster at commit and wakes every listener
 * before the caller is answered. Here it costs nobody's time, and what is appended within a few milliseconds is
 * announced once. It is a hint; one that is lost is made good by the listeners' own asking.
 */
final class Announcer implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Announcer.class);

    /** Short beside what a reader notices, long beside an append. */
    private static final Duration INTERVAL = Duration.ofMillis(5);

    private static final Duration NAP = Duration.ofSeconds(1);
    private static final int SILENCE_MILLIS = 10_000;

    private final DataSource database;
    private final HeadWatch appended = new HeadWatch();
    private volatile long announced;
    private volatile boolean closed;

    Announcer(DataSource database) {
        this.database = database;
    }

    /** Takes note that this process has appended up to that position. */
    void appended(long position) {
        appended.advanceTo(position);
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                if (!appended.awaitBeyond(announced, NAP)) continue;
                announceWhatIsNew();
                TimeUnit.NANOSECONDS.sleep(INTERVAL.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing more will be appended: announces the last of it, before whoever closes takes the database away. */
    void close() {
        closed = true;
        announceWhatIsNew();
    }

    private synchronized void announceWhatIsNew() {
        var position = appended.known();
        if (position <= announced) return;
        announced = position;
        announce(position);
    }

    private void announce(long position) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select pg_notify('journal', ?)")) {
            if (!connection.getAutoCommit()) connection.setAutoCommit(true);
            // a database that fell silent is one that is away
            connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
            statement.setString(1, Long.toString(position));
            var _ = statement.execute();
        } catch (SQLException e) {
            log.debug("Position {} could not be announced", position, e);
        }
    }
}
