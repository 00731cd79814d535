package id.jejak.journal.torture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL whose every durability setting is on, that can be killed and started again on the same files. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            // a killed writer's call goes on in its session, and several such may wait for the turn
            "max_connections=200",
            // checkpoints fall into the run, so that recovery begins in different places
            "checkpoint_timeout=30s",
            "timezone=UTC",
            "log_timezone=UTC");

    private final Path data;
    private final Path log;
    private final PostgresPrograms programs;
    private final int port = freePort();
    private Process postmaster;

    private Server(Path folder) throws IOException, InterruptedException {
        this.data = folder.resolve("postgres");
        this.log = folder.resolve("postgres.log");
        this.programs = PostgresPrograms.at(folder.resolveSibling("postgres-programs"));
        initialise();
        this.postmaster = launch();
        awaitAnswer();
    }

    /** Makes a new one in that folder and starts it. */
    static Server create(Path folder) throws IOException, InterruptedException {
        return new Server(folder);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private void initialise() throws IOException, InterruptedException {
        Files.createDirectory(data);
        programs.own(data);
        var process = programs.command(
                        "initdb",
                        "--pgdata=" + data,
                        "--username=postgres",
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) throw new IOException("initdb failed, see " + log);
    }

    private Process launch() throws IOException {
        var words = new ArrayList<>(List.of("-D", data.toString(), "-p", port + ""));
        for (var setting : SETTINGS) words.addAll(List.of("-c", setting));
        return programs.command("postgres", words.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** {@code kill -9} of the server's first process; the others find out and end when they next wait. */
    void killPostmaster() throws InterruptedException {
        var _ = postmaster.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of all its processes at once. */
    void killAll() throws InterruptedException {
        var children = postmaster.children().toList();
        killPostmaster();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** {@code kill -9} of one session: the server ends all others, recovers, and goes on. Answers whether it found one. */
    boolean killSession() {
        try (var connection = Databases.connect(url(), Databases.OWNER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select pid from pg_stat_activity where usename like 'jejak%' order by random() limit 1")) {
            return rows.next()
                    && ProcessHandle.of(rows.getLong(1))
                            .map(ProcessHandle::destroyForcibly)
                            .orElse(false);
        } catch (SQLException _) {
            return false;
        }
    }

    /** Starts it again, on what is there, and returns when it answers. */
    void restart() throws IOException, InterruptedException {
        postmaster = launch();
        awaitAnswer();
    }

    /** Returns when it answers; starts it again as often as it refuses to start because a dead one's processes live. */
    void awaitAnswer() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(deadline)) throw new IOException("PostgreSQL does not come up, see " + log);
            TimeUnit.MILLISECONDS.sleep(50);
            if (!postmaster.isAlive()) postmaster = launch();
        }
    }

    private boolean answers() {
        try (var connection = Databases.connect(url(), Databases.OWNER)) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public void close() {
        // nothing of it is needed any more, so it need not stop in order
        var children = postmaster.children().toList();
        var _ = postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
