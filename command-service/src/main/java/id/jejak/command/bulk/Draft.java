package id.jejak.command.bulk;

import java.util.List;

/** A line that is understood and not yet compared with what is recorded. */
public interface Draft {

    Line line();

    /** What no other line of the same file may name. */
    List<Name> names();

    /**
     * What a line names.
     *
     * @param column where
     * @param id what
     */
    record Name(String column, String id) {}
}
