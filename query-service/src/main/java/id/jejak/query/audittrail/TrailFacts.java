package id.jejak.query.audittrail;

import static id.jejak.query.audittrail.Fact.Kind.*;

import id.jejak.events.LegalBasis;
import id.jejak.events.OccurredAt;
import id.jejak.events.adoption.AdoptionEvent;
import id.jejak.events.adoption.AdoptionEvent.*;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.*;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.events.office.ByDelegation;
import id.jejak.events.office.OfficeEvent;
import id.jejak.events.office.OfficeEvent.*;
import id.jejak.events.policy.MovedDeadline;
import id.jejak.events.signing.Finding;
import id.jejak.events.signing.Particulars;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.*;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each event says, beyond who, when and how it is known: the facts a reader of the trail wants to see. */
final class TrailFacts {

    final List<Fact> facts = new ArrayList<>();

    private TrailFacts() {}

    static List<Fact> of(InnovationEvent event) {
        return switch (event) {
            case InnovationProposed e ->
                start().add("title", TEXT, e.title())
                        .add("owner", REGION, e.owner())
                        .add("ownerName", TEXT, e.ownerName())
                        .add("implementingUnit", TEXT, e.implementingUnit())
                        .add("summary", TEXT, e.summary())
                        .facts;
            case ProposalRevised e ->
                start().add("title", TEXT, e.title())
                        .add("implementingUnit", TEXT, e.implementingUnit())
                        .add("summary", TEXT, e.summary())
                        .facts;
            case ParticularsStated e -> stated(e);
            case LineageRecorded e -> descends(e);
            case TransferKitPublished e -> published(e);
            case SustainabilityChecked e ->
                start().add("year", TEXT, String.valueOf(e.year()))
                        .add("continuation", CONTINUATION, e.continuation())
                        .add("findings", TEXT, e.findings())
                        .facts;
            case InnovationDiscontinued e -> start().add("reason", TEXT, e.reason()).facts;
            case InnovationEndorsed e -> start().add("decree", TEXT, e.decree()).facts;
            case InnovationReturned e -> start().add("reason", TEXT, e.reason()).facts;
            case InnovationCatalogued e -> start().add("basis", TEXT, e.basis()).facts;
            case InnovationWithdrawn e -> start().add("reason", TEXT, e.reason()).facts;
            case InnovationInstitutionalised e -> start().add("legalBasis", TEXT, e.legalBasis()).facts;
        };
    }

    static List<Fact> of(ReplicationCycleEvent event) {
        return switch (event) {
            case CyclePlanned e ->
                start().add("cycleName", TEXT, e.name())
                        .add("hub", REGION, e.hub())
                        .add("opensOn", DATE, e.opensOn())
                        .add("endsOn", DATE, e.endsOn())
                        .add(e.legalBasis())
                        .facts;
            case CycleOpened e ->
                start().add("cycleName", TEXT, e.name())
                        .add("hub", REGION, e.hub())
                        .add(e.legalBasis())
                        .add("policyVersion", NUMBER, e.policy().version())
                        .add("planDueDays", NUMBER, e.policy().planDueDays())
                        .add("dayCounting", COUNTING, e.policy().dayCounting())
                        .add("executionEnds", DATE, e.policy().executionEnds())
                        .addWatch(e.policy())
                        .facts;
            case MentorAppointed e -> start().add("mentor", TEXT, e.mentor()).facts;
            case RegionInvited e -> start().add("region", REGION, e.region()).facts;
            case RegionDeclined e -> start().add("region", REGION, e.region()).add("reason", TEXT, e.reason()).facts;
            case TargetSet e ->
                start().add("region", REGION, e.region()).add("commitments", NUMBER, e.commitments()).facts;
            case NeedAssessed e -> assessed(e);
            case ForumSessionHeld e -> held(e);
            case InnovationMatched e ->
                start().add("region", REGION, e.region())
                        .add("innovation", REFERENCE, e.innovation())
                        .add("need", REFERENCE, e.need())
                        .add("session", REFERENCE, e.session())
                        .add("exception", TEXT, e.exception())
                        .facts;
            case InnovationDropped e ->
                start().add("region", REGION, e.region())
                        .add("innovation", REFERENCE, e.innovation())
                        .add("reason", TEXT, e.reason())
                        .facts;
            case PolicyAmended e -> amended(e);
            case SigningStarted _, ExecutionStarted _ -> List.of();
            case CycleClosed e -> start().add("reason", TEXT, e.reason()).facts;
        };
    }

