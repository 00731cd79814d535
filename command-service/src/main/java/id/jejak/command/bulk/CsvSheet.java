package id.jejak.command.bulk;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A CSV file in UTF-8, with or without a byte order mark.
 *
 * <p>Its separator is the comma, the semicolon (Excel writes one where the comma is the decimal sign, as in Indonesia) or the
 * tabulator, whichever the first line has most of; or the one that a line {@code sep=;} names.
 */
final class CsvSheet implements Sheet {

    /** The longest cell taken, in characters; no field of an order is longer. */
    private static final int LONGEST_CELL = 64 * 1024;

    private static final String NAMES_SEPARATOR = "sep=";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private int line;

    private CsvSheet(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
    }

    static CsvSheet open(Path file) throws IOException {
        var first = firstLine(file);
        var isNamed = first.toLowerCase(java.util.Locale.ROOT).startsWith(NAMES_SEPARATOR)
                && first.length() == NAMES_SEPARATOR.length() + 1;
        var reader = CsvReader.builder()
                .fieldSeparator(isNamed ? first.charAt(NAMES_SEPARATOR.length()) : separator(first))
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text(file));
        if (isNamed) reader.skipLines(1);
        return new CsvSheet(reader);
    }

    @Override
    public Optional<Row> next() {
        try {
            while (records.hasNext()) {
                var record = records.next();
                line = (int) record.getStartingLineNumber();
                var row =
                        new Row(line, record.getFields().stream().map(Cell::of).toList());
                if (!row.isBlank()) return Optional.of(row);
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            throw new Refused(DeskProblem.FILE_BROKEN, line);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new Refused(DeskProblem.FILE_NOT_UTF_8, line);
            }
            throw e;
        }
    }

    private static char separator(String firstLine) {
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(firstLine, candidate) > count(firstLine, best)) best = candidate;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String firstLine(Path file) throws IOException {
        try (var reader = text(file)) {
            var line = new StringBuilder();
            for (int c; line.length() < LONGEST_CELL && (c = reader.read()) >= 0 && c != '\n' && c != '\r'; ) {
                line.append((char) c);
            }
            return line.toString();
        } catch (CharacterCodingException e) {
            throw new Refused(DeskProblem.FILE_NOT_UTF_8, 0);
        }
    }

    /** The text without its byte order mark; what is not UTF-8 is an error and not a question mark. */
    private static BufferedReader text(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) reader.reset();
            return reader;
        } catch (CharacterCodingException e) {
            reader.close();
            throw new Refused(DeskProblem.FILE_NOT_UTF_8, 0);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
