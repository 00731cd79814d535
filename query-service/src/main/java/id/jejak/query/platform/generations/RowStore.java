package id.jejak.query.platform.generations;

import id.jejak.query.platform.RowChange.Write;
import id.jejak.query.platform.Table;
import id.jejak.query.platform.generations.Relation.Column;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables of a generation: each with the rows as they are, and, where rows change, beside it what they were before.
 *
 * <p>All is read and written in bulk, a round trip for each table, by the connection of the transaction at hand whose
 * {@code search_path} is the generation's.
 */
final class RowStore {

    /** What a row was before stands in a table of this name. */
    static final String PAST = "_past";

    private final JdbcTemplate jdbc;
    private final Map<Table, Relation> relations;

    RowStore(JdbcTemplate jdbc, Map<Table, Relation> relations) {
        this.jdbc = jdbc;
        this.relations = relations;
    }

    /** The rows of these keys as they are. */
    Map<List<Object>, Version> read(Table table, Collection<List<Object>> keys) {
        var relation = relation(table);
        var found = new HashMap<List<Object>, Version>();
        query(
                "select %s, known_from, held_from from %s join %s using (%s)"
                        .formatted(relation.names(), wanted(relation), table.name(), relation.keyNames()),
                relation,
                keys,
                row -> {
                    var values = values(relation, row);
                    found.put(
                            key(relation, values),
                            Version.current(values, row.getLong("known_from"), instant(row, "held_from")));
                });
        return found;
    }

    /** What the rows of these keys were before, as far as it is still known to have held for some time. */
    Map<List<Object>, List<Version>> readOpen(Table table, Collection<List<Object>> keys) {
        var relation = relation(table);
        var found = new HashMap<List<Object>, List<Version>>();
        query(
                """
                select %s, known_from, held_from, next_known, next_held from %s join %s using (%s)
                where held_from < next_held and known_until = %d""".formatted(
                        relation.names(), wanted(relation), table.name() + PAST, relation.keyNames(), Version.NEVER),
                relation,
                keys,
                row -> {
                    var values = values(relation, row);
                    found.computeIfAbsent(key(relation, values), _ -> new ArrayList<>())
                            .add(Version.stored(
                                    values,
                                    row.getLong("known_from"),
                                    instant(row, "held_from"),
                                    row.getLong("next_known"),
                                    instant(row, "next_held")));
                });
        return found;
    }

    /** Writes what has become of rows. */
    void write(Table table, Map<List<Object>, RowHistory> histories) {
        var relation = relation(table);
        var replaced = new ArrayList<List<Object>>();
        var rows = new CopyText();
        var past = new CopyText();
        var ended = new ArrayList<Version>();
        histories.forEach((key, history) -> {
            if (history.replacesStored()) replaced.add(key);
            var current = history.toWrite();
            if (current != null) {
                copy(rows, relation, current.row())
                        .value(current.knownFrom())
                        .value(current.heldFrom())
                        .endRow();
            }
            for (var version : history.added()) {
                copy(past, relation, version.row())
                        .value(version.knownFrom())
                        .value(version.heldFrom())
                        .value(version.nextKnown())
                        .value(version.nextHeld())
                        .value(version.knownUntil())
                        .endRow();
            }
            ended.addAll(history.ended());
        });
        end(relation, ended);
        delete(relation, replaced);
        copyIn(table.name(), relation.names() + ", known_from, held_from", rows);
        copyIn(
                table.name() + PAST,
                relation.names() + ", known_from, held_from, next_known, next_held, known_until",
                past);
    }

    /** Adds rows that never change. */
    void log(Table table, Map<List<Object>, Write> writes) {
        var relation = relation(table);
        var rows = new CopyText();
        writes.values()
                .forEach(write -> copy(rows, relation, Objects.requireNonNull(write.on(null)))
                        .endRow());
        copyIn(table.name(), relation.names(), rows);
    }

    private void delete(Relation relation, List<List<Object>> keys) {
        if (keys.isEmpty()) return;
        execute(
                "delete from %1$s using %2$s where (%3$s) = (%4$s)"
                        .formatted(
                                relation.table().name(),
                                wanted(relation),
                                qualified(relation, relation.table().name()),
                                qualified(relation, "wanted")),
                connection -> keyArrays(connection, relation, keys));
    }

