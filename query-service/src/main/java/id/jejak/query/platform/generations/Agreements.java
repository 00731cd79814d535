package id.jejak.query.platform.generations;

import id.jejak.query.platform.Moments;
import id.jejak.query.platform.Table;
import id.jejak.query.platform.generations.Agreement.Difference;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves that what is shown equals the journal: each row of each table is held against the row of a generation that was made
 * of the journal independently, from its first event on. The two are compared as of one position, so both may go on following.
 */
@Component
class Agreements {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Edition edition;

    Agreements(JdbcClient jdbc, Edition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
    }

    /** The newest first. */
    List<Agreement> newest(int most) {
        return jdbc.sql("select * from query.agreement order by agreement desc limit ?")
                .param(most)
                .query((row, _) -> agreement(row))
                .list();
    }

    /** Compares two generations in the snapshot of the transaction at hand, and keeps what came of it. */
    Agreement compare(Generation shown, Generation anew) {
        var position = Math.min(shown.position(), anew.position());
        var _ = jdbc.sql("select set_config('jejak.known', ?, true), set_config('jejak.held', 'infinity', true)")
                .param(String.valueOf(position))
                .query()
                .singleRow();
        var sums = new ArrayList<Sum>();
        var differences = new ArrayList<Difference>();
        for (var table : tables()) {
            var one = sum(shown, table);
            sums.add(one);
            if (!one.equals(sum(anew, table))) differences.addAll(differences(shown, anew, table));
        }
        return keep(shown, anew, position, sums, differences);
    }

    private List<Table> tables() {
        return edition.tables().stream()
                .sorted(Comparator.comparing(Table::name))
                .toList();
    }

    /** How many rows a table has, and the sum of their hashes, which their order does not change. */
    private record Sum(String table, long rows, String hashes) {}

    private Sum sum(Generation generation, Table table) {
        return jdbc.sql(
                        "select count(*) as rows, coalesce(sum(hashtextextended(one::text, 0)), 0)::text as hashes from "
                                + at(generation, table) + " one")
                .query((row, _) -> new Sum(table.name(), row.getLong("rows"), row.getString("hashes")))
                .single();
    }

    private List<Difference> differences(Generation shown, Generation anew, Table table) {
        var key = String.join(", ", table.key());
        return jdbc.sql("""
                        select distinct %1$s from (
                            (select * from %2$s except all select * from %3$s)
                            union all
                            (select * from %3$s except all select * from %2$s)) as one
                        order by %1$s limit %4$d""".formatted(key, at(shown, table), at(anew, table), Agreement.NAMED))
                .query((row, _) -> difference(table, row))
                .list();
    }

    private static Difference difference(Table table, ResultSet row) throws SQLException {
        var key = new ArrayList<String>();
        for (var column : table.key()) key.add(row.getString(column));
        return new Difference(table.name(), List.copyOf(key));
    }

    private static String at(Generation generation, Table table) {
        return Generation.past(generation.number()) + "." + table.name();
    }

    private Agreement keep(
            Generation shown, Generation anew, long position, List<Sum> sums, List<Difference> differences) {
        var text = sums.stream().map(Sum::toString).collect(Collectors.joining());
        return jdbc.sql("""
                        insert into query.agreement (generation, against, position, rows, digest, differences)
                        values (?, ?, ?, ?, ?, ?) returning *""")
                .params(
                        shown.number(),
                        anew.number(),
                        position,
                        sums.stream().mapToLong(Sum::rows).sum(),
                        DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8))
                                .substring(0, 16),
                        JSON.writeValueAsString(differences))
                .query((row, _) -> agreement(row))
                .single();
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                row.getInt("generation"),
                row.getInt("against"),
                row.getLong("position"),
                Moments.instant(row, "compared_at"),
                row.getLong("rows"),
                row.getString("digest"),
                JSON.readValue(row.getString("differences"), DIFFERENCES));
    }
}