    static List<Fact> of(OfficeEvent event) {
        var office = event.office();
        var facts = start().add("region", REGION, office.region()).add("heldAs", ROLE, office.role());
        return switch (event) {
            case TermRecorded e ->
                facts.add("holder", TEXT, e.holder())
                        .add("decree", TEXT, e.decree())
                        .add("from", DATE, e.from())
                        .add("until", DATE, e.until())
                        .facts;
            case TermEnded e -> facts.add("until", DATE, e.lastDay()).add("reason", TEXT, e.reason()).facts;
            case DelegationGiven e -> delegated(facts, e);
            case DelegationWithdrawn e -> facts.add("reason", TEXT, e.reason()).facts;
        };
    }

    static List<Fact> of(SigningInstrumentEvent event) {
        return switch (event) {
            case InstrumentDrafted e ->
                start().add("instrumentKind", INSTRUMENT, e.kind())
                        .add("title", TEXT, e.title())
                        .add("place", TEXT, e.place())
                        .add("parties", NUMBER, e.parties().size())
                        .add("text", REFERENCE, e.text())
                        .facts;
            case SignatureRecorded e ->
                start().add("region", REGION, e.region())
                        .add("name", NAME, e.signatory().name())
                        .add("office", TEXT, e.signatory().office())
                        .add("method", METHOD, e.method())
                        .add("authority", AUTHORITY, e.authority())
                        .add(e.delegation())
                        .add("commitments", NUMBER, e.commitments().size())
                        .add("planDueOn", DATE, e.planDueOn())
                        .add("policyVersion", NUMBER, e.policyVersion())
                        .facts;
            case AuthorityAttached e ->
                start().add("document", DOCUMENT, e.document().kind())
                        .add("number", TEXT, e.document().number())
                        .add("issuer", TEXT, e.document().issuer())
                        .add("issuedOn", DATE, e.document().issuedOn())
                        .add("scope", TEXT, e.document().scope())
                        .add("validUntil", DATE, e.document().validUntil())
                        .add("scan", REFERENCE, e.document().scan())
                        .facts;
            case AuthorityVerified e -> start().add(e.findings()).facts;
            case AuthorityRejected e -> start().add(e.findings()).facts;
            case MandateMissed e -> start().add("dueOn", DATE, e.dueOn()).facts;
            case SignatureCured e -> start().add("statement", TEXT, e.statement()).facts;
            case InstrumentCountersigned e ->
                start().add("countersigning", COUNTERSIGNING, e.kind())
                        .add("overseer", OVERSEER, e.overseer())
                        .add("region", REGION, e.province())
                        .add("name", NAME, e.signatory().name())
                        .add("office", TEXT, e.signatory().office())
                        .add("method", METHOD, e.method())
                        .add("signatures", NUMBER, e.signatures().size())
                        .facts;
            case SignatureCorrectionProposed e ->
                start().addChange(e.before(), e.after())
                        .add("correctedEvent", REFERENCE, e.correctedEvent())
                        .add("reason", TEXT, e.reason())
                        .facts;
            case SignatureCorrected e ->
                start().addChange(e.before(), e.after())
                        .add("authority", AUTHORITY, e.authority())
                        .add("correctedEvent", REFERENCE, e.correctedEvent())
                        .add("reason", TEXT, e.reason())
                        .facts;
            case SignatureCorrectionDeclined e -> start().add("reason", TEXT, e.reason()).facts;
            case InstrumentRevoked e -> start().add(e.legalBasis()).add("reason", TEXT, e.reason()).facts;
        };
    }

