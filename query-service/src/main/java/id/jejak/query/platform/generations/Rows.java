package id.jejak.query.platform.generations;

import id.jejak.query.platform.Row;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.RowChange.Look;
import id.jejak.query.platform.RowChange.Write;
import id.jejak.query.platform.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows that some events touch. What they were is read once for all changes, the changes are made in memory, and what has
 * become of them is written once.
 */
final class Rows {

    private final RowStore store;
    private final Map<Table, Map<List<Object>, RowHistory>> histories = new LinkedHashMap<>();
    private final Map<Table, Map<List<Object>, Write>> logs = new LinkedHashMap<>();

    Rows(RowStore store) {
        this.store = store;
    }

    /** Makes the changes of a batch, in their order, and writes what has become of the rows. */
    void take(Batch batch) {
        read(batch);
        for (var change : batch.changes()) make(change);
        histories.forEach(store::write);
        logs.forEach(store::log);
    }

    private void read(Batch batch) {
        var touched = new LinkedHashMap<Table, Set<List<Object>>>();
        for (var told : batch.changes()) {
            var change = told.change();
            if (change.table().isLog()) continue;
            touched.computeIfAbsent(change.table(), _ -> new LinkedHashSet<>()).add(change.key());
        }
        touched.forEach((table, keys) -> {
            var known = store.read(table, keys);
            var here = histories.computeIfAbsent(table, _ -> new HashMap<>());
            for (var key : keys) {
                var current = known.get(key);
                here.put(key, current == null ? new RowHistory() : new RowHistory(current));
            }
            readEarlier(table, batch, here);
        });
    }

    /** A change that comes late is also made to what was said of the time since. */
    private void readEarlier(Table table, Batch batch, Map<List<Object>, RowHistory> here) {
        var latest = new HashMap<List<Object>, Instant>();
        var late = new HashSet<List<Object>>();
        for (var told : batch.changes()) {
            if (!(told.change() instanceof Write write && write.table().equals(table))) continue;
            var history = here.get(write.key());
            if (history == null || history.knowsEarlier()) continue;
            var held = told.held(write);
            var before = latest.merge(write.key(), held, (one, other) -> one.isAfter(other) ? one : other);
            if (write.isRetold() || history.isLate(held) || held.isBefore(before)) late.add(write.key());
        }
        if (late.isEmpty()) return;
        var earlier = store.readOpen(table, late);
        late.forEach(key -> {
            var history = here.get(key);
            if (history != null) history.know(earlier.getOrDefault(key, List.of()));
        });
    }

    private void make(Batch.Told told) {
        switch (told.change()) {
            case Write write -> make(write, told);
            case Look look -> {
                var row = history(look).row();
                if (row != null) look.changes().apply(new Row(row)).forEach(write -> make(write, told));
            }
        }
    }

    private void make(Write write, Batch.Told told) {
        var table = write.table();
        if (table.isLog()) {
            logs.computeIfAbsent(table, _ -> new LinkedHashMap<>()).putIfAbsent(write.key(), write);
        } else {
            history(write)
                    .change(
                            write,
                            told.position(),
                            told.held(write),
                            () -> store.readOpen(table, Set.of(write.key())).getOrDefault(write.key(), List.of()));
        }
    }

    /** As a rule it was read with the others; only what follows from a look is not known before. */
    private RowHistory history(RowChange change) {
        return histories.computeIfAbsent(change.table(), _ -> new HashMap<>()).computeIfAbsent(change.key(), key -> {
            var current = store.read(change.table(), Set.of(key)).get(key);
            return current == null ? new RowHistory() : new RowHistory(current);
        });
    }
}
