package id.jejak.command.bulk;

import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.Fault;
import id.jejak.command.desk.InvalidBody.Field;
import id.jejak.command.desk.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The first line of a file: which cell of a line belongs to which column.
 *
 * @param columns one for each cell, none where the heading is blank
 */
record Header(List<Optional<Column>> columns) {

    /** So many columns that are unknown are named; who has more has sent another file. */
    private static final int MOST_FAULTS = 20;

    Header {
        columns = List.copyOf(columns);
    }

    /**
     * Reads the first line.
     *
     * @throws Refused naming every column that is unknown, missing or there twice
     */
    static Header read(Sheet sheet, List<Column> known) {
        var first = sheet.next().orElseThrow(() -> new Refused(DeskProblem.FILE_EMPTY));
        var faults = new ArrayList<Field>();
        var columns = new ArrayList<Optional<Column>>();
        for (var cell : first.cells()) {
            var column = heading(cell).flatMap(heading -> column(heading, known, faults));
            column.filter(again -> columns.contains(Optional.of(again)))
                    .ifPresent(again -> faults.add(new Field(again.name(), Fault.COLUMN_TWICE)));
            columns.add(column);
        }
        known.stream()
                .filter(column -> column.required() && !columns.contains(Optional.of(column)))
                .forEach(column -> faults.add(new Field(column.name(), Fault.COLUMN_MISSING)));
        if (!faults.isEmpty()) throw Refused.of(DeskProblem.COLUMNS_NOT_UNDERSTOOD, faults);
        return new Header(columns);
    }

    /** A row under these columns. */
    Line line(Row row) {
        var values = new LinkedHashMap<String, String>();
        var faults = new ArrayList<Field>();
        // one of them is enough to find the others, of which a line may have thousands
        var saysLost = false;
        for (var i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            var column = i < columns.size() ? columns.get(i) : Optional.<Column>empty();
            if (column.isPresent()) {
                var name = column.get().name();
                CellForm.read(column.get(), cell, faults).ifPresent(text -> values.put(name, text));
            } else if (!(cell instanceof Cell.Blank) && !saysLost) {
                saysLost = true;
                faults.add(new Field(String.valueOf(i + 1), Fault.CELL_WITHOUT_COLUMN));
            }
        }
        return new Line(row.line(), values, faults);
    }

    private static Optional<String> heading(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> Optional.of(text.text().strip());
            case Cell.Blank _ -> Optional.empty();
            case Cell.Figure number -> Optional.of(number.value().toPlainString());
            case Cell.Truth truth -> Optional.of(String.valueOf(truth.value()));
            case Cell.Formula formula -> Optional.of(formula.text());
            case Cell.Broken broken -> Optional.of(broken.error());
        };
    }

    private static Optional<Column> column(String heading, List<Column> known, List<Field> faults) {
        var column = known.stream().filter(one -> one.isCalled(heading)).findFirst();
        if (column.isEmpty() && faults.size() < MOST_FAULTS) {
            faults.add(new Field(
                    Shown.briefly(heading),
                    Fault.COLUMN_UNKNOWN,
                    String.join(", ", known.stream().map(Column::name).toList())));
        }
        return column;
    }
}
