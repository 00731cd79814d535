package id.jejak.query.platform.generations;

import id.jejak.query.platform.Row;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.RowChange.Look;
import id.jejak.query.platform.RowChange.Write;
import id.jejak.query.platform.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The rows that some events touch. What they were is read once for all changes, the changes are made in memory, and what has
 * become of them is written once. Rows that were read or written are kept at hand for the next batch, as far as there is room:
 * so nobody else may write to the same tables meanwhile.
 */
final class Rows {

    private final RowStore store;
    private final int room;
    private final Map<Table, Map<List<Object>, RowHistory>> histories = new HashMap<>();
    private final Map<Table, Set<List<Object>>> touched = new LinkedHashMap<>();
    private final Map<Table, Map<List<Object>, Write>> logs = new LinkedHashMap<>();

    /** Keeps so many rows at hand between two batches. */
    Rows(RowStore store, int room) {
        this.store = store;
        this.room = room;
    }

    /** Makes the changes of a batch, in their order, and writes what has become of the rows. */
    void take(Batch batch) {
        read(batch);
        for (var change : batch.changes()) make(change);
        touched.forEach(this::write);
        logs.forEach(store::log);
        touched.clear();
        logs.clear();
        if (histories.values().stream().mapToInt(Map::size).sum() > room) histories.clear();
    }

    private void read(Batch batch) {
        for (var told : batch.changes()) {
            var change = told.change();
            if (!change.table().isLog()) touch(change);
        }
        touched.forEach((table, keys) -> {
            var here = histories(table);
            var missing = keys.stream().filter(key -> !here.containsKey(key)).toList();
            if (!missing.isEmpty()) read(table, missing, here);
            readEarlier(table, batch, here);
        });
    }

    private void read(Table table, Collection<List<Object>> keys, Map<List<Object>, RowHistory> here) {
        var known = store.read(table, keys);
        for (var key : keys) {
            var current = known.get(key);
            here.put(key, current == null ? new RowHistory() : new RowHistory(current));
        }
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
        touch(change);
        var here = histories(change.table());
        if (!here.containsKey(change.key())) read(change.table(), Set.of(change.key()), here);
        return Objects.requireNonNull(here.get(change.key()));
    }

    private void write(Table table, Set<List<Object>> keys) {
        var here = histories(table);
        var changed = new LinkedHashMap<List<Object>, RowHistory>();
        for (var key : keys) changed.put(key, Objects.requireNonNull(here.get(key)));
        store.write(table, changed);
        changed.values().forEach(RowHistory::written);
    }

    private void touch(RowChange change) {
        touched.computeIfAbsent(change.table(), _ -> new LinkedHashSet<>()).add(change.key());
    }

    private Map<List<Object>, RowHistory> histories(Table table) {
        return histories.computeIfAbsent(table, _ -> new HashMap<>());
    }
}
