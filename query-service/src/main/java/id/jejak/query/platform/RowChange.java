package id.jejak.query.platform;

import id.jejak.events.OccurredAt;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One change to the rows of a read model: what a fold answers an event with. It is data, and not a statement of a database: so
 * the same change can be made to the row as it stands and to what it was on an earlier day.
 */
public sealed interface RowChange {

    Table table();

    /** Which row. */
    List<Object> key();

    /** What becomes of a row that is not there, and of one that is. */
    enum Manner {
        /** It is made; one that is there stays as it is. */
        ADD,
        /** It is made; one that is there takes the new values. */
        PUT,
        /** One that is there takes the new values. */
        CHANGE
    }

    /** Makes a value of the one before. */
    @FunctionalInterface
    interface Next {
        Object after(@Nullable Object before);
    }

    /**
     * Values for a row, by the names of their columns.
     *
     * <p>They hold from when the event occurred, unless something else is said ({@link #effective}, {@link #retold}).
     */
    final class Write implements RowChange {

        private final Table table;
        private final List<Object> key;
        private final Manner manner;
        private final Map<String, @Nullable Object> values;
        private final Map<String, Next> computed = new LinkedHashMap<>();
        private final Map<String, Object> conditions = new LinkedHashMap<>();
        private @Nullable Instant heldSince;
        private boolean isRetold;

        Write(Table table, List<Object> key, Manner manner, Map<String, @Nullable Object> values) {
            this.table = table;
            this.key = key;
            this.manner = manner;
            this.values = values;
        }

        @Override
        public Table table() {
            return table;
        }

        @Override
        public List<Object> key() {
            return key;
        }

        /** A value, in the words of the domain; how a database holds it is the writer's to know. */
        public Write with(String column, @Nullable Object value) {
            values.put(column, ColumnValue.of(value));
            return this;
        }

        /** A moment, in the three columns {@code precision, earliest, zone}. */
        public Write with(OccurredAt moment) {
            return with("precision", Moments.precision(moment))
                    .with("earliest", moment.earliest())
                    .with("zone", moment.zone());
        }

        /** A value that is made of the one before; the row must be there. */
        public Write compute(String column, Next next) {
            computed.put(column, next);
            return this;
        }

        /** Only if the row says this now. */
        public Write where(String column, Object value) {
            conditions.put(column, ColumnValue.required(value));
            return this;
        }

        /** For what corrects something else: it holds from that moment on, and not only from when it was noticed. */
        public Write effective(OccurredAt since) {
            heldSince = ColumnValue.truncated(since.earliest());
            return this;
        }

        /** For a correction of when the row came to be: so it was from that moment on, and before it was not there. */
        public Write retold(OccurredAt since) {
            isRetold = true;
            return effective(since);
        }

        /** From when it holds, if not from when the event occurred. */
        public @Nullable Instant heldSince() {
            return heldSince;
        }

        /** Whether the row came to be when this holds from. */
        public boolean isRetold() {
            return isRetold;
        }

        /** What it makes of a row; the very same if it changes nothing. Null stands for a row that is not there. */
        public @Nullable Map<String, @Nullable Object> on(@Nullable Map<String, @Nullable Object> before) {
            if (before == null) return manner == Manner.CHANGE ? null : values;
            if (manner == Manner.ADD || !conditionsHold(before)) return before;
            var after = new HashMap<String, @Nullable Object>(before);
            after.putAll(values);
            computed.forEach((column, next) -> after.put(column, next.after(before.get(column))));
            return after.equals(before) ? before : after;
        }

        private boolean conditionsHold(Map<String, @Nullable Object> row) {
            return conditions.entrySet().stream()
                    .allMatch(condition -> Objects.equals(row.get(condition.getKey()), condition.getValue()));
        }

        @Override
        public String toString() {
            return manner + " " + table.name() + key + values;
        }
    }

    /** What follows from a row as it then is. */
    record Look(Table table, List<Object> key, Function<Row, List<Write>> changes) implements RowChange {}
}
