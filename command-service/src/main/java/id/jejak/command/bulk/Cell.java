package id.jejak.command.bulk;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What stands in a cell, before anybody knows what its column wants. */
sealed interface Cell {

    record Blank() implements Cell {}

    record Text(String text) implements Cell {}

    /**
     * A number, as only workbooks have them.
     *
     * @param asDate what it is if it is a date: a workbook writes dates as days since 1900
     */
    record Figure(BigDecimal value, LocalDateTime asDate) implements Cell {}

    record Truth(boolean value) implements Cell {}

    record Formula(String text) implements Cell {}

    /** What a workbook shows where a formula failed, e.g. {@code #REF!}. */
    record Broken(String error) implements Cell {}

    /** A text, which may be none. */
    static Cell of(String text) {
        return text.isBlank() ? new Blank() : new Text(text);
    }
}
