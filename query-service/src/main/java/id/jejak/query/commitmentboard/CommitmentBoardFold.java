package id.jejak.query.commitmentboard;

import id.jejak.events.commitment.ActionPlan;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.*;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.Region;
import id.jejak.events.region.Regions;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.*;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.RowChange.Write;
import id.jejak.query.platform.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What each event changes on the board. Pure: the same events make the same rows, whoever writes them. */
final class CommitmentBoardFold {

    static final Table INNOVATION = Table.keyed("board_innovation", "innovation");
    static final Table CYCLE = Table.keyed("board_cycle", "cycle");
    static final Table COMMITMENT = Table.keyed("board_commitment", "commitment");
    static final Table STAGE = Table.keyed("board_stage", "commitment", "stage");
    static final Table EVALUATION = Table.keyed("board_evaluation", "commitment", "year", "quarter");
    static final Table COMPONENT = Table.keyed("board_component", "commitment", "year", "quarter", "ordinal");

    private CommitmentBoardFold() {}

    static List<RowChange> changes(InnovationEvent event) {
        return switch (event) {
            case InnovationProposed e ->
                List.of(INNOVATION
                        .put(e.innovation())
                        .with("title", e.title())
                        .with("owner", e.owner())
                        .with("owner_name", e.ownerName())
                        .with("placeholder", e.placeholder()));
            case ProposalRevised e -> List.of(INNOVATION.change(e.innovation()).with("title", e.title()));
            case InnovationEndorsed _,
                    InnovationReturned _,
                    ParticularsStated _,
                    LineageRecorded _,
                    TransferKitPublished _,
                    InnovationCatalogued _,
                    InnovationWithdrawn _,
                    InnovationInstitutionalised _,
                    SustainabilityChecked _,
                    InnovationDiscontinued _ -> List.of();
        };
    }

    static List<RowChange> changes(ReplicationCycleEvent event) {
        return switch (event) {
            case CycleOpened e -> List.of(CYCLE.add(e.cycle()).with("name", e.name()));
            // a plan binds nobody: whoever commits does so in a round that was opened
            case CyclePlanned _,
                    MentorAppointed _,
                    RegionInvited _,
                    RegionDeclined _,
                    TargetSet _,
                    NeedAssessed _,
                    ForumSessionHeld _,
                    InnovationMatched _,
                    InnovationDropped _,
                    PolicyAmended _,
                    SigningStarted _,
                    ExecutionStarted _,
                    CycleClosed _ -> List.of();
        };
    }

    static List<RowChange> changes(ReplicationCommitmentEvent event, long position) {
        return switch (event) {
            case CommitmentProposed e -> List.of(propose(e, position), reached(e, Stage.DRAFT, position));
            case CommitmentAmended e -> List.of(amend(e));
            case CommitmentDropped e -> enter(e, Stage.DROPPED, position);
            case CommitmentSigned e -> and(sign(e), enter(e, Stage.SIGNED, position));
            case PolicyMigrated e -> migrate(e);
            case CommitmentAuthorityChanged e -> List.of(row(e).with("authority", e.authority()));
            case PlanDrafted e ->
                List.of(row(e).with("drafted_activities", e.activities().size()));
            case PlanSubmitted e -> and(plan(e, e.plan()), enter(e, Stage.PLAN_SUBMITTED, position));
            case PlanRevised e -> List.of(plan(e, e.plan()));
            case PlanReturned e -> answer(e, Stage.PLAN_RETURNED, position);
            case PlanOverrideRequested e ->
                List.of(override(e, e.planVersion(), e.reason(), e.requestedBy())
                        .with("override_confirmed_by", null));
            case PlanOverrideConfirmed e ->
                List.of(override(e, e.planVersion(), e.reason(), e.requestedBy())
                        .with("override_confirmed_by", e.confirmedBy()));
            case PlanApproved e ->
                and(row(e).with("approved_version", e.planVersion()), answer(e, Stage.PLAN_APPROVED, position));
            case ReplicationTeamFormed e -> enter(e, Stage.PREPARING, position);
            case OriginContacted e -> enter(e, Stage.PREPARING, position);
            case AdaptationDesigned e -> enter(e, Stage.PREPARING, position);
            case PilotStarted e -> enter(e, Stage.PILOTING, position);
            case ProgressReported e -> List.of(report(e));
            case QuarterEvaluated e -> evaluate(e, position);
            case ImplementationDeclared e -> enter(e, Stage.IMPLEMENTED, position);
            case ImplementationAccepted e ->
                List.of(row(e).compute("acceptances", accepted -> (Integer) Objects.requireNonNull(accepted) + 1));
            case ImplementationVerified e -> enter(e, Stage.VERIFIED, position);
            // once it is rejected, nobody has accepted it
            case ImplementationRejected e ->
                and(row(e).with("acceptances", 0), enter(e, Stage.IMPLEMENTATION_REJECTED, position));
            case ReplicationSustained e -> sustain(e, position);
            case ReplicationStopped e -> enter(e, Stage.STOPPED, position);
            case ReplicationDiscontinued e -> enter(e, Stage.DISCONTINUED, position);
            case LapseNoticeGiven e ->
                List.of(row(e).with("notice_reason", e.reason()).with("notice_answer_by", e.answerBy()));
            case CommitmentLapsed e -> enter(e, Stage.LAPSED, position);
            case CommitmentWithdrawn e -> enter(e, Stage.WITHDRAWN, position);
        };
    }

