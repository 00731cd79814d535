package id.jejak.command.commitment;

import static id.jejak.command.commitment.CommitmentRule.COMMITMENT_ENDED;
import static id.jejak.command.commitment.CommitmentRule.NOTHING_BEGUN;
import static id.jejak.command.commitment.CommitmentRule.NOT_VERIFIED;
import static id.jejak.command.commitment.CommitmentRule.YEAR_ALREADY_CHECKED;
import static id.jejak.command.commitment.CommitmentRule.YEAR_BEFORE_VERIFICATION;
import static id.jejak.command.commitment.CommitmentRule.YEAR_IN_THE_FUTURE;

import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.CommitmentCommand.DiscontinueReplication;
import id.jejak.command.commitment.CommitmentCommand.RecordSustainability;
import id.jejak.command.commitment.CommitmentCommand.WithdrawCommitment;
import id.jejak.command.commitment.Stage.Discontinued;
import id.jejak.command.commitment.Stage.Draft;
import id.jejak.command.commitment.Stage.Dropped;
import id.jejak.command.commitment.Stage.Implemented;
import id.jejak.command.commitment.Stage.Lapsed;
import id.jejak.command.commitment.Stage.Piloting;
import id.jejak.command.commitment.Stage.PlanUnderReview;
import id.jejak.command.commitment.Stage.Preparing;
import id.jejak.command.commitment.Stage.Signed;
import id.jejak.command.commitment.Stage.Stopped;
import id.jejak.command.commitment.Stage.Sustained;
import id.jejak.command.commitment.Stage.Verified;
import id.jejak.command.commitment.Stage.Withdrawn;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentWithdrawn;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationDiscontinued;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationStopped;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationSustained;
import id.jejak.events.commitment.SustainabilityOutcome;
import java.util.List;

/** The decisions about whether a replica lasts, and about the ways in which a commitment ends. */
final class Ending {

    private Ending() {}

    static List<ReplicationCommitmentEvent> check(Known state, RecordSustainability c) {
        return switch (state.stage()) {
            case Verified(int year) -> {
                Rejection.unless(c.year() >= year, YEAR_BEFORE_VERIFICATION);
                yield check(c);
            }
            case Sustained(int year)
            when year == c.year() && c.outcome() == SustainabilityOutcome.CONTINUING -> List.of();
            case Sustained(int year) -> {
                Rejection.unless(c.year() > year, YEAR_ALREADY_CHECKED);
                yield check(c);
            }
            case Stopped(int year) when year == c.year() && c.outcome() == SustainabilityOutcome.STOPPED -> List.of();
            case Stopped _, Discontinued _, Withdrawn _, Dropped _, Lapsed _ -> throw new Rejection(COMMITMENT_ENDED);
            default -> throw new Rejection(NOT_VERIFIED);
        };
    }

    static List<ReplicationCommitmentEvent> discontinue(Known state, DiscontinueReplication c) {
        return switch (state.stage()) {
            case Draft _, Signed _, PlanUnderReview _, Stage.PlanReturned _ -> throw new Rejection(NOTHING_BEGUN);
            case Stage.PlanApproved _,
                    Preparing _,
                    Piloting _,
                    Implemented _,
                    Stage.ImplementationRejected _,
                    Verified _,
                    Sustained _ ->
                List.of(new ReplicationDiscontinued(
                        c.commitment(), c.reason(), c.act().provenance()));
            case Discontinued _ -> List.of();
            case Stopped _, Withdrawn _, Dropped _, Lapsed _ -> throw new Rejection(COMMITMENT_ENDED);
        };
    }

    static List<ReplicationCommitmentEvent> withdraw(Known state, WithdrawCommitment c) {
        return switch (state.stage()) {
            case Withdrawn _ -> List.of();
            case Verified _, Sustained _, Stopped _, Discontinued _, Dropped _, Lapsed _ ->
                throw new Rejection(COMMITMENT_ENDED);
            default ->
                List.of(new CommitmentWithdrawn(
                        c.commitment(), c.reason(), c.act().provenance()));
        };
    }

    private static List<ReplicationCommitmentEvent> check(RecordSustainability c) {
        var zone = c.act().provenance().occurredAt().zone();
        Rejection.unless(c.year() <= c.act().at().atZone(zone).getYear(), YEAR_IN_THE_FUTURE);
        var provenance = c.act().provenance();
        return switch (c.outcome()) {
            case CONTINUING -> List.of(new ReplicationSustained(c.commitment(), c.year(), c.findings(), provenance));
            case STOPPED -> List.of(new ReplicationStopped(c.commitment(), c.year(), c.findings(), provenance));
        };
    }
}
