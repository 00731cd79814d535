package id.jejak.query.platform;

import id.jejak.journal.EventMessages;
import id.jejak.journal.EventSerializer;
import id.jejak.journal.HeadWatch;
import id.jejak.journal.JournalListener;
import id.jejak.journal.JournalReader;
import id.jejak.journal.JournalSource;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** What it takes to read the journal and to keep one's place in it. */
@Configuration(proxyBeanMethods = false)
class ReadSide {

    /** How long notifications are trusted before the head is asked for. */
    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(1);

    /** A question about the past is asked by the clock of then. */
    @Bean
    Clock clock() {
        return Vantage.clock(Clock.systemUTC());
    }

    /** One for tokens, messages and events: what Axon makes for each of the three would not know our events' names. */
    @Bean
    @Primary
    Serializer serializer() {
        return new EventSerializer();
    }

    /** Axon 4.13 looks for Boot 3 and would quietly do without transactions: rows and token would not be one. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /**
     * Where the processors keep their places.
     *
     * @param node names this process among those that share the work; whoever comes back under the name of one that died
     *     need not wait until its claims run out
     */
    @Bean
    TokenStore tokenStore(
            DataSource database, Serializer serializer, @Value("${jejak.node:#{null}}") @Nullable String node) {
        return JdbcTokenStore.builder()
                .nodeId(
                        node != null
                                ? node
                                : ManagementFactory.getRuntimeMXBean().getName())
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database)))
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    @Bean
    JournalReader journalReader(DataSource database) {
        return new JournalReader(database);
    }

    @Bean
    HeadWatch headWatch() {
        return new HeadWatch();
    }

    @Bean
    JournalListener journalListener(DataSource database, HeadWatch head) {
        return new JournalListener(database, head, BETWEEN_POLLS);
    }

    @Bean
    JournalSource journalSource(JournalReader reader, Serializer serializer, HeadWatch head) {
        return new JournalSource(reader, new EventMessages(serializer), head);
    }
}
