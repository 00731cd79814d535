package id.jejak.query.platform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a read model, as a fold sees it. */
public record Row(Map<String, @Nullable Object> values) {

    /** The words in a column of words. */
    @SuppressWarnings("unchecked")
    public List<String> words(String column) {
        return (List<String>) value(column);
    }

    /** The word in a column. */
    public String word(String column) {
        return (String) value(column);
    }

    /** The number in a column. */
    public int number(String column) {
        return (Integer) value(column);
    }

    private Object value(String column) {
        var value = values.get(column);
        if (value == null) throw new IllegalArgumentException("Nothing in " + column + " of " + values);
        return value;
    }
}
