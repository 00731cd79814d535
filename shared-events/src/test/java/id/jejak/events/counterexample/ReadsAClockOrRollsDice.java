package id.jejak.events.counterexample;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** The ways in which code can give another answer on another day. */
public final class ReadsAClockOrRollsDice {

    private ReadsAClockOrRollsDice() {}

    /** By the instant. */
    public static class ByInstant {
        final Instant now = Instant.now();
    }

    /** By a reference to the method rather than a call. */
    public static class ByReference {
        final Supplier<Instant> now = Instant::now;
    }

    /** By the calendar. */
    public static class ByCalendar {
        final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    }

    /** By a clock of its own. */
    public static class ByClock {
        final Clock clock = Clock.systemUTC();
    }

    /** By the system's milliseconds. */
    public static class ByMilliseconds {
        final long now = System.currentTimeMillis();
    }

    /** By the system's nanoseconds. */
    public static class ByNanoseconds {
        final long now = System.nanoTime();
    }

    /** By a random id. */
    public static class ByRandomId {
        final UUID id = UUID.randomUUID();
    }

    /** By a reference to the maker of random ids. */
    public static class ByReferenceToRandomId {
        final Supplier<UUID> id = UUID::randomUUID;
    }

    /** By a random number. */
    public static class ByRandomNumber {
        final double number = Math.random();
    }

    /** By a generator. */
    public static class ByRandom {
        final Random random = new Random();
    }

    /** By a secure generator. */
    public static class BySecureRandom {
        final SecureRandom random = new SecureRandom();
    }

    /** By the thread's generator. */
    public static class ByThreadLocalRandom {
        final int number = ThreadLocalRandom.current().nextInt();
    }
}
