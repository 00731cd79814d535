package id.jejak.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.InnovationEndorsed;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.events.testing.Samples;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Axon's own bus, repository and processors over the journal. */
@Timeout(60)
class AxonTest {

    private static final InnovationProposed PROPOSED = Samples.of(InnovationProposed.class);
    private static final InnovationEndorsed ENDORSED = Samples.of(InnovationEndorsed.class);

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final HeadWatch head = new HeadWatch();
    private final JournalReader reader = new JournalReader(database.writer());
    private final Journal journal = new Journal(database.writer(), JournalSettings.DEFAULT, head);
    private final JournalEventStore store = store(journal);
    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final CommandGateway gateway =
            DefaultCommandGateway.builder().commandBus(bus).build();

    @BeforeEach
    void handleCommands() {
        InnovationShell.subscribe(bus, repository(store));
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void an_aggregate_is_created_loaded_and_carried_on() {
        var id = InnovationId.next();
        var receipt = new AppendReceipt();

        var _ = receipt.during(() -> gateway.sendAndWait(new Propose(id, 2)));
        assertThat(receipt.firstPosition()).hasValue(1);
        assertThat(receipt.lastPosition()).hasValue(3);
        assertThat(receipt.lastVersion(id.toString())).hasValue(2);
        assertThat(receipt.lastVersion("another")).isEmpty();

        var later = new AppendReceipt();
        assertThat(later.during(() -> gateway.<Integer>sendAndWait(new Endorse(id))))
                .isEqualTo(3);
        assertThat(later.lastPosition()).hasValue(4);
        assertThat(new AppendReceipt().lastPosition()).isEmpty();

        assertThat(reader.stream(id.toString(), 0))
                .extracting(RecordedEvent::type)
                .containsExactly(
                        "InnovationProposed", "InnovationEndorsed", "InnovationEndorsed", "InnovationEndorsed");
        assertThat(store.lastSequenceNumberFor(id.toString())).contains(3L);
        assertThat(store.readEvents(id.toString())
                        .asStream()
                        .map(EventMessage::getPayload)
                        .map(InnovationEvent.class::cast))
                .hasSize(4);
    }

    @Test
    void a_sender_sees_what_is_about_to_be_appended_and_may_stop_it() {
        var id = InnovationId.next();
        var _ = gateway.sendAndWait(new Propose(id, 2));
        var receipt = new AppendReceipt(append -> {
            throw new IllegalStateException(
                    "On top of version " + (append.events().getFirst().version() - 1));
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> receipt.during(() -> gateway.sendAndWait(new Endorse(id))))
                .withMessage("On top of version 2");

        assertThat(receipt.lastPosition()).isEmpty();
        assertThat(store.lastSequenceNumberFor(id.toString())).contains(2L);
    }

    @Test
    void creating_an_aggregate_twice_and_changing_it_behind_anothers_back_are_refused_as_axon_knows_it() {
        var id = InnovationId.next();
        var _ = gateway.sendAndWait(new Propose(id, 0));

        assertThatThrownBy(() -> gateway.sendAndWait(new Propose(id, 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> gateway.sendAndWait(new EndorseWhileAnotherDoes(id, () -> endorseElsewhere(id))))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(reader.head()).isEqualTo(2);
    }

    @Test
    void a_repeated_request_appends_nothing_and_tells_the_first_outcome() {
        var id = InnovationId.next();
        var metadata = Map.of(EventMetadata.REQUEST_ID, "r1", EventMetadata.REQUEST_DIGEST, "sha256:1");
        var command = GenericCommandMessage.asCommandMessage(new Propose(id, 1)).withMetaData(metadata);
        var _ = gateway.sendAndWait(command);

        var again = GenericCommandMessage.asCommandMessage(new Propose(InnovationId.next(), 1))
                .withMetaData(metadata);
        assertThatThrownBy(() -> gateway.sendAndWait(again))
                .isInstanceOfSatisfying(
                        RequestAlreadyRecordedException.class,
                        e -> assertThat(e.request())
                                .isEqualTo(new RecordedRequest("r1", "sha256:1", List.of(id.toString()), 1, 2)));
        assertThat(reader.read(0, 10))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.request()).isEqualTo(new Append.Request("r1", "sha256:1")))
                .allSatisfy(event -> assertThat(event.metadata()).isEqualTo("{\"actor\":\"hub\"}"));
        assertThat(store.readEvents(id.toString()).asStream())
                .allSatisfy(event -> assertThat(event.getMetaData()).containsAllEntriesOf(metadata));
    }

    @Test
    void an_event_published_past_any_aggregate_is_recorded_under_its_own_id() {
        EventMessage<String> hello = GenericEventMessage.asEventMessage("hello");
        store.publish(hello);

        var recorded = reader.read(0, 10).getFirst();
        assertThat(recorded.stream()).isEqualTo(hello.getIdentifier());
        assertThat(recorded.aggregateType()).isNull();
    }

    @Test
    void snapshots_are_refused() {
        var id = InnovationId.next();
        var _ = gateway.sendAndWait(new Propose(id, 0));
        var event = store.readEvents(id.toString()).next();

        assertThatThrownBy(() -> store.storeSnapshot(event)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_pooled_processor_handles_every_event_once_and_in_order_live_ones_included() throws Exception {
        var ids = IntStream.range(0, 20).mapToObj(_ -> InnovationId.next()).toList();
        for (var id : ids) {
            var _ = gateway.sendAndWait(new Propose(id, 49));
        }
        var handled = new ConcurrentLinkedQueue<EventMessage<?>>();
        var coordinator = Executors.newSingleThreadScheduledExecutor();
        var workers = Executors.newScheduledThreadPool(2);
        var processor = PooledStreamingEventProcessor.builder()
                .name("test")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Handler(handled))
                        .build())
                .messageSource(new JournalSource(new JournalReader(database.reader()), new EventMessages(), head))
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .initialSegmentCount(1)
                .batchSize(100)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .build();
        processor.start();
        try {
            await(handled, 1_000);
            for (var id : ids) {
                var _ = gateway.sendAndWait(new Endorse(id));
                await(handled, 1_001 + ids.indexOf(id));
            }
        } finally {
            processor.shutDown();
            coordinator.shutdownNow();
            workers.shutdownNow();
        }
        assertThat(handled.stream().map(EventMessage::getIdentifier).toList())
                .isEqualTo(reader.read(0, 10_000).stream()
                        .map(event -> event.eventId().toString())
                        .toList());
    }

    /** As another process would: with a journal, a repository and a thread of its own. */
    private void endorseElsewhere(InnovationId id) {
        try (var other = new Journal(database.writer(), JournalSettings.DEFAULT, new HeadWatch());
                var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            var elsewhere = SimpleCommandBus.builder().build();
            InnovationShell.subscribe(elsewhere, repository(store(other)));
            var gateway = DefaultCommandGateway.builder().commandBus(elsewhere).build();
            var _ = thread.submit(() -> gateway.<Object>sendAndWait(new Endorse(id)));
        }
    }

    private JournalEventStore store(Journal into) {
        var messages = new EventMessages();
        return new JournalEventStore(
                new JournalStorageEngine(into, reader, messages), new JournalSource(reader, messages, head));
    }

    private static Repository<InnovationShell> repository(JournalEventStore store) {
        return EventSourcingRepository.builder(InnovationShell.class)
                .eventStore(store)
                .build();
    }

    private static void await(ConcurrentLinkedQueue<?> handled, int count) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (handled.size() < count && System.nanoTime() < deadline) TimeUnit.MILLISECONDS.sleep(5);
        assertThat(handled.size()).isEqualTo(count);
    }

    /** Remembers what it handled. */
    record Handler(ConcurrentLinkedQueue<EventMessage<?>> handled) {
        @EventHandler
        void on(InnovationEvent event, EventMessage<?> message) {
            handled.add(message);
        }
    }

    /** Propose an innovation and endorse it that many times. */
    record Propose(InnovationId id, int endorsements) {
        List<InnovationEvent> events() {
            return Stream.concat(
                            Stream.<InnovationEvent>of(PROPOSED),
                            Collections.<InnovationEvent>nCopies(endorsements, ENDORSED).stream())
                    .toList();
        }
    }

    /** Endorse once more; answers how many events there were before. */
    record Endorse(@TargetAggregateIdentifier InnovationId id) {
        InnovationEvent event() {
            return ENDORSED;
        }
    }

    /** Endorse, but not before somebody else did something. */
    record EndorseWhileAnotherDoes(
            @TargetAggregateIdentifier InnovationId id, Runnable deed) {}
}
