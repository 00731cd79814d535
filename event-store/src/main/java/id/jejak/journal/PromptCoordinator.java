package id.jejak.journal;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread on which a processor of Axon's hands out events, for {@code coordinatorExecutor}.
 *
 * <p>When a segment has 1,024 events before it, Axon 4.13 lets 100 ms go by before it hands out more, however soon they are
 * handled. A replay then spends most of its time asleep. This thread takes so short a pause for a shorter one; the longer
 * ones, between attempts after a failure and to keep claims, stay what they are.
 */
public final class PromptCoordinator extends ScheduledThreadPoolExecutor {

    private static final long AXONS_PAUSE_MILLIS = 100;
    private static final long PAUSE_MILLIS = 1;

    /**
     * Makes it; its thread starts with the first task and keeps no process alive.
     *
     * @param processor the name of the processor
     */
    public PromptCoordinator(String processor) {
        super(
                1,
                Thread.ofPlatform()
                        .name("Coordinator[" + processor + "]")
                        .daemon()
                        .factory());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        var millis = unit.toMillis(delay);
        return super.schedule(
                command, millis <= AXONS_PAUSE_MILLIS ? Math.min(millis, PAUSE_MILLIS) : millis, TimeUnit.MILLISECONDS);
    }
}
