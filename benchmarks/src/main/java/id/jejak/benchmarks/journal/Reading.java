package id.jejak.benchmarks.journal;

import com.zaxxer.hikari.HikariDataSource;
import id.jejak.benchmarks.Server;
import id.jejak.journal.EventMessages;
import id.jejak.journal.HeadWatch;
import id.jejak.journal.JournalListener;
import id.jejak.journal.JournalReader;
import id.jejak.journal.JournalSource;
import id.jejak.journal.PromptCoordinator;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads the whole journal: beside a plain scan, through each layer up to Axon's processor, and beside Axon's own engine. */
final class Reading {

    private static final int BATCH = 1_000;
    private static final int STOCK_SEGMENTS = 16;
    private static final int STOCK_BATCH = 500;

    private final Server server;
    private final Jejak jejak;
    private final int rounds;
    private final long stockEvents;

    /**
     * Prepares it.
     *
     * @param stockEvents how many events Axon's own engine is given, which would take too long for all
     */
    Reading(Server server, Jejak jejak, int rounds, long stockEvents) {
        this.server = server;
        this.jejak = jejak;
        this.rounds = rounds;
        this.stockEvents = stockEvents;
    }

    Replay.Figures run() throws Exception {
        var head = new HeadWatch();
        try (var pool = ReaderPool.open(jejak.jdbcUrl());
                var _ = new JournalListener(pool, head, Duration.ofSeconds(1))) {
            var reader = new JournalReader(pool);
            var source = new JournalSource(reader, new EventMessages(), head);
            var stock = StockSource.open(jejak.owner(), pool, stockEvents);
            try {
                return new Replay(ways(pool, reader, source, stock), server::cpu, rounds).run();
            } finally {
                // its thread would keep the benchmark from ending
                stock.shutDown();
            }
        }
    }

    private List<Way> ways(HikariDataSource pool, JournalReader reader, JournalSource source, EventStore stock)
            throws SQLException {
        var events = reader.head();
        return List.of(
                new PlainScan(pool),
                new BlockReads(reader),
                new StreamReads("`JournalSource`, no processor", source, events),
                processor(source, Tokens.inDatabase(pool), 1, events),
                processor(source, Tokens.inDatabase(pool), 4, events),
                new StreamReads("Axon's JDBC engine, no processor", stock, stockEvents),
                new PooledProcessor(
                        "Axon's JDBC engine, pooled processor",
                        stock,
                        Executors::newSingleThreadScheduledExecutor,
                        Tokens.inDatabase(pool),
                        STOCK_SEGMENTS,
                        STOCK_BATCH,
                        stockEvents));
    }

    private static Way processor(JournalSource source, Tokens tokens, int segments, long events) {
        return new PooledProcessor(
                "`JournalSource`, pooled processor",
                source,
                () -> new PromptCoordinator("replay"),
                tokens,
                segments,
                BATCH,
                events);
    }
}
