package id.jejak.query.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what is exported row by row, however much there is. */
@Component
class ExportQuery {

    /** So many rows are in memory at a time. */
    private static final int FETCHED = 1_000;

    private final JdbcTemplate jdbc;

    ExportQuery(DataSource database) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(FETCHED);
    }

    long count(ExportView view) {
        return jdbc.query(view.count(), (row, _) -> row.getLong(1)).getFirst();
    }

    /** Hands out each row. Only within a transaction does the database hand them out piece by piece. */
    void read(ExportView view, Consumer<List<@Nullable String>> reader) {
        var columns = view.headings().size();
        jdbc.query(view.rows(), row -> {
            var values = new ArrayList<@Nullable String>(columns);
            for (var i = 1; i <= columns; i++) values.add(row.getString(i));
            reader.accept(values);
        });
    }
}
