package id.jejak.query.platform.generations;

import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.RowChange.Write;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.serialization.UnknownSerializedType;

/** The changes that some events in a row make to all projections. */
final class Batch {

    private final List<Projection> projections;
    private final List<Told> changes = new ArrayList<>();
    private long position;
    private boolean begun;

    /** A change, with the position of its event and when that occurred. */
    record Told(long position, Instant occurred, RowChange change) {

        /** From when what is written holds. */
        Instant held(Write write) {
            return Objects.requireNonNullElse(write.heldSince(), occurred);
        }
    }

    /** Without an event, behind that position. */
    Batch(List<Projection> projections, long position) {
        this.projections = projections;
        this.position = position;
    }

    /** Takes the next event. */
    void add(Recorded<?> recorded) {
        var occurred = recorded.event().provenance().occurredAt().earliest().truncatedTo(ChronoUnit.MICROS);
        for (var projection : projections) {
            for (var change : projection.changes(recorded)) {
                changes.add(new Told(recorded.position(), occurred, change));
            }
        }
        position = recorded.position();
        begun = true;
    }

    /** In the order of the events. */
    List<Told> changes() {
        return changes;
    }

    /** Of the last event, or the one behind which there is none. */
    long position() {
        return position;
    }

    /** Whether no event was taken. */
    boolean isEmpty() {
        return !begun;
    }

    static IllegalStateException unknown(UnknownSerializedType event, long position) {
        return new IllegalStateException("This version does not know the event "
                + event.serializedType().getName() + " at position " + position);
    }
}
