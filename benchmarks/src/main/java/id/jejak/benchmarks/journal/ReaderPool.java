package id.jejak.benchmarks.journal;

import com.zaxxer.hikari.HikariDataSource;

/** Connections of the reader's role, as the query service has them. */
final class ReaderPool {

    private static final int CONNECTIONS = 10;

    private ReaderPool() {}

    /** Opens it on a database with the journal. */
    static HikariDataSource open(String jdbcUrl) {
        var pool = new HikariDataSource();
        pool.setPoolName("reader");
        pool.setJdbcUrl(jdbcUrl);
        pool.setUsername(Jejak.READER.name());
        pool.setPassword(Jejak.READER.password());
        pool.setSchema("query");
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }
}
