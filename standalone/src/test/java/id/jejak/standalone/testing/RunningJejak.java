package id.jejak.standalone.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code ./run} starts, on a port of its own.
 *
 * @param process the process
 * @param address the one address it printed
 * @param data its data folder
 */
public record RunningJejak(JarProcess process, URI address, Path data) implements AutoCloseable {

    private static final String READY = "Jejak is ready: ";

    /** The one that tests share which leave the signing day as they find it. */
    private static final class Shared {
        static final RunningJejak JEJAK = start();

        private static RunningJejak start() {
            try {
                var data = Files.createTempDirectory(Files.createDirectories(Path.of("target/data")), "shared-");
                var jejak = RunningJejak.start(data);
                Runtime.getRuntime().addShutdownHook(new Thread(jejak::close));
                return jejak;
            } catch (IOException | InterruptedException e) {
                throw new AssertionError("Jejak does not start", e);
            }
        }
    }

    /** The shared one, started by whoever asks first and stopped when all tests have ended. */
    public static RunningJejak shared() {
        return Shared.JEJAK;
    }

    /** Starts one on a folder and waits until it says that it is ready. */
    public static RunningJejak start(Path data) throws IOException, InterruptedException {
        var process = JarProcess.start("standalone", Map.of(), "--port=0", "--data=" + data);
        process.await("saying that it is ready", () -> addressOf(process).isPresent());
        return new RunningJejak(process, addressOf(process).orElseThrow(), data);
    }

    /** Somebody who speaks to it. */
    public Client client() {
        return new Client(address);
    }

    private static Optional<URI> addressOf(JarProcess process) {
        try {
            return process.lines().stream()
                    .filter(line -> line.startsWith(READY))
                    .map(line -> URI.create(line.substring(READY.length())))
                    .findFirst();
        } catch (IOException e) {
            throw new AssertionError("The output cannot be read", e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
