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

    /** A change, with the position of its event and when that occurred. */
    record Told(long position, Instant occurred, RowChange change) {

        /** From when what is written holds. */
        Instant held(Write write) {
            return Objects.requireNonNullElse(write.heldSince(), occurred);
        }
    }

    Batch(List<Projection> projections) {
        this.projections = projections;
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
    }

    /** In the order of the events. */
    List<Told> changes() {
        return changes;
    }

    /** Of the last event; 0 if there is none. */
    long position() {
        return position;
    }

    static IllegalStateException unknown(UnknownSerializedType event, long position) {
        return new IllegalStateException("This version does not know the event "
                + event.serializedType().getName() + " at position " + position);
    }
}
