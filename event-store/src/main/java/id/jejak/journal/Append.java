package id.jejak.journal;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events that are recorded together or not at all.
 *
 * @param events at least one, of one stream or of several; each stream's in the order of their versions
 * @param request the request they answer, if a repetition of it is to be recognised
 */
public record Append(List<NewEvent> events, @Nullable Request request) {

    /**
     * What was asked for.
     *
     * @param id the same id never appends twice
     * @param digest SHA-256 of what was asked, to tell a repetition from another request under the same id
     */
    public record Request(String id, String digest) {}

    /**
     * @throws IllegalArgumentException if there are no events, or if the versions of a stream do not follow each other
     */
    public Append {
        events = List.copyOf(events);
        if (events.isEmpty()) throw new IllegalArgumentException("An append has at least one event");
        var next = new HashMap<String, Long>();
        for (var event : events) {
            var expected = next.put(event.stream(), event.version() + 1);
            if (event.version() < 0 || (expected != null && expected != event.version())) {
                throw new IllegalArgumentException(
                        "The versions of stream " + event.stream() + " do not follow each other");
            }
        }
    }

    /** How much there is to send, in characters. */
    long size() {
        return events.stream().mapToLong(NewEvent::size).sum();
    }
}
