package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.journal.ClosedLoop.Reading;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What was seen of one contender with so many clients.
 *
 * @param latencies of single steps, in nanoseconds
 */
record Measurement(String contender, int clients, Histogram latencies, Reading before, Reading after) {

    /** Steps per second. */
    double rate() {
        return steps() / ((after.nanos() - before.nanos()) / 1e9);
    }

    long steps() {
        return latencies.getTotalCount();
    }

    /** A percentile of the latency, in microseconds. */
    double micros(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e3;
    }

    /** Processor time of this JVM per step, clients included, in microseconds. */
    double jvmMicros() {
        return perStep(before.jvm(), after.jvm());
    }

    /** Processor time of the database server per step, in microseconds. */
    double serverMicros() {
        return perStep(before.server(), after.server());
    }

    double walBytesPerEvent() {
        return perEvent(after.walBytes() - before.walBytes());
    }

    double diskBytesPerEvent() {
        return perEvent(after.diskBytes() - before.diskBytes());
    }

    private double perStep(Duration from, Duration until) {
        return until.minus(from).toNanos() / 1e3 / steps();
    }

    private double perEvent(long bytes) {
        return (double) bytes / (after.events() - before.events());
    }
}
