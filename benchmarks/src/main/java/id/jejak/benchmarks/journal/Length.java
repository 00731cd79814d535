package id.jejak.benchmarks.journal;

import java.time.Duration;

/** How long one measurement takes: it warms up, and then it counts. */
record Length(Duration warmUp, Duration measured) {

    Duration whole() {
        return warmUp.plus(measured);
    }
}
