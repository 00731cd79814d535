package id.jejak.command.commitment;

import static id.jejak.command.commitment.CommitmentRule.ALREADY_PROPOSED;
import static id.jejak.command.commitment.CommitmentRule.CYCLE_NOT_OPEN;
import static id.jejak.command.commitment.CommitmentRule.INNOVATION_NOT_CATALOGUED;
import static id.jejak.command.commitment.CommitmentRule.NOT_AWAITING_SIGNATURE;
import static id.jejak.command.commitment.CommitmentRule.NOT_SIGNED_SO;
import static id.jejak.command.commitment.CommitmentRule.REGION_NOT_INVITED;
import static id.jejak.command.commitment.CommitmentRule.UNKNOWN_COMMITMENT;
import static id.jejak.command.commitment.CommitmentRule.UNKNOWN_CYCLE;
import static id.jejak.command.commitment.CommitmentRule.UNKNOWN_INNOVATION;

import id.jejak.command.act.Rejection;
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
import id.jejak.command.commitment.Proposal.Outline;
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
import id.jejak.events.commitment.ActionPlan.Activity;
import id.jejak.events.commitment.ProgressReport;
import id.jejak.events.commitment.QuarterEvaluation;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.AdaptationDesigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAmended;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAuthorityChanged;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentDropped;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentLapsed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentWithdrawn;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationAccepted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationRejected;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationVerified;
import id.jejak.events.commitment.ReplicationCommitmentEvent.LapseNoticeGiven;
import id.jejak.events.commitment.ReplicationCommitmentEvent.OriginContacted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PilotStarted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanApproved;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanDrafted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanOverrideConfirmed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanOverrideRequested;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanReturned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanRevised;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PolicyMigrated;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ProgressReported;
import id.jejak.events.commitment.ReplicationCommitmentEvent.QuarterEvaluated;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationDiscontinued;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationStopped;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationSustained;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationTeamFormed;
import id.jejak.events.commitment.Selection;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.PilotEvidence;
import id.jejak.events.policy.Bond;
import id.jejak.events.region.RegionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A region's promise to replicate an innovation: as much of it as its decisions need. */
sealed interface Commitment {

    record Unknown() implements Commitment {}

    /**
     * From the proposal on.
     *
     * @param cycle the round of the programme it belongs to
     * @param bond what binds the region, once it has signed
     * @param work what is being done under the plan in force, once there is one
     * @param notice the notice of lapse that runs, if one does
     */
    record Known(
            CycleId cycle,
            RegionCode region,
            Stage stage,
            @Nullable Bond bond,
            @Nullable Work work,
            @Nullable Notice notice)
            implements Commitment {

        /** A step further, which answers a notice if one runs. */
        Known at(Stage next) {
            return new Known(cycle, region, next, bond, work, null);
        }

        /** No further than before, but with more known of the stage it is at. */
        Known still(Stage same) {
            return new Known(cycle, region, same, bond, work, notice);
        }

        Known boundBy(@Nullable Bond next) {
            return new Known(cycle, region, stage, next, work, notice);
        }

        Known noticed(Notice given) {
            return new Known(cycle, region, stage, bond, work, given);
        }

        /** The version of the cycle's policy that holds for it. */
        int policyVersion() {
            return bond == null ? 1 : bond.policyVersion();
        }

        Known doing(Work next) {
            return new Known(cycle, region, stage, bond, next, notice);
        }

        boolean isAuthorityGood() {
            return bond != null && bond.authority().isGood();
        }

        /** The revised plan that was submitted and not answered yet, if there is one. */
        Optional<Proposal> revision() {
            return work == null ? Optional.empty() : Optional.ofNullable(work.revision());
        }
    }

    /**
     * What lets the commitment lapse unless it is answered.
     *
     * @param answerBy the last day to do so
     */
    record Notice(String reason, LocalDate answerBy) {}

