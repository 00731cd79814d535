package id.jejak.query.competitions;

import id.jejak.events.competition.CompetitionId;
import id.jejak.events.competition.Deadline;
import id.jejak.events.competition.EditionRules;
import id.jejak.events.competition.EntryGroup;
import id.jejak.events.competition.PanelKind;
import id.jejak.events.competition.Rubric;
import id.jejak.events.competition.Rubric.Criterion;
import id.jejak.events.metadata.PersonId;
import id.jejak.query.competitions.CompetitionView.Member;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.Moments;
import id.jejak.query.platform.Page;
import id.jejak.query.platform.RegionName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds editions of the competition. */
@Component
public class CompetitionQuery {

    private static final String SELECT = """
            select c.*, (select count(*) from competition_entry e where e.competition = c.competition) as entries
            from competition c
            """;

    private final JdbcClient jdbc;

    CompetitionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The edition with that id, if there is one. */
    public Optional<CompetitionView> find(CompetitionId id) {
        return read("where c.competition = :competition", Map.of("competition", id.value())).stream()
                .findFirst();
    }

    /** The editions, those opened last first. */
    public Page<CompetitionView> find(@Nullable Cursor after, int limit) {
        var values = new HashMap<String, Object>();
        if (after != null) values.put("position", after.position());
        values.put("limit", limit + 1);
        var found = read(
                (after == null ? "" : "where c.opened_position < :position")
                        + " order by c.opened_position desc limit :limit",
                values);
        return Page.cut(found, limit, last -> new Cursor("", last.position()));
    }

    private List<CompetitionView> read(String where, Map<String, Object> values) {
        var found = jdbc.sql(SELECT + where)
                .params(values)
                .query((row, _) -> view(row))
                .list();
        var ids = found.stream().map(view -> view.competition().value()).toArray(UUID[]::new);
        var criteria = criteria(ids);
        var panels = panels(ids);
        return found.stream()
                .map(view -> view.with(
                        rubric(view, criteria.getOrDefault(view.competition(), List.of())),
                        panels.getOrDefault(view.competition(), List.of())))
                .toList();
    }

    private Map<CompetitionId, List<Criterion>> criteria(UUID[] ids) {
        record Row(CompetitionId competition, Criterion criterion) {}
        return jdbc
                .sql("""
                        select competition, one.code, one.name, one.weight
                        from competition_criterion one join competition using (competition, rubric_version)
                        where competition = any(:ids) order by competition, place""")
                .param("ids", ids)
                .query((row, _) -> new Row(
                        id(row), new Criterion(row.getString("code"), row.getString("name"), row.getInt("weight"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Row::competition, Collectors.mapping(Row::criterion, Collectors.toList())));
    }

    private Map<CompetitionId, List<Member>> panels(UUID[] ids) {
        record Row(CompetitionId competition, Member member) {}
        return jdbc
                .sql("select * from competition_panel where competition = any(:ids) order by appointed_position")
                .param("ids", ids)
                .query((row, _) -> new Row(
                        id(row),
                        new Member(
                                new PersonId(row.getString("person")),
                                PanelKind.valueOf(row.getString("kind")),
                                row.getString("institution"),
                                RegionName.ofNullable(row.getString("region")))))
                .stream()
                .collect(Collectors.groupingBy(Row::competition, Collectors.mapping(Row::member, Collectors.toList())));
    }

    private static @Nullable Rubric rubric(CompetitionView view, List<Criterion> criteria) {
        var version = view.rubric();
        return version == null ? null : new Rubric(version.version(), criteria);
    }

    private static CompetitionView view(ResultSet row) throws SQLException {
        var version = row.getObject("rubric_version", Integer.class);
        return new CompetitionView(
                id(row),
                row.getString("name"),
                row.getInt("year"),
                row.getString("legal_basis"),
                rules(row),
                version == null ? null : new Rubric(version, List.of()),
                List.of(),
                row.getInt("entries"),
                Moments.read(row),
                row.getLong("opened_position"));
    }

    private static EditionRules rules(ResultSet row) throws SQLException {
        return new EditionRules(
                words(row, "groups").stream().map(EntryGroup::valueOf).collect(Collectors.toSet()),
                words(row, "categories"),
                new Deadline(Moments.instant(row, "closes"), ZoneId.of(row.getString("closes_zone"))),
                row.getInt("minimum_age_years"),
                row.getInt("objection_days"),
                row.getInt("quorum"),
                row.getInt("passing_grade"),
                row.getString("secretariat"));
    }

    private static CompetitionId id(ResultSet row) throws SQLException {
        return new CompetitionId(row.getObject("competition", UUID.class));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
