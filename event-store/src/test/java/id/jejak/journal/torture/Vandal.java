package id.jejak.journal.torture;

import id.jejak.journal.torture.Intent.Planned;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Opens transactions, appends, and rolls back; or sits on the turn for a while and then commits or does not. */
final class Vandal implements AutoCloseable {

    private final String url;
    private final Ledger ledger;
    private final Tally tally;
    private @Nullable Connection connection;
    private int count;

    Vandal(String url, Path file, Tally tally) {
        this.url = url;
        this.ledger = Ledger.open(file);
        this.tally = tally;
    }

    /** One transaction, held open for that long. */
    void strike(Random random, Duration hold) throws InterruptedException {
        var name = "vandal-" + count++;
        var intent = new Intent(name, null, List.of(new Planned(name, 0)));
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        ledger.intend(intent);
        ledger.send(intent, micros);
        try {
            var open = connected();
            var position = RawAppend.leaveOpen(open, intent, micros);
            Thread.sleep(hold);
            if (random.nextInt(4) == 0) {
                commit(open, intent, position);
            } else {
                open.rollback();
                ledger.answer(intent, new Outcome.NotRecorded());
                tally.count(Tally.Kind.ABORTED);
            }
            if (hold.isPositive()) tally.count(Tally.Kind.TURN_HELD);
        } catch (SQLException _) {
            // not committed, and now never will be
            ledger.answer(intent, new Outcome.NotRecorded());
            forget();
        }
    }

    private void commit(Connection open, Intent intent, long position) {
        try {
            open.commit();
            ledger.answer(intent, new Outcome.Acknowledged(position, position));
        } catch (SQLException _) {
            ledger.answer(intent, new Outcome.Unknown());
            forget();
        }
    }

    private Connection connected() throws SQLException {
        var open = connection;
        if (open == null) {
            open = Databases.connect(url, Databases.WRITER);
            connection = open;
        }
        return open;
    }

    private void forget() {
        try {
            if (connection != null) connection.close();
        } catch (SQLException _) {
            // it was broken already
        }
        connection = null;
    }

    @Override
    public void close() {
        forget();
        ledger.close();
    }
}
