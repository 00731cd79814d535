package id.jejak.standalone.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A packaged jar, running as a process of its own.
 *
 * @param process the process
 * @param output the file that holds what it says
 */
public record JarProcess(Process process, Path output) implements AutoCloseable {

    /** What a service is started with, wherever it runs. */
    private static final String OPTIONS = "@../deploy/jvm.options";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Starts a jar.
     *
     * @param jar which one: the name after {@code jejak.jar.} among the system properties
     * @param environment what is set besides
     */
    public static JarProcess start(String jar, Map<String, String> environment, String... arguments)
            throws IOException {
        var file = Objects.requireNonNull(System.getProperty("jejak.jar." + jar), "mvn verify says where the jars are");
        var output = Files.createTempFile(Files.createDirectories(Path.of("target/processes")), jar + "-", ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.concat(Stream.of(java, OPTIONS, "-Xmx512m", "-jar", file), Stream.of(arguments));
        var builder =
                new ProcessBuilder(command.toList()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new JarProcess(builder.start(), output);
    }

    /** All it has said so far. */
    public List<String> lines() throws IOException {
        return Files.readAllLines(output);
    }

    /** Waits until something holds; fails if the process ends before that or it takes too long. */
    public void await(String what, BooleanSupplier condition) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (!process.isAlive()) throw new AssertionError("It ended before " + what + ": " + lines());
            if (Instant.now().isAfter(deadline)) throw new AssertionError("No " + what + " in time: " + lines());
            Thread.sleep(10);
        }
    }

    /** Waits for its end and gives its exit code. */
    public int awaitExit() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), SECONDS)) throw new AssertionError("It does not end: " + lines());
        return process.exitValue();
    }

    /** Asks it to stop, as Ctrl-C and service managers do, and waits; gives its exit code. */
    public int stop() throws IOException, InterruptedException {
        process.destroy();
        return awaitExit();
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, SECONDS).join();
        if (process.isAlive()) process.destroyForcibly().onExit().join();
    }
}
