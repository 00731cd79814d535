package id.jejak.journal;

import id.jejak.journal.AppendOutcome.Conflict;
import id.jejak.journal.AppendOutcome.Done;
import id.jejak.journal.AppendOutcome.Repeated;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One call of the database function that appends: it records a whole batch, or nothing and says who stands in the way. */
final class AppendCall {

    private static final String CALL = """
            select append, verdict, first_position, last_position, conflict_stream, recorded_digest, recorded_streams
            from journal.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final List<Append> batch;
    private final Map<Integer, AppendOutcome> outcomes = new HashMap<>();

    private AppendCall(List<Append> batch) {
        this.batch = batch;
    }

    /**
     * Appends in a transaction of its own, committed by the server without another word from here.
     *
     * @param turnMillis how long the database waits for the turn to append before it says that it did not come
     * @return by their places in the batch, what became of those appends that are settled: of all, once all are
     *     recorded; otherwise of those that stood in the way, and the rest may be sent again
     */
    static Map<Integer, AppendOutcome> execute(Connection connection, List<Append> batch, int turnMillis)
            throws SQLException {
        // the turn to append is then never held by a process that has been paused
        if (!connection.getAutoCommit()) connection.setAutoCommit(true);
        var call = new AppendCall(batch);
        try (var statement = connection.prepareStatement(CALL)) {
            statement.setInt(1, turnMillis);
            new AppendColumns(batch).bind(connection, statement, 2);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) call.read(rows);
            }
        }
        if (call.outcomes.isEmpty()) throw new SQLException("journal.append settled nothing");
        return call.outcomes;
    }

    private void read(ResultSet row) throws SQLException {
        var number = row.getInt(1);
        if (number == 0) {
            recorded(row.getLong(3));
        } else {
            // the first row of an append outweighs the others
            var _ = outcomes.putIfAbsent(number - 1, outcome(row, batch.get(number - 1)));
        }
    }

    /** All of them are, side by side in the order in which they were sent. */
    private void recorded(long firstPosition) {
        var next = firstPosition;
        for (var i = 0; i < batch.size(); i++) {
            var append = batch.get(i);
            outcomes.put(i, done(append, next));
            next += append.events().size();
        }
    }

    private static AppendOutcome outcome(ResultSet row, Append append) throws SQLException {
        var verdict = row.getString(2);
        return switch (verdict) {
            case "appended" -> done(append, row.getLong(3));
            case "repeated" -> new Repeated(repeated(row, append));
            case "conflict" -> new Conflict(row.getString(5));
            default -> throw new SQLException("journal.append answered " + verdict);
        };
    }

    private static Done done(Append append, long firstPosition) {
        return new Done(
                new Appended(firstPosition, firstPosition + append.events().size() - 1));
    }

    private static RecordedRequest repeated(ResultSet row, Append append) throws SQLException {
        var request = append.request();
        if (request == null) throw new SQLException("journal.append found a request where there was none");
        var streams = (String[]) row.getArray(7).getArray();
        return new RecordedRequest(request.id(), row.getString(6), List.of(streams), row.getLong(3), row.getLong(4));
    }
}
