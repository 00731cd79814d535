package id.jejak.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, its columns as wide as what stands in them, so that it reads well in a terminal too. */
public final class MarkdownTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** Starts with the names of the columns; the first is a name, the others are figures. */
    public MarkdownTable(String... columns) {
        rows.add(List.of(columns));
    }

    /** Adds a row of as many cells. */
    public void row(String... cells) {
        if (cells.length != rows.getFirst().size()) throw new IllegalArgumentException("A row has a cell per column");
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var i = 0; i < rows.size(); i++) {
            text.append(line(rows.get(i)));
            if (i == 0) text.append(ruler());
        }
        return text.toString();
    }

    private String line(List<String> cells) {
        var line = new StringBuilder("|");
        for (var i = 0; i < cells.size(); i++) {
            var space = " ".repeat(width(i) - cells.get(i).length());
            line.append(' ')
                    .append(i == 0 ? cells.get(i) + space : space + cells.get(i))
                    .append(" |");
        }
        return line.append('\n').toString();
    }

    private String ruler() {
        var line = new StringBuilder("|");
        for (var i = 0; i < rows.getFirst().size(); i++) {
            var dashes = "-".repeat(width(i) - 1);
            line.append(i == 0 ? " " + dashes + "- |" : " " + dashes + ": |");
        }
        return line.append('\n').toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
