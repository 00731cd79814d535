package id.jejak.command.bulk;

import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.Refused;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What kinds of files are taken. */
public enum FileType {
    CSV(FileType.TEXT_CSV),
    XLSX(FileType.WORKBOOK);

    static final String TEXT_CSV = "text/csv";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As a request names it. */
    public String mediaType() {
        return mediaType;
    }

    /** The type that a request names; what else is asked for never reaches here. */
    static FileType named(MediaType mediaType) {
        return mediaType.isCompatibleWith(MediaType.parseMediaType(TEXT_CSV)) ? CSV : XLSX;
    }

    /**
     * What a file is, by its first bytes; none if it has none.
     *
     * @throws Refused if it is a workbook that cannot be read
     */
    static Optional<FileType> of(byte[] start) {
        if (start.length == 0) return Optional.empty();
        // a workbook with a password is wrapped as those of old Excel are
        if (startsWith(start, COMPOUND_FILE)) throw new Refused(DeskProblem.FILE_OF_OLD_EXCEL);
        return Optional.of(startsWith(start, ZIP) ? XLSX : CSV);
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        return bytes.length >= signature.length
                && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }
}
