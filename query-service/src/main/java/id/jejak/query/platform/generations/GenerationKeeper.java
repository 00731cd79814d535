package id.jejak.query.platform.generations;

import id.jejak.query.platform.generations.Generation.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Moves the generations of this edition on: begins the first, builds, has those follow that are built, shows what has caught
 * up. Every process has one, and any of them may do the next step.
 */
@Component
class GenerationKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GenerationKeeper.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    /** A short journal is built before the first question comes; with a long one the questions need not wait for it. */
    private static final Duration HEAD_START = Duration.ofSeconds(5);

    private final Generations generations;
    private final Rebuilds rebuilds;
    private final Builder builder;
    private final Followers followers;
    private final Shown shown;
    private final Edition edition;
    private final Duration checkEvery;
    private @Nullable ScheduledExecutorService steps;

    /** Of the one thread that looks. */
    private long resumeAt = System.nanoTime();

    /** Of the one thread that looks. */
    private long nextCheck = System.nanoTime();

    GenerationKeeper(
            Generations generations,
            Rebuilds rebuilds,
            Builder builder,
            Followers followers,
            Shown shown,
            Edition edition,
            @Value("${jejak.check-every:24h}") Duration checkEvery) {
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.builder = builder;
        this.followers = followers;
        this.shown = shown;
        this.edition = edition;
        this.checkEvery = checkEvery;
    }

    @Override
    public synchronized void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("generations").daemon().factory());
        var _ = executor.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        steps = executor;
        awaitShown();
    }

    @Override
    public synchronized void stop() {
        if (steps == null) return;
        steps.shutdownNow();
        steps.close();
        followers.be(List.of());
        steps = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return steps != null;
    }

    private void awaitShown() {
        var until = System.nanoTime() + HEAD_START.toNanos();
        while (shown.position().isEmpty() && System.nanoTime() < until) {
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look() {
        if (System.nanoTime() - resumeAt < 0) return;
        try {
            while (!Thread.currentThread().isInterrupted() && step()) {
                // there is more to do
            }
        } catch (RuntimeException e) {
            // as a rule the database is away
            if (!Thread.currentThread().isInterrupted())
                log.warn("The generations could not be moved on: {}", e.getMessage());
            rest();
        }
    }

    /** Does what is to be done now. Answers whether there is more. */
    private boolean step() {
        rebuilds.beginFirst();
        var mine = generations.of(edition.digest());
        followers.be(mine.stream()
                .filter(one -> one.state() == State.FOLLOWING || one.state() == State.SHOWN)
                .toList());
        checkWhenDue();
        var more = false;
        for (var one : mine) {
            switch (one.state()) {
                case BUILDING -> more |= build(one);
                case FOLLOWING -> {
                    if (one.checks()) rebuilds.compare(one.number());
                    else if (one.showsItself()) rebuilds.showWhenCaughtUp(one.number());
                }
                case PAUSED, SHOWN, DROPPED -> {}
            }
        }
        return more;
    }

    /** So seldom is looked whether it is time to check. */
    private Duration checkLooks() {
        return checkEvery.dividedBy(100);
    }

    private void checkWhenDue() {
        if (checkEvery.isZero() || System.nanoTime() - nextCheck < 0) return;
        nextCheck = System.nanoTime() + checkLooks().toNanos();
        rebuilds.checkAgainAfter(checkEvery);
    }

    private boolean build(Generation generation) {
        try {
            return builder.tellNextBlock(generation.number());
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) return false;
            log.error("Generation {} stands still at position {}", generation.number(), generation.position(), e);
            generations.troubled(generation.number(), String.valueOf(e.getMessage()));
            rest();
            return false;
        }
    }

    private void rest() {
        resumeAt = System.nanoTime() + AFTER_TROUBLE.toNanos();
    }
}
