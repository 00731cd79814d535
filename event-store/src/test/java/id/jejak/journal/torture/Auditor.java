package id.jejak.journal.torture;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks at the journal all the while, from outside, by plain SQL. */
final class Auditor {

    private static final int LOOK_BACK = 2_000;

    private final String url;
    private final Random random;
    private final CountDownLatch over;
    private final Watch watch = new Watch();
    private final List<Violation> violations = new CopyOnWriteArrayList<>();
    private int samples;

    Auditor(String url, Random random, CountDownLatch over) {
        this.url = url;
        this.random = random;
        this.over = over;
    }

    /** Takes samples until it is over, whenever the server answers. */
    @Nullable Void run() throws InterruptedException {
        while (over.getCount() > 0) {
            try (var connection = Databases.connect(url, Databases.READER)) {
                watch(connection);
            } catch (SQLException _) {
                // killed; that it comes back is seen to by who killed it
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return null;
    }

    private void watch(Connection connection) throws SQLException, InterruptedException {
        // after every outage, and now and then, all of it is looked at anew
        sample(connection, 0);
        while (!over.await(random.nextInt(50, 400), TimeUnit.MILLISECONDS)) {
            sample(connection, Math.max(0, watch.last() - random.nextInt(LOOK_BACK)));
        }
    }

    private void sample(Connection connection, long after) throws SQLException {
        var rows = PlainSql.rows(connection, Engine.JOURNAL, after);
        var found = watch.sample(after, rows, PlainSql.extent(connection, Engine.JOURNAL));
        found.forEach(violation -> System.out.println("VIOLATION " + violation));
        violations.addAll(found);
        samples++;
    }

    List<Violation> violations() {
        return violations;
    }

    SortedMap<Long, UUID> memory() {
        return watch.memory();
    }

    int samples() {
        return samples;
    }
}
