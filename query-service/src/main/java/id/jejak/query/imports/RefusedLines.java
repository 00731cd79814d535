package id.jejak.query.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the lines that were refused.
 *
 * @param next what to ask for next; none at the end
 */
public record RefusedLines(
        List<RefusedLine> errors, @Nullable String next) {

    public static final RefusedLines NONE = new RefusedLines(List.of(), null);

    /**
     * Why a line was refused.
     *
     * @param column where; none if it is the line as a whole
     * @param value what stands there, shortened
     */
    public record RefusedLine(
            int line, @Nullable String column, @Nullable String value, String rule, String title) {}
}
