package id.jejak.query.offices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import id.jejak.events.office.TermId;
import id.jejak.events.region.Region;
import id.jejak.query.platform.RegionName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the offices of a government with their terms and delegations. */
@Component
public class OfficeQuery {

    private static final String TERMS = "select * from office_term where region = :region order by office, first_day";

    private static final String DELEGATIONS =
            "select * from office_delegation where region = :region order by office, first_day, position";

    private final JdbcClient jdbc;

    OfficeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The offices of that government of which a term is recorded, by their names. */
    public List<OfficeView> of(Region region) {
        var terms = read(TERMS, region, OfficeQuery::term);
        var delegations = read(DELEGATIONS, region, OfficeQuery::delegation);
        return new TreeMap<>(terms)
                .entrySet().stream()
                        .map(entry -> office(
                                new OfficeId(entry.getKey()),
                                entry.getValue(),
                                delegations.getOrDefault(entry.getKey(), List.of())))
                        .toList();
    }

    private static OfficeView office(OfficeId office, List<OfficeView.Term> terms, List<OfficeView.Delegation> given) {
        return new OfficeView(office, RegionName.of(office.region().value()), office.role(), terms, given);
    }

    private <T> Map<String, List<T>> read(String sql, Region region, Reading<T> reading) {
        return jdbc
                .sql(sql)
                .param("region", region.code().value())
                .query((row, _) -> Map.entry(row.getString("office"), reading.of(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static OfficeView.Term term(ResultSet row) throws SQLException {
        return new OfficeView.Term(
                new TermId(row.getObject("term", UUID.class)),
                row.getString("holder"),
                row.getString("decree"),
                day(row, "first_day"),
                row.getObject("last_day", LocalDate.class));
    }

    private static OfficeView.Delegation delegation(ResultSet row) throws SQLException {
        var powers = (String[]) row.getArray("powers").getArray();
        return new OfficeView.Delegation(
                new DelegationId(row.getObject("delegation", UUID.class)),
                row.getString("giver"),
                row.getString("delegate"),
                Arrays.stream(powers).map(Power::valueOf).toList(),
                row.getString("document"),
                day(row, "first_day"),
                day(row, "last_day"),
                row.getObject("withdrawn", LocalDate.class),
                row.getString("reason"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    /** Makes something of a row. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
