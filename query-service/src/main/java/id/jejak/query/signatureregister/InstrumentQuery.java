package id.jejak.query.signatureregister;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.jejak.events.Digest;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.region.Region;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.Countersigning;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Overseer;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.Moments;
import id.jejak.query.platform.Page;
import id.jejak.query.platform.RegionName;
import id.jejak.query.platform.access.OfficialNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds instruments in the register, each as a whole. */
@Component
public class InstrumentQuery {

    /** What a status is derived from, for a select that knows the instrument as {@code i}. */
    static final String STANDING = """
            i.revoked,
            (select count(*) from register_party p where p.instrument = i.instrument) as parties,
            array(select s2.authority from register_signature s2 where s2.instrument = i.instrument) as authorities""";

    private static final String PARTIES = """
            select p.instrument, p.region, s.signature, s.capacity, s.authority
            from register_party p left join register_signature s using (instrument, region)
            where p.instrument = any(:instruments) order by p.instrument, p.ordinal""";
    private static final String COUNTERSIGNATURES = """
            select * from register_countersignature
            where instrument = any(:instruments) order by instrument, position""";

    private final JdbcClient jdbc;
    private final OfficialNames names;

    InstrumentQuery(JdbcClient jdbc, OfficialNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** The instruments a region or its parts are parties to, or that one, or all, oldest first. */
    public Page<InstrumentView> find(
            @Nullable Region region, @Nullable UUID instrument, @Nullable Cursor after, int limit) {
        var where = new StringBuilder(" where true");
        var values = new HashMap<String, Object>();
        if (region != null) {
            where.append(" and i.instrument in (select instrument from register_party where ")
                    .append(region.code().isProvince() ? "province" : "region")
                    .append(" = :region)");
            values.put("region", region.code().value());
        }
        if (instrument != null) {
            where.append(" and i.instrument = :instrument");
            values.put("instrument", instrument);
        }
        if (after != null) {
            where.append(" and i.position > :position");
            values.put("position", after.position());
        }
        values.put("limit", limit + 1);
        var found = jdbc.sql("select i.*, " + STANDING + " from register_instrument i" + where
                        + " order by i.position limit :limit")
                .params(values)
                .query((row, _) -> view(row))
                .list();
        var page = Page.cut(found, limit, last -> new Cursor("", last.position()));
        return new Page<>(whole(page.rows()), page.next());
    }

    /** Who countersigned or witnessed each of these instruments. */
    Map<InstrumentId, List<CountersignatureView>> countersignatures(Collection<InstrumentId> instruments) {
        return jdbc
                .sql(COUNTERSIGNATURES)
                .param("instruments", ids(instruments))
                .query((row, _) -> Map.entry(instrument(row), countersignature(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Reads the status of a row that selects {@link #STANDING}. */
    static InstrumentStatus status(ResultSet row) throws SQLException {
        var authorities = (String[]) row.getArray("authorities").getArray();
        return InstrumentStatus.of(
                row.getBoolean("revoked"),
                row.getInt("parties"),
                Arrays.stream(authorities).map(AuthorityStatus::valueOf).toList());
    }

    private List<InstrumentView> whole(List<InstrumentView> found) {
        var ids = found.stream().map(InstrumentView::instrument).toList();
        var parties = parties(ids);
        var countersignatures = countersignatures(ids);
        return found.stream()
                .map(view -> view.with(
                        parties.getOrDefault(view.instrument(), List.of()),
                        countersignatures.getOrDefault(view.instrument(), List.of())))
                .toList();
    }

    private Map<InstrumentId, List<InstrumentView.Party>> parties(Collection<InstrumentId> instruments) {
        return jdbc
                .sql(PARTIES)
                .param("instruments", ids(instruments))
                .query((row, _) -> Map.entry(instrument(row), party(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static InstrumentView view(ResultSet row) throws SQLException {
        var text = row.getString("text");
        return new InstrumentView(
                instrument(row),
                new CycleId(row.getObject("cycle", UUID.class)),
                InstrumentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("place"),
                text == null ? null : new Digest(text),
                status(row),
                List.of(),
                List.of(),
                row.getLong("position"));
    }

    private static InstrumentView.Party party(ResultSet row) throws SQLException {
        var region = RegionName.of(row.getString("region"));
        var signature = row.getObject("signature", UUID.class);
        if (signature == null) return new InstrumentView.Party(region, null, null, null);
        return new InstrumentView.Party(
                region,
                new SignatureId(signature),
                Capacity.valueOf(row.getString("capacity")),
                AuthorityStatus.valueOf(row.getString("authority")));
    }

    private CountersignatureView countersignature(ResultSet row) throws SQLException {
        return new CountersignatureView(
                Countersigning.valueOf(row.getString("kind")),
                Overseer.valueOf(row.getString("overseer")),
                RegionName.ofNullable(row.getString("province")),
                names.shown(row.getString("name")),
                row.getString("office"),
                SignatureMethod.valueOf(row.getString("method")),
                Moments.read(row));
    }

    private static InstrumentId instrument(ResultSet row) throws SQLException {
        return new InstrumentId(row.getObject("instrument", UUID.class));
    }

    private static UUID[] ids(Collection<InstrumentId> instruments) {
        return instruments.stream().map(InstrumentId::value).toArray(UUID[]::new);
    }
}
