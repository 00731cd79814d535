package id.jejak.journal.torture;

import id.jejak.journal.testing.AppendByHand;
import java.sql.Connection;
import java.sql.SQLException;

/** The journal's function called in a transaction of one's own, as no writer of the product does. */
final class RawAppend {

    private RawAppend() {}

    /** Appends one event to a stream of its own and leaves the transaction, and so the turn, open. */
    static long leaveOpen(Connection connection, Intent intent, long recordedMicros) throws SQLException {
        connection.setAutoCommit(false);
        var event = intent.events().getFirst();
        return AppendByHand.oneEvent(connection, event.stream(), event.version(), event.eventId(), recordedMicros);
    }
}
