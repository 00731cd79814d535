package id.jejak.journal.torture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/**
 * All there is to judge by.
 *
 * @param rows the journal as plain SQL finds it at the end, by position
 * @param undertakings the ledgers of all writers
 * @param seen what the follower wrote down, in that order
 * @param watched what the auditor saw while the run went on
 */
record Evidence(List<Row> rows, List<Undertaking> undertakings, List<Seen> seen, SortedMap<Long, UUID> watched) {

    /** Finds an event's row; if there are several, that is another invariant's business. */
    Map<UUID, Row> byEvent() {
        var found = new HashMap<UUID, Row>();
        for (var row : rows) found.put(row.eventId(), row);
        return found;
    }

    /** Finds a position's row. */
    Map<Long, Row> byPosition() {
        var found = new HashMap<Long, Row>();
        for (var row : rows) found.put(row.position(), row);
        return found;
    }
}
