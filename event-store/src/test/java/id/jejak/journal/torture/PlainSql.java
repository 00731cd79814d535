package id.jejak.journal.torture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Questions to the tables themselves, past every class under torture. */
final class PlainSql {

    private static final String JOURNAL = """
            select position, event_id, stream, version, (extract(epoch from recorded_at) * 1000000)::bigint,
                   case when request_events is not null then request_id end, coalesce(request_events, 0)
            from journal.event where position > ? order by position
            """;

    private static final String STOCK = """
            select globalindex, eventidentifier::uuid, aggregateidentifier, sequencenumber, 0, null, 0
            from domainevententry where globalindex > ? order by globalindex
            """;

    private PlainSql() {}

    /** The rows after a position, in order: one statement, and so one moment. */
    static List<Row> rows(Connection connection, Engine engine, long after) throws SQLException {
        try (var statement = connection.prepareStatement(engine == Engine.JOURNAL ? JOURNAL : STOCK)) {
            statement.setLong(1, after);
            try (var rows = statement.executeQuery()) {
                return rows(rows);
            }
        }
    }

    private static List<Row> rows(ResultSet rows) throws SQLException {
        var found = new ArrayList<Row>();
        while (rows.next()) {
            found.add(new Row(
                    rows.getLong(1),
                    rows.getObject(2, UUID.class),
                    rows.getString(3),
                    rows.getLong(4),
                    rows.getLong(5),
                    rows.getString(6),
                    rows.getInt(7)));
        }
        return found;
    }

    /** How many events there are, and the last position: of one moment. */
    static Extent extent(Connection connection, Engine engine) throws SQLException {
        var question = engine == Engine.JOURNAL
                ? "select count(*), coalesce(max(position), 0) from journal.event"
                : "select count(*), coalesce(max(globalindex), 0) from domainevententry";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() ? new Extent(rows.getLong(1), rows.getLong(2)) : new Extent(0, 0);
        }
    }

    /** What the server says of one of its settings. */
    static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /**
     * How much there is.
     *
     * @param count of events
     * @param last position
     */
    record Extent(long count, long last) {}
}
