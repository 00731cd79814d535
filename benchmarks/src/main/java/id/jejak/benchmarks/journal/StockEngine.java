package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.Server;
import id.jejak.benchmarks.Sql;
import id.jejak.journal.EventSerializer;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon's own JDBC engine behind the same aggregates, with a real transaction around each command and a connection for each
 * of 32 clients: as it comes, without a cache, or with one that Axon ships.
 */
final class StockEngine implements Contender {

    private final boolean cached;
    private final DataSource owner;
    private final ConfigurableApplicationContext service;

    StockEngine(Server server, boolean cached) throws SQLException {
        this.cached = cached;
        var database = cached ? "stock_cached" : "stock";
        owner = server.createDatabase(database);
        service = new SpringApplicationBuilder(Aggregates.class, Wiring.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "aggregateCache",
                                Cache.class,
                                () -> cached ? new WeakReferenceCache() : NoCache.INSTANCE))
                .run(
                        "--spring.config.name=command-service",
                        "--spring.flyway.enabled=false",
                        "--spring.datasource.url=" + server.jdbcUrl(database),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=32",
                        "--spring.datasource.hikari.connection-timeout=60000");
        service.getBean(JdbcEventStorageEngine.class).createSchema(PostgresEventTableFactory.INSTANCE);
    }

    @Override
    public String name() {
        return cached ? "Axon's JDBC engine with its cache" : "Axon's JDBC engine";
    }

    @Override
    public Client client() {
        return new Commands(service.getBean(CommandGateway.class));
    }

    @Override
    public long events() throws SQLException {
        return Sql.number(owner, "select count(*) from domainevententry");
    }

    @Override
    public long diskBytes() throws SQLException {
        return Sql.number(owner, "select pg_total_relation_size('domainevententry')");
    }

    @Override
    public void close() {
        service.close();
    }

    /** Axon's parts, as its manual puts them together for JDBC and Spring. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
            return new SpringTransactionManager(transactions);
        }

        @Bean
        CommandBus commandBus(TransactionManager transactions, CorrelationDataProvider correlation) {
            var bus =
                    SimpleCommandBus.builder().transactionManager(transactions).build();
            bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
            return bus;
        }

        @Bean
        CorrelationDataProvider eventMetadata() {
            return message -> message.getMetaData();
        }

        @Bean
        ConnectionProvider connectionProvider(DataSource database) {
            return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
        }

        @Bean
        @Primary
        EventSerializer serializer() {
            return new EventSerializer();
        }

        @Bean
        JdbcEventStorageEngine storageEngine(
                ConnectionProvider connections, TransactionManager transactions, EventSerializer serializer) {
            return JdbcEventStorageEngine.builder()
                    .connectionProvider(connections)
                    .transactionManager(transactions)
                    .eventSerializer(serializer)
                    .snapshotSerializer(serializer)
                    .build();
        }

        @Bean
        EventStore eventStore(EventStorageEngine engine) {
            return EmbeddedEventStore.builder().storageEngine(engine).build();
        }
    }
}
