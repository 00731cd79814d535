package id.jejak.command.model;

import static id.jejak.command.model.History.events;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationAccepted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationVerified;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PolicyMigrated;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.PolicyAmended;
import id.jejak.events.metadata.PersonId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What holds between a commitment and the versions of its cycle's policy. */
final class PolicyInvariants {

    private PolicyInvariants() {}

    static Stream<String> underNoVersion(History history) {
        return Stream.of(
                        history.all(CommitmentSigned.class)
                                .filter(entry ->
                                        !isKnown(history, entry, ((CommitmentSigned) entry.event()).underPolicy())),
                        history.all(PolicyMigrated.class)
                                .filter(entry -> !isMigration(history, entry, (PolicyMigrated) entry.event())))
                .flatMap(violations -> violations)
                .map(entry -> entry + " is about a version that its cycle has not, or that it does not stand under");
    }

    private static boolean isMigration(History history, Entry entry, PolicyMigrated migrated) {
        return migrated.from() == version(history, entry) && isKnown(history, entry, migrated.to());
    }

    private static boolean isKnown(History history, Entry entry, int version) {
        return policies(history, entry).anyMatch(policy -> policy.version() == version);
    }

    static Stream<String> verifiedByTooFew(History history) {
        return history.all(ImplementationVerified.class)
                .filter(entry -> verifiers(history, entry).size() < reviewers(history, entry))
                .map(entry -> entry + " is by " + verifiers(history, entry));
    }

    private static int reviewers(History history, Entry entry) {
        var version = version(history, entry);
        return policies(history, entry)
                .filter(policy -> policy.version() == version)
                .mapToInt(CyclePolicy::reviewers)
                .findFirst()
                .orElseThrow();
    }

    /** Of what was declared last: whoever accepted it, and the last of them. */
    private static Set<PersonId> verifiers(History history, Entry verification) {
        var verifiers = new HashSet<PersonId>();
        events(history.before(verification, verification.stream()), ReplicationCommitmentEvent.class)
                .forEach(event -> {
                    if (event instanceof ImplementationDeclared) verifiers.clear();
                    if (event instanceof ImplementationAccepted accepted) verifiers.add(accepted.acceptedBy());
                });
        verifiers.add(verification.person());
        return verifiers;
    }

    /** The version that a commitment stood under before something happened to it. */
    private static int version(History history, Entry entry) {
        return events(history.before(entry, entry.stream()), ReplicationCommitmentEvent.class)
                .reduce(
                        0,
                        (version, event) -> switch (event) {
                            case CommitmentSigned e -> e.underPolicy();
                            case PolicyMigrated e -> e.to();
                            default -> version;
                        },
                        (_, later) -> later);
    }

    /** Every version that the cycle of a commitment had before something happened to it. */
    private static Stream<CyclePolicy> policies(History history, Entry entry) {
        return history.before(entry, cycleOf(history, entry)).flatMap(earlier -> switch (earlier.event()) {
            case CycleOpened e -> Stream.of(e.policy());
            case PolicyAmended e -> Stream.of(e.policy());
            default -> Stream.empty();
        });
    }

    private static CycleId cycleOf(History history, Entry entry) {
        return events(history.of(entry.stream()).stream(), CommitmentProposed.class)
                .findFirst()
                .orElseThrow()
                .cycle();
    }
}