    static List<Fact> of(ReplicationCommitmentEvent event) {
        return switch (event) {
            case CommitmentProposed e ->
                start().add("localName", TEXT, e.localName())
                        .add("region", REGION, e.region())
                        .add("implementingUnit", TEXT, e.implementingUnit())
                        .add("replicationType", REPLICATION, e.replicationType())
                        .add("exception", TEXT, e.exception())
                        .facts;
            case CommitmentAmended e -> amended(e);
            case CommitmentDropped e -> start().add("reason", TEXT, e.reason()).facts;
            case CommitmentSigned e ->
                start().add("authority", AUTHORITY, e.authority())
                        .add("planDueOn", DATE, e.planDueOn())
                        .add("policyVersion", NUMBER, e.policyVersion())
                        .facts;
            case PolicyMigrated e -> migrated(e);
            case CommitmentAuthorityChanged e -> start().add("authority", AUTHORITY, e.authority()).facts;
            case PlanDrafted e ->
                start().add("activities", NUMBER, e.activities().size()).facts;
            case PlanSubmitted e ->
                start().add("planVersion", NUMBER, e.plan().version())
                        .add("activities", NUMBER, e.plan().activities().size())
                        .facts;
            case PlanRevised e ->
                start().add("planVersion", NUMBER, e.plan().version())
                        .add("activities", NUMBER, e.plan().activities().size())
                        .add("reason", TEXT, e.reason())
                        .facts;
            case PlanOverrideRequested e ->
                start().add("planVersion", NUMBER, e.planVersion())
                        .add("reason", TEXT, e.reason())
                        .add("requestedBy", TEXT, e.requestedBy().value())
                        .facts;
            case PlanOverrideConfirmed e ->
                start().add("planVersion", NUMBER, e.planVersion())
                        .add("reason", TEXT, e.reason())
                        .add("requestedBy", TEXT, e.requestedBy().value())
                        .add("confirmedBy", TEXT, e.confirmedBy().value())
                        .facts;
            case PlanReturned e ->
                start().add("planVersion", NUMBER, e.planVersion()).add("reason", TEXT, e.reason()).facts;
            case PlanApproved e -> start().add("planVersion", NUMBER, e.planVersion()).facts;
            case ReplicationTeamFormed e -> start().add("decree", TEXT, e.decree()).facts;
            case OriginContacted e -> start().add("outcome", TEXT, e.outcome()).facts;
            case AdaptationDesigned e -> start().add("summary", TEXT, e.summary()).facts;
            case PilotStarted e -> start().add("place", TEXT, e.place()).facts;
            case ProgressReported e -> progress(e);
            case QuarterEvaluated e -> evaluated(e);
            case ImplementationDeclared e -> declared(e);
            case ImplementationAccepted e -> start().add("findings", TEXT, e.findings()).facts;
            case ImplementationVerified e -> start().add("findings", TEXT, e.findings()).facts;
            case ImplementationRejected e -> start().add("reason", TEXT, e.reason()).facts;
            case ReplicationSustained e -> checked(e.year(), e.findings());
            case ReplicationStopped e -> checked(e.year(), e.findings());
            case ReplicationDiscontinued e -> start().add("reason", TEXT, e.reason()).facts;
            case LapseNoticeGiven e ->
                start().add("reason", TEXT, e.reason()).add("answerBy", DATE, e.answerBy()).facts;
            case CommitmentLapsed e ->
                start().add("reason", TEXT, e.reason()).add("answerBy", DATE, e.answerBy()).facts;
            case CommitmentWithdrawn e -> start().add("reason", TEXT, e.reason()).facts;
        };
    }

    static List<Fact> of(AdoptionEvent event) {
        return switch (event) {
            case AdoptionClaimed _, AdoptionReleased _ -> List.of();
        };
    }

    private static List<Fact> delegated(TrailFacts facts, DelegationGiven e) {
        e.powers().forEach(power -> facts.add("power", POWER, power));
        return facts.add("onBehalfOf", TEXT, e.giver())
                .add("delegate", TEXT, e.delegate())
                .add("basis", TEXT, e.document())
                .add("from", DATE, e.from())
                .add("until", DATE, e.until())
                .facts;
    }

    private static List<Fact> stated(ParticularsStated e) {
        var said = e.particulars();
        var facts = start().add("problem", TEXT, said.problem()).add("aim", TEXT, said.aim());
        said.goals().forEach(goal -> facts.add("goal", NUMBER, goal));
        return facts.add("beneficiaries", TEXT, said.beneficiaries())
                .add("startedOn", DATE, said.startedOn())
                .add("description", TEXT, said.description())
                .facts;
    }

    private static List<Fact> descends(LineageRecorded e) {
        var facts = start();
        for (var origin : e.origins()) {
            facts.add("origin", REFERENCE, origin.innovation())
                    .add("replicationType", REPLICATION, origin.type())
                    .add("byCommitment", REFERENCE, origin.commitment());
        }
        return facts.facts;
    }

    private static List<Fact> published(TransferKitPublished e) {
        var kit = e.kit();
        var facts = start().add("kitVersion", NUMBER, e.version()).add("changes", TEXT, e.changes());
        for (var component : kit.components()) {
            if (component.essential()) facts.add("coreComponent", TEXT, component.name(), component.description());
            else facts.add("component", TEXT, component.name(), component.description());
        }
        facts.add("prerequisites", TEXT, kit.prerequisites()).add("costRupiah", NUMBER, kit.costRupiah());
        for (var document : kit.documents()) facts.add("kitDocument", REFERENCE, document.digest(), document.title());
        return facts.facts;
    }

