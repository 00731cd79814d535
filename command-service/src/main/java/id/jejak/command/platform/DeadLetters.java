package id.jejak.command.platform;

import static id.jejak.command.platform.DeadLetterConfiguration.AUTOMATIONS;
import static id.jejak.command.platform.DeadLetterConfiguration.LONGEST_TRIAL;

import id.jejak.command.parking.ParkedEvent;
import id.jejak.command.parking.ParkedEvents;
import id.jejak.command.parking.SkippedEvent;
import id.jejak.events.metadata.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What Axon keeps in {@code command.dead_letter}, tried again in its own time.
 *
 * <p>Letters are listed as they are stored: one that cannot be opened can still be seen.
 */
@Component
class DeadLetters implements ParkedEvents {

    private static final String WAITING = """
            select event_id, payload_type, sequence, recorded_at, parked_at, last_tried_at, cause_message,
                   convert_from(diagnostics, 'UTF8')::json ->> 'attempts' as attempts
            from command.dead_letter
            order by min(parked_at) over (partition by sequence), sequence, sequence_index""";

    private static final String SKIP = """
            with gone as (
                delete from command.dead_letter letter
                where event_id = :event
                  and (trying_since is null or trying_since::timestamptz < :forgotten)
                  and not exists (
                      select from command.dead_letter before
                      where before.sequence = letter.sequence and before.sequence_index < letter.sequence_index)
                returning *)
            insert into command.skipped_event (event_id, type, stream, cause, reason, person, skipped_at)
            select event_id::uuid, payload_type, sequence, cause_message, :reason, :person, :at from gone
            returning *""";

    private final EventProcessingConfiguration processing;
    private final SequencedDeadLetterQueue<EventMessage<?>> letters;
    private final JdbcClient database;

    DeadLetters(
            EventProcessingConfiguration processing,
            SequencedDeadLetterQueue<EventMessage<?>> letters,
            JdbcClient database) {
        this.processing = processing;
        this.letters = letters;
        this.database = database;
    }

    /** Gives each stream that waits one chance; those that waited longest come first. */
    @Scheduled(fixedDelayString = "${jejak.retry-every:PT10S}", initialDelayString = "${jejak.retry-every:PT10S}")
    void retryAll() {
        for (var left = letters.amountOfSequences(); left > 0; left--) {
            // not processAny: it goes on even where another process is trying the same letter
            var _ = automations().process(_ -> true);
        }
    }

    @Override
    public void retry(String stream) {
        var _ = automations().process(letter -> streamOf(letter).equals(stream));
    }

    @Override
    public List<ParkedEvent> waiting() {
        return database.sql(WAITING).query((row, _) -> parked(row)).list();
    }

    @Override
    public Optional<SkippedEvent> skip(UUID event, String reason, PersonId person, Instant at) {
        return database.sql(SKIP)
                .param("event", event.toString())
                .param("forgotten", at.minus(LONGEST_TRIAL).atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("person", person.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> skipped(row))
                .optional();
    }

    @Override
    public List<SkippedEvent> skipped() {
        return database.sql("select * from command.skipped_event order by skipped_at desc, event_id")
                .query((row, _) -> skipped(row))
                .list();
    }

    private SequencedDeadLetterProcessor<EventMessage<?>> automations() {
        return processing.sequencedDeadLetterProcessor(AUTOMATIONS).orElseThrow();
    }

    /** Automations follow aggregates only, and Axon parks by aggregate. */
    private static String streamOf(DeadLetter<? extends EventMessage<?>> letter) {
        return ((DomainEventMessage<?>) letter.message()).getAggregateIdentifier();
    }

    private static ParkedEvent parked(ResultSet row) throws SQLException {
        return new ParkedEvent(
                UUID.fromString(row.getString("event_id")),
                row.getString("payload_type"),
                row.getString("sequence"),
                Instant.parse(row.getString("recorded_at")),
                Instant.parse(row.getString("parked_at")),
                Instant.parse(row.getString("last_tried_at")),
                row.getInt("attempts"),
                row.getString("cause_message"));
    }

    private static SkippedEvent skipped(ResultSet row) throws SQLException {
        return new SkippedEvent(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("stream"),
                row.getString("cause"),
                row.getString("reason"),
                new PersonId(row.getString("person")),
                row.getObject("skipped_at", OffsetDateTime.class).toInstant());
    }
}
