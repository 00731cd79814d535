package id.jejak.journal.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file that grows by whole lines, whoever is killed: what its writer handed to the system outlives it. */
final class LineFile implements AutoCloseable {

    private final FileChannel channel;

    private LineFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens it for more lines, and takes away half a line that a killed writer has left. */
    static LineFile open(Path path) {
        try {
            var whole = wholeLines(path).getBytes(UTF_8).length;
            var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var _ = channel.truncate(whole).position(whole);
            return new LineFile(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every whole line in it; none if there is no such file. */
    static List<String> read(Path path) {
        return wholeLines(path).lines().toList();
    }

    private static String wholeLines(Path path) {
        try {
            if (!Files.exists(path)) return "";
            var text = Files.readString(path);
            return text.substring(0, text.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(String line) {
        try {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                var _ = channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
