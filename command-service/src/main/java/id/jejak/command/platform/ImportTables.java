package id.jejak.command.platform;

import id.jejak.command.bulk.FileType;
import id.jejak.command.bulk.Import;
import id.jejak.command.bulk.Import.Problem;
import id.jejak.command.bulk.Import.State;
import id.jejak.command.bulk.Import.Tally;
import id.jejak.command.bulk.Imports;
import id.jejak.command.bulk.Refusal;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports in the command service's own schema. Time is the database's, so that all processes mean the same by it. */
@Component
class ImportTables implements Imports {

    private static final int PIECE = 1 << 20;

    private static final String TAKE_UP = """
            update command.import set state = 'RUNNING', node = ?, attempt = attempt + 1,
                fruitless = fruitless + 1, held_until = now() + make_interval(secs => ?), started_at = coalesce(started_at, now())
            where import = (select import from command.import
                where state = 'WAITING' or state = 'RUNNING' and held_until < now()
                order by received_at, import limit 1 for update skip locked)
            returning *""";

    private static final String RENEW = """
            update command.import set held_until = now() + make_interval(secs => ?),
                lines = coalesce(?, lines), done = done + ?, accepted = accepted + ?, unchanged = unchanged + ?,
                refused = refused + ?, busy_millis = busy_millis + ?,
                fruitless = case when ? > 0 then 0 else fruitless end
            where import = ? and attempt = ? and state = 'RUNNING'
            returning cancelled""";

    private static final String FREE = """
            update command.import set held_until = '-infinity', node = null, fruitless = %s
            where node = ? and state = 'RUNNING'""";

