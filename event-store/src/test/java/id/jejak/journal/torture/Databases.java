package id.jejak.journal.torture;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.jejak.journal.DatabaseRole;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;

/** Ways into the tortured server, which trusts whoever comes by the loopback interface. */
final class Databases {

    static final DatabaseRole OWNER = new DatabaseRole("postgres", "owner");
    static final DatabaseRole WRITER = new DatabaseRole("jejak_writer", "writer");
    static final DatabaseRole READER = new DatabaseRole("jejak_reader", "reader");

    private Databases() {}

    static HikariDataSource pool(String url, DatabaseRole role) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(role.name());
        config.setPassword(role.password());
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(1_000);
        // the server may be away when the pool is made
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** A connection each time. */
    static PGSimpleDataSource source(String url, DatabaseRole role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role.name());
        source.setPassword(role.password());
        return source;
    }

    /** A connection that gives up on a server that fell silent. */
    static Connection connect(String url, DatabaseRole role) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role.name());
        properties.setProperty("password", role.password());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(url, properties);
    }
}