    private static List<Fact> assessed(NeedAssessed e) {
        var facts = start().add("region", REGION, e.region())
                .add("gap", TEXT, e.gap())
                .add("priority", PRIORITY, e.priority())
                .add("budget", TEXT, e.budget());
        e.goals().forEach(goal -> facts.add("goal", NUMBER, goal));
        return facts.facts;
    }

    private static List<Fact> held(ForumSessionHeld e) {
        var facts = start().add("place", TEXT, e.place());
        e.presented().forEach(innovation -> facts.add("innovation", REFERENCE, innovation));
        return facts.facts;
    }

    private static List<Fact> amended(PolicyAmended e) {
        var policy = e.policy();
        var facts = start().add("policyBefore", NUMBER, e.before())
                .add("policyVersion", NUMBER, policy.version())
                .add("planDueDays", NUMBER, policy.planDueDays())
                .add("planReviewDays", NUMBER, policy.planReviewDays())
                .add("mandateDueDays", NUMBER, policy.mandateDueDays())
                .add("dayCounting", COUNTING, policy.dayCounting())
                .add("executionEnds", DATE, policy.executionEnds());
        policy.acceptedCapacities().forEach(capacity -> facts.add("accepted", CAPACITY, capacity));
        policy.mandateRequiredFor().forEach(capacity -> facts.add("mandateFor", CAPACITY, capacity));
        facts.addWatch(policy);
        return facts.add("reason", TEXT, e.reason()).add("allowedBy", TEXT, e.authority()).facts;
    }

    /** How and by whom the work is watched, as far as the policy says so. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    private TrailFacts addWatch(CyclePolicy policy) {
        var pace = policy.cadence();
        if (pace != null) {
            add("progressDueDay", NUMBER, pace.progressDueDay());
            add("evaluationDueDays", NUMBER, pace.evaluationDueDays());
            add("sustainabilityEveryYears", NUMBER, pace.sustainabilityEveryYears());
            add("sustainabilityDueQuarter", NUMBER, pace.sustainabilityDueQuarter());
        }
        var evidence = policy.requiredEvidence();
        if (evidence != null) {
            evidence.beforePilot().forEach(shown -> add("beforePilot", EVIDENCE, shown));
            evidence.beforeDeclaration().forEach(shown -> add("beforeDeclaration", EVIDENCE, shown));
            add("liveServiceDocuments", NUMBER, evidence.liveServiceDocuments());
        }
        add("reviewersNeeded", NUMBER, policy.reviewersNeeded());
        if (policy.planApprovers() != null) {
            policy.planApprovers().forEach(approver -> add("planApprover", APPROVER, approver));
        }
        return this;
    }

    private static List<Fact> migrated(PolicyMigrated e) {
        var facts = start().add("policyBefore", NUMBER, e.from()).add("policyVersion", NUMBER, e.to());
        e.moved().forEach(facts::addChange);
        return facts.add("reason", TEXT, e.reason()).facts;
    }

    @com.google.errorprone.annotations.CanIgnoreReturnValue
    private TrailFacts addChange(MovedDeadline moved) {
        return switch (moved.deadline()) {
            case PLAN -> add("planDueOnBefore", DATE, moved.before()).add("planDueOn", DATE, moved.after());
            case PLAN_REVIEW -> add("reviewDueOnBefore", DATE, moved.before()).add("reviewDueOn", DATE, moved.after());
            case EXECUTION ->
                add("executionEndsBefore", DATE, moved.before()).add("executionEnds", DATE, moved.after());
            // owed for a signature, which is not migrated; and no policy says until when a notice runs
            case MANDATE, LAPSE_NOTICE -> this;
            // which period is owed, its own deadline says
            case PROGRESS, EVALUATION, SUSTAINABILITY -> this;
        };
    }

    /** What changed, before and after; what was left as it was is not said again. */
    private static List<Fact> amended(CommitmentAmended e) {
        var before = e.before();
        var after = e.after();
        var facts = start();
        if (!before.localName().equals(after.localName())) {
            facts.add("localNameBefore", TEXT, before.localName()).add("localName", TEXT, after.localName());
        }
        if (!Objects.equals(before.implementingUnit(), after.implementingUnit())) {
            facts.add("implementingUnitBefore", TEXT, before.implementingUnit())
                    .add("implementingUnit", TEXT, after.implementingUnit());
        }
        if (before.replicationType() != after.replicationType()) {
            facts.add("replicationTypeBefore", REPLICATION, before.replicationType())
                    .add("replicationType", REPLICATION, after.replicationType());
        }
        return facts.facts;
    }

