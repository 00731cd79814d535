package id.jejak.query.platform.generations;

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
import id.jejak.query.platform.RowChange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes rows into the tables of a generation, in the transaction that also says which position they reflect. */
@Component
class GenerationWriter {

    private final JdbcTemplate jdbc;
    private final Generations generations;

    GenerationWriter(JdbcTemplate jdbc, Generations generations) {
        this.jdbc = jdbc;
        this.generations = generations;
    }

    /** Makes the tables of a generation, empty. */
    void create(int generation, String tables) {
        var schema = Generation.schema(generation);
        jdbc.execute("create schema " + schema);
        enter(generation);
        jdbc.execute(tables);
    }

    /** Throws the tables away; answers that are being made of them are waited for. */
    void drop(int generation) {
        jdbc.execute("drop schema " + Generation.schema(generation) + " cascade");
    }

    /** Writes what a batch changes in a generation that follows the journal. */
    void follow(int generation, Batch batch) {
        write(generation, batch);
        generations.followed(generation, batch.position());
    }

    /** Writes what a batch changes in a generation that is being built, towards a goal. */
    void build(int generation, Batch batch, long goal) {
        write(generation, batch);
        generations.built(generation, batch.position(), goal);
    }

    private void write(int generation, Batch batch) {
        enter(generation);
        batch.changes().forEach(this::write);
    }

    /** One round trip for each run of changes that share a statement. */
    private void write(List<RowChange> changes) {
        var run = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            run.add(change.values().stream().map(GenerationWriter::column).toArray());
            boolean last = i + 1 == changes.size();
            if (last || !changes.get(i + 1).sql().equals(change.sql())) {
                jdbc.batchUpdate(change.sql(), run);
                run.clear();
            }
        }
    }

    private void enter(int generation) {
        jdbc.queryForObject(
                "select set_config('search_path', ?, true)", String.class, Generation.schema(generation) + ", query");
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
}
