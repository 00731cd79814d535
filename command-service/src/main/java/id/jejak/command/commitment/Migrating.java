package id.jejak.command.commitment;

import static id.jejak.command.commitment.CommitmentRule.CAPACITY_NOT_ACCEPTED;
import static id.jejak.command.commitment.CommitmentRule.COMMITMENT_ENDED;
import static id.jejak.command.commitment.CommitmentRule.COMMITMENT_OF_ANOTHER_CYCLE;
import static id.jejak.command.commitment.CommitmentRule.MANDATE_NOT_VERIFIED;
import static id.jejak.command.commitment.CommitmentRule.NOT_UNDER_A_POLICY;
import static id.jejak.command.commitment.CommitmentRule.PLAN_OUTLASTS_EXECUTION;
import static id.jejak.command.commitment.CommitmentRule.UNKNOWN_CYCLE;
import static id.jejak.command.commitment.CommitmentRule.UNKNOWN_POLICY_VERSION;

import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.CommitmentCommand.MigratePolicy;
import id.jejak.command.commitment.Stage.Discontinued;
import id.jejak.command.commitment.Stage.Draft;
import id.jejak.command.commitment.Stage.Dropped;
import id.jejak.command.commitment.Stage.Lapsed;
import id.jejak.command.commitment.Stage.Stopped;
import id.jejak.command.commitment.Stage.Withdrawn;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PolicyMigrated;
import id.jejak.events.policy.Bond;
import id.jejak.events.policy.PolicyChange;
import id.jejak.events.policy.PolicyChange.Obstacle;
import java.util.List;
import java.util.Objects;

/** The decision to let a commitment stand under another version of its cycle's policy; the dry run asks the same rule. */
final class Migrating {

    private Migrating() {}

    static List<ReplicationCommitmentEvent> migrate(Known state, MigratePolicy c) {
        Rejection.unless(c.cycle().equals(state.cycle()), COMMITMENT_OF_ANOTHER_CYCLE);
        return switch (state.stage()) {
            case Dropped _, Stopped _, Discontinued _, Lapsed _, Withdrawn _ -> throw new Rejection(COMMITMENT_ENDED);
            case Draft _ -> throw new Rejection(NOT_UNDER_A_POLICY);
            default -> migrate(Objects.requireNonNull(state.bond()), c);
        };
    }

    private static List<ReplicationCommitmentEvent> migrate(Bond recorded, MigratePolicy c) {
        if (recorded.policyVersion() == c.to()) return List.of();
        var terms = c.terms().orElseThrow(() -> new Rejection(UNKNOWN_CYCLE));
        var target = terms.version(c.to()).orElseThrow(() -> new Rejection(UNKNOWN_POLICY_VERSION));
        var change = new PolicyChange(terms.policy(recorded.policyVersion()), target);
        var bond = c.corrected().map(recorded::signedIn).orElse(recorded);
        change.obstacles(bond).stream().findFirst().ifPresent(obstacle -> {
            throw new Rejection(rule(obstacle));
        });
        return List.of(new PolicyMigrated(
                c.commitment(),
                recorded.policyVersion(),
                c.to(),
                c.reason(),
                change.moved(bond),
                c.act().provenance()));
    }

    private static CommitmentRule rule(Obstacle obstacle) {
        return switch (obstacle) {
            case CAPACITY_NOT_ACCEPTED -> CAPACITY_NOT_ACCEPTED;
            case MANDATE_NOT_VERIFIED -> MANDATE_NOT_VERIFIED;
            case PLAN_OUTLASTS_EXECUTION -> PLAN_OUTLASTS_EXECUTION;
        };
    }
}
