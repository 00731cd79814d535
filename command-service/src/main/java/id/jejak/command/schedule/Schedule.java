package id.jejak.command.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is to be done when, in a table that all services share.
 *
 * <p>Whoever takes what is due removes it in a transaction that commits when all of it is done. Until then its locks keep
 * it from the others; a service that dies loses its connection, and with it the locks at once: no lease has to run out.
 */
@Component
public class Schedule {

    /** Behind the precise waking: how long a row that nobody announced in this process goes unnoticed. */
    static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final String CHANGES = Schedule.class.getName();

    private static final String PUT = """
            insert into command.schedule (item, due_at, fire_at, correlation_id, causation_id) values (?, ?, ?, ?, ?)
            on conflict (item) do update set due_at = excluded.due_at, fire_at = excluded.fire_at, attempts = 0,
                correlation_id = excluded.correlation_id, causation_id = excluded.causation_id""";
    private static final String REMOVE = "delete from command.schedule where item = any(?)";
    private static final String TAKE = """
            with due as materialized (
                select item from command.schedule where fire_at <= ? order by fire_at limit ? for update skip locked
            )
            delete from command.schedule s using due where s.item = due.item
            returning s.item, s.due_at, s.attempts, s.correlation_id, s.causation_id""";
    private static final String PUT_BACK = """
            insert into command.schedule (item, due_at, fire_at, attempts, correlation_id, causation_id)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String NEXT = "select min(fire_at) from command.schedule where fire_at > ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Alarm alarm;
    private final Clock clock;

    Schedule(JdbcTemplate jdbc, PlatformTransactionManager transactions, Alarm alarm, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.alarm = alarm;
        this.clock = clock;
    }

    /** Puts something on the schedule, or moves it, in the transaction of the events at hand. */
    public void put(Due due) {
        changes().put(due.item(), Optional.of(due));
    }

    /** Takes something off the schedule, in the transaction of the events at hand. */
    public void remove(String item) {
        changes().put(item, Optional.empty());
    }

    /** Takes everything off, so that it can be put on again from the first event. */
    public void clear() {
        jdbc.execute("delete from command.schedule");
    }

    /**
     * Does what is due and nobody else is doing.
     *
     * @param most how much of it at once
     * @return how much was due
     */
    int carryOut(int most, DueHandler handler) {
        var taken = transactions.execute(_ -> {
            var due = jdbc.query(TAKE, (row, _) -> Taken.read(row), column(clock.instant()), most);
            putBack(failed(due, handler));
            return due.size();
        });
        return taken == null ? 0 : taken;
    }

    /** When something becomes due next. */
    Optional<Instant> next() {
        return Optional.ofNullable(jdbc.queryForObject(NEXT, OffsetDateTime.class, column(clock.instant())))
                .map(OffsetDateTime::toInstant);
    }

    /** All at once, so that the journal records them together; each holds a connection only while it reads. */
    private static List<Taken> failed(List<Taken> taken, DueHandler handler) {
        var failed = new ArrayList<Taken>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new LinkedHashMap<Taken, Future<?>>();
            for (var one : taken) running.put(one, threads.submit(() -> handler.due(one.due())));
            for (var one : running.entrySet()) {
                try {
                    one.getValue().get();
                } catch (ExecutionException e) {
                    if (failed.isEmpty())
                        LOG.warn("{} could not be done and is tried again", one.getKey(), e.getCause());
                    failed.add(one.getKey());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            // nothing is removed; what was done already is known to the journal
            throw new IllegalStateException("Interrupted while something was due", e);
        }
        if (failed.size() > 1) LOG.warn("{} of {} could not be done", failed.size(), taken.size());
        return failed;
    }

    private void putBack(List<Taken> failed) {
        var now = clock.instant();
        jdbc.batchUpdate(
                PUT_BACK,
                failed.stream()
                        .map(one -> new Object[] {
                            one.due().item(),
                            column(one.due().dueAt()),
                            column(now.plus(one.patience())),
                            one.attempts() + 1,
                            one.due().correlationId(),
                            one.due().causationId()
                        })
                        .toList());
    }

    private Map<String, Optional<Due>> changes() {
        var work = CurrentUnitOfWork.get();
        return work.getOrComputeResource(CHANGES, _ -> begin(work));
    }

    /** Of several changes to one item in a batch of events only the last counts. */
    private Map<String, Optional<Due>> begin(UnitOfWork<?> work) {
        var changes = new LinkedHashMap<String, Optional<Due>>();
        work.onPrepareCommit(_ -> write(changes));
        work.afterCommit(_ -> announce(changes));
        return changes;
    }

    private void write(Map<String, Optional<Due>> changes) {
        var removed = changes.entrySet().stream()
                .filter(change -> change.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        if (removed.length > 0) jdbc.update(REMOVE, (Object) removed);
        var put = changes.values().stream()
                .flatMap(Optional::stream)
                .map(due -> new Object[] {
                    due.item(), column(due.dueAt()), column(due.dueAt()), due.correlationId(), due.causationId()
                })
                .toList();
        jdbc.batchUpdate(PUT, put);
    }

    /** What is due before the next poll has to be told: nobody would look in time. */
    private void announce(Map<String, Optional<Due>> changes) {
        var poll = clock.instant().plus(POLL);
        if (changes.values().stream()
                .flatMap(Optional::stream)
                .anyMatch(due -> due.dueAt().isBefore(poll))) {
            alarm.ring();
        }
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Something due that this service has taken, and how often it was tried before. */
    private record Taken(Due due, int attempts) {

        static Taken read(ResultSet row) throws SQLException {
            var due = new Due(
                    row.getString("item"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    row.getString("correlation_id"),
                    row.getString("causation_id"));
            return new Taken(due, row.getInt("attempts"));
        }

        /** Twice as long each time: one that can never be done must not keep the others waiting. */
        Duration patience() {
            var doubled = Duration.ofSeconds(1L << Math.min(attempts, 16));
            return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
        }
    }
}
