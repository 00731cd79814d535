package id.jejak.command.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does what is due when it is due: sleeps until then to the millisecond, and looks every second in case another service has
 * put something on the schedule that is due sooner.
 *
 * <p>Two hands take turns, so that one takes the next while the other waits for the journal.
 */
@Component
class Clockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private static final int HANDS = 2;
    private static final int HANDFUL = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Schedule schedule;
    private final DueHandler handler;
    private final Alarm alarm;
    private final Clock clock;
    private volatile List<Thread> hands = List.of();
    private volatile boolean running;

    Clockwork(Schedule schedule, DueHandler handler, Alarm alarm, Clock clock) {
        this.schedule = schedule;
        this.handler = handler;
        this.alarm = alarm;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        hands = IntStream.rangeClosed(1, HANDS)
                .mapToObj(hand ->
                        Thread.ofPlatform().name("clockwork-" + hand).daemon().start(this::turn))
                .toList();
    }

    private void turn() {
        try {
            while (running) {
                var heard = alarm.count();
                switch (carryOut()) {
                    case MORE -> {}
                    case DONE -> alarm.sleep(heard, untilNext());
                    // not until the next is due: what becomes due at every moment would be tried at every moment
                    case FAILED -> alarm.sleep(heard, Schedule.POLL);
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("Stopped while it slept");
        }
    }

    /** What came of a turn. */
    private enum Turn {
        /** As much was due as one turn does. */
        MORE,
        /** All that was due is done. */
        DONE,
        /** The schedule itself could not be reached. */
        FAILED
    }

    private Turn carryOut() {
        try {
            return schedule.carryOut(HANDFUL, handler) == HANDFUL ? Turn.MORE : Turn.DONE;
        } catch (RuntimeException e) {
            if (running) LOG.warn("What is due could not be done and is tried again", e);
            return Turn.FAILED;
        }
    }

    private Duration untilNext() {
        try {
            return schedule.next()
                    .map(next -> Duration.between(clock.instant(), next))
                    .filter(wait -> wait.compareTo(Schedule.POLL) < 0)
                    .orElse(Schedule.POLL);
        } catch (RuntimeException e) {
            // the database is away; carrying out says so
            LOG.debug("When something is due next cannot be read", e);
            return Schedule.POLL;
        }
    }

    /** Lets the hands finish what they hold. */
    @Override
    public void stop() {
        running = false;
        alarm.ring();
        try {
            for (var hand : hands) {
                if (!hand.join(PATIENCE)) hand.interrupt();
            }
        } catch (InterruptedException _) {
            hands.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
