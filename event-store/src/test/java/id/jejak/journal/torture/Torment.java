package id.jejak.journal.torture;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does something bad again and again, at moments that nobody can foresee but the seed.
 *
 * @param atLeast how long it rests in between, at least
 * @param atMost how long it rests, at most
 * @param random decides
 * @param deed what it does
 */
record Torment(Duration atLeast, Duration atMost, Random random, Deed deed) {

    /** Something bad. */
    @FunctionalInterface
    interface Deed {
        void inflict(Random random) throws Exception;
    }

    /** Goes on until it is over. */
    @Nullable Void until(CountDownLatch over) throws Exception {
        while (!over.await(rest(), TimeUnit.MILLISECONDS)) deed.inflict(random);
        return null;
    }

    private long rest() {
        return random.nextLong(atLeast.toMillis(), atMost.toMillis() + 1);
    }
}
