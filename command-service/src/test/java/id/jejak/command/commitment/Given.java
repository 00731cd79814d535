package id.jejak.command.commitment;

import static id.jejak.command.act.Acts.NOW;
import static id.jejak.command.act.Acts.WIB;
import static id.jejak.command.act.Acts.by;
import static id.jejak.events.commitment.SustainabilityOutcome.CONTINUING;
import static id.jejak.events.commitment.SustainabilityOutcome.STOPPED;

import id.jejak.command.act.Act;
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
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.events.Digest;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.ActionPlan.Activity;
import id.jejak.events.commitment.ActionPlan.Phase;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ProgressReport;
import id.jejak.events.commitment.QuarterEvaluation;
import id.jejak.events.commitment.QuarterEvaluation.Component;
import id.jejak.events.commitment.QuarterEvaluation.Fidelity;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.commitment.Selection;
import id.jejak.events.commitment.SustainabilityOutcome;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.PilotEvidence;
import id.jejak.events.cycle.PlanApprover;
import id.jejak.events.cycle.ReplicaEvidence;
import id.jejak.events.cycle.RequiredEvidence;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One commitment of Belitung, the people around it, and what they ask. */
final class Given {

    static final CommitmentId ID = CommitmentId.next();
    static final CycleId CYCLE = CycleId.next();
    static final InnovationId INNOVATION = InnovationId.next();
    static final InstrumentId INSTRUMENT = InstrumentId.next();
    static final SignatureId SIGNATURE = SignatureId.next();
    static final RegionCode BELITUNG = new RegionCode("19.02");
    static final LocalDate PLAN_DUE = LocalDate.of(2021, 12, 11);
    static final LocalDate YESTERDAY = LocalDate.ofInstant(NOW, WIB).minusDays(1);
    static final LocalDate EXECUTION_ENDS = LocalDate.of(2022, 12, 31);

    static final Digest PHOTO = new Digest("sha256:" + "ab".repeat(32));
    static final Digest REGISTER = new Digest("sha256:" + "cd".repeat(32));

    static final YearMonth THIS_MONTH = YearMonth.from(NOW.atZone(WIB));

    static final Act ADMIN = by("admin.belitung", Role.INSTITUTION_ADMIN, "19.02");
    static final Act OFFICER = by("opd.belitung", Role.SERVICE_UNIT, "19.02");
    static final Act MENTOR = by("pendamping.ubb", Role.MENTOR, "19");
    static final Act HUB = by("hub.babel", Role.HUB_COORDINATOR, "19");
    static final Act SECOND_OF_HUB = by("wakil.hub.babel", Role.HUB_COORDINATOR, "19");
    static final Act MINISTRY = by("peninjau.panrb", Role.MINISTRY_REVIEWER, null);
    static final Act SECOND_OF_MINISTRY = by("sekretariat.panrb", Role.MINISTRY_REVIEWER, null);
    static final Act SYSTEM = by("system", Role.SYSTEM, null);

    static final CycleTerms TERMS = new CycleTerms(
            new RegionCode("19"),
            new CyclePolicy(
                    1, EnumSet.allOf(Capacity.class), Set.of(Capacity.REPRESENTATIVE), 30, 14, 30, EXECUTION_ENDS),
            Set.of(BELITUNG),
            true,
            true);

    static final CyclePolicy LONGER = new CyclePolicy(
            2, EnumSet.allOf(Capacity.class), Set.of(Capacity.REPRESENTATIVE), 45, 14, 30, EXECUTION_ENDS);

    /** Anybody but the hub answers plans, a mentor must have looked, and two verifiers accept what two documents show. */
    static final CyclePolicy STRICTER = new CyclePolicy(
            3,
            EnumSet.allOf(Capacity.class),
            Set.of(Capacity.REPRESENTATIVE),
            30,
            14,
            30,
            EXECUTION_ENDS,
            null,
            null,
            new RequiredEvidence(EnumSet.of(PilotEvidence.TEAM), EnumSet.of(ReplicaEvidence.QUARTER_EVALUATION), 2),
            2,
            EnumSet.of(PlanApprover.MENTOR, PlanApprover.MINISTRY));

    static final CycleTerms AMENDED =
            new CycleTerms(TERMS.hub(), List.of(TERMS.policy(), LONGER, STRICTER), TERMS.invited(), true, true);

    /** The policy in all its versions, for orders that are measured by the one which the commitment stands under. */
    static final Optional<CycleTerms> RULES = Optional.of(AMENDED);

    private Given() {}

    static ProposeCommitment propose() {
        return propose(Optional.of(TERMS), Optional.of(true), null);
    }

    static ProposeCommitment propose(
            Optional<CycleTerms> terms,
            Optional<Boolean> catalogued,
            @org.jspecify.annotations.Nullable String exception) {
        return new ProposeCommitment(
                ID,
                CYCLE,
                BELITUNG,
                INNOVATION,
                "Our own",
                null,
                ReplicationType.FULL,
                exception,
                terms,
                catalogued,
                ADMIN);
    }

