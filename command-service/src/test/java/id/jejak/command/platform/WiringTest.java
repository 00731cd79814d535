package id.jejak.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jejak.command.CommandService;
import id.jejak.journal.EventSerializer;
import id.jejak.journal.JournalEventStore;
import id.jejak.journal.testing.TestPostgres;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What Axon would silently replace by something weaker is really ours. */
class WiringTest {

    @Test
    void transactions_tokens_serializers_and_the_event_store_are_the_ones_we_chose() {
        try (var database = TestPostgres.freshDatabase();
                var context = new SpringApplicationBuilder(CommandService.class)
                        .run(
                                "--spring.config.name=" + CommandService.CONFIG_NAME,
                                "--server.port=0",
                                "--spring.datasource.url=" + database.jdbcUrl(),
                                "--spring.datasource.username=" + TestPostgres.WRITER.name(),
                                "--spring.datasource.password=" + TestPostgres.WRITER.password())) {
            assertThat(context.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
            assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
            assertThat(context.getBean(EventStore.class)).isInstanceOf(JournalEventStore.class);
            assertThat(context.getBeansOfType(Serializer.class).values())
                    .isNotEmpty()
                    .allSatisfy(serializer -> assertThat(serializer).isInstanceOf(EventSerializer.class));
            var axon = context.getBean(Configuration.class);
            assertThat(axon.eventStore()).isInstanceOf(JournalEventStore.class);
            assertThat(context.getBean(EventProcessingConfiguration.class).eventProcessors())
                    .hasEntrySatisfying(
                            "automations",
                            processor -> assertThat(processor).isInstanceOf(PooledStreamingEventProcessor.class));
        }
    }

    @Test
    void an_installation_names_the_variable_it_misses_and_hides_its_passwords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JournalInstallation.fromEnvironment(Map.of("JEJAK_OWNER_URL", "jdbc:postgresql://db"))
                        .run())
                .withMessageContaining("JEJAK_OWNER_USERNAME");
        assertThat(new JournalInstallation("jdbc:postgresql://db/jejak", "owner", "hush", "hush", "hush"))
                .asString()
                .doesNotContain("hush");
    }
}
