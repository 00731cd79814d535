package id.jejak.standalone;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of one PostgreSQL server and the programs that act on them.
 *
 * @param path the server's folder
 * @param log what the server and its programs say
 * @param binaries the programs
 * @param user as whom they run
 */
record Cluster(Path path, Path log, PostgresBinaries binaries, ServerUser user) {

    /** What is answered is on disk; nobody but this machine gets in, and nobody without a password. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "timezone", "UTC",
            "log_timezone", "UTC");

    private static final Pattern COMPLAINT = Pattern.compile("FATAL:|PANIC:|error:|^pg_ctl:");

    static Cluster in(DataFolder folder) throws IOException {
        if (!Files.exists(folder.postgresLog())) Files.createFile(folder.postgresLog());
        var user = ServerUser.choose(folder.cluster(), folder.path());
        user.own(folder.postgresLog());
        // what was made as somebody else may be taken over, but not from under a server that lives
        var served = Postmaster.of(folder.cluster()).filter(Postmaster::lives).isPresent();
        if (Files.exists(folder.cluster()) && !served) user.own(folder.cluster());
        return new Cluster(folder.cluster(), folder.postgresLog(), PostgresBinaries.unpack(folder.path()), user);
    }

    boolean exists() {
        return Files.isDirectory(path);
    }

    /**
     * Stops the server that a killed Jejak has left behind. It could be adopted instead; but then port, settings and
     * program would be those of another day and the dead process's sessions would still be open, and that would be a
     * second way to start, seldom walked. Stopping takes a fraction of a second and leaves one way only.
     */
    void stopLeftover() throws IOException {
        if (!Files.exists(Postmaster.file(path))) return;
        var leftover = Postmaster.of(path);
        if (leftover.isPresent() && leftover.get().lives()) {
            stop();
        } else if (leftover.isEmpty() || ProcessHandle.of(leftover.get().pid()).isPresent()) {
            // unreadable, or naming a stranger: PostgreSQL would refuse to start, and nobody else may be in the folder
            Files.delete(Postmaster.file(path));
        }
        // naming nobody: PostgreSQL sees that for itself, and checks besides that nobody is left behind
    }

    /** Makes the folder, complete or not at all. */
    void createIfMissing(String owner, String password) throws IOException {
        if (exists()) return;
        var part = path.resolveSibling(path.getFileName() + ".part");
        var passwordFile = path.resolveSibling(path.getFileName() + ".password");
        Trees.delete(part);
        Files.deleteIfExists(passwordFile);
        Secrets.writePrivately(passwordFile, password);
        user.own(passwordFile);
        Files.createDirectory(part);
        user.own(part);
        run(
                "initdb",
                "--pgdata=" + part,
                "--username=" + owner,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        Files.delete(passwordFile);
        var _ = Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    }

    void start(int port) throws IOException {
        var options = SETTINGS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        run("pg_ctl", "start", "--pgdata=" + path, "--log=" + log, "--options=" + options, "--wait", "--timeout=600");
    }

    void stop() throws IOException {
        run("pg_ctl", "stop", "--pgdata=" + path, "--mode=fast", "--wait", "--timeout=120");
    }

    private void run(String program, String... arguments) throws IOException {
        var words = Stream.concat(Stream.of(binaries.program(program)), Stream.of(arguments));
        var before = Files.size(log);
        var process = new ProcessBuilder(user.command(words.toArray(String[]::new)))
                .directory(path.resolveSibling("").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            process.getOutputStream().close();
            if (process.waitFor() != 0) {
                throw new CannotStart(
                        "PostgreSQL's %s failed: %s (more in %s)".formatted(program, lastWords(before), log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL's %s was running".formatted(program), e);
        }
    }

    /** The last line since then in which the server or one of its programs complains. */
    private String lastWords(long since) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            var said = Channels.newInputStream(channel.position(since)).readAllBytes();
            return new String(said, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> COMPLAINT.matcher(line).find())
                    .reduce((_, later) -> later)
                    .orElse("it says nothing");
        }
    }
}