    static SignCommitment sign() {
        return signUnder(TERMS.policy());
    }

    static SignCommitment signUnder(CyclePolicy policy) {
        return new SignCommitment(
                ID,
                INSTRUMENT,
                SIGNATURE,
                Capacity.HEAD_OF_REGION,
                AuthorityStatus.UNVERIFIED,
                PLAN_DUE,
                policy.version(),
                SYSTEM);
    }

    static ChangeAuthority authority(AuthorityStatus status) {
        return new ChangeAuthority(ID, SIGNATURE, status, SYSTEM);
    }

    static Activity activity(Phase phase, LocalDate starts, LocalDate ends) {
        return new Activity(phase, "Work", "Kepala Dinas", "done", "1", "1.02.03", null, starts, ends);
    }

    static List<Activity> activities(LocalDate ends) {
        return Stream.of(Phase.values())
                .map(phase -> activity(phase, LocalDate.of(2022, 1, 3), ends))
                .toList();
    }

    static SubmitPlan submit() {
        return submit(activities(EXECUTION_ENDS), OFFICER);
    }

    static SubmitPlan submit(List<Activity> activities, Act act) {
        return new SubmitPlan(ID, activities, RULES, act);
    }

    static AmendSelection amend(String localName) {
        return new AmendSelection(ID, new Selection(localName, "Dinas Kesehatan", ReplicationType.ADAPTED), ADMIN);
    }

    static DraftPlan draft(List<Activity> activities) {
        return new DraftPlan(ID, activities, OFFICER);
    }

    static SubmitPlan submitAsDrafted() {
        return submit(List.of(), OFFICER);
    }

    static RevisePlan revise() {
        return revise(activities(EXECUTION_ENDS));
    }

    static RevisePlan revise(List<Activity> activities) {
        return new RevisePlan(ID, activities, "The budget was cut in half", RULES, OFFICER);
    }

    static RequestPlanOverride requestOverride(Act by) {
        return new RequestPlanOverride(ID, "The ministry is behind with its reviews", RULES, by);
    }

    static EvaluateQuarter evaluate(int year, int quarter) {
        return evaluate(year, quarter, List.of(new Component("Home visits", Fidelity.IMPLEMENTED, null)));
    }

    static EvaluateQuarter evaluate(int year, int quarter, List<Component> components) {
        return new EvaluateQuarter(
                ID,
                new QuarterEvaluation(year, quarter, components, "50 people served", "Go on"),
                Optional.of(Set.of("Home visits")),
                MENTOR);
    }

    static GiveLapseNotice notice(LocalDate answerBy) {
        return new GiveLapseNotice(ID, "Nothing was heard since", answerBy, HUB);
    }

    /** The order to let it lapse, on a day and by somebody. */
    static MarkLapsed lapse(Act act) {
        return new MarkLapsed(ID, act);
    }

    /** A notice of last month has run out today. */
    static GiveLapseNotice noticeOfLastMonth() {
        var then = Provenance.observed(NOW.minus(Duration.ofDays(30)), WIB);
        return new GiveLapseNotice(ID, "No plan", YESTERDAY, by("hub.babel", Role.HUB_COORDINATOR, "19", then));
    }

    static DeclareImplemented declare(LocalDate goLiveOn) {
        return declare(goLiveOn, PHOTO);
    }

    static DeclareImplemented declare(LocalDate goLiveOn, Digest... evidence) {
        return new DeclareImplemented(ID, goLiveOn, List.of(evidence), RULES, OFFICER);
    }

    static VerifyImplementation verify(Act by) {
        return new VerifyImplementation(ID, "Seen at work", RULES, by);
    }

    static MigratePolicy migrate(int to) {
        return migrate(to, AMENDED);
    }

    static MigratePolicy migrate(int to, CycleTerms terms) {
        return new MigratePolicy(
                ID, CYCLE, to, "All governments get the longer deadline", Optional.empty(), Optional.of(terms), HUB);
    }

    static RecordSustainability check(int year, SustainabilityOutcome outcome) {
        return new RecordSustainability(ID, year, outcome, "Seen on the spot", MINISTRY);
    }

    static ReportProgress report(YearMonth period, int activity, int actualPercent) {
        return report(period, activity, 60, actualPercent);
    }

    static ReportProgress report(YearMonth period, int activity, int plannedPercent, int actualPercent) {
        return new ReportProgress(
                ID,
                new ProgressReport(
                        period, activity, plannedPercent, actualPercent, null, null, null, List.of(), "Go on"),
                OFFICER);
    }

