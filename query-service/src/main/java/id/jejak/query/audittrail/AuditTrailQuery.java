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
import java.time.Instant;
import java.time.ZoneOffset;
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

    /** Positions rise with the times of recording, and a page is read in their order. */
    private static final String RECORDED_FROM = """
             and e.position >= coalesce((select position from trail_entry where recorded_at >= :recordedFrom
                order by recorded_at, position limit 1), 9223372036854775807)""";

    private static final String RECORDED_UNTIL = """
             and e.position <= coalesce((select position from trail_entry where recorded_at <= :recordedUntil
                order by recorded_at desc, position desc limit 1), 0)""";

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
    private String from(TrailFilter filter, Map<String, Object> values) {
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
        restrict(from, values, " and e.type = :type", "type", filter.type());
        restrict(from, values, " and e.capacity = :capacity", "capacity", filter.capacity());
        restrict(from, values, who(), "who", filter.who());
        restrict(from, values, words(), "words", filter.words());
        restrict(
                from,
                values,
                " and e.earliest >= :occurredFrom",
                "occurredFrom",
                filter.occurred().from());
        restrict(
                from,
                values,
                " and e.earliest <= :occurredUntil",
                "occurredUntil",
                filter.occurred().until());
        restrict(from, values, RECORDED_FROM, "recordedFrom", filter.recorded().from());
        restrict(
                from, values, RECORDED_UNTIL, "recordedUntil", filter.recorded().until());
        return from.toString();
    }

    private static void restrict(
            StringBuilder from, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value == null) return;
        from.append(' ').append(condition);
        values.put(
                name,
                switch (value) {
                    case Instant instant -> instant.atOffset(ZoneOffset.UTC);
                    case Capacity capacity -> capacity.name();
                    default -> value;
                });
    }

    private String who() {
        return names.areShown()
                ? " and (e.actor = :who or e.on_behalf_of = :who"
                        + " or (e.names <> '' and to_tsvector('simple', e.names) @@ phraseto_tsquery('simple', :who)))"
                : " and (e.actor = :who or e.on_behalf_of = :who)";
    }

    /** Who may not read a name does not find it either. */
    private String words() {
        var said = "to_tsvector('indonesian', e.words) @@ websearch_to_tsquery('indonesian', :words)";
        return names.areShown()
                ? " and (" + said
                        + " or (e.names <> '' and to_tsvector('simple', e.names) @@ phraseto_tsquery('simple', :words)))"
                : " and " + said;
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
