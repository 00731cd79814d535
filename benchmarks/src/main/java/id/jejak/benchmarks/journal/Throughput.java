package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.MarkdownTable;
import id.jejak.benchmarks.Server;
import id.jejak.benchmarks.Sql;
import id.jejak.benchmarks.journal.ContenderMain.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/** Commands per second, with few clients and with many, of all contenders in turn, each in a process of its own. */
final class Throughput {

    /** So often each is measured for nothing, with the most clients it is given: until everything is compiled. */
    private static final int UNCOUNTED = 3;

    private final Server server;
    private final Length length;
    private final int rounds;
    private final int rows;

    Throughput(Server server, Length length, int rounds) {
        this.server = server;
        this.length = length;
        this.rounds = rounds;
        // twice what the fastest has been seen to insert
        this.rows = Math.toIntExact(40_000 * length.whole().toSeconds());
    }

    Result run() throws Exception {
        var entrants = new EnumMap<Entrant, ContenderProcess>(Entrant.class);
        try {
            entrants.put(Entrant.JEJAK, start(Entrant.JEJAK));
            record(entrants.get(Entrant.JEJAK));
            for (var entrant : Entrant.values()) {
                if (!entrants.containsKey(entrant)) entrants.put(entrant, start(entrant));
            }
            for (var entrant : entrants.values()) warmUp(entrant);
            var measurements = new ArrayList<Measurement>();
            for (var round = 0; round < rounds; round++) {
                measurements.addAll(round(entrants.values()));
            }
            return new Result(measurements);
        } finally {
            for (var entrant : entrants.values()) entrant.close();
        }
    }

    private ContenderProcess start(Entrant entrant) throws IOException {
        return ContenderProcess.start(new Task(entrant, server.address(), rows, length));
    }

    /** Until there are rows enough for the reference. */
    private void record(ContenderProcess jejak) throws Exception {
        var _ = measure(jejak, 1_024);
        var journal = server.superuser(Entrant.JOURNAL);
        while (Sql.number(journal, "select max(position) from journal.event") < rows) {
            var _ = measure(jejak, 1_024);
        }
    }

    private static void warmUp(ContenderProcess entrant) throws IOException {
        for (var i = 0; i < UNCOUNTED; i++) {
            var _ = measure(entrant, entrant.entrant().clients().getLast());
        }
    }

    /** Those with the same number of clients follow one another, for the machine gets faster and slower. */
    private static List<Measurement> round(Collection<ContenderProcess> entrants) throws IOException {
        var measurements = new ArrayList<Measurement>();
        for (var i = 0; i < Entrant.JEJAK.clients().size(); i++) {
            for (var entrant : entrants) {
                var clients = entrant.entrant().clients();
                if (i < clients.size()) measurements.add(measure(entrant, clients.get(i)));
            }
        }
        return measurements;
    }

    private static Measurement measure(ContenderProcess entrant, int clients) throws IOException {
        var measured = entrant.measure(clients);
        Progress.tell("%s, %d: %,.0f/s", measured.contender(), clients, measured.rate());
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
                            count(m.p50Micros()),
                            count(m.p99Micros()),
                            count(m.jvmMicros()),
                            count(m.serverMicros()),
                            count(m.jvmMicros() + m.serverMicros()),
                            count(m.walBytes()),
                            count(m.diskBytes()));
                }
            }
            return table;
        }

        /** Jejak against each of the others with as many clients, or at their own best where they have fewer. */
        private MarkdownTable ratios() {
            var jejak = measurements.getLast().contender();
            var table = new MarkdownTable("Jejak against", "1 client, latency", "8", "32", "256", "1024");
            for (var name : names()) {
                if (name.equals(jejak)) continue;
                table.row(
                        name,
                        ratio(median(jejak, 1).p50Micros() / median(name, 1).p50Micros()),
                        ratio(rate(jejak, 8) / rate(name, 8)),
                        ratio(rate(jejak, 32) / rate(name, 32)),
                        ratio(rate(jejak, 256) / rate(name, 256)),
                        ratio(rate(jejak, 1_024) / rate(name, 1_024)));
            }
            return table;
        }

        private double rate(String name, int clients) {
            return clientsOf(name).contains(clients)
                    ? median(name, clients).rate()
                    : clientsOf(name).stream()
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
