package id.jejak.command.platform;

import com.zaxxer.hikari.HikariDataSource;
import id.jejak.journal.EventMessages;
import id.jejak.journal.EventSerializer;
import id.jejak.journal.HeadWatch;
import id.jejak.journal.Journal;
import id.jejak.journal.JournalEventStore;
import id.jejak.journal.JournalListener;
import id.jejak.journal.JournalReader;
import id.jejak.journal.JournalSettings;
import id.jejak.journal.JournalSource;
import id.jejak.journal.JournalStorageEngine;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The journal, in the place of Axon's own event store. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    /** How long a notification that got lost goes unnoticed. */
    private static final Duration POLL = Duration.ofSeconds(1);

    @Bean
    HeadWatch head() {
        return new HeadWatch();
    }

    @Bean(destroyMethod = "close")
    JournalListener journalListener(DataSource database, HeadWatch head) {
        return new JournalListener(database, head, POLL);
    }

    /** Appends have connections of their own: nobody who waits for an append can hold the one it needs. */
    @Bean(defaultCandidate = false)
    @Qualifier("appends") HikariDataSource appends(DataSourceProperties database) {
        var pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("appends");
        pool.setMaximumPoolSize(JournalSettings.CONNECTIONS);
        pool.setConnectionTimeout(POLL.toMillis());
        return pool;
    }

    @Bean(destroyMethod = "close")
    Journal journal(@Qualifier("appends") HikariDataSource database, HeadWatch head) {
        return new Journal(database, JournalSettings.DEFAULT, head);
    }

    @Bean
    JournalReader journalReader(DataSource database) {
        return new JournalReader(database);
    }

    /** The one serializer: Axon takes it for events, messages and tokens alike, as nobody names another. */
    @Bean
    @Primary
    EventSerializer serializer() {
        return new EventSerializer();
    }

    @Bean
    EventMessages eventMessages(EventSerializer serializer) {
        return new EventMessages(serializer);
    }

    @Bean
    JournalStorageEngine storageEngine(Journal journal, JournalReader reader, EventMessages messages) {
        return new JournalStorageEngine(journal, reader, messages);
    }

    @Bean
    JournalSource journalSource(JournalReader reader, EventMessages messages, HeadWatch head) {
        return new JournalSource(reader, messages, head);
    }

    @Bean
    EventStore eventStore(JournalStorageEngine engine, JournalSource source) {
        return new JournalEventStore(engine, source);
    }
}
