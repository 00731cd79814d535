package id.jejak.query.platform;

import id.jejak.query.platform.generations.Shown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets everything an answer is made of be read at one position of the journal, and says which.
 *
 * <p>A caller that has just written names the position it got and is answered once the read models have come so far.
 */
@Component
public class Answers {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Shown shown;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    Answers(Shown shown, PlatformTransactionManager transactions, Clock clock) {
        this.shown = shown;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Answers a question from one snapshot: as things stand, or as the request says that they stood ({@link Then}).
     *
     * @param atLeast the journal position the answer must reflect; none to take what is there
     * @param question given the position the answer reflects
     * @throws Refused 503 {@code not-caught-up} if the read models do not come that far in two seconds; 400 as
     *     {@link Then#asked}
     */
    public <T> T at(@Nullable Long atLeast, LongFunction<T> question) {
        var now = clock.instant();
        var then = Then.asked(now);
        if (atLeast != null) await(atLeast);
        if (then.position() != null) await(then.position());
        return snapshot.execute(_ -> {
            var here = then.isNow() ? new Vantage(shown.enter(), now, null) : past(then, now);
            EntityTags.reflected(here.position());
            return here.ask(() -> question.apply(here.position()));
        });
    }

    private Vantage past(Then then, Instant now) {
        var seen = shown.enterPast(then.position(), then.known(), then.held());
        var at = then.held() != null ? then.held() : then.known() != null ? then.known() : seen.recordedAt();
        return new Vantage(seen.position(), at == null ? now : at, then.held());
    }

    /** The journal position the read models reflect now; 0 while there are none. */
    public long position() {
        return shown.position().orElse(0);
    }

    private void await(long atLeast) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var reached = position();
        while (reached < atLeast) {
            if (System.nanoTime() > deadline) throw notCaughtUp(atLeast, reached);
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw notCaughtUp(atLeast, reached);
            }
            reached = position();
        }
    }

    private static Refused notCaughtUp(long atLeast, long reached) {
        return new Refused(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "not-caught-up",
                        "The read models have not reached position " + atLeast)
                .with("position", reached);
    }
}
