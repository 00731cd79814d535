package id.jejak.command.schedule;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Wakes those who sleep until something is due, when something is put on the schedule that is due sooner. */
@Component
class Alarm {

    private long rung;

    /** How often it has rung, to tell what was heard from what was not. */
    synchronized long count() {
        return rung;
    }

    synchronized void ring() {
        rung++;
        notifyAll();
    }

    /** Sleeps for so long, or until it has rung more often than was heard. */
    synchronized void sleep(long heard, Duration longest) throws InterruptedException {
        var until = System.nanoTime() + longest.toNanos();
        while (rung == heard) {
            // rounded up, so that nobody wakes a moment too early and finds nothing due
            var millis = Math.ceilDiv(until - System.nanoTime(), 1_000_000);
            if (millis <= 0) return;
            wait(millis);
        }
    }
}