    private static List<Fact> checked(int year, String findings) {
        return start().add("year", TEXT, String.valueOf(year)).add("findings", TEXT, findings).facts;
    }

    private static List<Fact> declared(ImplementationDeclared e) {
        var facts = start().add("goLiveOn", DATE, e.goLiveOn());
        e.evidence().forEach(digest -> facts.add("evidence", REFERENCE, digest));
        return facts.facts;
    }

    private static List<Fact> evaluated(QuarterEvaluated e) {
        var found = e.evaluation();
        var facts = start().add("year", TEXT, String.valueOf(found.year())).add("quarter", NUMBER, found.quarter());
        for (var component : found.components()) {
            facts.add("component", TEXT, component.name())
                    .add("fidelity", FIDELITY, component.fidelity())
                    .add("note", TEXT, component.note());
        }
        return facts.add("benefit", TEXT, found.benefit()).add("verdict", TEXT, found.verdict()).facts;
    }

    private static List<Fact> progress(ProgressReported e) {
        var report = e.report();
        var facts = start().add("period", MONTH, report.period())
                .add("planVersion", NUMBER, e.planVersion())
                .add("activity", NUMBER, report.activity())
                .add("plannedPercent", NUMBER, report.plannedPercent())
                .add("actualPercent", NUMBER, report.actualPercent())
                .add("deviation", TEXT, report.deviation())
                .add("cause", TEXT, report.cause())
                .add("correctiveAction", TEXT, report.correctiveAction())
                .add("nextStep", TEXT, report.nextStep());
        report.evidence().forEach(digest -> facts.add("evidence", REFERENCE, digest));
        return facts.facts;
    }

    static TrailFacts start() {
        return new TrailFacts();
    }

    /** Leaves out what the event does not say. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    TrailFacts add(String key, Fact.Kind kind, @Nullable Object value) {
        if (value != null) facts.add(Fact.of(key, kind, value));
        return this;
    }

    /** What was recorded and what is right instead, for all that is not the same. */
    private TrailFacts addChange(Particulars before, Particulars after) {
        var was = before.signatory();
        var is = after.signatory();
        if (!Objects.equals(was.name(), is.name())) {
            add("nameBefore", NAME, was.name()).add("nameAfter", NAME, is.name());
        }
        if (!Objects.equals(was.office(), is.office())) {
            add("officeBefore", TEXT, was.office()).add("officeAfter", TEXT, is.office());
        }
        if (before.capacity() != after.capacity()) {
            add("capacityBefore", CAPACITY, before.capacity()).add("capacityAfter", CAPACITY, after.capacity());
        }
        if (before.method() != after.method()) {
            add("methodBefore", METHOD, before.method()).add("methodAfter", METHOD, after.method());
        }
        if (!before.signedAt().equals(after.signedAt())) {
            add("signedBefore", precision(before.signedAt()), read(before.signedAt()))
                    .add("signedAfter", precision(after.signedAt()), read(after.signedAt()));
        }
        return this;
    }

    private static Fact.Kind precision(OccurredAt moment) {
        return moment instanceof OccurredAt.InMonth ? MONTH : DATE;
    }

    private static Object read(OccurredAt moment) {
        return moment instanceof OccurredAt.InMonth known ? known.month() : moment.day();
    }

    /** Both stay in the record: for whom, and who did it. */
    private TrailFacts add(@Nullable ByDelegation delegation) {
        if (delegation == null) return this;
        return add("onBehalfOf", TEXT, delegation.onBehalfOf())
                .add("delegate", TEXT, delegation.by())
                .add("delegation", REFERENCE, delegation.delegation());
    }

    @com.google.errorprone.annotations.CanIgnoreReturnValue
    private TrailFacts add(String key, Fact.Kind kind, Object value, String note) {
        facts.add(new Fact(key, kind, value.toString(), note));
        return this;
    }

    private TrailFacts add(@Nullable LegalBasis basis) {
        if (basis == null) return this;
        return add("legalBasis", TEXT, basis.title())
                .add("number", TEXT, basis.number())
                .add("issuedOn", DATE, basis.issuedOn());
    }

    private TrailFacts add(List<Finding> findings) {
        for (var finding : findings) {
            facts.add(new Fact(
                    "finding." + finding.item(), OUTCOME, finding.outcome().name(), finding.note()));
        }
        return this;
    }
}
