package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.Server;
import id.jejak.benchmarks.journal.PlainInserts.Indices;
import id.jejak.journal.JournalReader;
import id.jejak.journal.RecordedEvent;
import java.sql.SQLException;
import java.util.List;

/** The contenders for the most commands per second, and with how many clients each of them is tried. */
enum Entrant {
    PLAIN_INSERTS,
    PLAIN_INSERTS_WITHOUT_REQUEST,
    STOCK_ENGINE,
    STOCK_ENGINE_CACHED,
    JEJAK;

    /** Where Jejak's journal is, from which the plain inserts take their rows. */
    static final String JOURNAL = "jejak_throughput";

    private static final List<Integer> CLIENTS = List.of(1, 8, 32, 256, 1_024);

    /** Each is a connection, and more of them than this a server should not be given: they only get slower. */
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32, 64);

    List<Integer> clients() {
        return switch (this) {
            case PLAIN_INSERTS, PLAIN_INSERTS_WITHOUT_REQUEST -> CONNECTIONS;
            case STOCK_ENGINE, STOCK_ENGINE_CACHED, JEJAK -> CLIENTS;
        };
    }

    /**
     * Opens it in this process.
     *
     * @param rows how many events a contender that only repeats them needs
     */
    Contender open(Server server, int rows) throws SQLException {
        return switch (this) {
            case PLAIN_INSERTS -> new PlainInserts(server, Indices.ALL, recorded(server, rows));
            case PLAIN_INSERTS_WITHOUT_REQUEST -> new PlainInserts(server, Indices.TWO, recorded(server, rows));
            case STOCK_ENGINE -> new StockEngine(server, false);
            case STOCK_ENGINE_CACHED -> new StockEngine(server, true);
            case JEJAK -> new Jejak(server, JOURNAL);
        };
    }

    private static List<RecordedEvent> recorded(Server server, int rows) {
        try (var pool = ReaderPool.open(server.jdbcUrl(JOURNAL))) {
            return new JournalReader(pool).read(0, rows);
        }
    }
}
