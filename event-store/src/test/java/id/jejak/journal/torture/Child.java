package id.jejak.journal.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java process of the kit, and what can be done to it.
 *
 * @param process the process
 * @param log where it says what troubles it
 */
record Child(Process process, Path log) implements AutoCloseable {

    static Child start(Class<?> main, Path log, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Child(process, log);
    }

    /** Gives it an order; one that is dead hears nothing. */
    void tell(String order) {
        try {
            var orders = process.getOutputStream();
            orders.write((order + "\n").getBytes(UTF_8));
            orders.flush();
        } catch (IOException _) {
            // dead, or about to be
        }
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        var _ = process.destroyForcibly().waitFor();
    }

    /** {@code kill -STOP}: it stands still in the middle of whatever it does. */
    void pause() {
        signal("STOP");
    }

    /** {@code kill -CONT}. */
    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var _ = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to finish what it has begun. Answers whether it did so in time. */
    boolean stop(Duration patience) throws InterruptedException {
        tell("stop");
        try {
            process.getOutputStream().close();
        } catch (IOException _) {
            // it has gone already
        }
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
    }

    @Override
    public void close() {
        var _ = process.destroyForcibly();
    }
}
