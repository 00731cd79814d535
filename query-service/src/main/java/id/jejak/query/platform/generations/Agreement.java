package id.jejak.query.platform.generations;

import java.time.Instant;
import java.util.List;

/**
 * What came of holding what is shown against rows that were made anew of the journal.
 *
 * @param generation the one that was shown
 * @param against the one that was made anew, by the same code from the first event on
 * @param position as of which position of the journal the two were compared
 * @param comparedAt when
 * @param rows how many rows of the one that was shown were compared
 * @param digest of all those rows, 16 hexadecimal digits
 * @param differences the rows in which the two differ, {@value #NAMED} at most of each table; none if they agree
 */
public record Agreement(
        int generation,
        int against,
        long position,
        Instant comparedAt,
        long rows,
        String digest,
        List<Difference> differences) {

    /** So many rows of a table are named. */
    static final int NAMED = 20;

    public Agreement {
        differences = List.copyOf(differences);
    }

    /**
     * A row that is not as the journal makes it, or that is on one side only.
     *
     * @param table where
     * @param key the values of its key, in the order of the primary key
     */
    public record Difference(String table, List<String> key) {}

    /** Whether the two agree. */
    public boolean holds() {
        return differences.isEmpty();
    }
}
