package id.jejak.benchmarks.journal;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@link FollowerMain}, running in a process of its own. */
final class Follower implements AutoCloseable {

    private final Process process;
    private final Path notes;

    private Follower(Process process, Path notes) {
        this.process = process;
        this.notes = notes;
    }

    /** Starts it and waits until it follows. */
    static Follower start(String jdbcUrl) throws IOException {
        var notes = Files.createTempFile("follower", ".notes");
        var java = ProcessHandle.current().info().command().orElse("java");
        var process = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-Daxoniq.update-checker.disabled=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FollowerMain.class.getName(),
                        jdbcUrl,
                        notes.toString())
                .redirectError(Redirect.INHERIT)
                .start();
        var follower = new Follower(process, notes);
        var said = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = said.readLine(); !FollowerMain.READY.equals(line); line = said.readLine()) {
            if (line == null) throw new IOException("The follower ended before it followed");
        }
        // whatever else it says must not fill the pipe
        var _ = Thread.startVirtualThread(() -> said.lines().forEach(_ -> {}));
        return follower;
    }

    /** Lets it come to that position and end, and answers when it handled what. */
    Arrivals until(long position) throws IOException, InterruptedException {
        try (var order = process.outputWriter(StandardCharsets.UTF_8)) {
            order.write(position + "\n");
        }
        if (process.waitFor() != 0) throw new IOException("The follower failed");
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(notes)))) {
            var first = in.readLong();
            var micros = new long[in.readInt()];
            for (var i = 0; i < micros.length; i++) micros[i] = in.readLong();
            return new Arrivals(first, micros);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        var _ = Files.deleteIfExists(notes);
    }

    /** When events came to the handler. */
    static final class Arrivals {

        private final long first;
        private final long[] micros;

        private Arrivals(long first, long[] micros) {
            this.first = first;
            this.micros = micros;
        }

        /** When the event at that position came, in microseconds since 1970. */
        long at(long position) {
            return micros[Math.toIntExact(position - first)];
        }
    }
}
