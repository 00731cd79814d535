package id.jejak.journal;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The journal as a source for Axon's event processors. It needs no more than the reader's role.
 *
 * <p>A token is one number, the last position handled: nothing that is committed later can stand before it.
 */
public final class JournalSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final int BLOCK_SIZE = 2_000;

    private final JournalReader reader;
    private final EventMessages messages;
    private final HeadWatch head;

    /**
     * @param reader where to read
     * @param messages how to read
     * @param head when to read; kept up to date by a {@link JournalListener}
     */
    public JournalSource(JournalReader reader, EventMessages messages, HeadWatch head) {
        this.reader = reader;
        this.messages = messages;
        this.head = head;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new JournalStream(reader, messages, head, BLOCK_SIZE, positionOf(token));
    }

    /** The events after a position, in order, no more than so many, for those who take large blocks instead of a stream. */
    public List<TrackedEventMessage<?>> eventsAfter(long position, int limit) {
        return messages.tracked(reader.read(position, limit)).toList();
    }

    /** What happened to some aggregates up to a position, in order and as it is told today, for those who do not follow. */
    public Stream<TrackedEventMessage<?>> eventsOf(Collection<String> streams, long upTo) {
        return messages.tracked(reader.streams(streams).stream()
                .filter(event -> event.position() <= upTo)
                .sorted(comparingLong(RecordedEvent::position))
                .toList());
    }

    @Override
    public TrackingToken createTailToken() {
        return token(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return token(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return token(reader.positionBefore(dateTime));
    }

    /** The token of those who have seen everything up to that position. */
    static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    /** The last position a token has seen. */
    static long positionOf(@Nullable TrackingToken token) {
        var plain = token == null ? null : WrappedToken.unwrapLowerBound(token);
        if (plain == null) return 0;
        if (plain instanceof GlobalSequenceTrackingToken position) return position.getGlobalIndex();
        throw new IllegalArgumentException("Not a token of the journal: " + token);
    }
}
