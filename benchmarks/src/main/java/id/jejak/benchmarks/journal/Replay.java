package id.jejak.benchmarks.journal;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Reads recorded events in several ways, each way once in every round. */
final class Replay {

    private static final OperatingSystemMXBean JVM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<Way> ways;
    private final Supplier<Duration> serverCpu;
    private final int rounds;

    /**
     * @param ways the first is what the others are compared with
     * @param serverCpu the processor time the database server has used so far
     * @param rounds how often; one more goes before, to warm up
     */
    Replay(List<? extends Way> ways, Supplier<Duration> serverCpu, int rounds) {
        this.ways = List.copyOf(ways);
        this.serverCpu = serverCpu;
        this.rounds = rounds;
    }

    Figures run() throws Exception {
        var runs = new ArrayList<List<Run>>();
        for (var way : ways) {
            var _ = run(way);
            runs.add(new ArrayList<>());
        }
        for (var round = 0; round < rounds; round++) {
            for (var i = 0; i < ways.size(); i++) runs.get(i).add(run(ways.get(i)));
        }
        var figures = new ArrayList<Figure>();
        for (var i = 0; i < ways.size(); i++) {
            figures.add(new Figure(ways.get(i).name(), runs.get(i)));
        }
        return new Figures(figures);
    }

    private Run run(Way way) throws Exception {
        var server = serverCpu.get();
        var jvm = JVM.getProcessCpuTime();
        var started = System.nanoTime();
        var events = way.read();
        var nanos = System.nanoTime() - started;
        return new Run(
                events,
                nanos,
                JVM.getProcessCpuTime() - jvm,
                serverCpu.get().minus(server).toNanos());
    }

    /** One reading, all times in nanoseconds. */
    record Run(long events, long nanos, long jvm, long server) {

        double rate() {
            return events / (nanos / 1e9);
        }
    }

    /** All readings of one way. */
    record Figure(String way, List<Run> runs) {

        /** Events per second, the median of all rounds. */
        double rate() {
            var sorted = runs.stream().mapToDouble(Run::rate).sorted().toArray();
            return sorted[sorted.length / 2];
        }

        long events() {
            return runs.getFirst().events;
        }

        /** Processor time of this JVM per event, in microseconds. */
        double jvmMicros() {
            return runs.stream().mapToLong(Run::jvm).sum() / 1e3 / (events() * runs.size());
        }

        /** Processor time of the database server per event, in microseconds. */
        double serverMicros() {
            return runs.stream().mapToLong(Run::server).sum() / 1e3 / (events() * runs.size());
        }
    }

    /** What was seen of all ways. */
    record Figures(List<Figure> ways) {

        /** A table, one row for each way. */
        List<String> markdown() {
            var lines = new ArrayList<String>();
            lines.add(
                    "| Way | events | events/s, median | least to most | of the first | CPU per event: JVM + server |");
            lines.add("| --- | ---: | ---: | ---: | ---: | ---: |");
            for (var way : ways) lines.add(row(way));
            return lines;
        }

        private String row(Figure way) {
            var rates = way.runs.stream().mapToDouble(Run::rate).summaryStatistics();
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,.0f | %,.0f to %,.0f | %.0f %% | %.1f + %.1f µs |",
                    way.way,
                    way.events(),
                    way.rate(),
                    rates.getMin(),
                    rates.getMax(),
                    100 * way.rate() / ways.getFirst().rate(),
                    way.jvmMicros(),
                    way.serverMicros());
        }
    }
}
