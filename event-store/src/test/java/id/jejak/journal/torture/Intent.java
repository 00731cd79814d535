package id.jejak.journal.torture;

import id.jejak.events.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody means to append, written down before it is sent.
 *
 * @param id names it, in all ledgers
 * @param request the request id it bears, if any
 * @param events what it consists of, in order
 */
record Intent(String id, @Nullable String request, List<Planned> events) {

    /**
     * An event that is to be.
     *
     * @param eventId names it
     * @param stream where it goes
     * @param version its place there
     */
    record Planned(UUID eventId, String stream, long version) {

        Planned(String stream, long version) {
            this(Ids.next(), stream, version);
        }

        private String text() {
            return eventId + ":" + stream + ":" + version;
        }

        private static Planned parse(String text) {
            var parts = text.split(":", -1);
            return new Planned(UUID.fromString(parts[0]), parts[1], Long.parseLong(parts[2]));
        }
    }

    Intent {
        events = List.copyOf(events);
    }

    /** The same events in another ledger. */
    Intent renamed(String other) {
        return new Intent(other, request, events);
    }

    List<String> fields() {
        return List.of(
                "intent",
                id,
                request == null ? "-" : request,
                events.stream().map(Planned::text).collect(Collectors.joining(",")));
    }

    static Intent parse(String[] fields) {
        var events = Arrays.stream(fields[3].split(",", -1)).map(Planned::parse).toList();
        return new Intent(fields[1], fields[2].equals("-") ? null : fields[2], events);
    }
}
