package id.jejak.query.counterexample.left;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads rows though it is no query. */
public class SpillsRows {

    String read(ResultSet row) throws SQLException {
        return row.getString("title");
    }
}
