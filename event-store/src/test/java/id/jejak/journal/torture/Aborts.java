package id.jejak.journal.torture;

import java.sql.Connection;
import java.sql.SQLException;

/** Transactions that append to the stock engine's table and are rolled back, as those of commands that fail are. */
final class Aborts {

    private int count;

    /** One of them: its number is used up all the same. */
    void abort(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("""
                insert into domainevententry (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp,
                    payloadtype, payloadrevision, payload, metadata)
                values (gen_random_uuid()::text, gen_random_uuid()::text, 0, 'Sample', 'never', 'String', null, '', '')
                """)) {
            var _ = statement.executeUpdate();
        }
        connection.rollback();
        count++;
    }

    int count() {
        return count;
    }
}
