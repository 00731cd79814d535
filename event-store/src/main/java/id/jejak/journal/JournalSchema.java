package id.jejak.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * Prepares a database: the two roles, the schemas {@code command} and {@code query} they own, and the schema
 * {@code journal}, to which one may append and which both may read. The reader may make more schemas, for it builds its
 * read models anew in one of their own.
 */
public final class JournalSchema {

    /** Any number will do, as long as every installation uses the same. */
    private static final long INSTALLATION = 0x6a65_6a61_6bL;

    private JournalSchema() {}

    /**
     * Installs what is missing and brings the rest up to date. May be called at every start, and by several processes at
     * once.
     *
     * @param owner signs in as the role that shall own the journal; it must be able to create roles and schemas
     * @param writer may append and read, and owns the schema {@code command}
     * @param reader may read, and owns the schema {@code query}
     * @throws JournalUnavailableException if the database does not answer or refuses
     */
    public static void install(DataSource owner, DatabaseRole writer, DatabaseRole reader) {
        install(owner, writer, reader, "latest");
    }

    /** @param version which one of the schema */
    static void install(DataSource owner, DatabaseRole writer, DatabaseRole reader, String version) {
        try (var connection = owner.getConnection()) {
            // installers queue up here; the lock goes with the connection, should this process die
            execute(connection, "select pg_advisory_lock(" + INSTALLATION + ")");
            try {
                ensure(connection, writer, "command");
                ensure(connection, reader, "query");
                allowSchemas(connection, reader);
                migrate(owner, quoted(connection, writer.name()), quoted(connection, reader.name()), version);
            } finally {
                execute(connection, "select pg_advisory_unlock(" + INSTALLATION + ")");
            }
        } catch (SQLException e) {
            throw new JournalUnavailableException("The journal could not be installed", false, e);
        }
    }

    private static void ensure(Connection connection, DatabaseRole role, String schema) throws SQLException {
        var name = quoted(connection, role.name());
        if (!holds(connection, "select exists (select from pg_roles where rolname = ?)", role.name())) {
            execute(connection, "create role " + name + " login nosuperuser nocreatedb nocreaterole noreplication");
        }
        // the driver sends the scrambled password, so that it stands in no log of the server
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role.name(), role.password().toCharArray(), "scram-sha-256");
        // an owner that is no superuser must belong to a role before it can give it a schema
        if (!holds(connection, "select pg_has_role(current_user, ?, 'SET')", role.name())) {
            execute(connection, "grant " + name + " to current_user with set true, inherit false");
        }
        execute(connection, "create schema if not exists " + schema + " authorization " + name);
    }

    private static void allowSchemas(Connection connection, DatabaseRole role) throws SQLException {
        var database = quoted(connection, connection.getCatalog());
        execute(connection, "grant create on database " + database + " to " + quoted(connection, role.name()));
    }

    private static void migrate(DataSource owner, String writer, String reader, String version) {
        var _ = Flyway.configure()
                .dataSource(owner)
                .locations("classpath:id/jejak/journal/schema")
                .schemas("journal")
                .table("schema_history")
                .target(version)
                .placeholders(Map.of("writer", writer, "reader", reader))
                .load()
                .migrate();
    }

    private static String quoted(Connection connection, String identifier) throws SQLException {
        return connection.unwrap(PGConnection.class).escapeIdentifier(identifier);
    }

    private static boolean holds(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var _ = statement.execute(sql);
        }
    }
}
