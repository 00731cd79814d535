package id.jejak.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all one Jejak keeps: its database, its passwords, its logs. It belongs to one process at a time.
 *
 * @param path where it is
 * @param lock held as long as the process lives; the operating system lets go of it even after {@code kill -9}
 */
record DataFolder(Path path, FileLock lock) implements AutoCloseable {

    /**
     * Opens the folder, creating it if need be.
     *
     * @throws CannotStart if another process has it open, or it cannot be written
     */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            var channel =
                    FileChannel.open(path.resolve("jejak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart(
                        "Another Jejak is running on %s; stop it first, or give this one a folder of its own: ./run --data=FOLDER"
                                .formatted(path));
            }
            return new DataFolder(path.toRealPath(), lock);
        } catch (IOException e) {
            throw new CannotStart("The data folder %s cannot be opened: %s".formatted(path, e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    /** What the services say. */
    Path log() {
        return path.resolve("jejak.log");
    }

    /** What PostgreSQL says. */
    Path postgresLog() {
        return path.resolve("postgres.log");
    }

    /** PostgreSQL's own folder, named after its major version: another version cannot read it. */
    Path cluster() {
        return path.resolve("postgres-18");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    @Override
    public void close() throws IOException {
        lock.channel().close();
    }
}
