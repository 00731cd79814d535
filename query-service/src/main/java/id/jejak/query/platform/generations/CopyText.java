package id.jejak.query.platform.generations;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's {@code COPY}: tabs between columns, backslashes before what would be mistaken. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();
    private boolean begun;

    @CanIgnoreReturnValue
    CopyText value(@Nullable Object value) {
        if (begun) text.append('\t');
        begun = true;
        switch (value) {
            case null -> text.append("\\N");
            case String words -> escape(words);
            case Boolean is -> text.append(is ? 't' : 'f');
            case Instant instant -> text.append(instant(instant));
            case Collection<?> some -> escape(array(some));
            default -> text.append(value);
        }
        return this;
    }

    void endRow() {
        text.append('\n');
        begun = false;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String instant(Instant instant) {
        return instant.equals(Instant.MAX) ? "infinity" : instant.toString();
    }

    private static String array(Collection<?> some) {
        var array = new StringBuilder("{");
        for (var one : some) {
            if (array.length() > 1) array.append(',');
            array.append('"')
                    .append(one.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(letter);
            }
        }
    }
}
