package id.jejak.journal.torture;

import id.jejak.journal.EventSerializer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;

/**
 * Axon's own engine for JDBC with its own tables, as it is shipped; its gap timeout alone may be another.
 *
 * @param transactions what it appends in
 * @param storage the engine
 */
record StockEngine(ThreadTransactions transactions, JdbcEventStorageEngine storage) {

    static StockEngine on(DataSource database, Duration gapTimeout) {
        var transactions = new ThreadTransactions(database);
        var serializer = new EventSerializer();
        return new StockEngine(
                transactions,
                JdbcEventStorageEngine.builder()
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .connectionProvider(transactions)
                        .transactionManager(transactions)
                        .gapTimeout(Math.toIntExact(gapTimeout.toMillis()))
                        .build());
    }

    static void createTables(String url, Duration gapTimeout) throws SQLException {
        on(Databases.source(url, Databases.OWNER), gapTimeout)
                .storage()
                .createSchema(PostgresEventTableFactory.INSTANCE);
        try (var connection = Databases.connect(url, Databases.OWNER);
                var statement = connection.createStatement()) {
            for (var role : List.of(Databases.WRITER.name(), Databases.READER.name())) {
                var _ = statement.execute("create role " + role + " login");
                var _ = statement.execute("grant all on all tables in schema public to " + role);
                var _ = statement.execute("grant all on all sequences in schema public to " + role);
            }
        }
    }

    /** Appends in the thread's transaction and answers where the events stand in it, the first one and the last. */
    Outcome.Acknowledged append(Intent intent, long recordedMicros) {
        var at = Instant.EPOCH.plus(recordedMicros, ChronoUnit.MICROS);
        storage.appendEvents(
                intent.events().stream().map(event -> message(event, at)).toList());
        return new Outcome.Acknowledged(
                indexOf(intent.events().getFirst()), indexOf(intent.events().getLast()));
    }

    private static GenericDomainEventMessage<?> message(Intent.Planned event, Instant at) {
        return new GenericDomainEventMessage<>(
                "Sample",
                event.stream(),
                event.version(),
                "sampled",
                MetaData.emptyInstance(),
                event.eventId().toString(),
                at);
    }

    private long indexOf(Intent.Planned event) {
        try (var connection = transactions.getConnection();
                var question = connection.prepareStatement(
                        "select globalindex from domainevententry where eventidentifier = ?")) {
            question.setString(1, event.eventId().toString());
            try (var rows = question.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An event that was just appended is not there", e);
        }
    }
}
