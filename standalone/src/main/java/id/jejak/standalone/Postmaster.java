package id.jejak.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The server that last said it serves a folder. It outlives a Jejak that was killed.
 *
 * @param pid its process
 * @param startedAt when it started, to the second
 * @param home the folder its program was unpacked below
 */
record Postmaster(long pid, Instant startedAt, Path home) {

    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Reads {@code postmaster.pid}; nothing, if there is none or its writer died over it. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(file(cluster));
            if (lines.size() < 3) return Optional.empty();
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                    cluster.resolveSibling("")));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether that process is still that server. After a reboot the number may be somebody else's, who must not be
     * stopped in its place: a namesake's program lies elsewhere or, where one may not look, began later.
     */
    boolean lives() {
        return !isZombie()
                && ProcessHandle.of(pid)
                        .map(ProcessHandle::info)
                        .filter(this::isOurs)
                        .isPresent();
    }

    /** Dead, and its number not yet given back, because the first process of a container seldom does its duty. */
    private boolean isZombie() {
        try {
            // the state follows the program's name, which may hold anything but is in brackets
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return false; // no such process, or no Linux
        }
    }

    private boolean isOurs(ProcessHandle.Info info) {
        var program = info.command();
        if (program.isPresent()) return Path.of(program.get()).startsWith(home);
        return info.startInstant()
                .map(start -> start.isBefore(startedAt.plus(TOLERANCE)))
                .orElse(false);
    }
}
