package id.jejak.journal.torture;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * One transaction per thread, which whoever comes later joins (a process has one database here): what Spring does for Axon's stock engine, without Spring.
 */
final class ThreadTransactions implements TransactionManager, ConnectionProvider {

    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

    private final DataSource database;

    ThreadTransactions(DataSource database) {
        this.database = database;
    }

    @Override
    public Transaction startTransaction() {
        if (CURRENT.get() != null) return new Joined();
        try {
            var connection = database.getConnection();
            connection.setAutoCommit(false);
            CURRENT.set(connection);
            return new Own(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("No transaction can be started", e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = CURRENT.get();
        if (connection == null) return database.getConnection();
        return ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler());
    }

    private static final class Own implements Transaction {

        private final Connection connection;
        private boolean ended;

        Own(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            end(Connection::commit);
        }

        @Override
        public void rollback() {
            end(Connection::rollback);
        }

        private void end(Ending ending) {
            // a commit that failed is followed by a rollback, and by then there is nothing left to end
            if (ended) return;
            ended = true;
            CURRENT.remove();
            try (connection) {
                ending.of(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("The transaction did not end well", e);
            }
        }
    }

    private static final class Joined implements Transaction {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    }

    /** How a transaction ends. */
    @FunctionalInterface
    private interface Ending {
        void of(Connection connection) throws SQLException;
    }
}
