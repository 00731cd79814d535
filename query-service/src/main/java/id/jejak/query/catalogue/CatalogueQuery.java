package id.jejak.query.catalogue;

import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.Particulars;
import id.jejak.events.region.Region;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.Page;
import id.jejak.query.platform.RegionName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds innovations. */
@Component
public class CatalogueQuery {

    private static final String SELECT = """
            select i.*,
                (select count(*) from catalogue_replica r where r.innovation = i.innovation) as replicas,
                (select count(*) from catalogue_replica r where r.innovation = i.innovation and r.verified) as verified
            from catalogue_innovation i
            """;

    private final JdbcClient jdbc;

    CatalogueQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The innovation with that id, if there is one. */
    public Optional<InnovationView> find(InnovationId id) {
        return read("where i.innovation = :innovation", Map.of("innovation", id.value())).stream()
                .findFirst();
    }

    /**
     * The innovations that answer, the latest proposed first.
     *
     * @param text words that all stand in what is said of it, in whatever form; or a part of its title
     * @param owner the government it comes from; a province stands for all within it
     */
    public Page<InnovationView> find(
            @Nullable String text, @Nullable Region owner, @Nullable Stage stage, @Nullable Cursor after, int limit) {
        var where = new StringBuilder("where true");
        var values = new HashMap<String, Object>();
        if (text != null) {
            where.append(" and (i.words @@ websearch_to_tsquery('indonesian', :text) or i.title ilike :part)");
            values.put("text", text);
            values.put("part", "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        if (owner != null) {
            where.append(owner.code().isProvince() ? " and i.province = :owner" : " and i.owner = :owner");
            values.put("owner", owner.code().value());
        }
        if (stage != null) {
            where.append(" and i.stage = :stage");
            values.put("stage", stage.name());
        }
        if (after != null) {
            where.append(" and i.position < :position");
            values.put("position", after.position());
        }
        where.append(" order by i.position desc limit :limit");
        values.put("limit", limit + 1);
        return Page.cut(read(where.toString(), values), limit, last -> new Cursor("", last.proposedAtPosition()));
    }

    /** The governments from which innovations come, in the order of their codes. */
    public List<RegionName> owners() {
        return jdbc.sql("select distinct owner from catalogue_innovation where owner is not null order by owner")
                .query((row, _) -> RegionName.of(row.getString("owner")))
                .list();
    }

    private List<InnovationView> read(String where, Map<String, Object> values) {
        return jdbc.sql(SELECT + where)
                .params(values)
                .query((row, _) -> view(row))
                .list();
    }

    private static InnovationView view(ResultSet row) throws SQLException {
        return new InnovationView(
                new InnovationId(row.getObject("innovation", UUID.class)),
                row.getString("title"),
                RegionName.ofNullable(row.getString("owner")),
                row.getString("owner_name"),
                row.getString("implementing_unit"),
                row.getString("summary"),
                row.getBoolean("placeholder"),
                Stage.valueOf(row.getString("stage")),
                new Particulars(
                        row.getString("problem"),
                        row.getString("aim"),
                        goals(row.getString("goals")),
                        row.getString("beneficiaries"),
                        row.getObject("started_on", LocalDate.class),
                        row.getString("description")),
                row.getObject("kit_version", Integer.class),
                row.getInt("replicas"),
                row.getInt("verified"),
                row.getLong("position"));
    }

    private static Set<Integer> goals(String written) {
        return written.isEmpty()
                ? Set.of()
                : Arrays.stream(written.split(",", -1)).map(Integer::valueOf).collect(Collectors.toSet());
    }
}
