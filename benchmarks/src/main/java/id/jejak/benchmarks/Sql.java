package id.jejak.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One statement, one answer. */
public final class Sql {

    private Sql() {}

    /** Does something. */
    public static void execute(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, sql);
        }
    }

    /** Does something. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var _ = statement.execute(sql);
        }
    }

    /** Asks for a number. */
    public static long number(DataSource database, String sql) throws SQLException {
        return ask(database, sql, row -> row.getLong(1));
    }

    /** Asks for a text. */
    public static String text(DataSource database, String sql) throws SQLException {
        return ask(database, sql, row -> row.getString(1));
    }

    private static <T> T ask(DataSource database, String sql, Reading<T> reading) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) throw new SQLException("No answer to " + sql);
            return reading.read(rows);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
