package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.journal.ClosedLoop.Reading;
import org.HdrHistogram.Histogram;

/**
 * What was seen of one contender with so many clients.
 *
 * @param rate steps per second
 * @param p50Micros median latency of a step
 * @param p99Micros its ninety-ninth percentile
 * @param jvmMicros processor time of the JVM per step, clients included
 * @param serverMicros processor time of the database server per step
 * @param walBytes write-ahead log per event
 * @param diskBytes on disk per event, indices included
 */
record Measurement(
        String contender,
        int clients,
        double rate,
        double p50Micros,
        double p99Micros,
        double jvmMicros,
        double serverMicros,
        double walBytes,
        double diskBytes) {

    private static final double NANOS = 1e3;

    /** @param latencies of the steps between two readings of all meters, in nanoseconds */
    static Measurement between(Reading before, Reading after, String contender, int clients, Histogram latencies) {
        var steps = (double) latencies.getTotalCount();
        var events = (double) (after.events() - before.events());
        return new Measurement(
                contender,
                clients,
                steps / ((after.nanos() - before.nanos()) / 1e9),
                latencies.getValueAtPercentile(50) / NANOS,
                latencies.getValueAtPercentile(99) / NANOS,
                after.jvm().minus(before.jvm()).toNanos() / NANOS / steps,
                after.server().minus(before.server()).toNanos() / NANOS / steps,
                (after.walBytes() - before.walBytes()) / events,
                (after.diskBytes() - before.diskBytes()) / events);
    }
}
