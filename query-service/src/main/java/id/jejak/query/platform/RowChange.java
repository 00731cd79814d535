package id.jejak.query.platform;

import id.jejak.events.OccurredAt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change to the rows of a read model: what a fold answers an event with.
 *
 * @param sql a statement of the projection, with a place for each value
 * @param values in the words of the domain; how a database holds them is the writer's to know
 */
public record RowChange(String sql, List<@Nullable Object> values) {

    /** A change with its values in order; a moment takes the three places {@code precision, earliest, zone}. */
    public static RowChange row(String sql, @Nullable Object... values) {
        var flat = new ArrayList<@Nullable Object>(values.length + 2);
        for (var value : values) {
            if (value instanceof OccurredAt moment) flat.addAll(Moments.columns(moment));
            else flat.add(value);
        }
        return new RowChange(sql, Collections.unmodifiableList(flat));
    }
}
