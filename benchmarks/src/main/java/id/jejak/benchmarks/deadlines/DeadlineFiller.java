package id.jejak.benchmarks.deadlines;

import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.DayCounting;
import id.jejak.events.deadline.DeadlineEvent.DeadlineSet;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.deadline.Reckoning;
import id.jejak.events.json.EventJson;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.events.region.RegionCode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets deadlines: one event is written as the service writes it, and copied within the database under new ids and with
 * other instants at which it is due.
 */
final class DeadlineFiller {

    private static final int AT_ONCE = 50_000;
    private static final Instant PLACEHOLDER = Instant.parse("2199-12-31T17:00:00Z");

    private static final String COPY = """
            with head as (select coalesce(max(position), 0) as position from journal.event),
            copy as materialized (
                select n, uuidv7()::text as commitment, uuidv7()::text as request from generate_series(1, ?) n
            )
            insert into journal.event (
                position, recorded_at, version, event_id, request_events, request_id, request_digest, stream,
                aggregate_type, type, revision, metadata, payload)
            select h.position + c.n, clock_timestamp(), 0, uuidv7(), 1, c.request, 'sha256:0', 'PLAN:' || c.commitment,
                   'Deadline', 'DeadlineSet', '1', ?::json,
                   replace(replace(?, ?, c.commitment), ?, to_char(
                       (cast(? as timestamptz) + (? + c.n) * ? * interval '1 microsecond') at time zone 'UTC',
                       'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::json
            from copy c, head h
            """;

    private final DataSource owner;
    private final CommitmentId commitment = CommitmentId.next();
    private final String payload;
    private final String metadata;

    DeadlineFiller(DataSource owner) {
        this.owner = owner;
        this.payload = EventJson.write(sample());
        var written = new EventMetadata(Actor.SYSTEM, "request", "sha256:0", "correlation", "cause").toMap();
        // which stand in columns of their own
        written.remove(EventMetadata.REQUEST_ID);
        written.remove(EventMetadata.REQUEST_DIGEST);
        this.metadata = JsonMapper.shared().writeValueAsString(written);
    }

    /** Sets so many deadlines, due evenly from an instant on. */
    void fill(int deadlines, Instant from, Duration over) throws SQLException {
        var apart = over.toNanos() / 1_000 / Math.max(1, deadlines);
        for (var done = 0; done < deadlines; done += AT_ONCE) {
            copy(Math.min(AT_ONCE, deadlines - done), from, done, apart);
        }
    }

    private void copy(int count, Instant from, int offset, long apart) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.prepareStatement(COPY)) {
            statement.setInt(1, count);
            statement.setString(2, metadata);
            statement.setString(3, payload);
            statement.setString(4, commitment.toString());
            statement.setString(5, PLACEHOLDER.toString());
            statement.setObject(6, from.atOffset(ZoneOffset.UTC));
            statement.setInt(7, offset);
            statement.setLong(8, apart);
            var _ = statement.executeUpdate();
        }
    }

    private DeadlineSet sample() {
        var zone = ZoneId.of("Asia/Jakarta");
        var today = LocalDate.now(zone);
        return new DeadlineSet(
                DeadlineId.plan(commitment),
                DeadlineKind.PLAN,
                new DeadlineSubject.OfCommitment(commitment),
                CycleId.next(),
                new RegionCode("19.02"),
                today,
                PLACEHOLDER,
                zone,
                1,
                new Reckoning(today.minusDays(30), 30, DayCounting.CALENDAR_DAYS, null, false),
                false,
                new Provenance(
                        new OccurredAt.OnDate(today.minusDays(30), zone),
                        Provenance.SourceKind.OPERATIONAL,
                        Provenance.Confidence.HIGH,
                        null));
    }
}
