package id.jejak.journal.torture;

import com.zaxxer.hikari.HikariDataSource;
import id.jejak.journal.Append;
import id.jejak.journal.EventRefusedException;
import id.jejak.journal.HeadWatch;
import id.jejak.journal.Journal;
import id.jejak.journal.JournalBusyException;
import id.jejak.journal.JournalException;
import id.jejak.journal.JournalReader;
import id.jejak.journal.JournalSettings;
import id.jejak.journal.JournalUnavailableException;
import id.jejak.journal.NewEvent;
import id.jejak.journal.RequestAlreadyRecordedException;
import id.jejak.journal.VersionConflictException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.OptionalLong;

/** Into our journal. */
final class JournalAppender implements Appender {

    private final HikariDataSource pool;
    private final JournalReader reader;
    private final Journal journal;

    JournalAppender(String url, Duration patience) {
        this.pool = Databases.pool(url, Databases.WRITER);
        this.reader = new JournalReader(pool);
        this.journal = new Journal(pool, settings(patience), new HeadWatch());
    }

    private static JournalSettings settings(Duration patience) {
        var usual = JournalSettings.DEFAULT;
        return new JournalSettings(
                usual.batchEvents(),
                usual.batchSize(),
                usual.waitingAppends(),
                usual.waitingSize(),
                usual.busyAfter(),
                patience);
    }

    @Override
    public OptionalLong nextVersion(String stream) {
        try {
            return OptionalLong.of(reader.lastVersion(stream).orElse(-1) + 1);
        } catch (JournalUnavailableException _) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Outcome append(Intent intent, long recordedMicros) {
        try {
            var appended = journal.append(toAppend(intent, Instant.EPOCH.plus(recordedMicros, ChronoUnit.MICROS)));
            return new Outcome.Acknowledged(appended.firstPosition(), appended.lastPosition());
        } catch (JournalException e) {
            return outcome(e, intent);
        }
    }

    private static Outcome outcome(JournalException exception, Intent intent) {
        return switch (exception) {
            case VersionConflictException _ -> new Outcome.Conflict();
            case RequestAlreadyRecordedException repeated -> repeated(repeated, intent);
            case JournalBusyException _ -> new Outcome.NotRecorded();
            case JournalUnavailableException away ->
                away.outcomeUnknown() ? new Outcome.Unknown() : new Outcome.NotRecorded();
            case EventRefusedException e -> throw e;
        };
    }

    private static Outcome repeated(RequestAlreadyRecordedException exception, Intent intent) {
        var recorded = exception.request();
        if (!recorded.digest().equals(digest(recorded.requestId()))) {
            throw new IllegalStateException("Recorded under another digest: " + recorded + ", sent as " + intent);
        }
        return new Outcome.Repeated(recorded.firstPosition(), recorded.lastPosition());
    }

    private static Append toAppend(Intent intent, Instant at) {
        var events = new ArrayList<NewEvent>();
        for (var event : intent.events()) {
            var payload = "{\"append\":\"%s\",\"nth\":%d,\"of\":%d}"
                    .formatted(intent.id(), events.size() + 1, intent.events().size());
            events.add(new NewEvent(
                    event.stream(), event.version(), "Sample", event.eventId(), "Sampled", "1", at, "{}", payload));
        }
        var request = intent.request();
        return new Append(events, request == null ? null : new Append.Request(request, digest(request)));
    }

    /** What is asked under a request id is always the same here. */
    private static String digest(String request) {
        return "digest of " + request;
    }

    @Override
    public void close() {
        journal.close();
        pool.close();
    }
}
