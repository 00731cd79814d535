package id.jejak.events.competition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A weighted score from 0 to 100 with two decimals, written {@code 87.25}.
 *
 * @param hundredths kept whole, so that no score is ever off by what a fraction cannot hold
 */
public record Mark(int hundredths) implements Comparable<Mark> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{2})");

    /** A mark without decimals, such as a passing grade. */
    public static Mark whole(int points) {
        return new Mark(points * 100);
    }

    /**
     * Reads a mark as it is written.
     *
     * @throws IllegalArgumentException if the text is not a number with two decimals
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Mark of(String text) {
        var digits = FORM.matcher(text);
        if (!digits.matches()) throw new IllegalArgumentException("A mark is a number with two decimals");
        return new Mark(Integer.parseInt(digits.group(1) + digits.group(2)));
    }

    @Override
    public int compareTo(Mark other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    @JsonValue
    public String toString() {
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }
}
