package id.jejak.query.competitions;

import id.jejak.events.competition.CompetitionId;
import id.jejak.events.competition.Deadline;
import id.jejak.events.competition.EntryGroup;
import id.jejak.events.competition.Mark;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.Region;
import id.jejak.query.competitions.EntryView.Objection;
import id.jejak.query.competitions.EntryView.Score;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.Moments;
import id.jejak.query.platform.Page;
import id.jejak.query.platform.RegionName;
import id.jejak.query.platform.access.OfficialNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the entries of an edition; who objected only for those who may read names. */
@Component
public class EntryQuery {

    /** A score stands until its evaluator gives another, or turns out to have an interest in the entry. */
    private static final String SCORES = """
            (select given.*, given.evaluator <> all (entry.conflicted) and not exists (
                    select from competition_score later
                    where later.competition = given.competition and later.innovation = given.innovation
                        and later.evaluator = given.evaluator and later.score > given.score) as standing
                from competition_score given join competition_entry entry using (competition, innovation)) as scores""";

    private final JdbcClient jdbc;
    private final OfficialNames names;

    EntryQuery(JdbcClient jdbc, OfficialNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** The entries of an edition that are of a region and at a stage, if asked, in the order they were submitted. */
    public Page<EntryView> find(
            CompetitionId competition,
            @Nullable Region region,
            @Nullable EntryStage stage,
            @Nullable Cursor after,
            int limit) {
        var where = new StringBuilder("where competition = :competition");
        var values = new HashMap<String, Object>();
        values.put("competition", competition.value());
        if (region != null) {
            where.append(region.code().isProvince() ? " and province = :region" : " and region = :region");
            values.put("region", region.code().value());
        }
        if (stage != null) {
            where.append(" and stage = :stage");
            values.put("stage", stage.name());
        }
        if (after != null) {
            where.append(" and submitted_position > :position");
            values.put("position", after.position());
        }
        where.append(" order by submitted_position limit :limit");
        values.put("limit", limit + 1);
        var found = jdbc.sql("select * from competition_entry " + where)
                .params(values)
                .query((row, _) -> view(row))
                .list();
        var page = Page.cut(found, limit, last -> new Cursor("", last.position()));
        var scores = of(competition, page.rows(), SCORES, "score", (row, _) -> score(row));
        var objections = of(competition, page.rows(), "competition_objection", "objection", (row, _) -> objection(row));
        return new Page<>(
                page.rows().stream()
                        .map(entry -> entry.with(
                                scores.getOrDefault(entry.innovation(), List.of()),
                                objections.getOrDefault(entry.innovation(), List.of())))
                        .toList(),
                page.next());
    }

    /** The rows of a table that belong to these entries, in the order of their numbers. */
    private <T> Map<InnovationId, List<T>> of(
            CompetitionId competition, List<EntryView> entries, String table, String number, RowMapper<T> read) {
        record Row<T>(InnovationId innovation, T part) {}
        return jdbc
                .sql("select * from " + table + " where competition = :competition and innovation = any(:ids) order by "
                        + number)
                .param("competition", competition.value())
                .param(
                        "ids",
                        entries.stream()
                                .map(entry -> entry.innovation().value())
                                .toArray(UUID[]::new))
                .query((row, i) -> new Row<>(innovation(row), read.mapRow(row, i)))
                .stream()
                .collect(Collectors.groupingBy(Row::innovation, Collectors.mapping(Row::part, Collectors.toList())));
    }

    private static EntryView view(ResultSet row) throws SQLException {
        var mark = row.getObject("mark", Integer.class);
        return new EntryView(
                innovation(row),
                row.getString("title"),
                RegionName.of(row.getString("region")),
                row.getString("institution"),
                EntryGroup.valueOf(row.getString("entry_group")),
                row.getString("category"),
                row.getObject("in_service_since", LocalDate.class),
                row.getString("previous_award"),
                EntryStage.valueOf(row.getString("stage")),
                mark == null ? null : new Mark(mark),
                List.of(),
                people(row, "assigned"),
                people(row, "conflicted"),
                people(row, "plenary"),
                people(row, "visitors"),
                row.getString("tier"),
                objectionsUntil(row),
                List.of(),
                row.getString("decree"),
                row.getString("reason"),
                Moments.read(row),
                row.getLong("submitted_position"));
    }

    private static @Nullable Deadline objectionsUntil(ResultSet row) throws SQLException {
        var zone = row.getString("objections_zone");
        return zone == null ? null : new Deadline(Moments.instant(row, "objections_until"), ZoneId.of(zone));
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                row.getInt("score"),
                new PersonId(row.getString("evaluator")),
                row.getInt("rubric_version"),
                new Mark(row.getInt("mark")),
                row.getObject("corrects", Integer.class),
                row.getBoolean("standing"));
    }

    private Objection objection(ResultSet row) throws SQLException {
        return new Objection(
                row.getInt("objection"),
                names.shown(row.getString("objector")),
                row.getString("grounds"),
                Objection.Standing.valueOf(row.getString("standing")),
                row.getString("answer"));
    }

    private static InnovationId innovation(ResultSet row) throws SQLException {
        return new InnovationId(row.getObject("innovation", UUID.class));
    }

    private static List<PersonId> people(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(PersonId::new)
                .toList();
    }
}
