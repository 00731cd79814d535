package id.jejak.standalone;

import id.jejak.journal.DatabaseRole;
import id.jejak.journal.JournalSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL 18 of Jejak's own in the data folder, on the loopback interface, with every durability setting on and the
 * journal installed.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "jejak";
    private static final String OWNER = "jejak_owner";
    private static final String WRITER = "jejak_writer";
    private static final String READER = "jejak_reader";

    private final Cluster cluster;
    private final Secrets secrets;
    private final int port;

    private EmbeddedDatabase(Cluster cluster, Secrets secrets, int port) {
        this.cluster = cluster;
        this.secrets = secrets;
        this.port = port;
    }

    /**
     * Starts the server, which recovers by itself from whatever ended it last time, and installs the journal.
     *
     * @throws CannotStart if it does not come up
     */
    static EmbeddedDatabase start(DataFolder folder) {
        try {
            var cluster = Cluster.in(folder);
            cluster.stopLeftover();
            cluster.binaries().deleteOthers();
            var secrets = secrets(folder, cluster);
            cluster.createIfMissing(OWNER, secrets.owner());
            var port = freePort();
            cluster.start(port);
            var database = new EmbeddedDatabase(cluster, secrets, port);
            database.prepare();
            return database;
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be started in %s: %s".formatted(folder.path(), e), e);
        }
    }

    private static Secrets secrets(DataFolder folder, Cluster cluster) throws IOException {
        var file = folder.secrets();
        if (Files.exists(file)) return Secrets.read(file);
        if (cluster.exists()) {
            throw new CannotStart(
                    "%s is missing, and without its passwords nobody enters the database beside it; put it back from your backup"
                            .formatted(file));
        }
        var drawn = Secrets.draw();
        drawn.write(file);
        return drawn;
    }

    private void prepare() {
        try {
            createDatabase();
            JournalSchema.install(owner(), writer(), reader());
        } catch (SQLException e) {
            close();
            throw new CannotStart("PostgreSQL started, but its database cannot be prepared: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection = dataSource("postgres", OWNER, secrets.owner()).getConnection();
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) return;
            }
            var _ = statement.execute("create database " + NAME);
        }
    }

    /** Where the services find it. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
    }

    /** As the role that owns the journal; for installing, and for looking at what the server really does. */
    DataSource owner() {
        return dataSource(NAME, OWNER, secrets.owner());
    }

    /** The command service's role. */
    DatabaseRole writer() {
        return new DatabaseRole(WRITER, secrets.writer());
    }

    /** The query service's role. */
    DatabaseRole reader() {
        return new DatabaseRole(READER, secrets.reader());
    }

    /** As one of the services' roles. */
    DataSource as(DatabaseRole role) {
        return dataSource(NAME, role.name(), role.password());
    }

    private DataSource dataSource(String database, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Stops the server once every transaction under way has ended or been rolled back. */
    @Override
    public void close() {
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
