package id.jejak.query.exports;

import id.jejak.events.sheet.CellText;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row. */
interface TableWriter extends Closeable {

    void write(List<@Nullable String> row);

    /** Puts in what is not there yet and leaves the stream open. */
    @Override
    void close() throws IOException;

    /** The text of a cell, with nothing in it that a spreadsheet program would carry out. */
    static String cell(@Nullable String value) {
        return value == null ? "" : CellText.guarded(value);
    }

    /** The kinds of files there are. */
    enum Kind {
        CSV("text/csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        TableWriter open(OutputStream out, String name) {
            return switch (this) {
                case CSV -> new CsvTable(out);
                case XLSX -> new XlsxTable(out, name);
            };
        }
    }
}
