package id.jejak.query.audittrail;

import id.jejak.events.metadata.Role;
import id.jejak.events.signing.Capacity;
import id.jejak.query.platform.Cursor;
import id.jejak.query.platform.Moments;
import id.jejak.query.platform.Page;
import id.jejak.query.platform.RegionName;
import id.jejak.query.platform.Source;
import id.jejak.query.platform.access.OfficialNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail newest first; names of officials only for those who may read them. */
@Component
public class AuditTrailQuery {

    /** The counting stops here: who reads the trail wants to know whether it is long, not how long exactly. */
    public static final int COUNTED = 10_000;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final OfficialNames names;

    AuditTrailQuery(JdbcClient jdbc, OfficialNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** The newest entries that pass the filter and are older than the cursor. */
    public Page<TrailEntry> newestFirst(TrailFilter filter, @Nullable Cursor before, int limit) {
        return read(filter, before == null ? "" : " and e.position < :before", "desc", before, limit);
    }

    /** The oldest entries that pass the filter and are newer than the cursor, as a story is told. */
    public Page<TrailEntry> oldestFirst(TrailFilter filter, @Nullable Cursor after, int limit) {
        return read(filter, after == null ? "" : " and e.position > :before", "asc", after, limit);
    }

    /** How many entries pass the filter; at most {@value #COUNTED} are counted. */
    public int count(TrailFilter filter) {
        var values = new HashMap<String, Object>();
        var from = from(filter, values);
        return jdbc.sql("select count(*) from (select 1 " + from + " limit " + COUNTED + ") as counted")
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** The governments on whose trail something stands, in the order of their codes. */
    public List<RegionName> regions() {
        return jdbc.sql("select distinct subject from trail_subject where kind = 'REGION' order by subject")
                .query((row, _) -> RegionName.of(row.getString("subject")))
                .list();
    }

    private Page<TrailEntry> read(TrailFilter filter, String beyond, String order, @Nullable Cursor cursor, int limit) {
        var values = new HashMap<String, Object>();
        var from = from(filter, values);
        if (cursor != null) values.put("before", cursor.position());
        values.put("limit", limit + 1);
        var found = jdbc.sql("select e.* " + from + beyond + " order by e.position " + order + " limit :limit")
                .params(values)
                .query((row, _) -> entry(row))
                .list();
        var page = Page.cut(found, limit, last -> new Cursor("", last.position()));
        var about = subjects(page.rows());
        return new Page<>(
                page.rows().stream()
                        .map(entry -> entry.with(about.getOrDefault(entry.position(), List.of())))
                        .toList(),
                page.next());
    }

    /** Each subject is looked up by the front of an index that ends in the position, so no page needs a sort. */
    private static String from(TrailFilter filter, Map<String, Object> values) {
        var from = new StringBuilder("from trail_entry e");
        for (int i = 0; i < filter.about().size(); i++) {
            var subject = filter.about().get(i);
            from.append(
                    " join trail_subject s%1$d on s%1$d.position = e.position and s%1$d.kind = :kind%1$d".formatted(i));
            from.append(" and s%1$d.subject = :subject%1$d".formatted(i));
            values.put("kind" + i, subject.kind().name());
            values.put("subject" + i, subject.id());
        }
        from.append(" where true");
        if (filter.type() != null) {
            from.append(" and e.type = :type");
            values.put("type", filter.type());
        }
        return from.toString();
    }

    private Map<Long, List<Subject>> subjects(List<TrailEntry> entries) {
        record Row(long position, Subject subject) {}
        return jdbc
                .sql("select * from trail_subject where position = any(:positions) order by position, kind, subject")
                .param("positions", entries.stream().map(TrailEntry::position).toArray(Long[]::new))
                .query((row, _) -> new Row(
                        row.getLong("position"),
                        new Subject(Subject.Kind.valueOf(row.getString("kind")), row.getString("subject"))))
                .stream()
                .collect(Collectors.groupingBy(Row::position, Collectors.mapping(Row::subject, Collectors.toList())));
    }

    private TrailEntry entry(ResultSet row) throws SQLException {
        var type = row.getString("type");
        var capacity = row.getString("capacity");
        return new TrailEntry(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                type,
                Importance.of(type),
                new TrailEntry.Aggregate(row.getString("aggregate_type"), row.getString("aggregate_id")),
                actor(row),
                Moments.read(row),
                Moments.instant(row, "recorded_at"),
                capacity == null ? null : Capacity.valueOf(capacity),
                Source.read(row),
                row.getString("request_id"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                facts(row.getString("details")),
                List.of());
    }

    private static TrailEntry.ActedBy actor(ResultSet row) throws SQLException {
        return new TrailEntry.ActedBy(
                row.getString("actor"),
                Role.valueOf(row.getString("acting_role")),
                RegionName.ofNullable(row.getString("actor_region")),
                row.getString("on_behalf_of"));
    }

    private List<Fact> facts(String details) {
        return JSON.readValue(details, FACTS).stream()
                .filter(fact -> fact.kind() != Fact.Kind.NAME || names.areShown())
                .toList();
    }
}
