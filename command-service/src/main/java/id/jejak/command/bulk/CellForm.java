package id.jejak.command.bulk;

import id.jejak.command.desk.Fault;
import id.jejak.command.desk.InvalidBody.Field;
import id.jejak.events.sheet.CellText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a cell as its column wants it, as the text that a single order would have. */
final class CellForm {

    private static final List<String> YES = List.of("true", "ya", "benar", "yes", "1");
    private static final List<String> NO = List.of("false", "tidak", "salah", "no", "0");

    /** A year that stands alone, such as 2021, would be a day of 1905: no day before this one is meant. */
    private static final int EARLIEST = 1950;

    private CellForm() {}

    /** The text; none if the cell is blank or, as the list of faults then says, makes no sense. */
    static Optional<String> read(Column column, Cell cell, List<Field> faults) {
        return switch (cell) {
            case Cell.Blank _ -> Optional.empty();
            case Cell.Formula _ -> fault(column, Fault.FORMULA, faults);
            case Cell.Broken broken -> fault(column, Fault.CELL_IN_ERROR, faults, broken.error());
            case Cell.Truth truth -> Optional.of(String.valueOf(truth.value()));
            case Cell.Figure number ->
                column.form() == Column.Form.DAY && number.asDate().getYear() < EARLIEST
                        ? fault(column, Fault.NOT_A_DAY, faults)
                        : Optional.of(text(column.form(), number));
            case Cell.Text text -> text(column, text.text(), faults);
        };
    }

    private static Optional<String> text(Column column, String cell, List<Field> faults) {
        if (cell.startsWith("=")) return fault(column, Fault.FORMULA, faults);
        if (cell.codePoints().anyMatch(CellForm::cannotBeWritten)) {
            return fault(column, Fault.CONTROL_CHARACTER, faults);
        }
        var text = CellText.plain(cell);
        return switch (column.form()) {
            case TEXT -> Optional.of(text);
            case REGION, DAY -> Optional.of(text.strip());
            case WORD -> Optional.of(text.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
            case TRUTH -> truth(column, text.strip().toLowerCase(Locale.ROOT), faults);
        };
    }

    private static String text(Column.Form form, Cell.Figure number) {
        return switch (form) {
            case DAY -> day(number);
            // a spreadsheet program takes the code 19.10 for a number and writes 19.1
            case REGION ->
                number.value().stripTrailingZeros().scale() > 0
                        ? number.value().setScale(2, RoundingMode.HALF_UP).toPlainString()
                        : plain(number.value());
            case TEXT, WORD, TRUTH -> plain(number.value());
        };
    }

    private static String day(Cell.Figure number) {
        var when = number.asDate();
        return when.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? when.toLocalDate().toString()
                : when.toString();
    }

    private static String plain(BigDecimal number) {
        var shorter = number.stripTrailingZeros();
        return (shorter.scale() < 0 ? shorter.setScale(0) : shorter).toPlainString();
    }

    private static Optional<String> truth(Column column, String word, List<Field> faults) {
        if (YES.contains(word)) return Optional.of("true");
        if (NO.contains(word)) return Optional.of("false");
        return fault(column, Fault.NOT_TRUE_OR_FALSE, faults);
    }

    private static boolean cannotBeWritten(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || Character.getType(c) == Character.SURROGATE;
    }

    private static Optional<String> fault(Column column, Fault fault, List<Field> faults, Object... arguments) {
        faults.add(new Field(column.name(), fault, arguments));
        return Optional.empty();
    }
}
