package id.jejak.benchmarks.deadlines;

import com.zaxxer.hikari.HikariDataSource;
import id.jejak.benchmarks.Machine;
import id.jejak.benchmarks.MarkdownTable;
import id.jejak.benchmarks.Server;
import id.jejak.benchmarks.Sql;
import id.jejak.journal.DatabaseRole;
import id.jejak.journal.JournalReader;
import id.jejak.journal.JournalSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A million pending deadlines, two services, and a minute in which a tenth of them becomes due. */
public final class DeadlinesBenchmark {

    static final DatabaseRole WRITER = new DatabaseRole("jejak_writer", "writer");
    static final DatabaseRole READER = new DatabaseRole("jejak_reader", "reader");

    private static final String INTRODUCTION = """
            Written by `benchmarks/deadlines --report=docs/benchmarks/deadlines.md`: one PostgreSQL, two whole command services
            (heaps of 1 GiB) in processes of their own, and the reader that measures share the machine. What is asked for: of a
            million pending deadlines 100,000 become due in the same minute, all are missed exactly once, and one in a hundred at
            most is more than 5 seconds late. How it is done:
            [decision 9](../decisions/0009-a-deadline-is-a-stream-and-the-schedule-is-derived.md).
            """;

    private static final String PUNCTUALITY = """
            Lateness is from the instant at which a deadline's day ends to that at which another process reads in the journal
            that it was missed, which is no sooner than it is durable; in seconds. *Twice* counts deadlines that were missed
            once more, *early* those before their time; both are counted in the journal. Days end for a whole zone at once, so
            the second row is the harder one: all become due at the same instant, and the last of them waits for all others.
            """;

    private final Options options;
    private final Server server;
    private final DataSource owner;
    private final String jdbcUrl;
    private final StringJoiner report = new StringJoiner("\n");

    private DeadlinesBenchmark(Options options, Server server) throws SQLException {
        this.options = options;
        this.server = server;
        this.owner = server.createDatabase("deadlines");
        this.jdbcUrl = server.jdbcUrl("deadlines");
    }

    /** Runs it; {@code --help} tells the options. */
    public static void main(String[] args) throws Exception {
        if (args.length == 1 && args[0].equals("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        var options = Options.of(args);
        try (var server = Server.start(options.data())) {
            var benchmark = new DeadlinesBenchmark(options, server);
            benchmark.run();
            benchmark.write();
        }
    }

    private void run() throws Exception {
        JournalSchema.install(owner, WRITER, READER);
        report.add("# The deadlines' benchmark\n");
        report.add(INTRODUCTION);
        report.add(Machine.description() + " " + server.description() + ".\n");
        var filler = new DeadlineFiller(owner);
        var far = options.pending() - options.due();
        tell("setting " + far + " deadlines of the years to come");
        filler.fill(far, Instant.now().plus(Duration.ofDays(365)), Duration.ofDays(365));
        Sql.execute(owner, "vacuum (analyze) journal.event");
        server.settle();
        var folder = Files.createTempDirectory("jejak-deadlines");
        try (var first = Node.start("first", jdbcUrl, folder, options.jvm());
                var second = Node.start("second", jdbcUrl, folder, options.jvm())) {
            while (!first.isUp() || !second.isUp()) pause();
            schedule(far);
            var table = new MarkdownTable(
                    "due", "missed", "twice", "early", "first to last", "p50", "p99", "most", "a second");
            table.row(round(filler, far, Duration.ofMinutes(1)).row("within one minute"));
            table.row(round(filler, far, Duration.ZERO).row("at one instant"));
            report.add("## Punctuality\n");
            report.add(PUNCTUALITY);
            report.add(table.toString());
        }
    }

    /** The schedule is made from the journal by following it, as after a loss of the table. */
    private void schedule(int far) throws Exception {
        tell("putting them on the schedule");
        var begun = Instant.now();
        var before = scheduled();
        while (scheduled() < far) pause();
        var seconds = Duration.between(begun, Instant.now()).toMillis() / 1e3;
        report.add("## The schedule\n");
        report.add("Made anew from the journal: %,d deadlines, %,.0f a second.%n"
                .formatted(far, (far - before) / Math.max(seconds, 0.001)));
        Sql.execute(owner, "vacuum (analyze) command.schedule");
        server.settle();
    }

    private Punctuality.Figures round(DeadlineFiller filler, int far, Duration over) throws Exception {
        tell("setting " + options.due() + " that become due " + (over.isZero() ? "at one instant" : "within " + over));
        var head = Sql.number(owner, "select max(position) from journal.event");
        var start = Instant.now().plusSeconds(10 + options.due() / 4_000);
        filler.fill(options.due(), start, over);
        while (scheduled() < far + options.due()) pause();
        if (Instant.now().isAfter(start)) throw new IllegalStateException("They were due before they were scheduled");
        tell("waiting for them");
        var cpu = server.cpu();
        var figures = watched(head + options.due());
        tell("%s; server %s s"
                .formatted(
                        String.join(" ", figures.row("seen")),
                        server.cpu().minus(cpu).toSeconds()));
        while (scheduled() > far) pause();
        return figures;
    }

    private Punctuality.Figures watched(long after) throws InterruptedException {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(jdbcUrl);
            pool.setUsername(READER.name());
            pool.setPassword(READER.password());
            pool.setMaximumPoolSize(1);
            return new Punctuality(new JournalReader(pool), after).watch(options.due());
        }
    }

    private long scheduled() throws SQLException {
        return Sql.number(owner, "select count(*) from command.schedule");
    }

    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(200);
    }

    private static void tell(String text) {
        System.err.println(Instant.now() + " " + text);
    }

    private void write() throws IOException {
        System.out.println(report);
        Path file = options.report();
        if (file != null) Files.writeString(file, report + "\n");
    }
}