    private void end(Relation relation, List<Version> ended) {
        if (ended.isEmpty()) return;
        var past = relation.table().name() + PAST;
        execute(
                """
                update %1$s set known_until = wanted.known_until
                from unnest(%2$s, ?::bigint[], ?::timestamptz[], ?::bigint[])
                    as wanted (%3$s, known_from, held_from, known_until)
                where (%4$s) = (%5$s) and %1$s.known_from = wanted.known_from and %1$s.held_from = wanted.held_from
                    and %1$s.known_until = %6$d""".formatted(
                                past,
                                casts(relation),
                                relation.keyNames(),
                                qualified(relation, past),
                                qualified(relation, "wanted"),
                                Version.NEVER),
                connection -> {
                    var arrays = new ArrayList<>(keyArrays(
                            connection,
                            relation,
                            ended.stream()
                                    .map(version -> key(relation, version.row()))
                                    .toList()));
                    arrays.add(connection.createArrayOf("bigint", each(ended, Version::knownFrom)));
                    arrays.add(connection.createArrayOf(
                            "timestamptz",
                            each(ended, version -> version.heldFrom().toString())));
                    arrays.add(connection.createArrayOf("bigint", each(ended, Version::knownUntil)));
                    return arrays;
                });
    }

    private static Object[] each(List<Version> versions, Function<Version, Object> value) {
        return versions.stream().map(value).toArray();
    }

    private Relation relation(Table table) {
        var relation = relations.get(table);
        if (relation == null) throw new IllegalStateException("No table " + table.name());
        return relation;
    }

    private static CopyText copy(CopyText text, Relation relation, Map<String, @Nullable Object> row) {
        var known = 0;
        for (var column : relation.columns()) {
            if (row.containsKey(column.name())) known++;
            text.value(row.get(column.name()));
        }
        if (known < row.size()) relation.refuseOthers(row.keySet());
        return text;
    }

    private static List<Object> key(Relation relation, Map<String, @Nullable Object> row) {
        return relation.table().key().stream()
                .<Object>map(name -> Objects.requireNonNull(row.get(name)))
                .toList();
    }

    private static Map<String, @Nullable Object> values(Relation relation, ResultSet row) throws SQLException {
        var values = new HashMap<String, @Nullable Object>();
        for (var column : relation.columns()) values.put(column.name(), value(row, column));
        return values;
    }

    private static @Nullable Object value(ResultSet row, Column column) throws SQLException {
        var name = column.name();
        return switch (column.type()) {
            case "text" -> row.getString(name);
            case "uuid" -> row.getObject(name, UUID.class);
            case "integer" -> row.getObject(name, Integer.class);
            case "bigint" -> row.getObject(name, Long.class);
            case "boolean" -> row.getObject(name, Boolean.class);
            case "date" -> row.getObject(name, LocalDate.class);
            case "timestamp with time zone" -> {
                var moment = row.getObject(name, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
            case "text[]", "uuid[]" -> list(row.getArray(name));
            default -> throw new IllegalStateException("No rows are read with a " + column.type());
        };
    }

    private static @Nullable List<?> list(@Nullable Array array) throws SQLException {
        return array == null ? null : Arrays.asList((Object[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String name) throws SQLException {
        var moment = row.getObject(name, OffsetDateTime.class);
        return moment.equals(OffsetDateTime.MAX) ? Instant.MAX : moment.toInstant();
    }

    private static String casts(Relation relation) {
        return String.join(
                ", ",
                relation.key().stream()
                        .map(column -> "?::" + column.type() + "[]")
                        .toList());
    }

    private static String wanted(Relation relation) {
        return "unnest(" + casts(relation) + ") as wanted (" + relation.keyNames() + ")";
    }

    private static String qualified(Relation relation, String table) {
        return String.join(
                ", ",
                relation.key().stream()
                        .map(column -> table + "." + column.name())
                        .toList());
    }

    private static List<Array> keyArrays(Connection connection, Relation relation, Collection<List<Object>> keys)
            throws SQLException {
        var arrays = new ArrayList<Array>();
        for (int i = 0; i < relation.key().size(); i++) {
            var place = i;
            arrays.add(connection.createArrayOf(
                    relation.key().get(i).type(),
                    keys.stream().map(key -> key.get(place)).toArray()));
        }
        return arrays;
    }

    @FunctionalInterface
    private interface Values {
        List<Array> of(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Relation relation, Collection<List<Object>> keys, Reader reader) {
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                int place = 1;
                for (var array : keyArrays(connection, relation, keys)) statement.setArray(place++, array);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) reader.read(rows);
                }
            }
            return null;
        });
    }

    private void execute(String sql, Values values) {
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                int place = 1;
                for (var array : values.of(connection)) statement.setArray(place++, array);
                statement.executeUpdate();
            }
            return null;
        });
    }

    private void copyIn(String table, String columns, CopyText rows) {
        if (rows.isEmpty()) return;
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            try {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " (" + columns + ") from stdin", new StringReader(rows.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }
}
