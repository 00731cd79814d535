package id.jejak.query.platform.generations;

import id.jejak.query.platform.Table;
import id.jejak.query.platform.generations.Relation.Column;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes the tables of a generation. A projection describes its tables as they stand now; what it takes to ask what they were
 * is the same for all of them and is added here:
 *
 * <ul>
 *   <li>to each table, since when the row is known and since when it has held;
 *   <li>beside it, a table with what its rows were before ({@link Version}), and the same indexes;
 *   <li>in a schema of their own, views of the same names and columns that show all tables as of a position
 *       ({@code jejak.known}) and on a moment ({@code jejak.held}): so every question that can be asked of now can be asked of
 *       then, in the same words.
 * </ul>
 */
@Component
class Tables {

    private final JdbcTemplate jdbc;

    Tables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the tables, empty, in a transaction that will then look for names in the generation's schema. */
    void create(int generation, String statements, Collection<Table> tables) {
        jdbc.execute("create schema " + Generation.schema(generation));
        jdbc.execute("create schema " + Generation.past(generation));
        enter(generation);
        jdbc.execute(statements);
        for (var table : tables) {
            if (!table.isLog()) addPast(table);
            createView(generation, table);
            strip(Generation.schema(generation), table);
        }
    }

    /**
     * Makes the indexes by which nothing is found while the tables are filled: made at once they cost a fraction of what they
     * cost row by row.
     */
    void complete(int generation, String statements, Collection<Table> tables) {
        var schema = Generation.schema(generation);
        var plan = schema + "_plan";
        jdbc.execute("create schema " + plan);
        search(plan);
        jdbc.execute(statements);
        for (var table : tables) {
            for (var index : indexes(plan, table)) {
                if (isLate(index, table)) jdbc.execute(index.on(schema, table.name(), index.isPrimary()));
                if (!table.isLog()) jdbc.execute(index.on(schema, table.name() + RowStore.PAST, false));
            }
        }
        jdbc.execute("drop schema " + plan + " cascade");
        enter(generation);
    }

    /** Has the rest of the transaction look for names in the generation's schema. */
    void enter(int generation) {
        search(Generation.schema(generation));
    }

    /** Throws them away; answers that are being made of them are waited for. */
    void drop(int generation) {
        jdbc.execute("drop schema if exists " + Generation.past(generation) + " cascade");
        jdbc.execute("drop schema " + Generation.schema(generation) + " cascade");
    }

    /** The tables as the database has them. */
    Map<Table, Relation> relations(int generation, Collection<Table> tables) {
        var relations = new HashMap<Table, Relation>();
        for (var table : tables) relations.put(table, new Relation(table, columns(generation, table)));
        return relations;
    }

    private void search(String schema) {
        jdbc.queryForObject("select set_config('search_path', ?, true)", String.class, schema + ", query");
    }

    private void addPast(Table table) {
        jdbc.execute("""
                create table %1$s_past (like %1$s including generated,
                    known_from bigint not null, held_from timestamptz not null,
                    next_known bigint not null, next_held timestamptz not null, known_until bigint not null)""".formatted(table.name()));
        jdbc.execute("alter table %s add known_from bigint not null, add held_from timestamptz not null"
                .formatted(table.name()));
        // by which a change that comes late finds what it changes
        jdbc.execute("create index on %s_past (%s) where held_from < next_held"
                .formatted(table.name(), String.join(", ", table.key())));
    }

    /** Takes the indexes away that are made once the table is filled. */
    private void strip(String schema, Table table) {
        for (var index : indexes(schema, table)) {
            if (!isLate(index, table)) continue;
            jdbc.execute(
                    index.isPrimary()
                            ? "alter table %s drop constraint %s".formatted(table.name(), index.name())
                            : "drop index " + index.name());
        }
    }

    /** Not the one by which a row is found that changes. */
    private static boolean isLate(Index index, Table table) {
        return table.isLog() || !index.isPrimary();
    }

    /** An index as the database writes it. */
    private record Index(String name, String definition, boolean isPrimary) {

        /** The statement that makes the same on another table. */
        String on(String schema, String table, boolean unique) {
            var columns = definition.substring(definition.indexOf(" USING "));
            return "create %sindex on %s.%s%s".formatted(unique ? "unique " : "", schema, table, columns);
        }
    }

    /** All but those that exclude something. */
    private List<Index> indexes(String schema, Table table) {
        return jdbc.query(
                """
                select relname, pg_get_indexdef(indexrelid) as definition, indisprimary
                from pg_index join pg_class on pg_class.oid = indexrelid
                where indrelid = ?::regclass and not indisexclusion order by relname""",
                (row, _) -> new Index(
                        row.getString("relname"), row.getString("definition"), row.getBoolean("indisprimary")),
                schema + "." + table.name());
    }

    private void createView(int generation, Table table) {
        var columns = allColumns(generation, table);
        jdbc.execute("create view %s.%s as %s"
                .formatted(
                        Generation.past(generation),
                        table.name(),
                        table.isLog() ? logThen(table, columns) : rowsThen(table, columns)));
    }

    private static String rowsThen(Table table, String columns) {
        return """
                select %1$s from %2$s
                where known_from <= current_setting('jejak.known')::bigint
                    and held_from <= current_setting('jejak.held')::timestamptz
                union all
                select %1$s from %2$s_past
                where known_from <= current_setting('jejak.known')::bigint
                    and known_until > current_setting('jejak.known')::bigint
                    and held_from <= current_setting('jejak.held')::timestamptz
                    and (next_known > current_setting('jejak.known')::bigint
                        or next_held > current_setting('jejak.held')::timestamptz)""".formatted(columns, table.name());
    }

    private static String logThen(Table table, String columns) {
        var held = columns.contains("earliest") ? " and earliest <= current_setting('jejak.held')::timestamptz" : "";
        return "select %s from %s where position <= current_setting('jejak.known')::bigint%s"
                .formatted(columns, table.name(), held);
    }

    /** What a question may ask for: also what the database makes of other columns. */
    private String allColumns(int generation, Table table) {
        return String.join(
                ", ", jdbc.queryForList("""
                        select attname from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and not attisdropped
                            and attname not in ('known_from', 'held_from')
                        order by attnum""", String.class, Generation.schema(generation) + "." + table.name()));
    }

    /** What a fold fills. */
    private List<Column> columns(int generation, Table table) {
        return jdbc.query(
                """
                select attname, format_type(atttypid, atttypmod) as type from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                    and attname not in ('known_from', 'held_from')
                order by attnum""",
                (row, _) -> new Column(row.getString("attname"), row.getString("type")),
                Generation.schema(generation) + "." + table.name());
    }
}
