package id.jejak.journal.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.jejak.journal.DatabaseRole;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One database of the test server, and ways into it for each of its roles. Closing it closes the pools it gave out. */
public final class TestDatabase implements AutoCloseable {

    private final String name;
    private final int port;
    private final List<HikariDataSource> pools = new ArrayList<>();

    TestDatabase(String name, int port) {
        this.name = name;
        this.port = port;
    }

    /** What a service is configured with, together with its role's name and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    /** A connection each time, as the superuser that owns the journal. */
    public DataSource owner() {
        return TestPostgres.dataSource(jdbcUrl(), "postgres", "postgres");
    }

    /** Its name on the server. */
    public String name() {
        return name;
    }

    /** A pool of its own for each caller, as the command service's role. */
    public HikariDataSource writer() {
        return pool(TestPostgres.WRITER);
    }

    /** A pool of its own for each caller, as the command service's role, by another way to the same database. */
    public HikariDataSource writer(String jdbcUrl) {
        return pool(jdbcUrl, TestPostgres.WRITER);
    }

    /** A pool of its own for each caller, as the query service's role. */
    public HikariDataSource reader() {
        return pool(TestPostgres.READER);
    }

    /** A pool of its own for each caller. */
    public HikariDataSource pool(DatabaseRole role) {
        return pool(jdbcUrl(), role);
    }

    private synchronized HikariDataSource pool(String jdbcUrl, DatabaseRole role) {
        var config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(role.name());
        config.setPassword(role.password());
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(10);
        config.setConnectionTimeout(1_000);
        // the server may be away when the pool is made
        config.setInitializationFailTimeout(-1);
        var pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    @Override
    public synchronized void close() {
        pools.forEach(HikariDataSource::close);
    }
}
