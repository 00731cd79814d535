package id.jejak.query.imports;

import java.util.List;

/** A kind of file, and the columns it may have. */
public record FileKind(String kind, List<Column> columns) {

    /**
     * A column.
     *
     * @param name its name in English, as exports write it
     * @param indonesian its name in Indonesian
     * @param required whether every line fills it in
     */
    public record Column(String name, String indonesian, boolean required) {

        /** The name in a language. */
        public String in(String language) {
            return language.equals("id") ? indonesian : name;
        }
    }
}