    /**
     * What is being done, from the approval on.
     *
     * @param plan the plan in force
     * @param versions the newest version there was, in force or not
     * @param revision the revised plan that awaits an answer, if one does
     * @param reports what was reported so far under the plan in force
     * @param since the month in which it began: that of the first approval
     * @param evaluations what was found so far, under whichever plan
     */
    record Work(
            Outline plan,
            int versions,
            @Nullable Proposal revision,
            Set<ProgressReport> reports,
            YearMonth since,
            Set<QuarterEvaluation> evaluations) {

        public Work {
            reports = Set.copyOf(reports);
            evaluations = Set.copyOf(evaluations);
        }

        /** Under the first plan that was approved. */
        static Work under(Outline plan, YearMonth since) {
            return new Work(plan, plan.version(), null, Set.of(), since, Set.of());
        }

        /** Under a revised plan. Reports count activities by its numbers, so they begin again. */
        Work underNow(Outline revised) {
            return new Work(revised, versions, null, Set.of(), since, evaluations);
        }

        /** With a revised plan that awaits an answer, or with none. */
        Work revisedBy(@Nullable Proposal proposal) {
            var newest = proposal == null ? versions : proposal.plan().version();
            return new Work(plan, newest, proposal, reports, since, evaluations);
        }

        Work and(ProgressReport report) {
            var all = new HashSet<>(reports);
            all.add(report);
            return new Work(plan, versions, revision, all, since, evaluations);
        }

        Work and(QuarterEvaluation evaluation) {
            var all = new HashSet<>(evaluations);
            all.add(evaluation);
            return new Work(plan, versions, revision, reports, since, all);
        }
    }

    static List<ReplicationCommitmentEvent> decide(Commitment state, CommitmentCommand command) {
        return switch (command) {
            case ProposeCommitment c -> propose(state, c);
            case AmendSelection c -> Choosing.amend(known(state), c);
            case DropCommitment c -> Choosing.drop(known(state), c);
            case SignCommitment c -> sign(known(state), c);
            case MigratePolicy c -> Migrating.migrate(known(state), c);
            case ChangeAuthority c -> changeAuthority(known(state), c);
            case DraftPlan c -> Planning.draft(known(state), c);
            case SubmitPlan c -> Planning.submit(known(state), c);
            case RevisePlan c -> Planning.revise(known(state), c);
            case ReturnPlan c -> Approving.sendBack(known(state), c);
            case RequestPlanOverride c -> Approving.requestOverride(known(state), c);
            case ApprovePlan c -> Approving.approve(known(state), c);
            case FormTeam c -> Replicating.formTeam(known(state), c);
            case ContactOrigin c -> Replicating.contactOrigin(known(state), c);
            case FinishDesign c -> Replicating.finishDesign(known(state), c);
            case StartPilot c -> Replicating.startPilot(known(state), c);
            case ReportProgress c -> Monitoring.report(known(state), c);
            case EvaluateQuarter c -> Monitoring.evaluate(known(state), c);
            case DeclareImplemented c -> Replicating.declare(known(state), c);
            case VerifyImplementation c -> Replicating.verify(known(state), c);
            case RejectImplementation c -> Replicating.reject(known(state), c);
            case RecordSustainability c -> Ending.check(known(state), c);
            case DiscontinueReplication c -> Ending.discontinue(known(state), c);
            case GiveLapseNotice c -> Lapsing.giveNotice(known(state), c);
            case MarkLapsed c -> Lapsing.lapse(known(state), c);
            case WithdrawCommitment c -> Ending.withdraw(known(state), c);
        };
    }

    static Commitment evolve(Commitment state, ReplicationCommitmentEvent event) {
        var bond = state instanceof Known known ? known.bond() : null;
        return next(state, event).boundBy(Bond.after(bond, event));
    }

