package id.jejak.journal;

import id.jejak.journal.AppendOutcome.Conflict;
import id.jejak.journal.AppendOutcome.Done;
import id.jejak.journal.AppendOutcome.Repeated;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call of the database function that appends: a batch in, an outcome for each of its appends out. */
final class AppendCall {

    private static final String CALL = """
            select append, verdict, first_position, last_position, conflict_stream, recorded_digest, recorded_streams
            from journal.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private AppendCall() {}

    /** Appends in a transaction of its own, committed by the server without another word from here. */
    static List<AppendOutcome> execute(Connection connection, List<Append> batch) throws SQLException {
        // the turn to append is then never held by a process that has been paused
        if (!connection.getAutoCommit()) connection.setAutoCommit(true);
        try (var statement = connection.prepareStatement(CALL)) {
            new Columns(batch).bind(connection, statement);
            try (var rows = statement.executeQuery()) {
                return outcomes(rows, batch);
            }
        }
    }

    private static List<AppendOutcome> outcomes(ResultSet rows, List<Append> batch) throws SQLException {
        var outcomes = new AppendOutcome[batch.size()];
        while (rows.next()) {
            var append = rows.getInt(1) - 1;
            outcomes[append] = outcome(rows, batch.get(append));
        }
        return Arrays.asList(outcomes);
    }

    private static AppendOutcome outcome(ResultSet row, Append append) throws SQLException {
        var verdict = row.getString(2);
        return switch (verdict) {
            case "appended" -> new Done(new Appended(row.getLong(3), row.getLong(4)));
            case "repeated" -> new Repeated(repeated(row, append));
            case "conflict" -> new Conflict(row.getString(5));
            default -> throw new SQLException("journal.append answered " + verdict);
        };
    }

    private static RecordedRequest repeated(ResultSet row, Append append) throws SQLException {
        var request = append.request();
        if (request == null) throw new SQLException("journal.append found a request where there was none");
        var streams = (String[]) row.getArray(7).getArray();
        return new RecordedRequest(request.id(), row.getString(6), List.of(streams), row.getLong(3), row.getLong(4));
    }

    /** The batch turned on its side: an array for each column. */
    private static final class Columns {

        private final String[] requestIds;
        private final int[] appends;
        private final long[] versions;
        private final long[] recordedMicros;
        private final List<NewEvent> events = new ArrayList<>();

        Columns(List<Append> batch) {
            requestIds = new String[batch.size()];
            var owners = new ArrayList<Integer>();
            for (var i = 0; i < batch.size(); i++) {
                var append = batch.get(i);
                if (append.request() != null) requestIds[i] = append.request().id();
                for (var event : append.events()) {
                    events.add(event);
                    owners.add(i + 1);
                }
            }
            appends = owners.stream().mapToInt(Integer::intValue).toArray();
            versions = events.stream().mapToLong(NewEvent::version).toArray();
            recordedMicros = events.stream().mapToLong(Columns::micros).toArray();
        }

        void bind(Connection connection, PreparedStatement statement) throws SQLException {
            statement.setArray(1, connection.createArrayOf("text", requestIds));
            statement.setObject(2, appends);
            statement.setArray(3, texts(connection, NewEvent::stream));
            statement.setObject(4, versions);
            statement.setArray(5, connection.createArrayOf("uuid", eventIds()));
            statement.setArray(6, texts(connection, NewEvent::aggregateType));
            statement.setArray(7, texts(connection, NewEvent::type));
            statement.setArray(8, texts(connection, NewEvent::revision));
            statement.setObject(9, recordedMicros);
            statement.setArray(10, texts(connection, NewEvent::metadata));
            statement.setArray(11, texts(connection, NewEvent::payload));
        }

        private Array texts(Connection connection, Column column) throws SQLException {
            return connection.createArrayOf(
                    "text", events.stream().map(column::of).toArray(String[]::new));
        }

        private UUID[] eventIds() {
            return events.stream().map(NewEvent::eventId).toArray(UUID[]::new);
        }

        private static long micros(NewEvent event) {
            var at = event.recordedAt();
            return TimeUnit.SECONDS.toMicros(at.getEpochSecond()) + at.getNano() / 1_000;
        }

        /** A text of each event. */
        @FunctionalInterface
        private interface Column {
            @Nullable String of(NewEvent event);
        }
    }
}
