package id.jejak.benchmarks.journal;

import id.jejak.events.DomainEvent;
import id.jejak.events.json.EventJson;
import id.jejak.events.json.EventTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reference: a cursor over the table in one thread, with nothing between the driver and Jackson. Each row becomes the
 * event it is and all that is known about it.
 */
final class PlainScan implements Way {

    private static final int FETCH_SIZE = 5_000;
    private static final JsonMapper METADATA =
            EventJson.configure(JsonMapper.builder()).build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final DataSource database;

    PlainScan(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "cursor and Jackson, one thread";
    }

    @Override
    public long read() throws SQLException {
        var read = 0L;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var scan = connection.prepareStatement("""
                    select position, stream, version, aggregate_type, event_id, type, revision, recorded_at, request_id,
                           request_digest, metadata, payload
                    from journal.event order by position
                    """)) {
                scan.setFetchSize(FETCH_SIZE);
                try (var rows = scan.executeQuery()) {
                    while (rows.next()) {
                        var row = row(rows);
                        if (row.position != ++read) throw new SQLException("Position " + read + " is missing");
                    }
                }
            }
            connection.commit();
        }
        return read;
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getLong(1),
                rows.getString(2),
                rows.getLong(3),
                rows.getString(4),
                rows.getObject(5, UUID.class),
                rows.getString(7),
                rows.getObject(8, OffsetDateTime.class).toInstant(),
                rows.getString(9),
                rows.getString(10),
                METADATA.readValue(rows.getString(11), MAP),
                EventJson.read(
                        rows.getString(12), EventTypes.named(rows.getString(6)).orElseThrow()));
    }

    /** All there is to know of an event. */
    private record Row(
            long position,
            String stream,
            long version,
            @Nullable String aggregateType,
            UUID eventId,
            @Nullable String revision,
            Instant recordedAt,
            @Nullable String requestId,
            @Nullable String requestDigest,
            Map<String, Object> metadata,
            DomainEvent event) {}
}
