package id.jejak.benchmarks.deadlines;

import id.jejak.events.deadline.DeadlineEvent.DeadlineMissed;
import id.jejak.events.json.EventJson;
import id.jejak.journal.JournalReader;
import id.jejak.journal.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Reads the journal as it grows and notes how long after its time each deadline is seen missed there, which is no sooner
 * than it is durable.
 */
final class Punctuality {

    private static final int BLOCK = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final JournalReader journal;
    private final Histogram micros = new Histogram(3);
    private final Set<String> missed = new HashSet<>();
    private long after;
    private int twice;
    private int early;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    /** @param after the position up to which the journal is of no interest */
    Punctuality(JournalReader journal, long after) {
        this.journal = journal;
        this.after = after;
    }

    /** Watches until so many are missed, and a while longer for what should not come. */
    Figures watch(int deadlines) throws InterruptedException {
        var giveUp = Instant.now().plus(PATIENCE);
        while (missed.size() < deadlines && Instant.now().isBefore(giveUp)) read();
        var linger = Instant.now().plusSeconds(5);
        while (Instant.now().isBefore(linger)) read();
        return new Figures(
                missed.size(), twice, early, micros, missed.isEmpty() ? Duration.ZERO : Duration.between(first, last));
    }

    private void read() throws InterruptedException {
        var some = journal.read(after, BLOCK);
        var now = Instant.now();
        for (var event : some) {
            if (event.type().equals("DeadlineMissed")) note(event, now);
        }
        if (some.isEmpty()) TimeUnit.MILLISECONDS.sleep(5);
        else after = some.getLast().position();
    }

    private void note(RecordedEvent event, Instant seen) {
        if (!missed.add(event.stream())) twice++;
        var due = EventJson.read(event.payload(), DeadlineMissed.class)
                .provenance()
                .occurredAt()
                .earliest();
        if (event.recordedAt().isBefore(due)) early++;
        micros.recordValue(Math.max(0, Duration.between(due, seen).toNanos() / 1_000));
        if (seen.isBefore(first)) first = seen;
        if (seen.isAfter(last)) last = seen;
    }

    /**
     * What was seen.
     *
     * @param deadlines how many were missed
     * @param twice how many of them once more
     * @param early how many before their time
     * @param lateness in microseconds
     * @param from from the first to the last
     */
    record Figures(int deadlines, int twice, int early, Histogram lateness, Duration from) {

        String[] row(String name) {
            return new String[] {
                name,
                "%,d".formatted(deadlines),
                Integer.toString(twice),
                Integer.toString(early),
                seconds(from.toNanos() / 1_000),
                seconds(lateness.getValueAtPercentile(50)),
                seconds(lateness.getValueAtPercentile(99)),
                seconds(lateness.getMaxValue()),
                "%,.0f".formatted(deadlines / Math.max(0.001, from.toMillis() / 1e3))
            };
        }

        private static String seconds(long micros) {
            return "%.3f".formatted(micros / 1e6);
        }
    }
}
