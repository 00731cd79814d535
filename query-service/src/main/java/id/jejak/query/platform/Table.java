package id.jejak.query.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of a read model, as {@code tables.sql} beside its projection describes it.
 *
 * <p>No row is ever removed, so that what was so can be asked for later: what is no longer so says so in a column.
 *
 * @param name its name
 * @param key the columns that name a row, in the order of the primary key
 * @param isLog whether each row is said once, of an event, and never changes; such a table has the column {@code position}
 */
public record Table(String name, List<String> key, boolean isLog) {

    public Table {
        key = List.copyOf(key);
    }

    /** A table whose rows change. */
    public static Table keyed(String name, String... key) {
        return new Table(name, List.of(key), false);
    }

    /** A table to which each event adds rows of its own. */
    public static Table log(String name, String... key) {
        return new Table(name, List.of(key), true);
    }

    /** A new row; nothing if there is one. */
    public RowChange.Write add(Object... key) {
        return write(RowChange.Manner.ADD, key);
    }

    /** A new row; if there is one, what is said of it anew. */
    public RowChange.Write put(Object... key) {
        return write(RowChange.Manner.PUT, key);
    }

    /** What is said anew of a row; nothing if there is none. */
    public RowChange.Write change(Object... key) {
        return write(RowChange.Manner.CHANGE, key);
    }

    /** What follows from a row as it then is; nothing if there is none. */
    public RowChange.Look look(Function<Row, List<RowChange.Write>> changes, Object... key) {
        return new RowChange.Look(this, values(key), changes);
    }

    private RowChange.Write write(RowChange.Manner manner, Object... key) {
        var values = values(key);
        var said = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < values.size(); i++) said.put(this.key.get(i), values.get(i));
        return new RowChange.Write(this, values, manner, said);
    }

    private List<Object> values(Object... some) {
        if (some.length != key.size()) throw new IllegalArgumentException(name + " has the key " + key);
        var values = new ArrayList<Object>(some.length);
        for (var one : some) values.add(ColumnValue.required(one));
        return List.copyOf(values);
    }
}