    private static Known next(Commitment state, ReplicationCommitmentEvent event) {
        return switch (event) {
            case CommitmentProposed e ->
                new Known(e.cycle(), e.region(), new Draft(selection(e), List.of()), null, null, null);
            case CommitmentAmended e -> Choosing.amended(after(state), e.after());
            case CommitmentDropped _ -> after(state).at(new Dropped());
            case CommitmentSigned _ -> after(state).at(new Signed(drafted(state)));
            // these change what binds the region, or what it has to show, and not how far it has come
            case PolicyMigrated _, CommitmentAuthorityChanged _, ImplementationAccepted _ -> after(state);
            case PlanDrafted e -> Planning.drafted(after(state), e.activities());
            case PlanSubmitted e -> after(state).at(new PlanUnderReview(Proposal.of(e.plan(), e.author())));
            case PlanRevised e -> Planning.revised(after(state), e);
            case PlanReturned e -> Approving.returned(after(state), e);
            case PlanOverrideRequested e -> Approving.overrideRequested(after(state), e);
            // what it allows follows at once
            case PlanOverrideConfirmed _ -> after(state);
            case PlanApproved e -> Approving.approved(after(state), e);
            case ReplicationTeamFormed _ -> after(state).at(preparing(state).and(PilotEvidence.TEAM));
            case OriginContacted _ -> after(state).at(preparing(state).and(PilotEvidence.ORIGIN));
            case AdaptationDesigned _ -> after(state).at(preparing(state).and(PilotEvidence.DESIGN));
            case PilotStarted _ -> after(state).at(new Piloting());
            case ProgressReported e -> Monitoring.reported(after(state), e);
            case QuarterEvaluated e -> Monitoring.evaluated(after(state), e);
            case ImplementationDeclared e -> after(state).at(new Implemented(e.declaredBy()));
            case ImplementationRejected _ -> after(state).at(new Stage.ImplementationRejected());
            case ImplementationVerified e ->
                after(state).at(new Verified(e.provenance().occurredAt().day().getYear()));
            case ReplicationSustained e -> after(state).at(new Sustained(e.year()));
            case ReplicationStopped e -> after(state).at(new Stopped(e.year()));
            case ReplicationDiscontinued _ -> after(state).at(new Discontinued());
            case LapseNoticeGiven e -> after(state).noticed(new Notice(e.reason(), e.answerBy()));
            case CommitmentLapsed _ -> after(state).at(new Lapsed());
            case CommitmentWithdrawn _ -> after(state).at(new Withdrawn());
        };
    }

    private static List<ReplicationCommitmentEvent> propose(Commitment state, ProposeCommitment c) {
        Rejection.unless(state instanceof Unknown, ALREADY_PROPOSED);
        var terms = c.terms().orElseThrow(() -> new Rejection(UNKNOWN_CYCLE));
        var catalogued = c.catalogued().orElseThrow(() -> new Rejection(UNKNOWN_INNOVATION));
        Rejection.unless(terms.choosing(), CYCLE_NOT_OPEN);
        Rejection.unless(terms.invited().contains(c.region()), REGION_NOT_INVITED);
        Rejection.unless(catalogued || c.exception() != null, INNOVATION_NOT_CATALOGUED);
        return List.of(proposal(c));
    }

    /** The fact that an accepted proposal is. */
    static CommitmentProposed proposal(ProposeCommitment c) {
        return new CommitmentProposed(
                c.commitment(),
                c.cycle(),
                c.region(),
                c.innovation(),
                c.localName(),
                c.implementingUnit(),
                c.replicationType(),
                c.exception(),
                c.act().provenance());
    }

    private static List<ReplicationCommitmentEvent> sign(Known state, SignCommitment c) {
        // the automation may tell it twice; the second time is not news
        if (state.bond() != null && state.bond().signature().equals(c.signature())) return List.of();
        Rejection.unless(state.stage() instanceof Draft, NOT_AWAITING_SIGNATURE);
        return List.of(new CommitmentSigned(
                c.commitment(),
                c.instrument(),
                c.signature(),
                c.capacity(),
                c.authority(),
                c.planDueOn(),
                c.policyVersion(),
                c.act().provenance()));
    }

    private static List<ReplicationCommitmentEvent> changeAuthority(Known state, ChangeAuthority c) {
        var bond = state.bond();
        if (bond == null || !bond.signature().equals(c.signature())) throw new Rejection(NOT_SIGNED_SO);
        if (bond.authority() == c.authority()) return List.of();
        return List.of(new CommitmentAuthorityChanged(
                c.commitment(), c.signature(), c.authority(), c.act().provenance()));
    }

    private static Known known(Commitment state) {
        return switch (state) {
            case Unknown _ -> throw new Rejection(UNKNOWN_COMMITMENT);
            case Known known -> known;
        };
    }

    private static Known after(Commitment state) {
        return switch (state) {
            case Unknown _ -> throw new IllegalStateException("The first event of a commitment proposes it");
            case Known known -> known;
        };
    }

    private static Selection selection(CommitmentProposed e) {
        return new Selection(e.localName(), e.implementingUnit(), e.replicationType());
    }

    private static List<Activity> drafted(Commitment state) {
        return after(state).stage() instanceof Draft draft ? draft.plan() : List.of();
    }

    private static Preparing preparing(Commitment state) {
        return after(state).stage() instanceof Preparing preparing ? preparing : new Preparing(Set.of());
    }
}
