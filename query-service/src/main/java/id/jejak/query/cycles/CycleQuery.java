package id.jejak.query.cycles;

import id.jejak.events.cycle.CycleId;
import id.jejak.events.region.Region;
import id.jejak.query.cycles.CycleView.Asked;
import id.jejak.query.cycles.CycleView.Forum;
import id.jejak.query.cycles.CycleView.Window;
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
                        order by first_position desc limit :limit""")
                .param("hub", region == null ? null : region.code().province().value(), java.sql.Types.VARCHAR)
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list();
        var ids = found.stream().map(view -> view.cycle().value()).toArray(UUID[]::new);
        var asked = asked(ids);
        var forums = forums(ids);
        return found.stream()
                .map(view -> view.with(
                        asked.getOrDefault(view.cycle(), List.of()), forums.getOrDefault(view.cycle(), Forum.SILENT)))
                .toList();
    }

    private Map<CycleId, List<Asked>> asked(UUID[] cycles) {
        record Row(CycleId cycle, Asked asked) {}
        return jdbc.sql("""
                        select asked.*, coalesce(made.proposed, 0) as proposed, coalesce(made.signed, 0) as signed
                        from cycle_region asked
                        left join (select cycle, region, count(*) as proposed, count(*) filter (where signed) as signed
                            from cycle_commitment where cycle = any(:cycles) group by cycle, region) as made
                        using (cycle, region)
                        where cycle = any(:cycles) order by region""").param("cycles", cycles).query((row, _) -> new Row(id(row), asked(row))).stream()
                .collect(Collectors.groupingBy(Row::cycle, Collectors.mapping(Row::asked, Collectors.toList())));
    }

    private Map<CycleId, Forum> forums(UUID[] cycles) {
        record Row(CycleId cycle, Forum forum) {}
        return jdbc
                .sql("""
                        select cycle,
                            (select count(*) from cycle_need n where n.cycle = asked.cycle) as needs,
                            (select count(*) from cycle_session s where s.cycle = asked.cycle) as sessions,
                            (select count(*) from cycle_match m where m.cycle = asked.cycle and dropped is null)
                                as matched,
                            (select count(*) from cycle_match m where m.cycle = asked.cycle and dropped is not null)
                                as dropped
                        from unnest(cast(:cycles as uuid[])) as asked (cycle)""")
                .param("cycles", cycles)
                .query((row, _) -> new Row(
                        id(row),
                        new Forum(
                                row.getInt("needs"),
                                row.getInt("sessions"),
                                row.getInt("matched"),
                                row.getInt("dropped"))))
                .stream()
                .collect(Collectors.toMap(Row::cycle, Row::forum));
    }

    private static CycleId id(ResultSet row) throws SQLException {
        return new CycleId(row.getObject("cycle", UUID.class));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                RegionName.of(row.getString("region")),
                row.getBoolean("declined"),
                row.getString("reason"),
                row.getObject("target", Integer.class),
                row.getInt("proposed"),
                row.getInt("signed"));
    }

    private static CycleView view(ResultSet row) throws SQLException {
        return new CycleView(
                id(row),
                row.getString("name"),
                RegionName.of(row.getString("hub")),
                row.getString("legal_basis"),
                row.getString("mentor"),
                CycleView.Phase.valueOf(row.getString("phase")),
                planned(row),
                row.getString("precision") == null ? null : Moments.read(row),
                row.getObject("policy_version", Integer.class),
                row.getObject("plan_due_days", Integer.class),
                row.getObject("execution_ends", LocalDate.class),
                List.of(),
                Forum.SILENT);
    }

    private static @Nullable Window planned(ResultSet row) throws SQLException {
        var opensOn = row.getObject("planned_opens_on", LocalDate.class);
        return opensOn == null ? null : new Window(opensOn, row.getObject("planned_ends_on", LocalDate.class));
    }
}
