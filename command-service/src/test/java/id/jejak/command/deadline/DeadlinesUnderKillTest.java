package id.jejak.command.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.CommandService;
import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.deadline.DeadlineEvent.DeadlineSet;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.json.EventJson;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.events.region.RegionCode;
import id.jejak.journal.Append;
import id.jejak.journal.HeadWatch;
import id.jejak.journal.Journal;
import id.jejak.journal.JournalReader;
import id.jejak.journal.JournalSettings;
import id.jejak.journal.NewEvent;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Two services share what is due; one of them is killed in the middle of it, and then comes back. */
class DeadlinesUnderKillTest {

    private static final int DEADLINES = 12_000;
    private static final int AT_ONCE = 500;
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final LocalDate DUE = LocalDate.of(2021, 12, 11);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void what_is_due_is_missed_once_though_a_service_is_killed_over_it(@TempDir Path logs) throws Exception {
        try (var database = TestPostgres.freshDatabase();
                var first = Node.start("first", database, logs);
                var second = Node.start("second", database, logs)) {
            var journal = new JournalReader(database.reader());
            eventually(() -> first.isUp() && second.isUp(), "both services are up");
            record(database);

            eventually(() -> missed(journal) > DEADLINES / 10, "the services have begun");
            first.kill();
            var atTheKill = missed(journal);
            assertThat(atTheKill).as("it was killed in the middle").isLessThan(DEADLINES);
            try (var _ = Node.start("first", database, logs)) {
                eventually(() -> missed(journal) >= DEADLINES, "all are missed");
            }
            eventually(() -> scheduled(database) == 0, "nothing is left on the schedule");

            assertThat(timesMissed(journal).values()).hasSize(DEADLINES).containsOnly(1);
            assertThat(second.process().isAlive()).isTrue();
        }
    }

    private static void record(TestDatabase database) {
        try (var journal = new Journal(database.writer(), JournalSettings.DEFAULT, new HeadWatch())) {
            for (var done = 0; done < DEADLINES; done += AT_ONCE) {
                var events = new ArrayList<NewEvent>();
                for (var i = 0; i < AT_ONCE; i++) events.add(deadline());
                var _ = journal.append(new Append(events, null));
            }
        }
    }

    private static NewEvent deadline() {
        var commitment = CommitmentId.next();
        var set = new DeadlineSet(
                DeadlineId.plan(commitment),
                DeadlineKind.PLAN,
                new DeadlineSubject.OfCommitment(commitment),
                CycleId.next(),
                new RegionCode("19.02"),
                DUE,
                Instant.parse("2021-12-11T17:00:00Z"),
                WIB,
                1,
                null,
                true,
                new Provenance(
                        new OccurredAt.OnDate(DUE.minusDays(30), WIB),
                        Provenance.SourceKind.PRESS,
                        Provenance.Confidence.HIGH,
                        null));
        var request = UUID.randomUUID().toString();
        var metadata = new EventMetadata(Actor.SYSTEM, request, "sha256:0", request, request);
        return new NewEvent(
                set.deadline().value(),
                0,
                "Deadline",
                UUID.randomUUID(),
                "DeadlineSet",
                "1",
                Instant.now(),
                JsonMapper.shared().writeValueAsString(metadata.toMap()),
                EventJson.write(set));
    }

    private static long scheduled(TestDatabase database) {
        return JdbcClient.create(database.owner())
                .sql("select count(*) from command.schedule")
                .query(Long.class)
                .single();
    }

    private static long missed(JournalReader journal) {
        return journal.head() - DEADLINES;
    }

    private static Map<String, Integer> timesMissed(JournalReader journal) {
        var times = new HashMap<String, Integer>();
        for (var some = journal.read(0, 1_000);
                !some.isEmpty();
                some = journal.read(some.getLast().position(), 1_000)) {
            some.stream()
                    .filter(event -> event.type().equals("DeadlineMissed"))
                    .forEach(event -> times.merge(event.stream(), 1, Integer::sum));
        }
        return times;
    }

    private static void eventually(BooleanSupplier condition, String what) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(until);
            Thread.sleep(10);
        }
    }

    /** A command service in a process of its own. */
    private record Node(Process process, Path log) implements AutoCloseable {

        static Node start(String name, TestDatabase database, Path logs) throws IOException {
            var command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Daxoniq.update-checker.disabled=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    CommandService.class.getName(),
                    "--server.port=0",
                    "--jejak.node=" + name,
                    "--spring.datasource.url=" + database.jdbcUrl(),
                    "--spring.datasource.username=" + TestPostgres.WRITER.name(),
                    "--spring.datasource.password=" + TestPostgres.WRITER.password());
            var log = logs.resolve(name + ".log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new Node(process, log);
        }

        boolean isUp() {
            try {
                return Files.readString(log).contains("Started CommandService");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** {@code kill -9}. */
        void kill() throws InterruptedException {
            var _ = process.destroyForcibly().waitFor();
        }

        @Override
        public void close() {
            var _ = process.destroyForcibly();
        }
    }
}
