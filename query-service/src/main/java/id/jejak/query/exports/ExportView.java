package id.jejak.query.exports;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be exported: the columns of each table, by the names under which an import takes them. */
enum ExportView {
    INNOVATIONS(
            "export_innovation",
            "innovation",
            "title,owner,ownerName,implementingUnit,summary,placeholder,"
                    + "problem,aim,goals,beneficiaries,startedOn,description"),
    COMMITMENTS(
            "export_commitment",
            "commitment",
            "cycle,region,innovation,localName,implementingUnit,replicationType,exception");

    private final String table;
    private final String id;
    private final String columns;

    /**
     * A table.
     *
     * @param id the column of the database whose value is the key of a line
     * @param columns the others, after which both tables say when it happened and how that is known
     */
    ExportView(String table, String id, String columns) {
        this.table = table;
        this.id = id;
        this.columns = columns + ",occurredOn,zone,source,confidence,citation";
    }

    /** The names of the columns, as the first line of a file says them. */
    List<String> headings() {
        return List.of(("key," + columns).split(",", -1));
    }

    /** The question that is answered by the rows. */
    String rows() {
        var names = Arrays.stream((id + "," + columns).split(",", -1));
        return "select " + names.map(name -> inSql(name) + "::text").collect(joining(", ")) + " from " + table
                + " where not ended order by position";
    }

    /** The question that is answered by their number. */
    String count() {
        return "select count(*) from " + table + " where not ended";
    }

    private static String inSql(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
