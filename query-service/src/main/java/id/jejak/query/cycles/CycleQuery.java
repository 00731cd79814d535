package id.jejak.query.cycles;

import id.jejak.events.cycle.CycleId;
import id.jejak.events.region.Region;
import id.jejak.query.cycles.CycleView.Asked;
import id.jejak.query.platform.Moments;
import id.jejak.query.platform.RegionName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cycles. There are few: one for each round of each province's hub. */
@Component
public class CycleQuery {

    private final JdbcClient jdbc;

    CycleQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest cycles of a province's hub, or of all, newest first. */
    public List<CycleView> find(@Nullable Region region, int limit) {
        var found = jdbc.sql("""
                        select * from cycle where :hub is null or hub = :hub
                        order by opened_position desc limit :limit""")
                .param("hub", region == null ? null : region.code().province().value(), java.sql.Types.VARCHAR)
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list();
        var asked = asked(found);
        return found.stream()
                .map(view -> view.with(asked.getOrDefault(view.cycle(), List.of())))
                .toList();
    }

    private Map<CycleId, List<Asked>> asked(List<CycleView> cycles) {
        var ids = cycles.stream().map(view -> view.cycle().value()).toArray(UUID[]::new);
        record Row(CycleId cycle, Asked asked) {}
        return jdbc
                .sql("select * from cycle_region where cycle = any(:ids) order by region")
                .param("ids", ids)
                .query((row, _) -> new Row(
                        new CycleId(row.getObject("cycle", UUID.class)),
                        new Asked(
                                RegionName.of(row.getString("region")),
                                row.getBoolean("declined"),
                                row.getString("reason"))))
                .stream()
                .collect(Collectors.groupingBy(Row::cycle, Collectors.mapping(Row::asked, Collectors.toList())));
    }

    private static CycleView view(ResultSet row) throws SQLException {
        return new CycleView(
                new CycleId(row.getObject("cycle", UUID.class)),
                row.getString("name"),
                RegionName.of(row.getString("hub")),
                row.getString("legal_basis"),
                row.getString("mentor"),
                CycleView.Phase.valueOf(row.getString("phase")),
                Moments.read(row),
                row.getInt("plan_due_days"),
                row.getObject("execution_ends", LocalDate.class),
                List.of());
    }
}
