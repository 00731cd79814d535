package id.jejak.query.platform.generations;

import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.serialization.UnknownSerializedType;

/** The changes that some events in a row make to all projections. */
final class Batch {

    private final List<Projection> projections;
    private final List<List<RowChange>> changes;
    private long position;

    Batch(List<Projection> projections) {
        this.projections = projections;
        this.changes = projections.stream()
                .<List<RowChange>>map(_ -> new ArrayList<>())
                .toList();
    }

    /** Takes the next event. */
    void add(Recorded<?> recorded) {
        for (var i = 0; i < projections.size(); i++) {
            changes.get(i).addAll(projections.get(i).changes(recorded));
        }
        position = recorded.position();
    }

    /** The changes of each projection; their order is kept within it, and across projections it does not matter. */
    List<List<RowChange>> changes() {
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
