package id.jejak.query.cycles;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.Period;
import id.jejak.events.policy.Bond;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.query.cycles.PolicyView.Migration;
import id.jejak.query.platform.Answers;
import id.jejak.query.platform.Histories;
import id.jejak.query.platform.Refused;
import id.jejak.query.platform.RegionName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the policies of a cycle and what a migration would do. The read models say which commitments there are; what they are
 * bound by is folded from the journal up to the same position, as the decision folds it.
 */
@Component
public class PolicyQuery {

    private static final String[] RECURRING = Arrays.stream(DeadlineKind.values())
            .filter(DeadlineKind::isRecurring)
            .map(Enum::name)
            .toArray(String[]::new);

    private final Answers answers;
    private final JdbcClient jdbc;
    private final Histories histories;

    PolicyQuery(Answers answers, JdbcClient jdbc, Histories histories) {
        this.answers = answers;
        this.jdbc = jdbc;
        this.histories = histories;
    }

    /** The rules of a cycle, and the journal position they are told from. */
    public record Policies(long position, PolicyView policy) {}

    /** What a migration would do, and the journal position it is told from. */
    public record DryRun(long position, Migration migration) {}

    /**
     * All versions of a cycle's policy.
     *
     * @throws Refused 404 {@code unknown-cycle}
     */
    public Policies versions(CycleId cycle, @Nullable Long atLeast) {
        var found = find(cycle, atLeast);
        return new Policies(
                found.position,
                new PolicyView(cycle, found.name, found.hub, book(found).versions()));
    }

    /**
     * What a migration to a version would do to each commitment of the cycle.
     *
     * @throws Refused 404 {@code unknown-cycle}, 404 {@code unknown-policy-version}
     */
    public DryRun dryRun(CycleId cycle, int to, @Nullable Long atLeast) {
        var found = find(cycle, atLeast);
        return book(found)
                .migration(cycle, to)
                .map(migration -> new DryRun(found.position, migration))
                .orElseThrow(() -> new Refused(
                        HttpStatus.NOT_FOUND, "unknown-policy-version", "The policy never had that version"));
    }

    private record Found(
            long position,
            CycleId cycle,
            String name,
            RegionName hub,
            List<CommitmentId> commitments,
            Map<CommitmentId, List<Period>> awaited) {}

    private Found find(CycleId cycle, @Nullable Long atLeast) {
        return answers.at(
                atLeast,
                position -> jdbc.sql("select name, hub from cycle where cycle = :cycle")
                        .param("cycle", cycle.value())
                        .query((row, _) -> new Found(
                                position,
                                cycle,
                                row.getString("name"),
                                RegionName.of(row.getString("hub")),
                                signed(cycle),
                                awaited(cycle)))
                        .optional()
                        .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "unknown-cycle", "No cycle has that id")));
    }

    private List<CommitmentId> signed(CycleId cycle) {
        return jdbc.sql("select commitment from cycle_commitment where cycle = :cycle and signed")
                .param("cycle", cycle.value())
                .query((row, _) -> new CommitmentId(row.getObject("commitment", UUID.class)))
                .list();
    }

    /** Of what recurs the latest that was set is what is waited for, be its day over or not; a migration moves that one. */
    private Map<CommitmentId, List<Period>> awaited(CycleId cycle) {
        return jdbc
                .sql("""
                        select commitments[1] as commitment, deadline from (
                            select distinct on (kind, commitments) commitments, deadline, state from deadline
                            where cycle = :cycle and kind = any (:kinds)
                            order by kind, commitments, deadline desc) latest
                        where state in ('OWED', 'OVERDUE') order by deadline""")
                .param("cycle", cycle.value())
                .param("kinds", RECURRING)
                .query((row, _) -> Map.entry(
                        new CommitmentId(row.getObject("commitment", UUID.class)),
                        new DeadlineId(row.getString("deadline")).period().orElseThrow()))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private PolicyBook book(Found found) {
        var cycle = histories.of(
                List.of(found.cycle), ReplicationCycleEvent.class, ReplicationCycleEvent::cycle, found.position);
        var commitments = histories.of(
                found.commitments,
                ReplicationCommitmentEvent.class,
                ReplicationCommitmentEvent::commitment,
                found.position);
        var instruments = commitments.values().stream()
                .map(Bond::of)
                .flatMap(Stream::ofNullable)
                .map(Bond::instrument)
                .distinct()
                .toList();
        return PolicyBook.read(
                cycle.getOrDefault(found.cycle, List.of()),
                commitments.values(),
                histories.of(
                        instruments, SigningInstrumentEvent.class, SigningInstrumentEvent::instrument, found.position),
                found.awaited);
    }
}