    /** Every command, given by the one it belongs to and in good order. */
    static Map<String, CommitmentCommand> commands() {
        var commands = new LinkedHashMap<String, CommitmentCommand>();
        Stream.of(
                        propose(),
                        amend("Our other own"),
                        new DropCommitment(ID, "Another was chosen", ADMIN),
                        sign(),
                        draft(activities(EXECUTION_ENDS)),
                        submit(),
                        revise(),
                        new ReturnPlan(ID, "Name the origin", RULES, HUB),
                        requestOverride(HUB),
                        new ApprovePlan(ID, RULES, HUB),
                        new FormTeam(ID, "SK 7", OFFICER),
                        new ContactOrigin(ID, "Kit received", OFFICER),
                        new FinishDesign(ID, "All kept", OFFICER),
                        new StartPilot(ID, "Tanjung Pandan", RULES, OFFICER),
                        report(THIS_MONTH, 1, 50),
                        evaluate(2021, 4),
                        declare(LocalDate.of(2021, 12, 1)),
                        verify(MINISTRY),
                        new RejectImplementation(ID, "Not live", MINISTRY),
                        new DiscontinueReplication(ID, "Agency merged", ADMIN),
                        migrate(2),
                        noticeOfLastMonth(),
                        lapse(SYSTEM),
                        new WithdrawCommitment(ID, "No budget", ADMIN))
                .forEach(command -> commands.put(command.getClass().getSimpleName(), command));
        // looked at more closely in the table of plans
        commands.put("ApprovePlan by another", new ApprovePlan(ID, RULES, SECOND_OF_HUB));
        commands.put("RecordSustainability CONTINUING", check(2021, CONTINUING));
        commands.put("RecordSustainability STOPPED", check(2021, STOPPED));
        commands.put("ChangeAuthority to VERIFIED", authority(AuthorityStatus.VERIFIED));
        commands.put("ChangeAuthority to DEFECTIVE", authority(AuthorityStatus.DEFECTIVE));
        return commands;
    }

    /** What a stricter policy asks more of, and what brings a commitment so far. */
    static Map<String, CommitmentCommand> commandsUnderAStricterPolicy() {
        var commands = new LinkedHashMap<String, CommitmentCommand>();
        var live = LocalDate.of(2021, 12, 1);
        Stream.of(
                        propose(),
                        signUnder(STRICTER),
                        authority(AuthorityStatus.VERIFIED),
                        submit(),
                        new ReturnPlan(ID, "Name the origin", RULES, MINISTRY),
                        new ApprovePlan(ID, RULES, MENTOR),
                        new FormTeam(ID, "SK 7", OFFICER),
                        new StartPilot(ID, "Tanjung Pandan", RULES, OFFICER),
                        evaluate(2021, 4),
                        declare(live, PHOTO, REGISTER),
                        verify(MINISTRY),
                        new RejectImplementation(ID, "Not live", MINISTRY))
                .forEach(command -> commands.put(command.getClass().getSimpleName(), command));
        commands.put("DeclareImplemented with one document", declare(live, PHOTO));
        commands.put("DeclareImplemented with one document twice", declare(live, PHOTO, PHOTO));
        commands.put("VerifyImplementation by another", verify(SECOND_OF_MINISTRY));
        return commands;
    }

    /** Every command about lapsing, and what brings a commitment so far or answers a notice. */
    static Map<String, CommitmentCommand> commandsAboutLapsing() {
        var commands = new LinkedHashMap<String, CommitmentCommand>();
        Stream.of(
                        propose(),
                        sign(),
                        draft(activities(EXECUTION_ENDS)),
                        submit(),
                        new ReturnPlan(ID, "Name the origin", RULES, HUB),
                        noticeOfLastMonth(),
                        lapse(SYSTEM),
                        new WithdrawCommitment(ID, "No budget", ADMIN))
                .forEach(command -> commands.put(command.getClass().getSimpleName(), command));
        commands.put("GiveLapseNotice with more time", notice(YESTERDAY.plusDays(30)));
        return commands;
    }

    /** Every command about plans, and what brings a commitment so far. */
    static Map<String, CommitmentCommand> commandsAboutPlans() {
        var commands = new LinkedHashMap<String, CommitmentCommand>();
        Stream.of(
                        propose(),
                        draft(activities(EXECUTION_ENDS)),
                        sign(),
                        submit(),
                        new ReturnPlan(ID, "Name the origin", RULES, HUB),
                        requestOverride(HUB),
                        new ApprovePlan(ID, RULES, HUB),
                        new FormTeam(ID, "SK 7", OFFICER),
                        revise())
                .forEach(command -> commands.put(command.getClass().getSimpleName(), command));
        commands.put("SubmitPlan as drafted", submitAsDrafted());
        commands.put("RequestPlanOverride by another", requestOverride(SECOND_OF_HUB));
        commands.put("ApprovePlan by another", new ApprovePlan(ID, RULES, SECOND_OF_HUB));
        commands.put("ChangeAuthority to VERIFIED", authority(AuthorityStatus.VERIFIED));
        commands.put("ChangeAuthority to REVOKED", authority(AuthorityStatus.REVOKED));
        return commands;
    }
}
