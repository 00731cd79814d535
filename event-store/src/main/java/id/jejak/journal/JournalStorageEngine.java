package id.jejak.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Lets Axon store events in the journal and load aggregates from it.
 *
 * <p>An append is durable when {@link #appendEvents(List)} returns, whatever becomes of the surrounding unit of work and
 * of any transaction it holds. A request that is already recorded, a journal that is busy or away, and a refused value
 * surface as the {@link JournalException} that says so.
 */
public final class JournalStorageEngine implements EventStorageEngine {

    private static final int BLOCK_SIZE = 1_000;

    private final Journal journal;
    private final JournalReader reader;
    private final EventMessages messages;

    /**
     * @param journal where to append
     * @param reader where to read
     * @param messages how to translate
     */
    public JournalStorageEngine(Journal journal, JournalReader reader, EventMessages messages) {
        this.journal = journal;
        this.reader = reader;
        this.messages = messages;
    }

    /**
     * {@inheritDoc}
     *
     * @throws AggregateStreamCreationException if an aggregate of that identifier exists already
     * @throws ConcurrencyException if somebody else has appended to the aggregate
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) return;
        var append = messages.append(events);
        AppendReceipt.check(append);
        try {
            AppendReceipt.note(append, journal.append(append));
        } catch (VersionConflictException e) {
            throw creates(events, e.stream())
                    ? new AggregateStreamCreationException("Aggregate " + e.stream() + " exists already", e)
                    : new ConcurrencyException("Somebody else has changed aggregate " + e.stream(), e);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return messages.stream(reader.stream(aggregateIdentifier, firstSequenceNumber));
    }

    /** Several aggregates' events from their first, in one round trip; an aggregate without any is left out. */
    public Map<String, DomainEventStream> readEvents(Collection<String> aggregateIdentifiers) {
        return reader.streams(aggregateIdentifiers).stream()
                .collect(Collectors.groupingBy(
                        RecordedEvent::stream, Collectors.collectingAndThen(Collectors.toList(), messages::stream)));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        return Stream.iterate(
                        reader.read(JournalSource.positionOf(trackingToken), BLOCK_SIZE),
                        block -> !block.isEmpty(),
                        block -> reader.read(block.getLast().position(), BLOCK_SIZE))
                .flatMap(messages::tracked);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        var version = reader.lastVersion(aggregateIdentifier);
        return version.isPresent() ? Optional.of(version.getAsLong()) : Optional.empty();
    }

    /** There are none: an aggregate is loaded from its events, in one round trip. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    /**
     * Refused, so that nobody configures snapshots and believes they are there.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("The journal keeps no snapshots");
    }

    @Override
    public TrackingToken createTailToken() {
        return JournalSource.token(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return JournalSource.token(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return JournalSource.token(reader.positionBefore(dateTime));
    }

    private static boolean creates(List<? extends EventMessage<?>> events, String stream) {
        return events.stream()
                .anyMatch(event -> event instanceof DomainEventMessage<?> domain
                        && domain.getAggregateIdentifier().equals(stream)
                        && domain.getSequenceNumber() == 0);
    }
}
