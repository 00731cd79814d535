package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.event;
import static id.jejak.journal.TestEvents.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.events.Ids;
import id.jejak.events.innovation.InnovationEvent.InnovationReturned;
import id.jejak.events.json.EventJson;
import id.jejak.events.json.UnreadableRevisionException;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import id.jejak.events.testing.Samples;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Following the journal as Axon's processors do, with the reader's role only. */
@Timeout(60)
class JournalStreamTest {

    private static final Duration HARDLY_EVER = Duration.ofHours(1);

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final HeadWatch head = new HeadWatch();
    private final JournalReader reader = new JournalReader(database.reader());
    private final JournalSource source = new JournalSource(reader, new EventMessages(), head);
    private final Journal journal = new Journal(database.writer(), JournalSettings.DEFAULT, new HeadWatch());

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void delivers_everything_in_order_over_several_blocks() throws Exception {
        for (var i = 0; i < 11; i++) {
            var _ = journal.append(append(stream(), TestEvents.upTo(500)));
        }
        try (var stream = source.openStream(null)) {
            assertThat(positions(stream, 5_500))
                    .isEqualTo(LongStream.rangeClosed(1, 5_500).boxed().toList());
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void resumes_after_a_token() throws Exception {
        var _ = journal.append(append(stream(), 0, 1, 2, 3));
        var two = new GlobalSequenceTrackingToken(2);

        try (var stream = source.openStream(two);
                var replay = source.openStream(ReplayToken.createReplayToken(source.createHeadToken(), two))) {
            assertThat(positions(stream, 2)).containsExactly(3L, 4L);
            assertThat(positions(replay, 2)).containsExactly(3L, 4L);
        }
        assertThatThrownBy(() -> source.openStream(new GapAwareTrackingToken(1, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makes_tokens_for_the_tail_the_head_and_an_instant() {
        var day = Instant.parse("2021-11-11T00:00:00Z");
        for (var i = 0; i < 3; i++) {
            var _ = journal.append(append(null, recordedAt(day.plusSeconds(i))));
        }
        assertThat(source.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(source.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(source.createTokenAt(day)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(source.createTokenAt(day.plusSeconds(2))).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(source.createTokenAt(day.plusSeconds(3))).isEqualTo(new GlobalSequenceTrackingToken(3));
    }

    @Test
    void gives_every_event_back_as_it_was_with_what_is_known_about_it() throws Exception {
        var samples = Samples.all();
        var stream = stream();
        var version = 0;
        for (var sample : samples) {
            var type = new EventSerializer().typeForClass(sample.getClass());
            var _ = journal.append(append(
                    null,
                    new NewEvent(
                            stream,
                            version++,
                            "Sample",
                            Ids.next(),
                            type.getName(),
                            type.getRevision(),
                            Instant.now(),
                            "{\"actor\":\"hub\"}",
                            EventJson.write(sample))));
        }
        try (var events = source.openStream(null)) {
            for (var sample : samples) {
                var message = (DomainEventMessage<?>) events.nextAvailable();
                assertThat(message.getPayload()).isEqualTo(sample);
                assertThat(message.getPayloadType()).isEqualTo(sample.getClass());
                assertThat(message.getAggregateIdentifier()).isEqualTo(stream);
                assertThat(message.getType()).isEqualTo("Sample");
                assertThat(message.getMetaData()).containsEntry("actor", "hub").hasSize(1);
            }
        }
    }

    @Test
    void an_event_of_no_aggregate_is_no_domain_event() throws Exception {
        var id = Ids.next();
        var _ = journal.append(append(
                null,
                new NewEvent(id.toString(), 0, null, id, "java.lang.String", null, Instant.now(), "{}", "\"hello\"")));
        try (var events = source.openStream(null)) {
            var message = events.nextAvailable();
            assertThat(message).isNotInstanceOf(DomainEventMessage.class);
            assertThat(message.getPayload()).isEqualTo("hello");
        }
    }

    @Test
    void brings_older_revisions_up_to_date_as_they_are_read() throws Exception {
        var current = Samples.of(InstrumentRevoked.class);
        var older = EventJson.write(current)
                .replace(
                        "{\"title\":\"Letter of the governor\",\"number\":\"180/60/2021\"}",
                        "\"Letter of the governor 180/60/2021\"");
        var _ = journal.append(append(null, revoked("1", older)));

        try (var events = source.openStream(null)) {
            assertThat(events.nextAvailable().getPayload()).isEqualTo(current);
        }
    }

    @Test
    void stops_before_a_revision_that_is_yet_to_come() throws Exception {
        var _ = journal.append(append(null, revoked("3", "{}")));

        try (var events = source.openStream(null)) {
            assertThatThrownBy(() -> events.nextAvailable().getPayload())
                    .isInstanceOf(UnreadableRevisionException.class)
                    .hasMessage(
                            "The event InstrumentRevoked is stored in revision 3; this version reads revisions 1 to 2");
        }
    }

    private static NewEvent revoked(String revision, String payload) {
        return new NewEvent(
                stream(),
                0,
                "SigningInstrument",
                Ids.next(),
                "InstrumentRevoked",
                revision,
                Instant.now(),
                "{}",
                payload);
    }

    @Test
    void messages_are_the_ones_that_Axon_makes() throws Exception {
        var sample = Samples.of(InnovationReturned.class);
        var _ = journal.append(append(
                null,
                new NewEvent(
                        stream(),
                        0,
                        "Innovation",
                        Ids.next(),
                        "InnovationReturned",
                        "1",
                        Instant.now(),
                        "{\"actor\":\"hub\"}",
                        EventJson.write(sample))));
        var expected = EventUtils.upcastAndDeserializeTrackedEvents(
                        reader.read(0, 1).stream().map(AxonsEntry::new),
                        new EventSerializer(),
                        NoOpEventUpcaster.INSTANCE)
                .findFirst()
                .orElseThrow();

        try (var ours = source.openStream(null)) {
            var actual = ours.nextAvailable();
            assertThat(actual).hasSameClassAs(expected).hasToString(expected.toString());
            assertThat(actual.getPayload()).isEqualTo(expected.getPayload());
            assertThat(actual.getPayloadType()).isEqualTo(expected.getPayloadType());
            assertThat(actual.getTimestamp()).isEqualTo(expected.getTimestamp());
        }
    }

    @Test
    void is_woken_by_a_notification_of_another_process() throws Exception {
        try (var _ = new JournalListener(database.reader(), head, HARDLY_EVER);
                var stream = source.openStream(null);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var expected = 1L; expected <= 5; expected++) {
                assertThat(stream.hasNextAvailable()).isFalse();
                var arrival = threads.submit(() -> stream.hasNextAvailable(20, TimeUnit.SECONDS));
                Thread.sleep(100);
                var appended = System.nanoTime();
                var _ = journal.append(append(stream(), 0));

                assertThat(arrival.get()).isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - appended)).isLessThan(Duration.ofSeconds(5));
                assertThat(position(stream.nextAvailable())).isEqualTo(expected);
            }
        }
    }

    @Test
    void calls_back_when_something_arrives_and_at_once_if_something_has() throws Exception {
        try (var _ = new JournalListener(database.reader(), head, HARDLY_EVER);
                var stream = source.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            var called = new CountDownLatch(1);
            assertThat(stream.setOnAvailableCallback(called::countDown)).isTrue();
            var _ = journal.append(append(stream(), 0));
            assertThat(called.await(5, TimeUnit.SECONDS)).isTrue();

            var again = new CountDownLatch(1);
            assertThat(stream.setOnAvailableCallback(again::countDown)).isTrue();
            assertThat(again.getCount()).isZero();
        }
    }

    @Test
    void without_notifications_the_slow_poll_finds_what_is_there() throws Exception {
        try (var _ = new JournalListener(database.reader(), head, Duration.ofMillis(50));
                var stream = source.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            try (var connection = database.owner().getConnection();
                    var statement = connection.createStatement()) {
                var _ = statement.execute("""
                        insert into journal.event (position, recorded_at, version, event_id, stream, type, metadata, payload)
                        values (1, now(), 0, gen_random_uuid(), 's', 'T', '{}', '{}')
                        """);
            }
            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_false_notification_misleads_nobody() throws Exception {
        try (var _ = new JournalListener(database.reader(), head, HARDLY_EVER);
                var stream = source.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            try (var connection = database.reader().getConnection();
                    var statement = connection.createStatement()) {
                var _ = statement.execute("notify journal, '9223372036854775807'");
                var _ = statement.execute("notify journal, 'nonsense'");
            }
            var _ = journal.append(append(stream(), 0));

            assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
            assertThat(head.known()).isEqualTo(1);
        }
    }

    @Test
    void who_waits_on_a_stream_that_is_closed_waits_no_longer() throws Exception {
        var stream = source.openStream(null);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(stream::nextAvailable);
            Thread.sleep(100);
            stream.close();
            assertThatThrownBy(waiting::get).hasCauseInstanceOf(NoSuchElementException.class);
        }
    }

    private static NewEvent recordedAt(Instant instant) {
        var event = event(stream(), 0);
        return new NewEvent(
                event.stream(), 0, "Sample", event.eventId(), event.type(), null, instant, "{}", event.payload());
    }

    private static List<Long> positions(BlockingStream<TrackedEventMessage<?>> stream, int count)
            throws InterruptedException {
        var positions = new ArrayList<Long>();
        while (positions.size() < count) positions.add(position(stream.nextAvailable()));
        return positions;
    }

    private static long position(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }
}
