package id.jejak.journal.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * A process that follows and writes down every event it sees, position and id. It goes on where its predecessor was killed.
 */
final class FollowerProcess {

    private final Path seen;
    private final LineFile notes;
    private final Following following;
    private SortedSet<Long> gaps = new TreeSet<>();
    private volatile boolean stopped;

    private FollowerProcess(Arguments arguments) {
        this.seen = Path.of(arguments.text("seen"));
        this.notes = LineFile.open(Path.of(arguments.text("notes")));
        this.following = Engine.of(arguments).follow(arguments.text("url"), arguments.millis("gap-timeout"));
    }

    public static void main(String... words) throws Exception {
        var names = Set.of("engine", "url", "seen", "notes", "gap-timeout");
        var follower = new FollowerProcess(Arguments.parse(names, words));
        var _ = Thread.startVirtualThread(follower::awaitTheEnd);
        follower.run();
    }

    private void awaitTheEnd() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException _) {
            // nobody is left who could say so
        }
        stopped = true;
    }

    private void run() throws InterruptedException {
        try (following;
                var file = LineFile.open(seen)) {
            var last = Seen.last(seen);
            while (!stopped) {
                try (var stream = following.after(last)) {
                    last = read(stream, file, last);
                } catch (RuntimeException e) {
                    // the database is away; go on from what was written down
                    System.err.println("Reading broke off after " + last + ": " + e);
                    TimeUnit.MILLISECONDS.sleep(100);
                    last = Seen.last(seen);
                }
            }
        }
    }

    private long read(BlockingStream<TrackedEventMessage<?>> stream, LineFile file, long after)
            throws InterruptedException {
        var last = after;
        while (!stopped) {
            if (!stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)) continue;
            var message = stream.nextAvailable();
            last = positionOf(message.trackingToken(), last);
            file.add(last + "\t" + message.getIdentifier());
        }
        return last;
    }

    /** A token that knows of gaps says how far it has come; an event out of a gap does not move it. */
    private long positionOf(TrackingToken token, long previous) {
        if (!(token instanceof GapAwareTrackingToken aware)) return position(token.position());
        var filled = new TreeSet<>(gaps);
        filled.removeAll(aware.getGaps());
        var position = aware.getIndex() > previous || filled.isEmpty() ? aware.getIndex() : filled.last();
        for (var gap : filled) {
            if (gap != position) {
                notes.add("gap %d given up at index %d, %d gaps before and %d after"
                        .formatted(
                                gap,
                                aware.getIndex(),
                                gaps.size(),
                                aware.getGaps().size()));
            }
        }
        gaps = new TreeSet<>(aware.getGaps());
        return position;
    }

    private static long position(OptionalLong position) {
        return position.orElseThrow(() -> new IllegalStateException("A token without a position"));
    }
}
