package id.jejak.journal.torture;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * What a follower wrote down of an event.
 *
 * @param position where it saw it
 * @param eventId which one
 */
record Seen(long position, UUID eventId) {

    static List<Seen> read(Path file) {
        return LineFile.read(file).stream().map(Seen::parse).toList();
    }

    private static Seen parse(String line) {
        var tab = line.indexOf('\t');
        return new Seen(Long.parseLong(line.substring(0, tab)), UUID.fromString(line.substring(tab + 1)));
    }

    /** How far a follower has come; 0 if it has seen nothing. */
    static long last(Path file) {
        var lines = LineFile.read(file);
        return lines.isEmpty() ? 0 : parse(lines.getLast()).position();
    }
}
