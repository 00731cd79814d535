package id.jejak.benchmarks.journal;

import com.zaxxer.hikari.HikariDataSource;
import id.jejak.benchmarks.Sql;
import id.jejak.journal.EventSerializer;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Axon's own JDBC engine as it comes, on a table of its own that holds the journal's first events. */
final class StockSource {

    private StockSource() {}

    /** Copies so many events of the journal and opens the engine on them; whoever is done with it shuts it down. */
    static EmbeddedEventStore open(DataSource owner, HikariDataSource reader, long events) throws SQLException {
        var connections = new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(reader));
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(reader)))
                .eventSerializer(new EventSerializer())
                .snapshotSerializer(new EventSerializer())
                .build();
        Sql.execute(reader, "drop table if exists query.domainevententry, query.snapshotevententry");
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        Sql.execute(owner, """
                insert into query.domainevententry (
                    aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload, payloadrevision,
                    payloadtype, timestamp)
                select stream, version, aggregate_type, event_id, convert_to(metadata::text, 'UTF8'),
                       convert_to(payload::text, 'UTF8'), revision, type,
                       to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                from journal.event where position <= %d order by position
                """.formatted(events));
        Sql.execute(owner, "vacuum (analyze) query.domainevententry");
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }
}
