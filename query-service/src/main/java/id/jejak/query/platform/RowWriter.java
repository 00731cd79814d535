package id.jejak.query.platform;

import id.jejak.events.Digest;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.competition.CompetitionId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.ForumSessionId;
import id.jejak.events.cycle.MatchId;
import id.jejak.events.cycle.NeedId;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.TermId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the row changes of a batch of events together, in the transaction that also moves the processor's token and
 * the position the read models reflect. So rows, token and position never disagree.
 */
@Component
public class RowWriter {

    private static final String BATCH = RowWriter.class.getName();

    private final JdbcTemplate jdbc;

    RowWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the changes an event makes to the tables of one projection; they are written when the batch is full.
     *
     * @param projection whose tables they are; the order of changes is kept within it and not across projections
     */
    public void write(Class<?> projection, Recorded<?> event, List<RowChange> changes) {
        var work = CurrentUnitOfWork.get();
        var batch = work.getOrComputeResource(BATCH, _ -> begin(work));
        batch.position = event.position();
        batch.changes.computeIfAbsent(projection, _ -> new ArrayList<>()).addAll(changes);
    }

    /** Empties the tables of a projection, so that it can be told its events again from the first. */
    public void forget(List<String> tables) {
        jdbc.execute("truncate " + String.join(", ", tables));
        jdbc.update("update reflected set position = 0");
    }

    private Batch begin(UnitOfWork<?> work) {
        var batch = new Batch();
        work.onPrepareCommit(_ -> flush(batch));
        return batch;
    }

    private void flush(Batch batch) {
        batch.changes.values().forEach(this::flush);
        jdbc.update("update reflected set position = ?", batch.position);
    }

    /** One round trip for each run of changes that share a statement. */
    private void flush(List<RowChange> changes) {
        var run = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            run.add(change.values().stream().map(RowWriter::column).toArray());
            boolean last = i + 1 == changes.size();
            if (last || !changes.get(i + 1).sql().equals(change.sql())) {
                jdbc.batchUpdate(change.sql(), run);
                run.clear();
            }
        }
    }

    private static @Nullable Object column(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> word -> word.name();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case ZoneId zone -> zone.getId();
            case RegionCode code -> code.value();
            case PersonId person -> person.value();
            case Digest digest -> digest.value();
            case AdoptionId id -> id.value();
            case CommitmentId id -> id.value();
            case CompetitionId id -> id.value();
            case Collection<?> words -> words.stream().map(String::valueOf).toArray(String[]::new);
            case CycleId id -> id.value();
            case NeedId id -> id.value();
            case ForumSessionId id -> id.value();
            case MatchId id -> id.value();
            case DeadlineId id -> id.value();
            case InnovationId id -> id.value();
            case InstrumentId id -> id.value();
            case SignatureId id -> id.value();
            case CorrectionId id -> id.value();
            case OfficeId id -> id.value();
            case TermId id -> id.value();
            case DelegationId id -> id.value();
            default -> value;
        };
    }

    private static final class Batch {
        private final Map<Class<?>, List<RowChange>> changes = new LinkedHashMap<>();
        private long position;
    }
}
