package id.jejak.journal.torture;

import id.jejak.journal.torture.PlainSql.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Remembers what stood where, sample after sample, and says what has changed since. */
final class Watch {

    static final String DENSE = "at every moment the count of events is the last position";
    static final String IN_ORDER = "what becomes visible follows what was visible";
    static final String STILL = "what was once seen at a position stays there";

    private final SortedMap<Long, UUID> memory = new TreeMap<>();

    /** Takes a sample of everything after a position, and of how much there was a moment later. */
    List<Violation> sample(long after, List<Row> rows, Extent extent) {
        var violations = new ArrayList<Violation>();
        var last = last();
        if (extent.count() != extent.last()) violations.add(new Violation(DENSE, extent.toString()));
        if (extent.last() < last) violations.add(new Violation(STILL, "seen up to " + last + ", now " + extent));
        var expected = after + 1;
        for (var row : rows) {
            if (row.position() != expected) {
                violations.add(new Violation(IN_ORDER, "after " + (expected - 1) + " appears " + row));
            }
            expected = row.position() + 1;
            var before = memory.putIfAbsent(row.position(), row.eventId());
            if (before == null && row.position() <= last) {
                violations.add(new Violation(IN_ORDER, "seen up to " + last + ", and now appears " + row));
            } else if (before != null && !before.equals(row.eventId())) {
                violations.add(new Violation(STILL, "was " + before + " and is " + row));
            }
        }
        if (expected <= last) {
            violations.add(new Violation(STILL, "seen up to " + last + ", and now ends at " + (expected - 1)));
        }
        return violations;
    }

    /** The last position seen; 0 if none was. */
    long last() {
        return memory.isEmpty() ? 0 : memory.lastKey();
    }

    SortedMap<Long, UUID> memory() {
        return memory;
    }
}
