package id.jejak.command.bulk;

import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.Refused;
import id.jejak.events.Ids;
import id.jejak.events.metadata.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes files in: no further than allowed, and none whose first line is not understood. */
@Component
class Intake {

    /** So many files of one person may be unfinished. */
    private static final int MOST_UNFINISHED = 5;

    private final Imports imports;
    private final ImportWorker worker;
    private final List<Bulk<?>> kinds;
    private final Clock clock;
    private final long largestFile;

    /** The texts that a workbook's cells share are held in memory while it is open. */
    private final Lock oneAtATime = new ReentrantLock();

    Intake(
            Imports imports,
            ImportWorker worker,
            List<Bulk<?>> kinds,
            Clock clock,
            @Value("${jejak.imports.largest-file:67108864}") long largestFile) {
        this.imports = imports;
        this.worker = worker;
        this.kinds = List.copyOf(kinds);
        this.clock = clock;
        this.largestFile = largestFile;
    }

    /**
     * Takes a file in.
     *
     * @throws Refused saying what is wrong with it as a whole
     * @throws id.jejak.command.act.Rejection if no line of it could be accepted from this sender
     */
    Import take(String kindName, FileType type, boolean dryRun, Actor sender, InputStream body) throws IOException {
        var kind = kind(kindName);
        checkMaySend(kind, sender);
        var file = Files.createTempFile("jejak-upload-", null);
        try {
            copy(body, file);
            readHeader(file, type, kind);
            var received = Import.received(Ids.next(), kind.kind(), dryRun, type, sender, clock.instant());
            imports.receive(received, file);
            worker.wake();
            return received;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Carries out what a dry run has tried, with the file that was tried. Asked again, it is the same import.
     *
     * @throws Refused if there is no such file, or none any more
     * @throws id.jejak.command.act.Rejection if its sender acts as somebody else since, who sends nothing of the kind
     */
    Import carryOut(Import tried, Actor sender) {
        var before = imports.find(tried.inEarnest());
        if (before.isPresent()) return before.get();
        if (!tried.isTried()) throw new Refused(DeskProblem.NOTHING_TO_CARRY_OUT);
        checkMaySend(kind(tried.kind()), sender);
        var received = Import.received(tried.inEarnest(), tried.kind(), false, tried.type(), sender, clock.instant());
        if (!imports.receiveAgain(tried, received)) {
            // another request may have been faster
            return imports.find(received.id()).orElseThrow(() -> new Refused(DeskProblem.NOTHING_TO_CARRY_OUT));
        }
        worker.wake();
        return received;
    }

    /** What somebody may send. */
    List<Bulk<?>> kindsFor(Actor sender) {
        return kinds.stream()
                .filter(kind -> kind.right().roles().contains(sender.role()))
                .sorted(Comparator.comparing(Bulk::kind))
                .toList();
    }

    private void checkMaySend(Bulk<?> kind, Actor sender) {
        kind.right().checkRole(sender);
        if (imports.unfinishedOf(sender.person()) >= MOST_UNFINISHED) {
            throw new Refused(DeskProblem.TOO_MANY_IMPORTS, MOST_UNFINISHED);
        }
    }

    private void readHeader(Path file, FileType type, Bulk<?> kind) {
        oneAtATime.lock();
        try (var sheet = Sheet.open(file, type)) {
            var _ = Header.read(sheet, kind.columns());
        } finally {
            oneAtATime.unlock();
        }
    }

    private Bulk<?> kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        DeskProblem.UNKNOWN_KIND_OF_IMPORT,
                        String.join(
                                ", ", kinds.stream().map(Bulk::kind).sorted().toList())));
    }

    private void copy(InputStream body, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            var size = 0L;
            for (int read; (read = body.read(buffer)) >= 0; ) {
                size += read;
                if (size > largestFile) throw new Refused(DeskProblem.FILE_TOO_LARGE, largestFile);
                out.write(buffer, 0, read);
            }
        }
    }
}
