package id.jejak.benchmarks.journal;

import com.sun.management.OperatingSystemMXBean;
import id.jejak.benchmarks.Server;
import id.jejak.benchmarks.journal.Contender.Client;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** So many clients at once, each asking again as soon as it is answered: first to warm up, then to be measured. */
final class ClosedLoop {

    private static final OperatingSystemMXBean JVM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Server server;
    private final Length length;

    ClosedLoop(Server server, Length length) {
        this.server = server;
        this.length = length;
    }

    Measurement run(Contender contender, int clients) throws Exception {
        var latencies = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), 3);
        var opened = new ArrayList<Client>();
        contender.reset();
        for (var i = 0; i < clients; i++) opened.add(contender.client());
        server.settle();
        var phase = new Phase();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var loops = opened.stream()
                    .map(client -> threads.submit(() -> loop(client, phase, latencies)))
                    .toList();
            TimeUnit.NANOSECONDS.sleep(length.warmUp().toNanos());
            var before = reading(contender);
            phase.counts = true;
            TimeUnit.NANOSECONDS.sleep(length.measured().toNanos());
            phase.counts = false;
            var after = reading(contender);
            phase.over = true;
            for (var loop : loops) await(loop);
            return Measurement.between(before, after, contender.name(), clients, latencies);
        } finally {
            for (var client : opened) client.close();
        }
    }

    private static Void loop(Client client, Phase phase, Histogram latencies) throws Exception {
        while (!phase.over) {
            var started = System.nanoTime();
            client.step();
            // one that began in the warm-up or ends after the end is half of another time
            if (phase.counts) latencies.recordValue(System.nanoTime() - started);
        }
        return null;
    }

    private static void await(Future<?> loop) throws Exception {
        try {
            var _ = loop.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception reason ? reason : e;
        }
    }

    private Reading reading(Contender contender) throws SQLException {
        return new Reading(
                System.nanoTime(),
                contender.events(),
                Duration.ofNanos(JVM.getProcessCpuTime()),
                server.cpu(),
                server.walBytes(),
                contender.diskBytes());
    }

    /** What all meters show at one moment. */
    record Reading(long nanos, long events, Duration jvm, Duration server, long walBytes, long diskBytes) {}

    /** Told by one thread, seen by all. */
    private static final class Phase {
        volatile boolean counts;
        volatile boolean over;
    }
}
