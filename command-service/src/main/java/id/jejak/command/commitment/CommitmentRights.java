package id.jejak.command.commitment;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.INSTITUTION_ADMIN;
import static id.jejak.events.metadata.Role.MENTOR;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;
import static id.jejak.events.metadata.Role.SERVICE_UNIT;
import static id.jejak.events.metadata.Role.SYSTEM;
import static java.util.stream.Collectors.toSet;

import id.jejak.command.act.Right;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.CommitmentCommand.AmendSelection;
import id.jejak.command.commitment.CommitmentCommand.ApprovePlan;
import id.jejak.command.commitment.CommitmentCommand.ChangeAuthority;
import id.jejak.command.commitment.CommitmentCommand.ContactOrigin;
import id.jejak.command.commitment.CommitmentCommand.DeclareImplemented;
import id.jejak.command.commitment.CommitmentCommand.DiscontinueReplication;
import id.jejak.command.commitment.CommitmentCommand.DraftPlan;
import id.jejak.command.commitment.CommitmentCommand.DropCommitment;
import id.jejak.command.commitment.CommitmentCommand.EvaluateQuarter;
import id.jejak.command.commitment.CommitmentCommand.FinishDesign;
import id.jejak.command.commitment.CommitmentCommand.FormTeam;
import id.jejak.command.commitment.CommitmentCommand.GiveLapseNotice;
import id.jejak.command.commitment.CommitmentCommand.MarkLapsed;
import id.jejak.command.commitment.CommitmentCommand.MigratePolicy;
import id.jejak.command.commitment.CommitmentCommand.ProposeCommitment;
import id.jejak.command.commitment.CommitmentCommand.RecordSustainability;
import id.jejak.command.commitment.CommitmentCommand.RejectImplementation;
import id.jejak.command.commitment.CommitmentCommand.ReportProgress;
import id.jejak.command.commitment.CommitmentCommand.RequestPlanOverride;
import id.jejak.command.commitment.CommitmentCommand.ReturnPlan;
import id.jejak.command.commitment.CommitmentCommand.RevisePlan;
import id.jejak.command.commitment.CommitmentCommand.SignCommitment;
import id.jejak.command.commitment.CommitmentCommand.StartPilot;
import id.jejak.command.commitment.CommitmentCommand.SubmitPlan;
import id.jejak.command.commitment.CommitmentCommand.VerifyImplementation;
import id.jejak.command.commitment.CommitmentCommand.WithdrawCommitment;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.PlanApprover;
import id.jejak.events.office.Power;
import java.util.Optional;
import java.util.Set;

/** Who may do what with a replication commitment. */
final class CommitmentRights {

    private CommitmentRights() {}

    static void check(Commitment state, CommitmentCommand command) {
        var actor = command.act().actor();
        var right = of(state, command);
        right.checkRole(actor);
        command.act().checkMandate(power(command));
        if (command instanceof ProposeCommitment c) right.checkRegion(actor, c.region());
        if (command instanceof MigratePolicy c) c.terms().ifPresent(terms -> right.checkRegion(actor, terms.hub()));
        if (state instanceof Known known) right.checkRegion(actor, known.region());
    }

    /** What the hub's coordinator can let somebody else do. */
    private static Optional<Power> power(CommitmentCommand command) {
        return command instanceof ApprovePlan || command instanceof ReturnPlan
                ? Optional.of(Power.ANSWER_PLANS)
                : Optional.empty();
    }

    static Right of(Commitment state, CommitmentCommand command) {
        return switch (command) {
            case ProposeCommitment _,
                    AmendSelection _,
                    DropCommitment _,
                    DiscontinueReplication _,
                    WithdrawCommitment _ -> Right.ofRegion(INSTITUTION_ADMIN);
            case SignCommitment _, ChangeAuthority _ -> Right.anywhere(SYSTEM);
            case DraftPlan _,
                    SubmitPlan _,
                    RevisePlan _,
                    FormTeam _,
                    ContactOrigin _,
                    FinishDesign _,
                    StartPilot _,
                    ReportProgress _,
                    DeclareImplemented _ -> Right.ofRegion(SERVICE_UNIT);
            case EvaluateQuarter _ -> Right.ofProvince(MENTOR, HUB_COORDINATOR);
            case GiveLapseNotice _, MarkLapsed _ -> ofHubOrSystem(command);
            case MigratePolicy _ -> ofHubOrMinistry(command);
            case ReturnPlan c -> ofApprovers(state, c, c);
            case RequestPlanOverride c -> ofApprovers(state, c, c);
            case ApprovePlan c -> ofApprovers(state, c, c);
            case VerifyImplementation _, RejectImplementation _, RecordSustainability _ ->
                Right.anywhere(MINISTRY_REVIEWER);
        };
    }

    /** The hub keeps the policy of its cycle; the ministry watches over all hubs. */
    private static Right ofHubOrMinistry(CommitmentCommand command) {
        return command.act().actor().role() == MINISTRY_REVIEWER
                ? Right.anywhere(MINISTRY_REVIEWER)
                : Right.ofProvince(HUB_COORDINATOR);
    }

    /** The policy a commitment stands under says who answers its plan; the ministry belongs to no region. */
    private static Right ofApprovers(Commitment state, CommitmentCommand command, HeldToPolicy held) {
        var approvers = approvers(state, held).stream().map(PlanApprover::role).collect(toSet());
        var isMinistry = command.act().actor().role() == MINISTRY_REVIEWER;
        return new Right(approvers, isMinistry ? Right.Reach.ANYWHERE : Right.Reach.PROVINCE);
    }

    /** The hub, where there is no policy to say so. */
    private static Set<PlanApprover> approvers(Commitment state, HeldToPolicy held) {
        var version = state instanceof Known known ? known.policyVersion() : 1;
        return held.terms()
                .flatMap(terms -> terms.version(version))
                .map(CyclePolicy::approvers)
                .orElse(Set.of(PlanApprover.HUB));
    }

    /** Deadlines are kept by the hub, or by the system in its place, which belongs to no region. */
    private static Right ofHubOrSystem(CommitmentCommand command) {
        return command.act().actor().role() == SYSTEM ? Right.anywhere(SYSTEM) : Right.ofProvince(HUB_COORDINATOR);
    }
}
