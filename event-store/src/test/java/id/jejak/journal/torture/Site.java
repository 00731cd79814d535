package id.jejak.journal.torture;

import id.jejak.journal.JournalSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where it happens: a folder, a server with an empty event store, and one process that follows. */
final class Site implements AutoCloseable {

    private final Options options;
    private final Path folder;
    private final Server server;
    private final List<Seat> seats = new ArrayList<>();
    private final Seat follower;

    Site(Options options) throws IOException, InterruptedException, SQLException {
        this.options = options;
        this.folder = options.folder().toAbsolutePath();
        delete(folder);
        Files.createDirectories(folder);
        this.server = Server.create(folder);
        if (options.engine() == Engine.JOURNAL) {
            JournalSchema.install(Databases.source(server.url(), Databases.OWNER), Databases.WRITER, Databases.READER);
            if (options.sabotage() != null) Sabotage.of(options.sabotage()).commit(server.url());
        } else {
            StockEngine.createTables(server.url(), options.gapTimeout());
        }
        this.follower = seat(FollowerProcess.class, "follower", "seen=" + seenFile(), "notes=" + notesFile());
    }

    /** A place for a writer, empty at first. */
    Seat writer(String name, long seed, int callers, int streams, Duration patience, int idleMillis) {
        return seat(
                WriterProcess.class,
                name,
                "folder=" + folder,
                "name=" + name,
                "seed=" + seed,
                "callers=" + callers,
                "streams=" + streams,
                "patience=" + patience.toMillis(),
                "idle=" + idleMillis);
    }

    /** A place for a process, empty at first. */
    Seat seat(Class<?> main, String name, String... arguments) {
        var words = new ArrayList<>(Arguments.words(arguments));
        words.addAll(Arguments.words(
                "engine=" + options.engine().word(),
                "url=" + server.url(),
                "gap-timeout=" + options.gapTimeout().toMillis()));
        var seat = new Seat(main, folder.resolve(name + ".log"), words);
        seats.add(seat);
        return seat;
    }

    Server server() {
        return server;
    }

    Seat follower() {
        return follower;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path seenFile() {
        return folder.resolve("follower.seen");
    }

    Path notesFile() {
        return folder.resolve("follower.notes");
    }

    /** All that the writers wrote down. */
    List<Undertaking> undertakings() throws IOException {
        return ledgers("").stream().flatMap(file -> Ledger.read(file).stream()).toList();
    }

    /** The ledgers of those whose name begins like that. */
    List<Path> ledgers(String name) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name)
                            && file.getFileName().toString().endsWith(".ledger"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        seats.forEach(Seat::close);
        server.close();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
