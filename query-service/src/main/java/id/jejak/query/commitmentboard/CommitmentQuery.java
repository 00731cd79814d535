package id.jejak.query.commitmentboard;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.Region;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import id.jejak.query.commitmentboard.CommitmentView.Reached;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.Moments;
import id.jejak.query.platform.Page;
import id.jejak.query.platform.RegionName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds commitments on the board. */
@Component
public class CommitmentQuery {

    /** A plan is overdue once the due day is over where the region is: each region by its own clock. */
    private static final String SELECT = """
            select c.*, i.title, i.owner, i.owner_name, i.placeholder, r.name as cycle_name,
                c.signature is not null and c.stage not in ('WITHDRAWN', 'LAPSED')
                and c.plan_due_on < (cast(:now as timestamptz) at time zone c.zone)::date
                and not exists (select from board_stage s
                    where s.commitment = c.commitment and s.stage = 'PLAN_SUBMITTED') as overdue
            from board_commitment c
            left join board_innovation i using (innovation)
            left join board_cycle r using (cycle)
            """;

    private final JdbcClient jdbc;
    private final EvaluationQuery evaluations;
    private final Clock clock;

    CommitmentQuery(JdbcClient jdbc, EvaluationQuery evaluations, Clock clock) {
        this.jdbc = jdbc;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** The commitment with that id, if there is one. */
    public Optional<CommitmentView> find(CommitmentId id) {
        return read("where c.commitment = :commitment", Map.of("commitment", id.value())).stream()
                .findFirst();
    }

    /** The commitments a region may be asked about, in the order of regions and then of proposals. */
    public Page<CommitmentView> find(
            @Nullable Region region, @Nullable Stage stage, @Nullable Cursor after, int limit) {
        var where = new StringBuilder("where true");
        var values = new HashMap<String, Object>();
        if (region != null) {
            where.append(region.code().isProvince() ? " and c.province = :region" : " and c.region = :region");
            values.put("region", region.code().value());
        }
        if (stage != null) {
            where.append(" and c.stage = :stage");
            values.put("stage", stage.name());
        }
        if (after != null) {
            where.append(" and (c.region, c.proposed_position) > (:group, :position)");
            values.put("group", after.group());
            values.put("position", after.position());
        }
        where.append(" order by c.region, c.proposed_position limit :limit");
        values.put("limit", limit + 1);
        return Page.cut(
                read(where.toString(), values),
                limit,
                last -> new Cursor(last.region().code().value(), last.proposedAtPosition()));
    }

    /** What the replicas are called at home, for those that are on the board. */
    public Map<String, String> localNames(Collection<String> commitments) {
        record Row(String commitment, String localName) {}
        return jdbc
                .sql("select commitment, local_name from board_commitment where commitment = any(:ids)")
                .param("ids", commitments.stream().map(UUID::fromString).toArray(UUID[]::new))
                .query((row, _) -> new Row(row.getString("commitment"), row.getString("local_name")))
                .stream()
                .collect(Collectors.toMap(Row::commitment, Row::localName));
    }

    private List<CommitmentView> read(String where, Map<String, Object> values) {
        var found = jdbc.sql(SELECT + where)
                .params(values)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> view(row))
                .list();
        var ids = found.stream().map(view -> view.commitment().value()).toArray(UUID[]::new);
        var evaluated = evaluations.of(ids);
        var reached = reached(ids);
        return found.stream()
                .map(view -> view.with(
                        evaluated.getOrDefault(view.commitment(), List.of()),
                        reached.getOrDefault(view.commitment(), List.of())))
                .toList();
    }

    private Map<CommitmentId, List<Reached>> reached(UUID[] ids) {
        record Row(CommitmentId commitment, Reached reached) {}
        return jdbc
                .sql("select * from board_stage where commitment = any(:ids) order by position")
                .param("ids", ids)
                .query((row, _) -> new Row(
                        new CommitmentId(row.getObject("commitment", UUID.class)),
                        new Reached(Stage.valueOf(row.getString("stage")), Moments.read(row), row.getLong("position"))))
                .stream()
                .collect(Collectors.groupingBy(Row::commitment, Collectors.mapping(Row::reached, Collectors.toList())));
    }

    private static CommitmentView view(ResultSet row) throws SQLException {
        return new CommitmentView(
                new CommitmentId(row.getObject("commitment", UUID.class)),
                new CommitmentView.Cycle(new CycleId(row.getObject("cycle", UUID.class)), row.getString("cycle_name")),
                RegionName.of(row.getString("region")),
                innovation(row),
                row.getString("local_name"),
                row.getString("implementing_unit"),
                ReplicationType.valueOf(row.getString("replication_type")),
                row.getString("exception"),
                Stage.valueOf(row.getString("stage")),
                optional(row.getString("capacity"), Capacity::valueOf),
                optional(row.getString("authority"), AuthorityStatus::valueOf),
                optional(row.getObject("instrument", UUID.class), InstrumentId::new),
                optional(row.getObject("signature", UUID.class), SignatureId::new),
                row.getObject("policy_version", Integer.class),
                row.getObject("plan_due_on", LocalDate.class),
                row.getObject("drafted_activities", Integer.class),
                row.getObject("plan_version", Integer.class),
                row.getObject("approved_version", Integer.class),
                planOverride(row),
                optional(row.getString("reported_for"), YearMonth::parse),
                row.getInt("acceptances"),
                lapseNotice(row),
                row.getBoolean("overdue"),
                row.getLong("proposed_position"),
                List.of(),
                List.of());
    }

    private static CommitmentView.@Nullable PlanOverride planOverride(ResultSet row) throws SQLException {
        var version = row.getObject("override_version", Integer.class);
        return version == null
                ? null
                : new CommitmentView.PlanOverride(
                        version,
                        row.getString("override_reason"),
                        new PersonId(row.getString("override_requested_by")),
                        optional(row.getString("override_confirmed_by"), PersonId::new));
    }

    private static CommitmentView.@Nullable LapseNotice lapseNotice(ResultSet row) throws SQLException {
        var reason = row.getString("notice_reason");
        return reason == null
                ? null
                : new CommitmentView.LapseNotice(reason, row.getObject("notice_answer_by", LocalDate.class));
    }

    private static CommitmentView.Innovation innovation(ResultSet row) throws SQLException {
        return new CommitmentView.Innovation(
                new InnovationId(row.getObject("innovation", UUID.class)),
                row.getString("title"),
                RegionName.ofNullable(row.getString("owner")),
                row.getString("owner_name"),
                row.getBoolean("placeholder"));
    }

    private static <T, R> @Nullable R optional(@Nullable T value, Function<T, R> as) {
        return value == null ? null : as.apply(value);
    }
}
