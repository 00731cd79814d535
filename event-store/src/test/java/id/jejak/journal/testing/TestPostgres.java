package id.jejak.journal.testing;

import id.jejak.journal.DatabaseRole;
import id.jejak.journal.JournalSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL per JVM, started on first use and stopped when the JVM ends. It forgets everything, and so does not wait
 * for its disk.
 */
public final class TestPostgres {

    /** The role of the command service. */
    public static final DatabaseRole WRITER = new DatabaseRole("jejak_writer", "writer's own 'secret'");

    /** The role of the query service. */
    public static final DatabaseRole READER = new DatabaseRole("jejak_reader", "reader's own 'secret'");

    private static final String TEMPLATE = "journal_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final EmbeddedPostgres server;

    private TestPostgres(EmbeddedPostgres server) {
        this.server = server;
        execute("create database " + TEMPLATE);
        JournalSchema.install(superuser(TEMPLATE), WRITER, READER);
    }

    /** A database of its own, with the journal and the schemas of both services installed and empty. */
    public static TestDatabase freshDatabase() {
        var name = "test_" + COUNT.incrementAndGet();
        Holder.POSTGRES.execute("create database " + name + " template " + TEMPLATE);
        // what is granted on a database is not copied with it
        Holder.POSTGRES.execute("grant create on database " + name + " to " + READER.name());
        return new TestDatabase(name, Holder.POSTGRES.server.getPort());
    }

    /** A database of its own, with nothing in it, for those who install the journal themselves. */
    public static TestDatabase emptyDatabase() {
        var name = "test_" + COUNT.incrementAndGet();
        Holder.POSTGRES.execute("create database " + name);
        return new TestDatabase(name, Holder.POSTGRES.server.getPort());
    }

    private DataSource superuser(String database) {
        return server.getDatabase("postgres", database);
    }

    private void execute(String sql) {
        try (var connection = superuser("postgres").getConnection();
                var statement = connection.createStatement()) {
            var _ = statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Starts the server once, and no sooner than somebody asks. */
    private static final class Holder {

        private static final TestPostgres POSTGRES = start();

        private static TestPostgres start() {
            try {
                // the library stops the server when the JVM ends
                return new TestPostgres(EmbeddedPostgres.builder().start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static PGSimpleDataSource dataSource(String url, String user, String password) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }
}
