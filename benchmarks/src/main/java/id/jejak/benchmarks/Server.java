package id.jejak.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL, made for the run and gone after it, durable as in production. Everything that is compared runs on it.
 *
 * <p>The settings that weigh are read back from the server, for the library starts it with durability off unless told
 * otherwise.
 */
public final class Server implements AutoCloseable {

    private static final Map<String, String> SETTINGS = settings();

    private final Address address;
    private final ProcessTree processes;
    private final Closeable stop;

    private Server(Address address, Closeable stop) {
        this.address = address;
        this.processes = new ProcessTree(address.pid);
        this.stop = stop;
    }

    /**
     * How another process on this machine finds it.
     *
     * @param port where it listens, on the loopback
     * @param pid of the process that is the parent of all others of it
     */
    public record Address(int port, long pid) {}

    /**
     * Starts it.
     *
     * @param folder where its data are kept; emptied first
     * @throws IllegalStateException if it is not durable
     */
    public static Server start(Path folder) throws IOException {
        var builder = EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(true);
        SETTINGS.forEach(builder::setServerConfig);
        var postgres = builder.start();
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
        var server = new Server(new Address(postgres.getPort(), pid), postgres);
        server.requireDurability();
        return server;
    }

    /** One that another process has started; to close it leaves it running. */
    public static Server at(Address address) {
        return new Server(address, () -> {});
    }

    /** Where it is, for {@link #at}. */
    public Address address() {
        return address;
    }

    /** How another process reaches a database of it. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + address.port + "/" + database;
    }

    /** A connection each time, as the superuser. */
    public DataSource superuser(String database) {
        var source = new PGSimpleDataSource();
        source.setURL(jdbcUrl(database));
        source.setUser("postgres");
        return source;
    }

    /** Makes an empty database. */
    public DataSource createDatabase(String name) throws SQLException {
        Sql.execute(superuser("postgres"), "create database " + name);
        return superuser(name);
    }

    /** Writes what is dirty to disk, so that one contender does not pay for another. */
    public void settle() throws SQLException {
        Sql.execute(superuser("postgres"), "checkpoint");
    }

    /** Processor time of all its processes so far. */
    public Duration cpu() {
        return processes.cpu();
    }

    /** Bytes of write-ahead log so far. */
    public long walBytes() throws SQLException {
        return Sql.number(superuser("postgres"), "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
    }

    /** What it is and how it is set, for the report. */
    public String description() throws SQLException {
        var database = superuser("postgres");
        var text = new StringBuilder("PostgreSQL " + Sql.text(database, "show server_version"));
        for (var name : SETTINGS.keySet()) {
            text.append(", ").append(name).append('=').append(Sql.text(database, "show " + name));
        }
        return text.toString();
    }

    private void requireDurability() {
        try {
            var database = superuser("postgres");
            for (var name : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                if (!Sql.text(database, "show " + name).equals("on")) {
                    throw new IllegalStateException(name + " is not on: the figures would mean nothing");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The server does not answer", e);
        }
    }

    private static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("shared_buffers", "1GB");
        // as on a server that has run for a while: its log files are used again rather than made anew
        settings.put("max_wal_size", "4GB");
        settings.put("min_wal_size", "4GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("max_connections", "300");
        return settings;
    }

    @Override
    public void close() throws IOException {
        stop.close();
    }
}