    /** How long the file of a dry run waits to be carried out. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String FORGET_OLD = """
            delete from command.import_part where import in (select import from command.import
                where dry_run and state = 'DONE' and ended_at < now() - make_interval(secs => ?))""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ImportTables(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void receive(Import received, Path file) {
        transaction.executeWithoutResult(_ -> {
            jdbc.update(FORGET_OLD, KEPT.toSeconds());
            insert(received);
            try (var in = Files.newInputStream(file)) {
                var part = 0;
                for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                    jdbc.update(
                            "insert into command.import_part (import, part, bytes) values (?, ?, ?)",
                            received.id(),
                            part++,
                            piece);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public boolean receiveAgain(Import tried, Import received) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.update(FORGET_OLD, KEPT.toSeconds());
            // nobody else gives it away meanwhile
            jdbc.query("select from command.import where import = ? for update", _ -> {}, tried.id());
            if (!keepsFileOf(tried.id())) return false;
            insert(received);
            jdbc.update("update command.import_part set import = ? where import = ?", received.id(), tried.id());
            return true;
        }));
    }

    @Override
    public boolean keepsFileOf(UUID id) {
        return single("select count(*) from command.import_part where import = ? and part = 0", id) == 1;
    }

    private void insert(Import received) {
        var sender = received.sender();
        jdbc.update(
                """
                insert into command.import (import, kind, dry_run, file_type, sender, sender_role, sender_region,
                    sender_on_behalf_of, received_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                received.id(),
                received.kind(),
                received.dryRun(),
                received.type().name(),
                sender.person().value(),
                sender.role().name(),
                sender.region() == null ? null : sender.region().value(),
                sender.onBehalfOf() == null ? null : sender.onBehalfOf().value(),
                received.receivedAt().atOffset(ZoneOffset.UTC),
                received.state().name());
    }

    @Override
    public Optional<Import> find(UUID id) {
        return jdbc.query("select * from command.import where import = ?", (row, _) -> read(row), id).stream()
                .findFirst();
    }

    @Override
    public List<Import> sentBy(PersonId person, int limit) {
        return jdbc.query(
                "select * from command.import where sender = ? order by received_at desc, import desc limit ?",
                (row, _) -> read(row),
                person.value(),
                limit);
    }

    @Override
    public int unfinishedOf(PersonId person) {
        return single(
                "select count(*) from command.import where sender = ? and state in ('WAITING', 'RUNNING')",
                person.value());
    }

    @Override
    public Optional<Import> takeUp(String node, Duration hold) {
        return jdbc.query(TAKE_UP, (row, _) -> read(row), node, hold.toSeconds()).stream()
                .findFirst();
    }

    @Override
    public void letGo(String node) {
        jdbc.update(FREE.formatted("greatest(fruitless - 1, 0)"), node);
    }

    @Override
    public void takeFromTheDead(String node) {
        jdbc.update(FREE.formatted("fruitless"), node);
    }

    @Override
    public void copyTo(UUID id, OutputStream out) {
        var parts = single("select count(*) from command.import_part where import = ?", id);
        try {
            for (var part = 0; part < parts; part++) {
                out.write(jdbc.queryForObject(
                        "select bytes from command.import_part where import = ? and part = ?", byte[].class, id, part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Step count(Import running, int lines, Duration hold) {
        return renew(running, lines, Tally.NONE, 0, hold);
    }

    @Override
    public Map<String, Integer> namedFirst(UUID id, Map<String, Integer> names) {
        var keys = names.keySet().toArray(String[]::new);
        var lines = names.values().toArray(Integer[]::new);
        jdbc.update("""
                insert into command.import_name (import, name, line)
                select ?, n.name, n.line from unnest(?::text[], ?::integer[]) as n (name, line)
                on conflict do nothing""", statement -> {
            statement.setObject(1, id);
            statement.setArray(2, statement.getConnection().createArrayOf("text", keys));
            statement.setArray(3, statement.getConnection().createArrayOf("integer", lines));
        });
        return jdbc
                .query(
                        "select name, line from command.import_name where import = ? and name = any (?)",
                        statement -> {
                            statement.setObject(1, id);
                            statement.setArray(2, statement.getConnection().createArrayOf("text", keys));
                        },
                        (row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Step advance(Import running, Tally more, List<Refusal> refusals, long busyMillis, Duration hold) {
        return transaction.execute(_ -> {
            var step = renew(running, null, more, busyMillis, hold);
            if (step != Step.LOST) list(running.id(), refusals);
            return step;
        });
    }

    private Step renew(Import running, @Nullable Integer lines, Tally more, long busyMillis, Duration hold) {
        var cancelled = jdbc.query(
                RENEW,
                (row, _) -> row.getBoolean(1),
                hold.toSeconds(),
                lines,
                more.done(),
                more.accepted(),
                more.unchanged(),
                more.refused(),
                busyMillis,
                more.done(),
                running.id(),
                running.attempt());
        if (cancelled.isEmpty()) return Step.LOST;
        return cancelled.getFirst() ? Step.CANCELLED : Step.GO_ON;
    }

    private void list(UUID id, List<Refusal> refusals) {
        var rows = new ArrayList<@Nullable Object[]>(refusals.size());
        var numbers = new HashMap<Integer, Integer>();
        for (var refusal : refusals) {
            rows.add(new @Nullable Object[] {
                id,
                refusal.line(),
                numbers.merge(refusal.line(), 1, Integer::sum),
                refusal.column(),
                refusal.value(),
                refusal.rule(),
                refusal.english(),
                refusal.indonesian()
            });
        }
        jdbc.batchUpdate("""
                insert into command.import_refusal (import, line, number, column_name, value, rule, english, indonesian)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    @Override
    public void end(Import running, State state, @Nullable Problem problem) {
        transaction.executeWithoutResult(_ -> {
            var ended = jdbc.update(
                    """
                    update command.import set state = ?, ended_at = now(), node = null, held_until = null,
                        problem = ?, problem_en = ?, problem_id = ?
                    where import = ? and attempt = ? and state = 'RUNNING'""",
                    state.name(),
                    problem == null ? null : problem.rule(),
                    problem == null ? null : problem.english(),
                    problem == null ? null : problem.indonesian(),
                    running.id(),
                    running.attempt());
            if (ended == 1) forget(running.id(), running.dryRun() && state == State.DONE);
        });
    }

    @Override
    public void cancel(UUID id) {
        transaction.executeWithoutResult(_ -> {
            var ended = jdbc.update(
                    "update command.import set state = 'CANCELLED', ended_at = now() where import = ? and state = 'WAITING'",
                    id);
            if (ended == 1) forget(id, false);
            else jdbc.update("update command.import set cancelled = true where import = ? and state = 'RUNNING'", id);
        });
    }

    private void forget(UUID id, boolean butTheFile) {
        if (!butTheFile) jdbc.update("delete from command.import_part where import = ?", id);
        jdbc.update("delete from command.import_name where import = ?", id);
    }

    @Override
    public List<Listed> refusals(UUID id, Place after, int limit) {
        return jdbc.query(
                """
                select * from command.import_refusal where import = ? and (line, number) > (?, ?)
                order by line, number limit ?""",
                (row, _) -> new Listed(
                        new Place(row.getInt("line"), row.getInt("number")),
                        new Refusal(
                                row.getInt("line"),
                                row.getString("column_name"),
                                row.getString("value"),
                                row.getString("rule"),
                                row.getString("english"),
                                row.getString("indonesian"))),
                id,
                after.line(),
                after.number(),
                limit);
    }

    private int single(String question, Object about) {
        return jdbc.query(question, (row, _) -> row.getInt(1), about).getFirst();
    }

    private static Import read(ResultSet row) throws SQLException {
        var region = row.getString("sender_region");
        var onBehalfOf = row.getString("sender_on_behalf_of");
        var problem = row.getString("problem");
        return new Import(
                row.getObject("import", UUID.class),
                row.getString("kind"),
                row.getBoolean("dry_run"),
                FileType.valueOf(row.getString("file_type")),
                new Actor(
                        new PersonId(row.getString("sender")),
                        Role.valueOf(row.getString("sender_role")),
                        region == null ? null : new RegionCode(region),
                        onBehalfOf == null ? null : new PersonId(onBehalfOf)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getInt("attempt"),
                row.getInt("fruitless"),
                row.getObject("lines", Integer.class),
                new Tally(row.getInt("done"), row.getInt("accepted"), row.getInt("unchanged"), row.getInt("refused")),
                row.getLong("busy_millis"),
                problem == null
                        ? null
                        : new Problem(problem, row.getString("problem_en"), row.getString("problem_id")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
