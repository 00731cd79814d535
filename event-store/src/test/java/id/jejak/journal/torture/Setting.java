package id.jejak.journal.torture;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the server says of itself.
 *
 * @param version its version
 * @param durability its durability settings, each as {@code name=value}
 */
record Setting(String version, List<String> durability) {

    static Setting of(Connection connection) throws SQLException {
        var durability = new ArrayList<String>();
        for (var name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            durability.add(name + "=" + PlainSql.setting(connection, name));
        }
        return new Setting(PlainSql.setting(connection, "server_version"), durability);
    }
}
