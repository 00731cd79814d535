package id.jejak.command.bulk;

import java.util.Locale;

/**
 * A column of a kind of file.
 *
 * @param name as the field is named in a single order, and as exports write it
 * @param indonesian another name it goes by
 * @param required whether a file without it makes no sense
 */
public record Column(String name, String indonesian, Form form, boolean required) {

    /** The key by which a line is known again. */
    public static final String KEY = "key";

    /** What stands in the cells of a column. */
    public enum Form {
        /** Any text, as it is. */
        TEXT,
        /** A word of a list. */
        WORD,
        /** The code of a government. */
        REGION,
        /** A day, a month or a time. */
        DAY,
        /** Yes or no. */
        TRUTH
    }

    /** A column of texts that may be left out. */
    public static Column text(String name, String indonesian) {
        return new Column(name, indonesian, Form.TEXT, false);
    }

    /** A column that may be left out. */
    public static Column of(Form form, String name, String indonesian) {
        return new Column(name, indonesian, form, false);
    }

    /** The same, as one that every file has. */
    public Column always() {
        return new Column(name, indonesian, form, true);
    }

    boolean isCalled(String heading) {
        var plain = plain(heading);
        return plain.equals(plain(name)) || plain.equals(plain(indonesian));
    }

    /** People write {@code Owner name}, programs {@code owner_name} or {@code ownerName}. */
    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
