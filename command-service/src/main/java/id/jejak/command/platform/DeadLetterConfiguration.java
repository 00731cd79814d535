package id.jejak.command.platform;

import static org.axonframework.messaging.deadletter.ThrowableCause.truncated;

import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Where an automation puts what it cannot carry on, so that one event does not hold up all the others.
 *
 * <p>Whatever follows in the same stream is parked behind it and keeps its order; other streams pass by. A letter holds the
 * event as the journal has it, in the revision it was written in: the same serializer opens it, however much later that
 * is and whatever has become of the event's form. {@link DeadLetters} tries each again.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeadLetterConfiguration {

    /** The processing group of every automation. */
    static final String AUTOMATIONS = "automations";

    /** After this long a trial counts as broken off: its process is gone. */
    static final Duration LONGEST_TRIAL = Duration.ofSeconds(30);

    /** How often a letter was tried. */
    private static final String ATTEMPTS = "attempts";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterConfiguration.class);

    private static final DeadLetterSchema SCHEMA = DeadLetterSchema.builder()
            .deadLetterTable("command.dead_letter")
            .deadLetterIdentifierColumn("letter")
            .processingGroupColumn("processing_group")
            .sequenceIdentifierColumn("sequence")
            .sequenceIndexColumn("sequence_index")
            .messageTypeColumn("message_type")
            .eventIdentifierColumn("event_id")
            .timestampColumn("recorded_at")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .aggregateTypeColumn("aggregate_type")
            .aggregateIdentifierColumn("aggregate_id")
            .sequenceNumberColumn("version")
            .tokenTypeColumn("token_type")
            .tokenColumn("token")
            .enqueuedAtColumn("parked_at")
            .lastTouchedColumn("last_tried_at")
            .processingStartedColumn("trying_since")
            .causeTypeColumn("cause_type")
            .causeMessageColumn("cause_message")
            .diagnosticsColumn("diagnostics")
            .build();

    @Bean
    SequencedDeadLetterQueue<EventMessage<?>> deadLetterQueue(
            ConnectionProvider connections, TransactionManager transactions, Serializer serializer) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(AUTOMATIONS)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(SCHEMA)
                .claimDuration(LONGEST_TRIAL)
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                .build();
    }

    @Bean
    ConfigurerModule failuresAreParked(SequencedDeadLetterQueue<EventMessage<?>> letters) {
        return configurer -> configurer
                .eventProcessing()
                .registerDeadLetterQueue(AUTOMATIONS, _ -> letters)
                .registerDeadLetterPolicy(AUTOMATIONS, _ -> DeadLetterConfiguration::park)
                // without it the queue is asked about every event there is
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        AUTOMATIONS, (_, invoker) -> invoker.enableSequenceIdentifierCache());
    }

    private static EnqueueDecision<EventMessage<?>> park(
            DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        var attempts = (int) letter.diagnostics().getOrDefault(ATTEMPTS, 0) + 1;
        var event = letter.message();
        LOG.warn(
                "{} {} is parked, after attempt {}: {}",
                event.getPayloadType().getSimpleName(),
                event.getIdentifier(),
                attempts,
                cause.toString());
        return Decisions.requeue(truncated(cause), same -> same.diagnostics().and(ATTEMPTS, attempts));
    }
}
