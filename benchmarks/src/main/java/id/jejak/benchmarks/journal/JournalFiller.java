package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Fills the journal with ordinary life: a commitment is taken through all its commands once, by Jejak itself, and what was
 * recorded is then copied within the database, under new ids and as if a thousand commitments went their way at once.
 */
final class JournalFiller {

    private static final int AT_ONCE = 1_000;

    private static final String COPY = """
            with head as (select max(position) as position from journal.event),
            copy as materialized (
                select n, uuidv7()::text as commitment, uuidv7()::text as innovation from generate_series(1, ?) n
            ),
            asked as materialized (
                select c.n, r.request, uuidv7()::text as fresh
                from copy c, (select distinct request_id as request from sample) r
            )
            insert into journal.event (
                position, recorded_at, version, event_id, request_events, request_id, request_digest, stream,
                aggregate_type, type, revision, metadata, payload)
            select h.position + (s.step - 1) * ? + c.n, clock_timestamp(), s.version, uuidv7(), s.request_events, a.fresh, s.request_digest,
                   replace(replace(s.stream, s.commitment, c.commitment), s.innovation, c.innovation),
                   s.aggregate_type, s.type, s.revision,
                   s.metadata,
                   replace(replace(s.payload::text, s.commitment, c.commitment), s.innovation, c.innovation)::json
            from copy c join asked a on a.n = c.n join sample s on s.request_id = a.request, head h
            """;

    private final Jejak jejak;
    private final DataSource owner;

    JournalFiller(Jejak jejak) {
        this.jejak = jejak;
        this.owner = jejak.owner();
    }

    /** Fills the journal until it holds at least so many events, and leaves it as a database at rest would be. */
    void fill(long events) throws Exception {
        var before = jejak.events();
        try (var client = jejak.client()) {
            for (var step = 0; step < Commands.STEPS; step++) client.step();
        }
        var recorded = jejak.events();
        try (var connection = owner.getConnection()) {
            Sql.execute(connection, sample(recorded - before));
            for (var filled = recorded; filled < events; ) filled += copy(connection);
        }
        Sql.execute(owner, "vacuum (analyze) journal.event");
        Sql.execute(owner, "checkpoint");
    }

    /** The events of the last commitment, and what is to be replaced in each copy of them. */
    private static String sample(long events) {
        return """
            create temporary table sample as
            with last as (
                select e.*, row_number() over (order by position) as step
                from (select * from journal.event order by position desc limit %d) e
            )
            select l.*,
                   (select stream from last where aggregate_type = 'ReplicationCommitment' limit 1) as commitment,
                   (select split_part(stream, '/', 2) from last where stream like '%%/%%' limit 1) as innovation
            from last l
            """.formatted(events);
    }

    private static int copy(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(COPY)) {
            statement.setInt(1, AT_ONCE);
            statement.setInt(2, AT_ONCE);
            return statement.executeUpdate();
        }
    }
}
