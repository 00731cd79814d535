package id.jejak.command.commitment;

import id.jejak.command.act.Act;
import id.jejak.command.commitment.AdoptionCommand.Claim;
import id.jejak.command.commitment.CommitmentCommand.AmendSelection;
import id.jejak.command.commitment.CommitmentCommand.ApprovePlan;
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
import id.jejak.command.commitment.CommitmentCommand.ProposeCommitment;
import id.jejak.command.commitment.CommitmentCommand.RecordSustainability;
import id.jejak.command.commitment.CommitmentCommand.RejectImplementation;
import id.jejak.command.commitment.CommitmentCommand.ReportProgress;
import id.jejak.command.commitment.CommitmentCommand.RequestPlanOverride;
import id.jejak.command.commitment.CommitmentCommand.ReturnPlan;
import id.jejak.command.commitment.CommitmentCommand.RevisePlan;
import id.jejak.command.commitment.CommitmentCommand.StartPilot;
import id.jejak.command.commitment.CommitmentCommand.SubmitPlan;
import id.jejak.command.commitment.CommitmentCommand.VerifyImplementation;
import id.jejak.command.commitment.CommitmentCommand.WithdrawCommitment;
import id.jejak.command.desk.Answer;
import id.jejak.command.desk.Body;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.CommandDesk;
import id.jejak.command.neighbour.CommitmentStanding;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.Digest;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.ActionPlan.Activity;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ProgressReport;
import id.jejak.events.commitment.QuarterEvaluation;
import id.jejak.events.commitment.QuarterEvaluation.Component;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.commitment.Selection;
import id.jejak.events.commitment.SustainabilityOutcome;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeId;
import id.jejak.events.region.RegionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what is asked of replication commitments. */
@RestController
@RequestMapping("/api/commands/commitments")
class CommitmentController {

    private final CommandDesk desk;
    private final Neighbours neighbours;

    CommitmentController(CommandDesk desk, Neighbours neighbours) {
        this.desk = desk;
        this.neighbours = neighbours;
    }

    record Proposal(
            CycleId cycle,
            RegionCode region,
            InnovationId innovation,
            String localName,
            @Nullable String implementingUnit,
            ReplicationType replicationType,
            @Nullable String exception,
            @Nullable Provenance provenance) {

        ProposeCommitment of(
                CommitmentId commitment, Optional<CycleTerms> terms, Optional<Boolean> catalogued, Act act) {
            return new ProposeCommitment(
                    commitment,
                    cycle,
                    region,
                    innovation,
                    localName,
                    implementingUnit,
                    replicationType,
                    exception,
                    terms,
                    catalogued,
                    act);
        }
    }

    record Choice(
            String localName,
            @Nullable String implementingUnit,
            ReplicationType replicationType,
            @Nullable Provenance provenance) {}

    record Draft(List<Activity> activities, @Nullable Provenance provenance) {}

    /** Without activities, the plan is the one that was drafted. */
    record Plan(
            @Nullable List<Activity> activities, @Nullable Provenance provenance) {}

    record Revision(
            List<Activity> activities,
            String reason,
            @Nullable Provenance provenance) {}

    record Reason(String reason, @Nullable Provenance provenance) {}

    /** @param delegation by which somebody else than the coordinator does it */
    record SentBack(
            String reason,
            @Nullable DelegationId delegation,
            @Nullable Provenance provenance) {}

    /** @param delegation by which somebody else than the coordinator does it */
    record Approval(
            @Nullable DelegationId delegation, @Nullable Provenance provenance) {}

    record Team(String decree, @Nullable Provenance provenance) {}

    record Contact(String outcome, @Nullable Provenance provenance) {}

    record Design(String summary, @Nullable Provenance provenance) {}

    record Pilot(String place, @Nullable Provenance provenance) {}

