package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.MarkdownTable;
import id.jejak.benchmarks.Server;
import id.jejak.benchmarks.journal.PlainInserts.Indices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Commands per second, with few clients and with many, of all contenders in turn. */
final class Throughput {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32, 256, 1_024);

    /** Each is a connection, and more of them than this a server should not be given: they only get slower. */
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32, 64);

    private final Server server;
    private final ClosedLoop loop;
    private final int rounds;
    private final int rows;

    Throughput(Server server, Duration warmUp, Duration measured, int rounds) {
        this.server = server;
        this.loop = new ClosedLoop(server, warmUp, measured);
        this.rounds = rounds;
        // twice what the fastest has been seen to insert
        this.rows = Math.toIntExact(40_000 * warmUp.plus(measured).toSeconds());
    }

    Result run() throws Exception {
        try (var jejak = new Jejak(server, "jejak_throughput");
                var stock = new StockEngine(server, false);
                var cached = new StockEngine(server, true)) {
            warmUp(jejak);
            var recorded = jejak.reader().read(0, rows);
            var contenders = List.of(
                    new PlainInserts(server, Indices.ALL, recorded),
                    new PlainInserts(server, Indices.TWO, recorded),
                    stock,
                    cached,
                    jejak);
            var measurements = new ArrayList<Measurement>();
            for (var round = 0; round < rounds; round++) {
                for (var i = 0; i < CLIENTS.size(); i++) {
                    for (var contender : contenders) {
                        var clients = contender instanceof PlainInserts ? CONNECTIONS : CLIENTS;
                        if (i < clients.size()) measurements.add(measure(contender, clients.get(i)));
                    }
                }
            }
            return new Result(measurements);
        }
    }

    /** Until everything is compiled, and there are rows enough for the reference. */
    private void warmUp(Jejak jejak) throws Exception {
        while (jejak.events() < rows) {
            var _ = loop.run(jejak, 1_024);
        }
    }

    private Measurement measure(Contender contender, int clients) throws Exception {
        var measured = loop.run(contender, clients);
        Progress.tell("%s, %d: %,.0f/s", contender.name(), clients, measured.rate());
        return measured;
    }

    /** @param measurements of every contender, with every number of clients, in every round */
    record Result(List<Measurement> measurements) {

        String markdown() {
            return figures() + "\n" + ratios();
        }

        private MarkdownTable figures() {
            var table = new MarkdownTable(
                    "contender",
                    "clients",
                    "commands/s",
                    "p50 µs",
                    "p99 µs",
                    "JVM µs",
                    "server µs",
                    "both µs",
                    "WAL B/event",
                    "disk B/event");
            for (var name : names()) {
                for (var clients : clientsOf(name)) {
                    var m = median(name, clients);
                    table.row(
                            name,
                            count(clients),
                            count(m.rate()),
                            count(m.micros(50)),
                            count(m.micros(99)),
                            count(m.jvmMicros()),
                            count(m.serverMicros()),
                            count(m.jvmMicros() + m.serverMicros()),
                            count(m.walBytesPerEvent()),
                            count(m.diskBytesPerEvent()));
                }
            }
            return table;
        }

        /** Jejak against each of the others, at the same number of clients or at their own best below it. */
        private MarkdownTable ratios() {
            var jejak = measurements.getLast().contender();
            var table = new MarkdownTable("Jejak against", "1 client, latency", "8", "32", "256", "1024");
            for (var name : names()) {
                if (name.equals(jejak)) continue;
                table.row(
                        name,
                        ratio(median(jejak, 1).micros(50) / median(name, 1).micros(50)),
                        ratio(median(jejak, 8).rate() / best(name, 8)),
                        ratio(median(jejak, 32).rate() / best(name, 32)),
                        ratio(median(jejak, 256).rate() / best(name, 256)),
                        ratio(median(jejak, 1_024).rate() / best(name, 1_024)));
            }
            return table;
        }

        private double best(String name, int clients) {
            return clientsOf(name).stream()
                    .filter(count -> count <= clients)
                    .mapToDouble(count -> median(name, count).rate())
                    .max()
                    .orElseThrow();
        }

        /** The round in the middle, by its rate. */
        private Measurement median(String name, int clients) {
            var rounds = measurements.stream()
                    .filter(m -> m.contender().equals(name) && m.clients() == clients)
                    .sorted(Comparator.comparingDouble(Measurement::rate))
                    .toList();
            return rounds.get(rounds.size() / 2);
        }

        private List<String> names() {
            return measurements.stream().map(Measurement::contender).distinct().toList();
        }

        private List<Integer> clientsOf(String name) {
            return measurements.stream()
                    .filter(m -> m.contender().equals(name))
                    .map(Measurement::clients)
                    .distinct()
                    .sorted()
                    .toList();
        }

        private static String count(double figure) {
            return String.format(Locale.ROOT, "%,.0f", figure);
        }

        private static String ratio(double figure) {
            return String.format(Locale.ROOT, "%.2f", figure);
        }
    }
}
