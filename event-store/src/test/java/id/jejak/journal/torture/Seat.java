package id.jejak.journal.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A place that one process after the other takes. What is done to it is done one thing at a time. */
final class Seat implements AutoCloseable {

    private final Class<?> main;
    private final Path log;
    private final List<String> arguments;
    private @Nullable Child child;
    private int lives;

    Seat(Class<?> main, Path log, List<String> arguments) {
        this.main = main;
        this.log = log;
        this.arguments = List.copyOf(arguments);
    }

    /** Lets the next process take it. */
    synchronized void fill() throws IOException {
        var words = new ArrayList<>(arguments);
        if (main == WriterProcess.class) words.addAll(Arguments.words("life=" + lives));
        lives++;
        child = Child.start(main, log, words);
    }

    /** Kills who sits there, leaves it empty for a while, and fills it again. */
    synchronized void kill(Duration empty) throws IOException, InterruptedException {
        if (child == null) return;
        child.kill();
        Thread.sleep(empty);
        fill();
    }

    /** Makes who sits there stand still for a while. */
    synchronized void pause(Duration length) throws InterruptedException {
        if (child == null) return;
        child.pause();
        try {
            Thread.sleep(length);
        } finally {
            child.resume();
        }
    }

    /** Makes who sits there stand still for a while, and looks around before it may go on. */
    synchronized <T> T pause(Duration length, Callable<T> look) throws Exception {
        if (child == null) throw new IllegalStateException("Nobody sits there");
        child.pause();
        try {
            Thread.sleep(length);
            return look.call();
        } finally {
            child.resume();
        }
    }

    /** Gives an order without waiting for what is being done to it. */
    void tell(String order) {
        var hearing = child;
        if (hearing != null) hearing.tell(order);
    }

    /** Asks who sits there to finish. Says what is wrong if it has ended before, or does not end. */
    synchronized Optional<Violation> stop(Duration patience) throws IOException, InterruptedException {
        if (child == null) return Optional.empty();
        var early = !child.process().isAlive();
        var fine = child.stop(patience) && !early;
        return fine
                ? Optional.empty()
                : Optional.of(new Violation(
                        "no process ends by itself, and each finishes when it is asked to",
                        main.getSimpleName() + (early ? " had ended: " : " did not finish: ") + lastWords()));
    }

    private String lastWords() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    /** Waits until who sits there has ended by itself. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        var ending = child;
        return ending != null && ending.process().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        var last = child;
        if (last != null) last.close();
    }
}
