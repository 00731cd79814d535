package id.jejak.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal. Every question is one statement, and needs no more than the reader's role.
 *
 * <p>All methods throw {@link JournalUnavailableException} if the database is away.
 */
public final class JournalReader {

    private static final String COLUMNS = """
            select position, stream, version, aggregate_type, event_id, type, revision, recorded_at, request_id,
                   request_digest, metadata, payload
            from journal.event
            """;

    private final DataSource database;

    /** Reads by way of any pool whose role may select. */
    public JournalReader(DataSource database) {
        this.database = database;
    }

    /** The last position; 0 while nothing is recorded. */
    public long head() {
        return ask("select coalesce(max(position), 0) from journal.event", _ -> {}, JournalReader::number);
    }

    /** The events after a position, in order, no more than so many. This is all it takes to follow the journal. */
    public List<RecordedEvent> read(long after, int limit) {
        return ask(
                COLUMNS + "where position > ? order by position limit ?",
                question -> {
                    question.setLong(1, after);
                    question.setInt(2, limit);
                },
                JournalReader::events);
    }

    /** The events of a stream from a version on, in order. */
    public List<RecordedEvent> stream(String stream, long fromVersion) {
        return ask(
                COLUMNS + "where stream = ? and version >= ? order by version",
                question -> {
                    question.setString(1, stream);
                    question.setLong(2, fromVersion);
                },
                JournalReader::events);
    }

    /** The events of several streams from their first, in one round trip: stream after stream, each in order. */
    public List<RecordedEvent> streams(Collection<String> streams) {
        return ask(
                COLUMNS + "where stream = any (?) order by stream, version",
                question -> question.setArray(1, question.getConnection().createArrayOf("text", streams.toArray())),
                JournalReader::events);
    }

    /** The last version of a stream; none if there is no such stream. */
    public OptionalLong lastVersion(String stream) {
        return ask(
                "select version from journal.event where stream = ? order by version desc limit 1",
                question -> question.setString(1, stream),
                rows -> rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty());
    }

    /** The last version a stream had when the journal had come to a position; none if there was no such stream yet. */
    public OptionalLong lastVersion(String stream, long position) {
        return ask(
                "select version from journal.event where stream = ? and position <= ? order by version desc limit 1",
                question -> {
                    question.setString(1, stream);
                    question.setLong(2, position);
                },
                rows -> rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty());
    }

    /** The position right before the first event recorded at that time or later; the head if there is none. */
    public long positionBefore(Instant time) {
        return ask("""
                select coalesce(min(position) - 1, (select coalesce(max(position), 0) from journal.event))
                from journal.event where recorded_at >= ?
                """, question -> question.setObject(1, time.atOffset(ZoneOffset.UTC)), JournalReader::number);
    }

    /** What a request led to; empty if no request of that id is recorded. */
    public Optional<RecordedRequest> requestOf(String requestId) {
        return ask(
                """
                select r.request_digest, r.position, r.position + r.request_events - 1,
                       array(select e.stream from journal.event e
                             where e.position between r.position and r.position + r.request_events - 1
                             group by e.stream order by min(e.position))
                from journal.event r where r.request_id = ? and r.request_events is not null
                """,
                question -> question.setString(1, requestId),
                rows -> rows.next() ? Optional.of(request(requestId, rows)) : Optional.empty());
    }

    private <T> T ask(String sql, Binding binding, Reading<T> reading) {
        try (var connection = database.getConnection();
                var question = connection.prepareStatement(sql)) {
            binding.bind(question);
            try (var rows = question.executeQuery()) {
                return reading.read(rows);
            }
        } catch (SQLException e) {
            throw DatabaseFailure.reading(e);
        }
    }

    private static long number(ResultSet rows) throws SQLException {
        return rows.next() ? rows.getLong(1) : 0;
    }

    private static RecordedRequest request(String requestId, ResultSet row) throws SQLException {
        var streams = (String[]) row.getArray(4).getArray();
        return new RecordedRequest(requestId, row.getString(1), List.of(streams), row.getLong(2), row.getLong(3));
    }

    private static List<RecordedEvent> events(ResultSet rows) throws SQLException {
        var events = new ArrayList<RecordedEvent>();
        while (rows.next()) {
            events.add(new RecordedEvent(
                    rows.getLong(1),
                    rows.getString(2),
                    rows.getLong(3),
                    rows.getString(4),
                    rows.getObject(5, UUID.class),
                    rows.getString(6),
                    rows.getString(7),
                    rows.getObject(8, OffsetDateTime.class).toInstant(),
                    request(rows.getString(9), rows.getString(10)),
                    rows.getString(11),
                    rows.getString(12)));
        }
        return events;
    }

    private static Append.@Nullable Request request(@Nullable String id, @Nullable String digest) {
        return id == null || digest == null ? null : new Append.Request(id, digest);
    }

    /** Fills in what is asked for. */
    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement question) throws SQLException;
    }

    /** Makes an answer of rows. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