    record Progress(
            YearMonth period,
            Integer activity,
            Integer plannedPercent,
            Integer actualPercent,
            @Nullable String deviation,
            @Nullable String cause,
            @Nullable String correctiveAction,
            @Nullable List<Digest> evidence,
            @Nullable String nextStep,
            @Nullable Provenance provenance) {

        ProgressReport report() {
            return new ProgressReport(
                    period,
                    activity,
                    plannedPercent,
                    actualPercent,
                    deviation,
                    cause,
                    correctiveAction,
                    evidence == null ? List.of() : evidence,
                    nextStep);
        }
    }

    record Evaluation(
            Integer year,
            Integer quarter,
            List<Component> components,
            @Nullable String benefit,
            String verdict,
            @Nullable Provenance provenance) {

        QuarterEvaluation evaluation() {
            return new QuarterEvaluation(year, quarter, components, benefit, verdict);
        }
    }

    record Bare(@Nullable Provenance provenance) {}

    record LapseNotice(
            String reason, LocalDate answerBy, @Nullable Provenance provenance) {}

    record Declaration(
            LocalDate goLiveOn,
            List<Digest> evidence,
            @Nullable Provenance provenance) {}

    record Sustainability(
            Integer year,
            SustainabilityOutcome outcome,
            String findings,
            @Nullable Provenance provenance) {}

    record Verification(String findings, @Nullable Provenance provenance) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer propose(@Body Proposal body, Caller caller) {
        var proposal = body.of(
                CommitmentId.next(),
                neighbours.cycle(body.cycle()),
                neighbours.isCatalogued(body.innovation()),
                caller.act(body.provenance()));
        return desk.submit(new Claim(proposal), caller);
    }

    @PostMapping("/{commitment}/amend-selection")
    Answer amendSelection(@PathVariable CommitmentId commitment, @Body Choice body, Caller caller) {
        var selection = new Selection(body.localName(), body.implementingUnit(), body.replicationType());
        return desk.submit(new AmendSelection(commitment, selection, caller.act(body.provenance())), caller);
    }

