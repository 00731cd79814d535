package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.MarkdownTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * The latency of commands that come at a steady rate, whether or not those before them are answered; measured from when a
 * command was due, so that one that is held up counts for all that wait behind it.
 *
 * <p>Journals of several sizes take turns: a machine that gets slower or faster meanwhile does so for all of them.
 */
final class SteadyRate {

    private static final int CLIENTS = 32;
    private static final int PER_SECOND = 2_000;

    private final List<Jejak> journals;
    private final Length length;
    private final int rounds;

    /** @param journals the smallest first */
    SteadyRate(List<Jejak> journals, Length length, int rounds) {
        this.journals = journals;
        this.length = length;
        this.rounds = rounds;
    }

    /** Measures each journal with as many events in it as there are now. */
    List<Figures> run() throws Exception {
        var figures = new ArrayList<Figures>();
        for (var journal : journals) {
            figures.add(new Figures(journal.events(), new ArrayList<>()));
            var _ = round(journal, length.warmUp());
        }
        for (var round = 0; round < rounds; round++) {
            for (var i = 0; i < journals.size(); i++) {
                figures.get(i).rounds().add(round(journals.get(i), length.measured()));
            }
        }
        return figures;
    }

    private Histogram round(Jejak jejak, Duration length) throws Exception {
        var latencies = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), 3);
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Future<?>>();
            for (var i = 0; i < CLIENTS; i++) {
                var first = start + TimeUnit.SECONDS.toNanos(i) / PER_SECOND;
                clients.add(threads.submit(() -> ask(jejak, first, start + length.toNanos(), latencies)));
            }
            for (var client : clients) {
                var _ = client.get();
            }
        }
        return latencies;
    }

    private Void ask(Jejak jejak, long first, long end, Histogram latencies) throws Exception {
        var every = TimeUnit.SECONDS.toNanos(CLIENTS) / PER_SECOND;
        try (var client = jejak.client()) {
            for (var due = first; due < end; due += every) {
                var early = due - System.nanoTime();
                if (early > 0) TimeUnit.NANOSECONDS.sleep(early);
                client.step();
                latencies.recordValue(System.nanoTime() - due);
            }
        }
        return null;
    }

    /**
     * What was seen with a journal of that size.
     *
     * @param events in the journal when it began
     * @param rounds of latencies in nanoseconds
     */
    record Figures(long events, List<Histogram> rounds) {

        /** The middle one of the rounds' percentiles, in microseconds. */
        double micros(double percentile) {
            var sorted = rounds.stream()
                    .map(round -> round.getValueAtPercentile(percentile) / 1e3)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    /** Each size in a row, against the smallest. */
    static String markdown(List<Figures> sizes) {
        var table =
                new MarkdownTable("events in the journal", "p50 µs", "p99 µs", "p99.9 µs", "p99 against the smallest");
        for (var size : sizes) {
            table.row(
                    String.format(Locale.ROOT, "%,d", size.events()),
                    String.format(Locale.ROOT, "%,.0f", size.micros(50)),
                    String.format(Locale.ROOT, "%,.0f", size.micros(99)),
                    String.format(Locale.ROOT, "%,.0f", size.micros(99.9)),
                    String.format(
                            Locale.ROOT,
                            "%.2f",
                            size.micros(99) / sizes.getFirst().micros(99)));
        }
        return "%,d commands/s of %d clients, %d rounds in which the journals take turns; the middle one of each figure.%n%n%s"
                .formatted(PER_SECOND, CLIENTS, sizes.getFirst().rounds().size(), table);
    }
}
