package id.jejak.command.bulk;

import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A table, read row by row. */
interface Sheet extends AutoCloseable {

    /**
     * The next row that holds something; none at the end.
     *
     * @throws Refused if the file cannot be read any further
     */
    Optional<Row> next();

    @Override
    void close();

    /**
     * Opens a file.
     *
     * @throws Refused if it is not what its media type says, or may not be opened
     */
    static Sheet open(Path file, FileType type) {
        try {
            var found = FileType.of(start(file));
            if (found.isEmpty()) throw new Refused(DeskProblem.FILE_EMPTY);
            if (found.get() != type) throw new Refused(DeskProblem.FILE_OF_ANOTHER_KIND, type.mediaType());
            return switch (type) {
                case CSV -> CsvSheet.open(file);
                case XLSX -> XlsxSheet.open(file);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.copyOf(in.readNBytes(8), (int) Math.min(8, Files.size(file)));
        }
    }
}
