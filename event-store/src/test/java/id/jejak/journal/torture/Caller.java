package id.jejak.journal.torture;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Appends one thing after the other, writes everything down, and asks again when it gets no answer. */
final class Caller {

    private static final int RETRIES = 3;

    private final Appender appender;
    private final Ledger ledger;
    private final Planner planner;
    private final Random random;
    private final CountDownLatch stop;
    private final int idleMillis;

    /**
     * @param appender the way in
     * @param ledger where it writes everything down
     * @param planner thinks of what to append
     * @param random decides
     * @param stop tells when to begin nothing new
     * @param idleMillis how long it rests between two appends, at most
     */
    Caller(Appender appender, Ledger ledger, Planner planner, Random random, CountDownLatch stop, int idleMillis) {
        this.appender = appender;
        this.ledger = ledger;
        this.planner = planner;
        this.random = random;
        this.stop = stop;
        this.idleMillis = idleMillis;
    }

    /** Appends until it is told to stop. */
    void run() throws InterruptedException {
        while (!stop.await(random.nextInt(1, idleMillis + 1), TimeUnit.MILLISECONDS)) {
            var intent = planner.anything();
            if (intent.isPresent()) {
                var _ = begin(intent.get());
            }
        }
    }

    /** Asks again for what a predecessor that wrote into this ledger has left unanswered. */
    void settle(List<Undertaking> open) throws InterruptedException {
        for (var undertaking : open) {
            var _ = askAgain(undertaking.intent());
        }
    }

    /** Does what somebody else has left unanswered, by its rules, in its own name. */
    void takeOver(List<Undertaking> open) throws InterruptedException {
        for (var undertaking : open) {
            var intent = undertaking.intent();
            if (intent.request() == null || random.nextBoolean()) {
                var _ = begin(intent.renamed(intent.id() + "-taken-over"));
            } else {
                request(intent.request(), streams(intent));
            }
        }
    }

    /** Answers a request, as a command that is sent again is handled again. */
    void request(String request, List<String> streams) throws InterruptedException {
        for (var i = 0; i < RETRIES; i++) {
            var intent = planner.answerTo(request, streams);
            if (intent.isPresent() && !(begin(intent.get()) instanceof Outcome.Conflict)) return;
        }
    }

    private Outcome begin(Intent intent) throws InterruptedException {
        ledger.intend(intent);
        var outcome = send(intent);
        if (!outcome.isFinal()) outcome = askAgain(intent);
        return outcome;
    }

    /** Under the same request id it may be sent with other events; else it must be the very same ones. */
    private Outcome askAgain(Intent intent) throws InterruptedException {
        var outcome = intent.request() == null || random.nextBoolean() ? send(intent) : sendAnew(intent);
        while (!outcome.isFinal()) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(20, 200));
            outcome = send(intent);
        }
        return outcome;
    }

    private Outcome sendAnew(Intent intent) throws InterruptedException {
        var request = intent.request();
        Optional<Intent> other = request == null ? Optional.empty() : planner.answerTo(request, streams(intent));
        if (other.isPresent()) {
            ledger.intend(other.get());
            if (send(other.get()) instanceof Outcome.Acknowledged acknowledged) {
                // the first one is now superseded; asking for it once more must lead to the second
                var outcome = send(intent);
                return outcome.isFinal() ? acknowledged : outcome;
            }
        }
        return send(intent);
    }

    private Outcome send(Intent intent) {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        ledger.send(intent, micros);
        var outcome = appender.append(intent, micros);
        ledger.answer(intent, outcome);
        return outcome;
    }

    private static List<String> streams(Intent intent) {
        return intent.events().stream().map(Intent.Planned::stream).distinct().toList();
    }
}
