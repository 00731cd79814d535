package id.jejak.command.platform;

import id.jejak.journal.PromptCoordinator;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Axon's command bus, caches, processors and token store, set to work with the journal. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    /** How many aggregates are remembered; one takes a few hundred bytes. */
    private static final int REMEMBERED_AGGREGATES = 50_000;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** No transaction around a command: the journal's append is one, and it holds no connection while it waits. */
    @Bean
    CommandBus commandBus(List<CorrelationDataProvider> correlation) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
        return bus;
    }

    /** What is known of a command is known of its events. */
    @Bean
    CorrelationDataProvider eventMetadata() {
        return message -> message.getMetaData();
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return new CommandTargets();
    }

    @Bean
    Cache aggregateCache() {
        return new AggregateCache(REMEMBERED_AGGREGATES);
    }

    /** Axon 4.13 looks for Boot 3's transaction manager, does not find it, and would do without. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new SpringDataSourceConnectionProvider(database);
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer serializer,
            @Value("${jejak.node:#{null}}") @Nullable String node) {
        return JdbcTokenStore.builder()
                .nodeId(
                        node != null
                                ? node
                                : ManagementFactory.getRuntimeMXBean().getName())
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("command.token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    /** Automations catch up without the naps that Axon's own coordinator takes. */
    @Bean
    ConfigurerModule promptAutomations() {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessorConfiguration(
                        (_, processor) -> processor.coordinatorExecutor(PromptCoordinator::new));
    }

    /** An automation that fails is tried again rather than skipped. */
    @Bean
    ConfigurerModule failuresAreTriedAgain() {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
    }
}
