package id.jejak.command.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What is due is done, once, whoever does it. */
class ScheduleTest {

    private static final Instant NOW = Instant.parse("2021-12-11T17:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Alarm alarm = new Alarm();
    private TestDatabase database;
    private DataSource pool;
    private Schedule schedule;

    @BeforeEach
    void prepare() {
        database = TestPostgres.freshDatabase();
        pool = database.writer();
        var _ = Flyway.configure()
                .dataSource(pool)
                .locations("classpath:id/jejak/command/schema")
                .schemas("command")
                .createSchemas(false)
                .load()
                .migrate();
        schedule = schedule();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void two_services_that_take_at_the_same_time_do_each_item_once() {
        put(IntStream.range(0, 2_000).mapToObj(n -> due("item-" + n, NOW)).toList());
        var done = new ConcurrentLinkedQueue<String>();
        var other = schedule();

        try (var services = Executors.newFixedThreadPool(2)) {
            for (var service : List.of(schedule, other)) {
                var _ = services.submit(() -> {
                    while (service.carryOut(100, one -> done.add(one.item())) > 0) Thread.onSpinWait();
                });
            }
        }

        assertThat(done).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(rows()).isZero();
    }

    @Test
    void what_one_service_is_doing_does_not_keep_the_other_from_the_rest() throws InterruptedException {
        put(List.of(due("slow", NOW.minusSeconds(1)), due("next", NOW)));
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);

        try (var services = Executors.newFixedThreadPool(1)) {
            var _ = services.submit(() -> schedule.carryOut(1, _ -> {
                begun.countDown();
                await(go);
            }));
            await(begun);
            assertThat(carriedOut(schedule())).containsExactly("next");
            assertThat(carriedOut(schedule())).isEmpty();
            go.countDown();
        }
        assertThat(rows()).isZero();
    }

    @Test
    void nothing_is_done_before_it_is_due_and_the_first_of_them_comes_first() {
        put(List.of(due("later", NOW.plusSeconds(60)), due("now", NOW), due("soon", NOW.plusSeconds(1))));

        assertThat(carriedOut(schedule)).containsExactly("now");
        assertThat(schedule.next()).contains(NOW.plusSeconds(1));
        now.set(NOW.plusSeconds(60));
        assertThat(carriedOut(schedule)).containsExactlyInAnyOrder("soon", "later");
        assertThat(schedule.next()).isEmpty();
    }

    @Test
    void what_fails_stays_on_the_schedule_and_is_tried_later_and_later() {
        put(List.of(due("item", NOW)));

        for (var patience : List.of(1, 2, 4, 8)) {
            assertThat(failing()).isEqualTo(1);
            assertThat(schedule.next()).contains(now.get().plusSeconds(patience));
            assertThat(carriedOut(schedule)).as("before its time").isEmpty();
            now.set(now.get().plusSeconds(patience));
        }
        assertThat(carriedOut(schedule)).containsExactly("item");
    }

    @Test
    void what_always_fails_does_not_keep_what_comes_after_it_waiting() {
        put(List.of(due("bad", NOW.minusSeconds(5)), due("good", NOW)));
        var done = new ArrayList<String>();

        var _ = schedule.carryOut(1, ScheduleTest::fail);
        var _ = schedule.carryOut(1, one -> done.add(one.item()));

        assertThat(done).containsExactly("good");
    }

    @Test
    void what_fails_keeps_the_time_it_was_due_at() {
        put(List.of(due("item", NOW)));
        var _ = failing();
        now.set(NOW.plusSeconds(1));
        var times = new ArrayList<Instant>();

        var _ = schedule.carryOut(1, one -> times.add(one.dueAt()));

        assertThat(times).containsExactly(NOW);
    }

    @Test
    void what_is_moved_while_it_is_being_done_comes_again() throws InterruptedException {
        put(List.of(due("item", NOW)));
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);

        try (var services = Executors.newFixedThreadPool(2)) {
            var _ = services.submit(() -> schedule.carryOut(1, _ -> {
                begun.countDown();
                await(go);
            }));
            await(begun);
            var moved = services.submit(() -> put(List.of(due("item", NOW.plusSeconds(60)))));
            // the move waits for whoever holds the row; if it did not, it would be done by now
            assertThat(finishesWithin(moved, Duration.ofMillis(300))).isFalse();
            go.countDown();
        }

        assertThat(schedule.next()).contains(NOW.plusSeconds(60));
    }

    @Test
    void of_several_changes_in_one_batch_of_events_the_last_counts() {
        var work = begin();
        schedule.put(due("moved", NOW));
        schedule.put(due("moved", NOW.plusSeconds(60)));
        schedule.put(due("gone", NOW));
        schedule.remove("gone");
        work.commit();

        assertThat(rows()).isEqualTo(1);
        assertThat(schedule.next()).contains(NOW.plusSeconds(60));
    }

    @Test
    void changes_are_made_with_the_events_or_not_at_all() {
        var work = begin();
        schedule.put(due("item", NOW));
        work.rollback();

        assertThat(rows()).isZero();
    }

    @Test
    void the_alarm_rings_for_what_is_due_before_anybody_would_look() {
        put(List.of(due("far", NOW.plusSeconds(3_600))));
        assertThat(alarm.count()).isZero();
        put(List.of(due("near", NOW.plusMillis(200))));
        assertThat(alarm.count()).isOne();
    }

    @Test
    void whoever_sleeps_wakes_to_the_millisecond_though_the_poll_comes_later() throws InterruptedException {
        var system = Clock.systemUTC();
        var real = new Schedule(new JdbcTemplate(pool), new DataSourceTransactionManager(pool), alarm, system);
        var due = system.instant().plusMillis(2_350);
        put(List.of(due("item", due)));
        var doneAt = new AtomicReference<Instant>();
        var done = new CountDownLatch(1);
        var clockwork = new Clockwork(
                real,
                _ -> {
                    doneAt.set(system.instant());
                    done.countDown();
                },
                alarm,
                system);

        clockwork.start();
        try {
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            clockwork.stop();
        }
        // polls come 0.65 seconds later at the earliest
        assertThat(doneAt.get()).isBetween(due, due.plusMillis(500));
    }

    private Schedule schedule() {
        return new Schedule(new JdbcTemplate(pool), new DataSourceTransactionManager(pool), alarm, new Standing());
    }

    /** Shows the time it is set to. */
    private final class Standing extends Clock {

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private void put(List<Due> items) {
        var work = begin();
        items.forEach(schedule::put);
        work.commit();
    }

    private DefaultUnitOfWork<?> begin() {
        var work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(new SpringTransactionManager(new DataSourceTransactionManager(pool)));
        return work;
    }

    private static List<String> carriedOut(Schedule schedule) {
        var done = new ConcurrentLinkedQueue<String>();
        var _ = schedule.carryOut(100, one -> done.add(one.item()));
        return List.copyOf(done);
    }

    private int failing() {
        return schedule.carryOut(1, ScheduleTest::fail);
    }

    private static void fail(Due due) {
        throw new IllegalStateException(due.item() + " cannot be done");
    }

    private long rows() {
        var rows = new JdbcTemplate(pool).queryForObject("select count(*) from command.schedule", Long.class);
        return rows == null ? 0 : rows;
    }

    private static Due due(String item, Instant at) {
        return new Due(item, at, "correlation", "cause");
    }

    private static boolean finishesWithin(Future<?> task, Duration patience) throws InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until && !task.isDone()) Thread.sleep(5);
        return task.isDone();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
