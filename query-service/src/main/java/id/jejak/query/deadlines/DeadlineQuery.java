package id.jejak.query.deadlines;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.Period;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.Region;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import id.jejak.query.deadlines.DeadlineView.Count;
import id.jejak.query.deadlines.DeadlineView.State;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.Moments;
import id.jejak.query.platform.Page;
import id.jejak.query.platform.Refused;
import id.jejak.query.platform.RegionName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds deadlines, and counts them. */
@Component
public class DeadlineQuery {

    /** Each region by its own clock. */
    private static final String SELECT = """
            select d.*, case when d.state = 'OVERDUE'
                then (cast(:now as timestamptz) at time zone d.zone)::date - d.due_on end as days_late
            from deadline d
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Deadlines by the day they are due on, the earliest first: among the overdue those that waited longest. */
    public Page<DeadlineView> find(DeadlineFilter filter, @Nullable Cursor after, int limit) {
        var values = new HashMap<String, Object>();
        var where = where(filter, values);
        if (after != null) {
            where.append(" and (d.due_on, d.position) > (:dueOn, :position)");
            values.put("dueOn", dueOn(after));
            values.put("position", after.position());
        }
        where.append(" order by d.due_on, d.position limit :limit");
        values.put("limit", limit + 1);
        values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        var found = jdbc.sql(SELECT + where)
                .params(values)
                .query((row, _) -> view(row))
                .list();
        return Page.cut(found, limit, last -> new Cursor(last.dueOn().toString(), last.position()));
    }

    /** How many of each kind stand how, for a government with all that is within it, or for all. */
    public List<Count> count(@Nullable Region region) {
        var values = new HashMap<String, Object>();
        var where = where(new DeadlineFilter(region, null, null, null, null), values);
        return jdbc.sql("""
                        select kind, count(*) filter (where state = 'OWED') as owed,
                            count(*) filter (where state = 'OVERDUE') as overdue,
                            count(*) filter (where state = 'MET') as met_in_time,
                            count(*) filter (where state = 'MET_LATE') as met_late,
                            min(due_on) filter (where state = 'OVERDUE') as oldest
                        from deadline d
                        """ + where + " group by kind order by kind")
                .params(values)
                .query((row, _) -> new Count(
                        DeadlineKind.valueOf(row.getString("kind")),
                        row.getInt("owed"),
                        row.getInt("overdue"),
                        row.getInt("met_in_time"),
                        row.getInt("met_late"),
                        row.getObject("oldest", LocalDate.class)))
                .list();
    }

    private StringBuilder where(DeadlineFilter filter, Map<String, Object> values) {
        var where = new StringBuilder("where true");
        var region = filter.region();
        if (region != null) {
            where.append(region.code().isProvince() ? " and d.province = :region" : " and d.region = :region");
            values.put("region", region.code().value());
        }
        var commitment = filter.commitment();
        if (commitment != null) {
            where.append(" and d.commitments @> array[cast(:commitment as uuid)]");
            values.put("commitment", commitment.value());
        }
        var kind = filter.kind();
        if (kind != null) {
            where.append(" and d.kind = :kind");
            values.put("kind", kind.name());
        }
        var state = filter.state();
        if (state != null) {
            where.append(" and d.state = :state");
            values.put("state", state.name());
        }
        var daysLate = filter.daysLate();
        if (daysLate != null) {
            where.append(" and d.state = 'OVERDUE'")
                    .append(" and d.due_on <= (cast(:now as timestamptz) at time zone d.zone)::date - :daysLate");
            values.put("daysLate", daysLate);
        }
        return where;
    }

    private static LocalDate dueOn(Cursor cursor) {
        try {
            return LocalDate.parse(cursor.group());
        } catch (DateTimeParseException _) {
            throw new Refused(HttpStatus.BAD_REQUEST, "malformed-cursor", "A cursor is what an earlier answer gave");
        }
    }

    private static DeadlineView view(ResultSet row) throws SQLException {
        var kind = DeadlineKind.valueOf(row.getString("kind"));
        var region = new RegionCode(row.getString("region"));
        var escalatedTo = row.getString("escalated_to");
        var deadline = new DeadlineId(row.getString("deadline"));
        return new DeadlineView(
                deadline,
                kind,
                deadline.period().map(Period::last).orElse(null),
                State.valueOf(row.getString("state")),
                commitments(row),
                id(row, "instrument", InstrumentId::new),
                id(row, "signature", SignatureId::new),
                new CycleId(row.getObject("cycle", UUID.class)),
                RegionName.of(region),
                kind.owedBy(),
                RegionName.of(isOfTheProvince(kind.owedBy()) ? region.province() : region),
                row.getObject("promised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Moments.instant(row, "due_at"),
                ZoneId.of(row.getString("zone")),
                row.getObject("days_late", Integer.class),
                row.getInt("extensions"),
                escalatedTo == null ? null : Role.valueOf(escalatedTo),
                row.getLong("position"));
    }

    private static boolean isOfTheProvince(Role role) {
        return role == Role.HUB_COORDINATOR || role == Role.MENTOR;
    }

    private static List<CommitmentId> commitments(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("commitments").getArray();
        return Arrays.stream(ids).map(CommitmentId::new).toList();
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> made) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : made.apply(id);
    }
}
