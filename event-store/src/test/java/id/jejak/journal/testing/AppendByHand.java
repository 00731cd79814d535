package id.jejak.journal.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The journal's function called without the journal's classes: in a transaction of one's own, or by the wrong role. */
public final class AppendByHand {

    private static final String CALL = """
            select first_position from journal.append(0, array[null], array[null], array[1], array[1], array[?],
                array[?::bigint], array[1], array[1], array[?], array[?::bigint], array[?::uuid], array[null::int],
                array['Sample'], array['Sampled'], array['1'], array[?::bigint], array['{}'], array['{}'])
            """;

    private AppendByHand() {}

    /** Appends one event to a stream and answers its position. Whether it stays is for the caller to say. */
    public static long oneEvent(Connection connection, String stream, long version, UUID eventId, long recordedMicros)
            throws SQLException {
        try (var statement = connection.prepareStatement(CALL)) {
            statement.setString(1, stream);
            statement.setLong(2, version);
            statement.setString(3, stream);
            statement.setLong(4, version);
            statement.setObject(5, eventId);
            statement.setLong(6, recordedMicros);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) throw new SQLException("journal.append answers nothing");
                return rows.getLong(1);
            }
        }
    }

    /** Appends one event to a new stream. */
    public static long oneEvent(Connection connection) throws SQLException {
        return oneEvent(connection, UUID.randomUUID().toString(), 0, UUID.randomUUID(), 0);
    }
}
