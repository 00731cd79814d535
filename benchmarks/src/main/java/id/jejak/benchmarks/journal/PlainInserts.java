package id.jejak.benchmarks.journal;

import id.jejak.benchmarks.Server;
import id.jejak.benchmarks.Sql;
import id.jejak.journal.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * The reference: the journal's own rows, inserted one per transaction over plain JDBC, each client on a connection of its
 * own with a statement prepared once. Nothing is looked up, numbers come from a sequence, and so it is what one commit per
 * command costs at the very least.
 */
final class PlainInserts implements Contender {

    private static final String INSERT = """
            insert into plain.event (recorded_at, version, event_id, request_events, request_id, request_digest, stream,
                aggregate_type, type, revision, metadata, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)
            """;

    private final DataSource database;
    private final Indices indices;
    private final List<RecordedEvent> rows;
    private final AtomicInteger next = new AtomicInteger();

    /** Which of the journal's indices its table bears. */
    enum Indices {
        /** Position, and stream with version: what every event table has. */
        TWO,
        /** The one by request besides, by which a repeated request is known: all that the journal has. */
        ALL
    }

    /** @param rows what to insert: as many as will ever be asked for between one {@link #reset()} and the next */
    PlainInserts(Server server, Indices indices, List<RecordedEvent> rows) throws SQLException {
        this.database = server.createDatabase("plain_" + indices.name().toLowerCase(java.util.Locale.ROOT));
        this.indices = indices;
        this.rows = rows;
        Sql.execute(database, """
                create schema plain;
                create table plain.event (
                    position       bigint      not null generated always as identity primary key,
                    recorded_at    timestamptz not null,
                    version        bigint      not null check (version >= 0),
                    event_id       uuid        not null,
                    request_events int,
                    request_id     text collate "C",
                    request_digest text,
                    stream         text collate "C" not null,
                    aggregate_type text,
                    type           text        not null,
                    revision       text,
                    metadata       json        not null,
                    payload        json        not null,
                    unique (stream, version)
                )
                """);
        if (indices == Indices.ALL) {
            Sql.execute(database, """
                    create unique index on plain.event (request_id) where request_events is not null
                    """);
        }
    }

    @Override
    public String name() {
        return switch (indices) {
            case TWO -> "one insert per transaction, without the index by request";
            case ALL -> "one insert per transaction";
        };
    }

    @Override
    public Client client() throws SQLException {
        return new Inserting(database.getConnection());
    }

    @Override
    public long events() throws SQLException {
        return Sql.number(database, "select coalesce(max(position), 0) from plain.event");
    }

    @Override
    public long diskBytes() throws SQLException {
        return Sql.number(database, "select pg_total_relation_size('plain.event')");
    }

    @Override
    public void reset() throws SQLException {
        Sql.execute(database, "truncate plain.event");
        next.set(0);
    }

    @Override
    public void close() {}

    /** Whether it is the first event of its request: those that an append records together share it. */
    private boolean answersFirst(int row) {
        return row == 0
                || !Objects.equals(rows.get(row).request(), rows.get(row - 1).request());
    }

    private final class Inserting implements Client {

        private final Connection connection;
        private final PreparedStatement insert;

        Inserting(Connection connection) throws SQLException {
            this.connection = connection;
            this.insert = connection.prepareStatement(INSERT);
        }

        @Override
        public void step() throws SQLException {
            var number = next.getAndIncrement();
            var row = rows.get(number);
            var request = row.request();
            insert.setObject(1, row.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setLong(2, row.version());
            insert.setObject(3, row.eventId());
            insert.setObject(4, answersFirst(number) ? 1 : null, java.sql.Types.INTEGER);
            insert.setString(5, request == null ? null : request.id());
            insert.setString(6, request == null ? null : request.digest());
            insert.setString(7, row.stream());
            insert.setString(8, row.aggregateType());
            insert.setString(9, row.type());
            insert.setString(10, row.revision());
            insert.setString(11, row.metadata());
            insert.setString(12, row.payload());
            var _ = insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
