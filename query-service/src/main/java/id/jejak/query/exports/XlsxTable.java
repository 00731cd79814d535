package id.jejak.query.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An Excel workbook of one sheet. Every cell is text and stands for itself, so that nothing is kept for the end. */
final class XlsxTable implements TableWriter {

    /** As many rows as a sheet has, the first of which names the columns. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

    private static final int FLUSHED = 1_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxTable(OutputStream out, String name) {
        workbook = new Workbook(out, "Jejak", "1.0");
        sheet = workbook.newWorksheet(name);
    }

    @Override
    public void write(List<@Nullable String> values) {
        for (var column = 0; column < values.size(); column++) {
            var cell = TableWriter.cell(values.get(column));
            if (!cell.isEmpty()) sheet.inlineString(row, column, cell);
        }
        row++;
        if (row % FLUSHED == 0) flush();
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
