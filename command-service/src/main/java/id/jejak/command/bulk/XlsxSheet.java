package id.jejak.command.bulk;

import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel workbook; the others must be empty, so that nothing is left out unnoticed. */
final class XlsxSheet implements Sheet {

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private int line;

    private XlsxSheet(ReadableWorkbook workbook, Stream<org.dhatim.fastexcel.reader.Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static XlsxSheet open(Path file) throws IOException {
        WorkbookLimits.check(file);
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile());
            for (var further : workbook.getSheets().skip(1).toList()) {
                try (var rows = further.openStream()) {
                    if (rows.anyMatch(row -> !row(0, row).isBlank())) {
                        throw new Refused(DeskProblem.FILE_WITH_SEVERAL_SHEETS);
                    }
                }
            }
            return new XlsxSheet(workbook, workbook.getFirstSheet().openStream());
        } catch (Refused e) {
            if (workbook != null) workbook.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            // a library that reads what anybody may have put together fails in many ways
            if (workbook != null) workbook.close();
            throw new Refused(DeskProblem.FILE_BROKEN, 0);
        }
    }

    @Override
    public Optional<Row> next() {
        try {
            while (rows.hasNext()) {
                var read = rows.next();
                // a row need not say its number; then it is the one after the last
                line = Math.max(line + 1, read.getRowNum());
                var row = row(line, read);
                if (!row.isBlank()) return Optional.of(row);
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            throw new Refused(DeskProblem.FILE_BROKEN, line);
        }
    }

    private static Row row(int line, org.dhatim.fastexcel.reader.Row read) {
        var cells = new ArrayList<Cell>(read.getCellCount());
        for (var i = 0; i < read.getCellCount(); i++) cells.add(cell(read.getCell(i)));
        return new Row(line, cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) return new Cell.Blank();
        return switch (cell.getType()) {
            case EMPTY -> new Cell.Blank();
            case STRING -> Cell.of(cell.asString());
            case NUMBER -> new Cell.Figure(cell.asNumber(), cell.asDate());
            case BOOLEAN -> new Cell.Truth(cell.asBoolean());
            case FORMULA -> new Cell.Formula("=" + cell.getFormula());
            case ERROR -> new Cell.Broken(cell.getRawValue());
        };
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
