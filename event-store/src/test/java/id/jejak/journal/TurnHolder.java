package id.jejak.journal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Holds the turn to append, as a writer in the middle of its transaction does, until it is closed. */
record TurnHolder(Connection connection) implements AutoCloseable {

    static TurnHolder take(DataSource owner) throws SQLException {
        var connection = owner.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            var _ = statement.execute("lock table journal.turn in exclusive mode");
        }
        return new TurnHolder(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
