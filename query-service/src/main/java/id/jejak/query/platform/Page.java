package id.jejak.query.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of many, and where the next begin.
 *
 * @param next the cursor of the next page; none on the last
 */
public record Page<T>(List<T> rows, @Nullable String next) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** Cuts off the one row that was read too many in order to learn whether there are more. */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) return new Page<>(rows, null);
        var shown = rows.subList(0, limit);
        return new Page<>(shown, cursor.apply(shown.getLast()).text());
    }
}
