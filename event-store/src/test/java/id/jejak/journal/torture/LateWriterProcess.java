package id.jejak.journal.torture;

import id.jejak.journal.torture.Intent.Planned;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * A process that appends one event in a transaction, says so, does something else for a moment, and commits. In that moment
 * it is made to stand still.
 */
final class LateWriterProcess {

    private static final Duration SOMETHING_ELSE = Duration.ofSeconds(2);

    private final Arguments arguments;
    private final Intent intent = new Intent("late", null, List.of(new Planned("late", 0)));
    private final long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());

    private LateWriterProcess(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String... words) throws Exception {
        var names = Set.of("engine", "url", "ledger", "notes", "gap-timeout");
        var process = new LateWriterProcess(Arguments.parse(names, words));
        process.run();
    }

    private void run() throws SQLException, InterruptedException {
        try (var ledger = Ledger.open(Path.of(arguments.text("ledger")))) {
            ledger.intend(intent);
            ledger.send(intent, micros);
            ledger.answer(
                    intent,
                    switch (Engine.of(arguments)) {
                        case JOURNAL -> toJournal();
                        case STOCK -> toStock();
                    });
        }
    }

    /** As no writer of the product does: ours commits in the very call that appends. */
    private Outcome toJournal() throws SQLException, InterruptedException {
        try (var connection = Databases.connect(arguments.text("url"), Databases.WRITER)) {
            var position = RawAppend.leaveOpen(connection, intent, micros);
            beLate(position);
            connection.commit();
            return new Outcome.Acknowledged(position, position);
        }
    }

    /** As any unit of work of Axon's does. */
    private Outcome toStock() throws InterruptedException {
        var database = Databases.source(arguments.text("url"), Databases.WRITER);
        var engine = StockEngine.on(database, arguments.millis("gap-timeout"));
        var transaction = engine.transactions().startTransaction();
        var outcome = engine.append(intent, micros);
        beLate(outcome.first());
        transaction.commit();
        return outcome;
    }

    private void beLate(long position) throws InterruptedException {
        try (var notes = LineFile.open(Path.of(arguments.text("notes")))) {
            notes.add(Long.toString(position));
        }
        Thread.sleep(SOMETHING_ELSE);
    }
}
