package id.jejak.query.platform.generations;

import static java.util.stream.Collectors.joining;

import id.jejak.query.platform.Table;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A table as the database has it.
 *
 * @param columns those that a fold fills, in the order of the table
 */
record Relation(Table table, List<Column> columns) {

    /** A column and its type in PostgreSQL's words. */
    record Column(String name, String type) {}

    Relation {
        columns = List.copyOf(columns);
    }

    List<Column> key() {
        return table.key().stream().map(this::column).toList();
    }

    Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No column " + name + " in " + table.name()));
    }

    /** A value for a column that there is not would be lost. */
    void refuseOthers(Collection<String> names) {
        for (var name : names) {
            var _ = column(name);
        }
    }

    /** The columns of the key as a list. */
    String keyNames() {
        return String.join(", ", table.key());
    }

    /** All columns as a list. */
    String names() {
        return each(Column::name);
    }

    String each(Function<Column, String> text) {
        return columns.stream().map(text).collect(joining(", "));
    }
}
