package id.jejak.benchmarks.imports;

import id.jejak.benchmarks.Machine;
import id.jejak.benchmarks.MarkdownTable;
import id.jejak.benchmarks.Server;
import id.jejak.benchmarks.imports.Outcome.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/**
 * Imports a file of innovations with one bad line in a hundred, again, as a workbook and as a dry run; and sends the same
 * innovations as single orders by as many clients as an import has lines in flight.
 */
public final class ImportBenchmark {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int CLIENTS = 256;
    private static final int WARM_UP = 20_000;
    private static final int LOOKS = 10;
    private static final long MIB = 1 << 20;

    private final Options options;
    private final StringBuilder report = new StringBuilder();

    private ImportBenchmark(Options options) {
        this.options = options;
    }

    /** Runs it and prints the report. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws Exception {
        var options = Options.of(args);
        try (var server = Server.start(options.data())) {
            var report = new ImportBenchmark(options).run(server);
            System.out.println(report);
            if (options.report() != null) Files.writeString(options.report(), report);
        }
        // the HTTP client's threads need not be waited for
        System.exit(0);
    }

    private String run(Server server) throws Exception {
        warmUp(server);
        var file = new Innovations("INV-", options.lines());
        var others = new Innovations("NEW-", options.lines()).csv();
        report.append("""
                # The import's benchmark

                Written by `benchmarks/import --report=docs/benchmarks/import.md` in one run, on one machine that client, service and
                server share; the whole command service in one JVM of %,d MiB at most, over HTTP. [Imports](../imports.md) says what an
                import is.

                %s %s.

                ## Lines

                A file of %,d innovations, of which one in a hundred makes no sense, each in one of five ways. The time runs from the
                first byte that is sent until the account of the last line is kept. *Single orders* are the good lines sent one by one over
                HTTP by %d clients, as many as an import has lines in flight.

                """.formatted(
                        Runtime.getRuntime().maxMemory() / MIB,
                        Machine.description(),
                        server.description(),
                        options.lines(),
                        CLIENTS));
        var table = new MarkdownTable("what", "lines", "accepted", "unchanged", "refused", "seconds", "lines/s");
        var csv = file.csv();
        Outcome first;
        Outcome watched;
        try (var service = new Service(server, "csv")) {
            var dry = send(service, csv, CSV, true);
            check(service.recorded() == 0, "a dry run stores nothing");
            table.row(dry.row("CSV, dry run"));
            first = send(service, csv, CSV, false);
            check(service.recorded() == options.lines() - file.bad(), "each good line is recorded once");
            check(first.count("refused") == file.bad(), "each bad line is refused");
            table.row(first.row("CSV"));
            var second = send(service, csv, CSV, false);
            check(service.recorded() == options.lines() - file.bad(), "a second import records nothing");
            table.row(second.row("CSV, a second time"));
            watched = watch(service, others);
        }
        server.settle();
        try (var service = new Service(server, "xlsx")) {
            table.row(send(service, file.workbook(), XLSX, false).row("XLSX"));
        }
        server.settle();
        long singles;
        try (var service = new Service(server, "singles")) {
            var took = singles(service, file.orders());
            singles = Math.round(file.orders().size() * 1e9 / took.toNanos());
            table.row(
                    "single orders, %d clients".formatted(CLIENTS),
                    "%,d".formatted(file.orders().size()),
                    "%,d".formatted(service.recorded()),
                    "0",
                    "0",
                    String.format(Locale.ROOT, "%.1f", took.toMillis() / 1_000.0),
                    "%,d".formatted(singles));
        }
        report.append(table)
                .append("\nThe CSV goes %.2f times as fast as the single orders.\n"
                        .formatted((double) first.linesPerSecond() / singles));
        report.append(progress(watched, csv.length + others.length));
        return report.toString();
    }

    private String progress(Outcome watched, long copies) {
        var table = new MarkdownTable("after, ms", "lines done", "held on the heap, MiB");
        for (var look : watched.looks()) {
            table.row(
                    "%,d".formatted(look.at().toMillis()),
                    "%,d".formatted(look.done()),
                    "%,d".formatted(look.held() / MIB));
        }
        return """

                ## Progress and memory

                What its sender saw of a CSV of as many other innovations, sent to the same service afterwards, and what was left on the
                heap after a full collection at each look (the client's copies of both files included: %,d MiB). The collections take
                their time, so this import is in no other table. The service remembers the aggregates it used last, fifty thousand at
                most; the imports before have filled that up.

                """.formatted(copies / MIB) + table;
    }

    private void warmUp(Server server) throws Exception {
        var file = new Innovations("INV-", WARM_UP);
        try (var service = new Service(server, "warm_up")) {
            var _ = send(service, file.csv(), CSV, false);
            var _ = send(service, file.csv(), CSV, false);
            var _ = send(service, file.workbook(), XLSX, true);
            var _ = singles(service, file.orders());
        }
        server.settle();
    }

    private Outcome send(Service service, byte[] file, String mediaType, boolean dryRun)
            throws IOException, InterruptedException {
        var _ = Heap.held();
        var begun = System.nanoTime();
        var path = service.send(file, mediaType, dryRun);
        for (; ; ) {
            var progress = service.get(path);
            if (isDone(progress)) return new Outcome(progress, since(begun), List.of());
            Thread.sleep(50);
        }
    }

    private Outcome watch(Service service, byte[] file) throws IOException, InterruptedException {
        var looks = new ArrayList<Look>();
        looks.add(new Look(Duration.ZERO, 0, Heap.held()));
        var begun = System.nanoTime();
        var path = service.send(file, CSV, false);
        for (; ; ) {
            var progress = service.get(path);
            var done = progress.get("done").asInt();
            if (done - looks.getLast().done() >= options.lines() / LOOKS || isDone(progress)) {
                looks.add(new Look(since(begun), done, Heap.held()));
            }
            if (isDone(progress)) return new Outcome(progress, since(begun), looks);
            Thread.sleep(20);
        }
    }

    private static boolean isDone(JsonNode progress) {
        return progress.get("state").asString().equals("DONE");
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Duration singles(Service service, List<String> orders)
            throws InterruptedException, ExecutionException {
        var begun = System.nanoTime();
        try (var clients =
                Executors.newFixedThreadPool(CLIENTS, Thread.ofVirtual().factory())) {
            var answers = orders.stream()
                    .map(order -> clients.submit(() -> {
                        service.order(order);
                        return true;
                    }))
                    .toList();
            for (var answer : answers) {
                var _ = answer.get();
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new IllegalStateException("It is not so that " + what);
    }
}
