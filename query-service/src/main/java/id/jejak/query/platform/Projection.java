package id.jejak.query.platform;

import java.util.List;

/**
 * A read model: its tables, described in {@code tables.sql} beside its class, and what each event changes in them.
 *
 * <p>It is told every event of the journal in order, each once, and decides by nothing else: so it makes the same rows
 * whether it follows the journal or is told all of it anew. Its tables are its own; what it needs to know of another
 * aggregate it keeps in a row of its own.
 */
public interface Projection {

    /** Its tables. */
    List<Table> tables();

    /** What an event changes, in that order; nothing if it is not about any of this. */
    List<RowChange> changes(Recorded<?> recorded);
}
