package id.jejak.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A process and its children, and the processor time they have used, children that have ended included.
 *
 * <p>Read from {@code /proc/<pid>/stat} (proc(5)), and so for Linux only: that is where PostgreSQL's time is kept to a
 * hundredth of a second for each of its processes.
 */
record ProcessTree(long root) {

    private static final long TICKS_PER_SECOND = 100;

    Duration cpu() {
        try (var all = Files.list(Path.of("/proc"))) {
            var ticks = all.filter(path -> path.getFileName().toString().chars().allMatch(Character::isDigit))
                    .flatMap(path -> read(path).stream())
                    .filter(stat -> stat.pid == root || stat.parent == root)
                    .mapToLong(stat -> stat.ticks)
                    .sum();
            return Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND);
        } catch (IOException e) {
            throw new UncheckedIOException("Processor time is read from /proc, which Linux alone has", e);
        }
    }

    private Optional<Stat> read(Path process) {
        try {
            return Optional.of(parse(Files.readString(process.resolve("stat"))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException _) {
            // it ended while it was being read
            return Optional.empty();
        }
    }

    private Stat parse(String line) {
        // the name stands in parentheses and may hold blanks itself
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        var pid = Long.parseLong(line.substring(0, line.indexOf(' ')));
        var own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        var ended = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        return new Stat(pid, Long.parseLong(fields[1]), pid == root ? own + ended : own);
    }

    /** What is wanted of a line. */
    private record Stat(long pid, long parent, long ticks) {}
}
