package id.jejak.command.bulk;

import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a workbook before it is read: a small file can unpack to more than there is memory, a row can have more cells
 * and a cell more text than fit in, and one cell can claim to stand a billion columns to the right.
 */
final class WorkbookLimits {

    /** Everything together, unpacked: a million lines of twelve cells fit in. */
    static final long LARGEST = 1L << 30;

    /** The texts that cells share, which are all held in memory. */
    static final long LARGEST_SHARED = 64L << 20;

    private static final int MOST_ENTRIES = 1_000;
    private static final int LONGEST_COLUMN_NAME = 3; // XFD is the last one Excel has
    private static final int MOST_CELLS = 16_384; // in a row, as Excel has them
    private static final int LONGEST_CELL = 64 * 1024; // in characters, twice as many as Excel has

    private static final XMLInputFactory XML = careful();

    private long unpacked;

    private WorkbookLimits() {}

    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) throw broken();
            var limits = new WorkbookLimits();
            for (var entry : zip.stream().toList()) limits.check(zip, entry);
        } catch (ZipException e) {
            throw broken();
        }
    }

    private void check(ZipFile zip, ZipEntry entry) throws IOException {
        var most = entry.getName().endsWith("sharedStrings.xml") ? LARGEST_SHARED : LARGEST;
        try (var in = new Measured(zip.getInputStream(entry), most)) {
            if (isSheet(entry)) {
                checkCells(in);
            } else {
                var _ = in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static boolean isSheet(ZipEntry entry) {
        return entry.getName().startsWith("xl/worksheets/") && entry.getName().endsWith(".xml");
    }

    private static void checkCells(InputStream in) throws IOException {
        try {
            var xml = XML.createXMLStreamReader(in);
            var cells = 0;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
                switch (xml.getLocalName()) {
                    case "row" -> cells = 0;
                    case "c" -> {
                        cells++;
                        if (cells > MOST_CELLS) throw broken();
                        checkCell(xml);
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) throw io;
            throw broken();
        }
    }

    /** Reads a cell to its end. */
    private static void checkCell(XMLStreamReader xml) throws XMLStreamException {
        var address = xml.getAttributeValue(null, "r");
        if (address != null && address.chars().filter(Character::isLetter).count() > LONGEST_COLUMN_NAME) {
            throw broken();
        }
        var characters = 0;
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c"))) {
            if (xml.hasText()) characters += xml.getTextLength();
            if (characters > LONGEST_CELL) throw broken();
        }
    }

    private static Refused broken() {
        return new Refused(DeskProblem.FILE_BROKEN, 0);
    }

    /** Knows neither document types nor anything outside the document. */
    private static XMLInputFactory careful() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Counts what really comes out: what a file says of its size need not be so. */
    private final class Measured extends FilterInputStream {

        private final long most;
        private long here;

        Measured(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int more) {
            here += more;
            unpacked += more;
            if (here > most) throw new Refused(DeskProblem.FILE_UNPACKS_TOO_LARGE, most);
            if (unpacked > LARGEST) throw new Refused(DeskProblem.FILE_UNPACKS_TOO_LARGE, LARGEST);
        }
    }
}