    @PostMapping("/{commitment}/drop")
    Answer drop(@PathVariable CommitmentId commitment, @Body Reason body, Caller caller) {
        return desk.submit(new DropCommitment(commitment, body.reason(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{commitment}/draft-plan")
    Answer draftPlan(@PathVariable CommitmentId commitment, @Body Draft body, Caller caller) {
        return desk.submit(new DraftPlan(commitment, body.activities(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{commitment}/submit-plan")
    Answer submitPlan(@PathVariable CommitmentId commitment, @Body Plan body, Caller caller) {
        var activities = body.activities() == null ? List.<Activity>of() : body.activities();
        var act = caller.act(body.provenance());
        return desk.submit(new SubmitPlan(commitment, activities, termsOf(commitment), act), caller);
    }

    @PostMapping("/{commitment}/revise-plan")
    Answer revisePlan(@PathVariable CommitmentId commitment, @Body Revision body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new RevisePlan(commitment, body.activities(), body.reason(), termsOf(commitment), act), caller);
    }

    @PostMapping("/{commitment}/return-plan")
    Answer returnPlan(@PathVariable CommitmentId commitment, @Body SentBack body, Caller caller) {
        var hub = forTheHub(commitment, body.delegation(), caller);
        return desk.submit(
                new ReturnPlan(commitment, body.reason(), termsOf(commitment), hub.act(body.provenance())), hub);
    }

    /** The first of two persons; the second one approves the plan. */
    @PostMapping("/{commitment}/request-plan-override")
    Answer requestPlanOverride(@PathVariable CommitmentId commitment, @Body Reason body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new RequestPlanOverride(commitment, body.reason(), termsOf(commitment), act), caller);
    }

    @PostMapping("/{commitment}/approve-plan")
    Answer approvePlan(@PathVariable CommitmentId commitment, @Body Approval body, Caller caller) {
        var hub = forTheHub(commitment, body.delegation(), caller);
        return desk.submit(new ApprovePlan(commitment, termsOf(commitment), hub.act(body.provenance())), hub);
    }

    /** Who answers a plan by delegation does so in the office of the hub's coordinator. */
    private Caller forTheHub(CommitmentId commitment, @Nullable DelegationId delegation, Caller caller) {
        if (delegation == null) return caller;
        return caller.actingBy(neighbours
                .commitment(commitment)
                .map(standing -> OfficeId.of(standing.region().province(), Role.HUB_COORDINATOR))
                .flatMap(office -> neighbours.mandate(office, delegation)));
    }

    @PostMapping("/{commitment}/form-team")
    Answer formTeam(@PathVariable CommitmentId commitment, @Body Team body, Caller caller) {
        return desk.submit(new FormTeam(commitment, body.decree(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{commitment}/contact-origin")
    Answer contactOrigin(@PathVariable CommitmentId commitment, @Body Contact body, Caller caller) {
        return desk.submit(new ContactOrigin(commitment, body.outcome(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{commitment}/finish-design")
    Answer finishDesign(@PathVariable CommitmentId commitment, @Body Design body, Caller caller) {
        return desk.submit(new FinishDesign(commitment, body.summary(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{commitment}/start-pilot")
    Answer startPilot(@PathVariable CommitmentId commitment, @Body Pilot body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new StartPilot(commitment, body.place(), termsOf(commitment), act), caller);
    }

    @PostMapping("/{commitment}/report-progress")
    Answer reportProgress(@PathVariable CommitmentId commitment, @Body Progress body, Caller caller) {
        return desk.submit(new ReportProgress(commitment, body.report(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{commitment}/evaluate-quarter")
    Answer evaluateQuarter(@PathVariable CommitmentId commitment, @Body Evaluation body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new EvaluateQuarter(commitment, body.evaluation(), neighbours.kitOf(commitment), act), caller);
    }

    @PostMapping("/{commitment}/declare-implemented")
    Answer declareImplemented(@PathVariable CommitmentId commitment, @Body Declaration body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new DeclareImplemented(commitment, body.goLiveOn(), body.evidence(), termsOf(commitment), act), caller);
    }

    @PostMapping("/{commitment}/verify-implementation")
    Answer verifyImplementation(@PathVariable CommitmentId commitment, @Body Verification body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new VerifyImplementation(commitment, body.findings(), termsOf(commitment), act), caller);
    }

    @PostMapping("/{commitment}/reject-implementation")
    Answer rejectImplementation(@PathVariable CommitmentId commitment, @Body Reason body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new RejectImplementation(commitment, body.reason(), act), caller);
    }

    @PostMapping("/{commitment}/record-sustainability")
    Answer recordSustainability(@PathVariable CommitmentId commitment, @Body Sustainability body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(
                new RecordSustainability(commitment, body.year(), body.outcome(), body.findings(), act), caller);
    }

    @PostMapping("/{commitment}/discontinue")
    Answer discontinue(@PathVariable CommitmentId commitment, @Body Reason body, Caller caller) {
        return desk.submit(
                new DiscontinueReplication(commitment, body.reason(), caller.act(body.provenance())), caller);
    }

    @PostMapping("/{commitment}/give-lapse-notice")
    Answer giveLapseNotice(@PathVariable CommitmentId commitment, @Body LapseNotice body, Caller caller) {
        var act = caller.act(body.provenance());
        return desk.submit(new GiveLapseNotice(commitment, body.reason(), body.answerBy(), act), caller);
    }

    @PostMapping("/{commitment}/mark-lapsed")
    Answer markLapsed(@PathVariable CommitmentId commitment, @Body Bare body, Caller caller) {
        return desk.submit(new MarkLapsed(commitment, caller.act(body.provenance())), caller);
    }

    @PostMapping("/{commitment}/withdraw")
    Answer withdraw(@PathVariable CommitmentId commitment, @Body Reason body, Caller caller) {
        return desk.submit(new WithdrawCommitment(commitment, body.reason(), caller.act(body.provenance())), caller);
    }

    private Optional<CycleTerms> termsOf(CommitmentId commitment) {
        return neighbours.commitment(commitment).map(CommitmentStanding::cycle).flatMap(neighbours::cycle);
    }
}
