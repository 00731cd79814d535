package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.Machine;
import id.jejak.benchmarks.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.StringJoiner;

/** The journal's benchmark: everything in one run, on one server, into one report. */
public final class JournalBenchmark {

    /** More of them take Axon's own engine too long. */
    private static final long STOCK_EVENTS = 250_000;

    /** They are short, and the ninety-ninth percentile wanders. */
    private static final int ROUNDS_OF_LATENCY = 7;

    private static final String INTRODUCTION = """
            Written by `benchmarks/journal --report=docs/benchmarks/journal.md`: all of it in one run, on one machine, on one
            PostgreSQL that clients, services and server share. Machines differ and are noisy; compare within a table.
            [The journal](../journal.md) says what is measured here.
            """;

    private static final String COMMANDS = """
            Each client takes commitments through all their thirteen commands, one at a time, and waits for each answer; a command
            counts once it is durable. Every contender records the same events. *One insert per transaction* is the reference: the
            journal's rows over plain JDBC, a connection for each client, nothing looked up; once with all the indices of the
            journal's table and once without the one by which a repeated request is known. *Axon's JDBC engine* stands behind the
            same aggregates with a real transaction manager, as it comes and with the cache that Axon ships. Latencies are of one
            command; processor time is per command, of the JVM (clients included) and of the database server. Each contender has a
            process of its own with 2 GiB of heap; they take turns, and each figure is that of its middle round by rate.
            """;

    private static final String READING = """
            From the first position to the last. The reference is a cursor over the table in one thread, its rows
            read into records by Jackson. Handlers do nothing, but they are given the event.
            """;

    private final Options options;
    private final Server server;
    private final StringJoiner report = new StringJoiner("\n");

    private JournalBenchmark(Options options, Server server) {
        this.options = options;
        this.server = server;
    }

    /** Runs it; {@code --help} tells the options. */
    public static void main(String[] args) throws Exception {
        if (args.length == 1 && args[0].equals("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        var options = Options.of(args);
        try (var server = Server.start(options.data())) {
            var benchmark = new JournalBenchmark(options, server);
            benchmark.run();
            benchmark.write();
        }
    }

    private void run() throws Exception {
        report.add("# The journal's benchmark\n");
        report.add(INTRODUCTION);
        report.add(Machine.description() + " " + server.description() + ".\n");
        throughput();
        try (var small = filled("jejak_small", options.events() / 100);
                var middle = filled("jejak_middle", options.events() / 10);
                var large = filled("jejak", options.events())) {
            reading(middle);
            latency(List.of(small, middle, large));
            freshness(large);
            snapshots(large);
        }
    }

    private void throughput() throws Exception {
        section("Commands");
        report.add(COMMANDS);
        report.add(
                new Throughput(server, options.length(), options.rounds()).run().markdown());
    }

    private Jejak filled(String database, long events) throws Exception {
        Progress.tell("filling a journal with %,d events", events);
        var jejak = new Jejak(server, database);
        new JournalFiller(jejak).fill(events);
        return jejak;
    }

    private void latency(List<Jejak> journals) throws Exception {
        section("Latency as the journal grows");
        report.add(SteadyRate.markdown(new SteadyRate(journals, options.length(), ROUNDS_OF_LATENCY).run()));
    }

    /** The one whose rows memory still holds. */
    private void reading(Jejak jejak) throws Exception {
        section("Reading from the first position");
        report.add(READING);
        var stockEvents = Math.min(STOCK_EVENTS, jejak.events());
        report.add(lines(
                new Reading(server, jejak, options.rounds(), stockEvents).run().markdown()));
    }

    private void freshness(Jejak jejak) throws Exception {
        section("Freshness across two processes");
        report.add(
                lines(new Freshness(server, jejak, options.length().measured().multipliedBy(2))
                        .run()
                        .markdown()));
    }

    private void snapshots(Jejak jejak) {
        section("What a snapshot could save");
        report.add(lines(new SnapshotCost(jejak).run().markdown()));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private void section(String title) {
        Progress.tell("%s", title);
        report.add("## " + title + "\n");
    }

    private void write() throws IOException {
        System.out.println(report);
        if (options.report() != null) Files.writeString(options.report(), report + "\n");
    }
}
