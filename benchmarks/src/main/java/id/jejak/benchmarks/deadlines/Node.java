package id.jejak.benchmarks.deadlines;

import id.jejak.command.CommandService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A whole command service in a process of its own. */
record Node(Process process, Path log) implements AutoCloseable {

    static Node start(String name, String jdbcUrl, Path folder, Path options) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + options,
                "-Xms1g",
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-Dlogging.level.root=warn",
                "-Dlogging.level.id.jejak.command.CommandService=info",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                CommandService.class.getName(),
                "--server.port=0",
                "--jejak.node=" + name,
                "--spring.datasource.url=" + jdbcUrl,
                "--spring.datasource.username=" + DeadlinesBenchmark.WRITER.name(),
                "--spring.datasource.password=" + DeadlinesBenchmark.WRITER.password());
        var log = folder.resolve(name + ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Node(process, log);
    }

    boolean isUp() {
        try {
            if (!process.isAlive()) throw new IllegalStateException("A node died: " + Files.readString(log));
            return Files.readString(log).contains("Started CommandService");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(20, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var _ = process.destroyForcibly();
    }
}