    /** What becomes of the authority, the commitments are told themselves; the capacity is only the signature's to tell. */
    static List<RowChange> changes(SigningInstrumentEvent event) {
        return switch (event) {
            case SignatureCorrected e ->
                e.commitments().stream()
                        .<RowChange>map(commitment -> COMMITMENT
                                .change(commitment)
                                .where("signature", e.signature())
                                .with("capacity", e.after().capacity())
                                .effective(e.after().signedAt()))
                        .toList();
            case InstrumentDrafted _,
                    SignatureRecorded _,
                    AuthorityAttached _,
                    AuthorityVerified _,
                    AuthorityRejected _,
                    MandateMissed _,
                    SignatureCured _,
                    InstrumentCountersigned _,
                    SignatureCorrectionProposed _,
                    SignatureCorrectionDeclined _,
                    InstrumentRevoked _ -> List.of();
        };
    }

    private static RowChange propose(CommitmentProposed e, long position) {
        var zone = Regions.find(e.region())
                .map(Region::zone)
                .orElse(e.provenance().occurredAt().zone());
        return COMMITMENT
                .add(e.commitment())
                .with("cycle", e.cycle())
                .with("region", e.region())
                .with("province", e.region().province())
                .with("zone", zone)
                .with("innovation", e.innovation())
                .with("local_name", e.localName())
                .with("implementing_unit", e.implementingUnit())
                .with("replication_type", e.replicationType())
                .with("exception", e.exception())
                .with("stage", Stage.DRAFT)
                .with("acceptances", 0)
                .with("proposed_position", position);
    }

    private static RowChange amend(CommitmentAmended e) {
        var now = e.after();
        return row(e).with("local_name", now.localName())
                .with("implementing_unit", now.implementingUnit())
                .with("replication_type", now.replicationType());
    }

    private static RowChange sign(CommitmentSigned e) {
        return row(e).with("instrument", e.instrument())
                .with("signature", e.signature())
                .with("capacity", e.capacity())
                .with("authority", e.authority())
                .with("plan_due_on", e.planDueOn())
                .with("policy_version", e.underPolicy());
    }

    private static List<RowChange> migrate(PolicyMigrated e) {
        var changes = new ArrayList<RowChange>();
        changes.add(row(e).with("policy_version", e.to()));
        e.moved().stream()
                .filter(moved -> moved.deadline() == DeadlineKind.PLAN)
                .forEach(moved -> changes.add(row(e).with("plan_due_on", moved.after())));
        return changes;
    }

    private static RowChange plan(ReplicationCommitmentEvent e, ActionPlan plan) {
        return row(e).with("plan_version", plan.version()).with("drafted_activities", null);
    }

    private static Write override(ReplicationCommitmentEvent e, int version, String reason, PersonId requestedBy) {
        return row(e).with("override_version", version)
                .with("override_reason", reason)
                .with("override_requested_by", requestedBy);
    }

    /** Reports may come late: an older month does not take the place of a newer one. */
    private static RowChange report(ProgressReported e) {
        var month = e.report().period().toString();
        return row(e).compute(
                        "reported_for",
                        latest -> latest instanceof String known && known.compareTo(month) > 0 ? known : month);
    }

    private static List<RowChange> evaluate(QuarterEvaluated e, long position) {
        var found = e.evaluation();
        var changes = new ArrayList<RowChange>();
        changes.add(EVALUATION
                .add(e.commitment(), found.year(), found.quarter())
                .with("benefit", found.benefit())
                .with("verdict", found.verdict())
                .with("position", position));
        for (var component : found.components()) {
            changes.add(COMPONENT
                    .add(e.commitment(), found.year(), found.quarter(), changes.size())
                    .with("name", component.name())
                    .with("fidelity", component.fidelity())
                    .with("note", component.note()));
        }
        return changes;
    }

    /** Looked at again in a later year, a replica lasts since then: the latest finding is the one that counts. */
    private static List<RowChange> sustain(ReplicationSustained e, long position) {
        return List.of(reached(e, Stage.SUSTAINED, position), move(e, Stage.SUSTAINED));
    }

    /** Only the first act of a stage enters it: a team formed and an origin contacted are one preparation. */
    private static List<RowChange> enter(ReplicationCommitmentEvent e, Stage stage, long position) {
        return List.of(
                COMMITMENT.look(
                        row -> row.word("stage").equals(stage.name())
                                ? List.of()
                                : List.of(reached(e, stage, position)),
                        e.commitment()),
                move(e, stage));
    }

    /** A revised plan is answered while the work goes on: the answer moves only what was waiting for it. */
    private static List<RowChange> answer(ReplicationCommitmentEvent e, Stage stage, long position) {
        return List.of(COMMITMENT.look(
                row -> row.word("stage").equals(Stage.PLAN_SUBMITTED.name())
                        ? List.of(reached(e, stage, position), row(e).with("stage", stage))
                        : List.of(),
                e.commitment()));
    }

    private static Write reached(ReplicationCommitmentEvent e, Stage stage, long position) {
        return STAGE.put(e.commitment(), stage)
                .with("position", position)
                .with(e.provenance().occurredAt());
    }

    /** A step forward answers a notice of lapse. */
    private static Write move(ReplicationCommitmentEvent e, Stage stage) {
        return row(e).with("stage", stage).with("notice_reason", null).with("notice_answer_by", null);
    }

    private static Write row(ReplicationCommitmentEvent e) {
        return COMMITMENT.change(e.commitment());
    }

    private static List<RowChange> and(RowChange first, List<RowChange> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }
}
