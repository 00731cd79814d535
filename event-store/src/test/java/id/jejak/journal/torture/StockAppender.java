package id.jejak.journal.torture;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;

/** Into Axon's stock engine, a transaction for each append. */
final class StockAppender implements Appender {

    private final HikariDataSource pool;
    private final StockEngine engine;

    StockAppender(String url, Duration gapTimeout) {
        this.pool = Databases.pool(url, Databases.WRITER);
        this.engine = StockEngine.on(pool, gapTimeout);
    }

    @Override
    public OptionalLong nextVersion(String stream) {
        try {
            return OptionalLong.of(
                    engine.storage().lastSequenceNumberFor(stream).orElse(-1L) + 1);
        } catch (EventStoreException | IllegalStateException _) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Outcome append(Intent intent, long recordedMicros) {
        try {
            return engine.transactions().fetchInTransaction(() -> engine.append(intent, recordedMicros));
        } catch (EventStoreException | IllegalStateException e) {
            // without Spring's translation of error codes the engine does not know PostgreSQL's as a conflict
            return isDuplicate(e) ? new Outcome.Conflict() : new Outcome.Unknown();
        }
    }

    private static boolean isDuplicate(@Nullable Throwable failure) {
        return failure != null
                && ((failure instanceof SQLException sql
                                && PSQLState.UNIQUE_VIOLATION.getState().equals(sql.getSQLState()))
                        || isDuplicate(failure.getCause()));
    }

    @Override
    public void close() {
        pool.close();
    }
}
