package id.jejak.query.cycles;

import id.jejak.events.OccurredAt;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAmended;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.PolicyAmended;
import id.jejak.events.deadline.Period;
import id.jejak.events.policy.Bond;
import id.jejak.events.policy.Correction;
import id.jejak.events.policy.PolicyChange;
import id.jejak.events.policy.PolicyChange.Difference;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.query.cycles.PolicyView.Affected;
import id.jejak.query.cycles.PolicyView.Migration;
import id.jejak.query.cycles.PolicyView.Rules;
import id.jejak.query.cycles.PolicyView.Version;
import id.jejak.query.platform.RegionName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cycle's policies and what is bound by them, folded from what happened. Pure, and made of the same rule by which a migration
 * is decided: {@link PolicyChange}.
 */
final class PolicyBook {

    private final List<Edition> editions;
    private final List<Bound> bound;

    private PolicyBook(List<Edition> editions, List<Bound> bound) {
        this.editions = List.copyOf(editions);
        this.bound = List.copyOf(bound);
    }

    /** A version of the rules, and what brought it about. */
    private record Edition(
            CyclePolicy policy,
            OccurredAt since,
            @Nullable String reason,
            @Nullable String authority,
            List<Difference> changes) {}

    /** A commitment that is signed and has not ended. */
    private record Bound(
            CommitmentId commitment, RegionCode region, String localName, Bond bond, List<Period> awaited) {}

    /**
     * Reads it all.
     *
     * @param cycle what happened to the cycle
     * @param commitments what happened to each of its commitments, the first proposed first
     * @param instruments what happened to each of the instruments they stand on
     * @param awaited the periods for which something is waited for under each of them
     */
    static PolicyBook read(
            List<ReplicationCycleEvent> cycle,
            Collection<List<ReplicationCommitmentEvent>> commitments,
            Map<InstrumentId, List<SigningInstrumentEvent>> instruments,
            Map<CommitmentId, List<Period>> awaited) {
        var bound = commitments.stream()
                .flatMap(history -> bound(history, instruments, awaited).stream())
                .sorted(Comparator.comparing(one -> one.region().value()))
                .toList();
        return new PolicyBook(editions(cycle), bound);
    }

    List<Version> versions() {
        return editions.stream()
                .map(edition -> new Version(
                        edition.policy(),
                        edition.since(),
                        edition.reason(),
                        edition.authority(),
                        PolicyChange.terms(edition.policy()),
                        edition.changes(),
                        bound.stream()
                                .filter(one -> one.bond().policyVersion()
                                        == edition.policy().version())
                                .count()))
                .toList();
    }

    /** What a migration to that version would do; empty where there never was one. */
    Optional<Migration> migration(CycleId cycle, int to) {
        return policy(to)
                .map(target -> new Migration(
                        cycle,
                        to,
                        left(to).stream()
                                .map(from ->
                                        new Rules(from, change(from, target).differences()))
                                .toList(),
                        bound.stream().map(one -> affected(one, target)).toList()));
    }

    /** The versions that commitments would be migrated from. */
    private List<Integer> left(int to) {
        return bound.stream()
                .map(one -> one.bond().policyVersion())
                .filter(version -> version != to)
                .distinct()
                .sorted()
                .toList();
    }

    private Affected affected(Bound one, CyclePolicy to) {
        var bond = one.bond();
        var change = change(bond.policyVersion(), to);
        var stays = bond.policyVersion() == to.version();
        return new Affected(
                one.commitment(),
                RegionName.of(one.region().value()),
                one.localName(),
                bond.policyVersion(),
                bond.capacity(),
                bond.authority(),
                bond.phase(),
                Stream.concat(change.moved(bond).stream(), change.moved(one.awaited()).stream())
                        .toList(),
                change.needs(bond),
                stays ? List.of() : change.obstacles(bond));
    }

    private PolicyChange change(int from, CyclePolicy to) {
        return new PolicyChange(policy(from).orElseThrow(), to);
    }

    private Optional<CyclePolicy> policy(int version) {
        return editions.stream()
                .map(Edition::policy)
                .filter(policy -> policy.version() == version)
                .findFirst();
    }

    private static List<Edition> editions(List<ReplicationCycleEvent> history) {
        var editions = new ArrayList<Edition>();
        for (var event : history) {
            if (event instanceof CycleOpened e) {
                editions.add(new Edition(e.policy(), e.provenance().occurredAt(), null, null, List.of()));
            } else if (event instanceof PolicyAmended e) {
                var changes = new PolicyChange(editions.getLast().policy(), e.policy()).differences();
                editions.add(new Edition(e.policy(), e.provenance().occurredAt(), e.reason(), e.authority(), changes));
            }
        }
        return editions;
    }

    private static Optional<Bound> bound(
            List<ReplicationCommitmentEvent> history,
            Map<InstrumentId, List<SigningInstrumentEvent>> instruments,
            Map<CommitmentId, List<Period>> awaited) {
        var bond = Bond.of(history);
        if (bond == null || bond.phase() == Bond.Phase.ENDED) return Optional.empty();
        if (!(history.getFirst() instanceof CommitmentProposed proposed)) return Optional.empty();
        var signatures = instruments.getOrDefault(bond.instrument(), List.of());
        return Optional.of(new Bound(
                proposed.commitment(),
                proposed.region(),
                localName(proposed, history),
                Correction.ofCapacity(signatures, bond.signature())
                        .map(bond::signedIn)
                        .orElse(bond),
                awaited.getOrDefault(proposed.commitment(), List.of())));
    }

    private static String localName(CommitmentProposed proposed, List<ReplicationCommitmentEvent> history) {
        return history.stream()
                .filter(CommitmentAmended.class::isInstance)
                .map(CommitmentAmended.class::cast)
                .map(amendment -> amendment.after().localName())
                .reduce(proposed.localName(), (_, later) -> later);
    }
}
