package id.jejak.events.sheet;

/**
 * A text as it stands in a cell.
 *
 * <p>A spreadsheet program takes a text that begins with {@code =}, {@code +}, {@code -} or {@code @} for a formula and
 * carries it out. On the way out an apostrophe is put before it, which such programs take for "this is text"; on the way
 * in it is taken away again, so that what goes out and comes back is the same.
 */
public final class CellText {

    /** The apostrophe itself is among them, or one that was there before could not be told from one that was added. */
    private static final String DANGEROUS = "=+-@\t\r\n'";

    private CellText() {}

    /** The text as it may be put into a cell. */
    public static String guarded(String text) {
        return isDangerous(text, 0) ? "'" + text : text;
    }

    /** The text that {@link #guarded} was given. */
    public static String plain(String cell) {
        return cell.startsWith("'") && isDangerous(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text, int at) {
        return text.length() > at && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
