package id.jejak.command.bulk;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line its number as the sender's program shows it, counted from 1
 */
record Row(int line, List<Cell> cells) {

    Row {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell.Blank.class::isInstance);
    }
}
