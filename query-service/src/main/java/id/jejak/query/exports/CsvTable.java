package id.jejak.query.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV in UTF-8. It begins with a byte order mark, without which Excel takes it for something else. */
final class CsvTable implements TableWriter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter table;

    CsvTable(OutputStream out) {
        try {
            out.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void write(List<@Nullable String> row) {
        table.writeRecord(row.stream().map(TableWriter::cell).toList());
    }

    @Override
    public void close() throws IOException {
        table.flush();
    }
}
