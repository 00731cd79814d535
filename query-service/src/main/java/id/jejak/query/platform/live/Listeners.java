package id.jejak.query.platform.live;

import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Refused;
import id.jejak.query.platform.live.Telling.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Those who listen. Each is told what has happened since the position it names, in order and without a gap, and then what
 * happens, as soon as the read models reflect it. However many listen, the position is looked for once.
 */
@Component
public class Listeners implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    /** Each holds a connection, and pages do without when there is none left. */
    private static final int MOST = 500;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** So often something is said at least: a proxy keeps the connection, and one that is gone is noticed. */
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final Answers answers;
    private final Set<SseEmitter> listening = ConcurrentHashMap.newKeySet();
    private volatile long position;
    private volatile boolean running;
    private @Nullable Thread look;

    Listeners(Answers answers) {
        this.answers = answers;
    }

    /**
     * Tells somebody what happens.
     *
     * @param after the position behind which they want to be told
     * @throws Refused 503 {@code too-many-listeners}
     */
    public SseEmitter tell(long after, Telling telling) {
        if (!running || listening.size() >= MOST) {
            throw new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE, "too-many-listeners", "At most " + MOST + " listen at a time");
        }
        var emitter = new SseEmitter(0L);
        listening.add(emitter);
        emitter.onCompletion(() -> listening.remove(emitter));
        emitter.onError(_ -> listening.remove(emitter));
        var _ = Thread.ofVirtual().name("listener").start(() -> go(emitter, after, telling));
        return emitter;
    }

    private void go(SseEmitter emitter, long after, Telling telling) {
        try {
            // the answer begins, so that whoever listens knows that they are heard
            emitter.send(SseEmitter.event().comment("from " + after).reconnectTime(BETWEEN_LOOKS.toMillis() * 10));
            var reached = after;
            while (isListening(emitter)) {
                var told = telling.since(reached);
                for (var message : told.messages()) send(emitter, message);
                reached = told.reached();
                if (!awaitBeyond(reached, emitter))
                    emitter.send(SseEmitter.event().comment("still here"));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            log.debug("A listener has gone: {}", e.getMessage());
            listening.remove(emitter);
        } catch (RuntimeException e) {
            // as a rule the database is away; who is cut off asks again from where they were
            log.warn("A listener was cut off: {}", e.getMessage());
            listening.remove(emitter);
            emitter.complete();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private static void send(SseEmitter emitter, Message message) throws IOException {
        emitter.send(SseEmitter.event()
                .id(String.valueOf(message.position()))
                .data(message.body(), MediaType.APPLICATION_JSON));
    }

    /** Waits until there is more to tell. Answers whether there is; if not, it is time for a sign of life. */
    private boolean awaitBeyond(long reached, SseEmitter emitter) throws InterruptedException {
        var until = System.nanoTime() + BEAT.toNanos();
        while (position <= reached) {
            if (!isListening(emitter) || System.nanoTime() > until) return false;
            Thread.sleep(BETWEEN_LOOKS.dividedBy(4));
        }
        return true;
    }

    private boolean isListening(SseEmitter emitter) {
        return running && listening.contains(emitter);
    }

    private void look() {
        while (running) {
            try {
                if (!listening.isEmpty()) position = positionNow();
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** While the database is away, the one that was known last: nothing happens that could be told. */
    private long positionNow() {
        try {
            return answers.position();
        } catch (RuntimeException e) {
            log.debug("The position could not be looked for: {}", e.getMessage());
            return position;
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        look = Thread.ofVirtual().name("listeners").start(this::look);
    }

    /** Before the server waits for its requests to end: these do not end by themselves. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (look != null) look.interrupt();
        listening.forEach(SseEmitter::complete);
        listening.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
