package id.jejak.query.cycles;

import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.ForumSessionId;
import id.jejak.events.cycle.MatchId;
import id.jejak.events.cycle.NeedId;
import id.jejak.events.cycle.NeedPriority;
import id.jejak.events.innovation.InnovationId;
import id.jejak.query.cycles.ForumView.Innovation;
import id.jejak.query.cycles.ForumView.Match;
import id.jejak.query.cycles.ForumView.Need;
import id.jejak.query.cycles.ForumView.Session;
import id.jejak.query.platform.Moments;
import id.jejak.query.platform.RegionName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what was said in the forum of a cycle. */
@Component
class ForumQuery {

    private static final String PRESENTED = """
            select presentation.*, title from cycle_presentation presentation
            join cycle_session using (session) left join cycle_innovation using (innovation)
            where cycle = :cycle order by session, ordinal""";

    private final JdbcClient jdbc;

    ForumQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The forum of a cycle; empty where there is no such cycle. */
    Optional<ForumView> find(CycleId cycle) {
        var there = jdbc.sql("select 1 from cycle where cycle = :cycle")
                .param("cycle", cycle.value())
                .query(Integer.class)
                .optional();
        return there.map(_ -> new ForumView(needs(cycle), sessions(cycle), matches(cycle)));
    }

    private List<Need> needs(CycleId cycle) {
        return jdbc.sql("select * from cycle_need where cycle = :cycle order by position")
                .param("cycle", cycle.value())
                .query((row, _) -> new Need(
                        new NeedId(row.getObject("need", UUID.class)),
                        RegionName.of(row.getString("region")),
                        row.getString("gap"),
                        NeedPriority.valueOf(row.getString("priority")),
                        goals(row.getString("goals")),
                        row.getString("budget")))
                .list();
    }

    private List<Session> sessions(CycleId cycle) {
        var presented = presented(cycle);
        return jdbc.sql("select * from cycle_session where cycle = :cycle order by position")
                .param("cycle", cycle.value())
                .query((row, _) -> {
                    var session = new ForumSessionId(row.getObject("session", UUID.class));
                    return new Session(
                            session,
                            row.getString("place"),
                            Moments.read(row),
                            presented.getOrDefault(session, List.of()));
                })
                .list();
    }

    private Map<ForumSessionId, List<Innovation>> presented(CycleId cycle) {
        record Row(ForumSessionId session, Innovation innovation) {}
        return jdbc
                .sql(PRESENTED)
                .param("cycle", cycle.value())
                .query((row, _) -> new Row(new ForumSessionId(row.getObject("session", UUID.class)), innovation(row)))
                .stream()
                .collect(Collectors.groupingBy(Row::session, Collectors.mapping(Row::innovation, Collectors.toList())));
    }

    private List<Match> matches(CycleId cycle) {
        return jdbc.sql("""
                        select cycle_match.*, title from cycle_match left join cycle_innovation using (innovation)
                        where cycle = :cycle order by position""")
                .param("cycle", cycle.value())
                .query((row, _) -> new Match(
                        new MatchId(row.getObject("match", UUID.class)),
                        RegionName.of(row.getString("region")),
                        innovation(row),
                        new NeedId(row.getObject("need", UUID.class)),
                        session(row),
                        row.getString("exception"),
                        row.getString("dropped")))
                .list();
    }

    private static Innovation innovation(ResultSet row) throws SQLException {
        return new Innovation(new InnovationId(row.getObject("innovation", UUID.class)), row.getString("title"));
    }

    private static @Nullable ForumSessionId session(ResultSet row) throws SQLException {
        var id = row.getObject("session", UUID.class);
        return id == null ? null : new ForumSessionId(id);
    }

    private static List<Integer> goals(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(",", -1)).map(Integer::valueOf).toList();
    }
}
