package id.jejak.query.commitmentboard;

import static id.jejak.query.platform.RowChange.row;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.*;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.events.region.Region;
import id.jejak.events.region.Regions;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.*;
import id.jejak.query.platform.RowChange;
import java.util.ArrayList;
import java.util.List;

/** What each event changes on the board. Pure: the same events make the same rows, whoever writes them. */
final class CommitmentBoardFold {

    /** A returned innovation may have been proposed anew. */
    private static final String KNOW_INNOVATION = """
            insert into board_innovation (innovation, title, owner, owner_name, placeholder)
            values (?, ?, ?, ?, ?)
            on conflict (innovation) do update set title = excluded.title, owner = excluded.owner,
                owner_name = excluded.owner_name, placeholder = excluded.placeholder""";

    private static final String RENAME = "update board_innovation set title = ? where innovation = ?";
    private static final String KNOW_CYCLE =
            "insert into board_cycle (cycle, name) values (?, ?) on conflict do nothing";
    private static final String PROPOSE = """
            insert into board_commitment (commitment, cycle, region, province, zone, innovation, local_name,
                implementing_unit, replication_type, exception, stage, proposed_position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?) on conflict do nothing""";
    private static final String SIGN = """
            update board_commitment set instrument = ?, signature = ?, capacity = ?, authority = ?, plan_due_on = ?,
                policy_version = ?
            where commitment = ?""";
    private static final String MIGRATE = "update board_commitment set policy_version = ? where commitment = ?";
    private static final String PLAN_DUE = "update board_commitment set plan_due_on = ? where commitment = ?";
    private static final String AUTHORITY = "update board_commitment set authority = ? where commitment = ?";
    private static final String CAPACITY =
            "update board_commitment set capacity = ? where commitment = ? and signature = ?";
    private static final String AMEND = """
            update board_commitment set local_name = ?, implementing_unit = ?, replication_type = ?
            where commitment = ?""";
    private static final String DRAFT = "update board_commitment set drafted_activities = ? where commitment = ?";
    private static final String PLAN =
            "update board_commitment set plan_version = ?, drafted_activities = null where commitment = ?";
    private static final String APPROVED = "update board_commitment set approved_version = ? where commitment = ?";
    private static final String OVERRIDE = """
            update board_commitment set override_version = ?, override_reason = ?, override_requested_by = ?,
                override_confirmed_by = ?
            where commitment = ?""";

    /** Reports may come late: an older month does not take the place of a newer one. */
    private static final String PROGRESS =
            "update board_commitment set reported_for = greatest(reported_for, ?) where commitment = ?";

    /** Only the first act of a stage enters it: a team formed and an origin contacted are one preparation. */
    private static final String REACH = """
            insert into board_stage (commitment, stage, position, precision, earliest, zone)
            select commitment, ?, ?, ?, ?, ? from board_commitment where commitment = ? and stage <> ?
            on conflict (commitment, stage) do update set position = excluded.position,
                precision = excluded.precision, earliest = excluded.earliest, zone = excluded.zone""";

    /** Looked at again in a later year, a replica lasts since then: the latest finding is the one that counts. */
    private static final String REACH_AGAIN = """
            insert into board_stage (commitment, stage, position, precision, earliest, zone)
            select commitment, ?, ?, ?, ?, ? from board_commitment where commitment = ?
            on conflict (commitment, stage) do update set position = excluded.position,
                precision = excluded.precision, earliest = excluded.earliest, zone = excluded.zone""";

    /** A step forward answers a notice of lapse. */
    private static final String MOVE = """
            update board_commitment set stage = ?, notice_reason = null, notice_answer_by = null
            where commitment = ?""";

    /** As the policy asks, several verifiers look at one declaration; once it is rejected, nobody has accepted it. */
    private static final String ACCEPT =
            "update board_commitment set acceptances = acceptances + 1 where commitment = ?";

    private static final String ACCEPTED_BY_NOBODY = "update board_commitment set acceptances = 0 where commitment = ?";

    private static final String NOTICE =
            "update board_commitment set notice_reason = ?, notice_answer_by = ? where commitment = ?";
    private static final String EVALUATE = """
            insert into board_evaluation (commitment, year, quarter, benefit, verdict, position)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String COMPONENT = """
            insert into board_component (commitment, year, quarter, ordinal, name, fidelity, note)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    /** A revised plan is answered while the work goes on: the answer moves only what was waiting for it. */
    private static final String ANSWER = """
            insert into board_stage (commitment, stage, position, precision, earliest, zone)
            select commitment, ?, ?, ?, ?, ? from board_commitment where commitment = ? and stage = 'PLAN_SUBMITTED'
            on conflict (commitment, stage) do update set position = excluded.position,
                precision = excluded.precision, earliest = excluded.earliest, zone = excluded.zone""";

    private static final String MOVE_ANSWERED =
            "update board_commitment set stage = ? where commitment = ? and stage = 'PLAN_SUBMITTED'";

    private CommitmentBoardFold() {}

    static List<RowChange> changes(InnovationEvent event) {
        return switch (event) {
            case InnovationProposed e ->
                List.of(row(KNOW_INNOVATION, e.innovation(), e.title(), e.owner(), e.ownerName(), e.placeholder()));
            case ProposalRevised e -> List.of(row(RENAME, e.title(), e.innovation()));
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
            case CycleOpened e -> List.of(row(KNOW_CYCLE, e.cycle(), e.name()));
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
            case CommitmentProposed e -> enter(e, Stage.DRAFT, position, propose(e, position));
            case CommitmentAmended e -> List.of(amend(e));
            case CommitmentDropped e -> enter(e, Stage.DROPPED, position);
            case CommitmentSigned e -> enter(e, Stage.SIGNED, position, sign(e));
            case PolicyMigrated e -> migrate(e);
            case CommitmentAuthorityChanged e -> List.of(row(AUTHORITY, e.authority(), e.commitment()));
            case PlanDrafted e -> List.of(row(DRAFT, e.activities().size(), e.commitment()));
            case PlanSubmitted e ->
                enter(e, Stage.PLAN_SUBMITTED, position, row(PLAN, e.plan().version(), e.commitment()));
            case PlanRevised e -> List.of(row(PLAN, e.plan().version(), e.commitment()));
            case PlanReturned e -> answer(e, Stage.PLAN_RETURNED, position);
            case PlanOverrideRequested e ->
                List.of(row(OVERRIDE, e.planVersion(), e.reason(), e.requestedBy(), null, e.commitment()));
            case PlanOverrideConfirmed e ->
                List.of(row(OVERRIDE, e.planVersion(), e.reason(), e.requestedBy(), e.confirmedBy(), e.commitment()));
            case PlanApproved e -> approve(e, position);
            case ReplicationTeamFormed e -> enter(e, Stage.PREPARING, position);
            case OriginContacted e -> enter(e, Stage.PREPARING, position);
            case AdaptationDesigned e -> enter(e, Stage.PREPARING, position);
            case PilotStarted e -> enter(e, Stage.PILOTING, position);
            case ProgressReported e -> List.of(row(PROGRESS, e.report().period().toString(), e.commitment()));
            case QuarterEvaluated e -> evaluate(e, position);
            case ImplementationDeclared e -> enter(e, Stage.IMPLEMENTED, position);
            case ImplementationAccepted e -> List.of(row(ACCEPT, e.commitment()));
            case ImplementationVerified e -> enter(e, Stage.VERIFIED, position);
            case ImplementationRejected e ->
                enter(e, Stage.IMPLEMENTATION_REJECTED, position, row(ACCEPTED_BY_NOBODY, e.commitment()));
            case ReplicationSustained e -> sustain(e, position);
            case ReplicationStopped e -> enter(e, Stage.STOPPED, position);
            case ReplicationDiscontinued e -> enter(e, Stage.DISCONTINUED, position);
            case LapseNoticeGiven e -> List.of(row(NOTICE, e.reason(), e.answerBy(), e.commitment()));
            case CommitmentLapsed e -> enter(e, Stage.LAPSED, position);
            case CommitmentWithdrawn e -> enter(e, Stage.WITHDRAWN, position);
        };
    }

    /** What becomes of the authority, the commitments are told themselves; the capacity is only the signature's to tell. */
    static List<RowChange> changes(SigningInstrumentEvent event) {
        return switch (event) {
            case SignatureCorrected e ->
                e.commitments().stream()
                        .map(commitment -> row(CAPACITY, e.after().capacity(), commitment, e.signature()))
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
        return row(
                PROPOSE,
                e.commitment(),
                e.cycle(),
                e.region(),
                e.region().province(),
                zone,
                e.innovation(),
                e.localName(),
                e.implementingUnit(),
                e.replicationType(),
                e.exception(),
                position);
    }

    private static RowChange amend(CommitmentAmended e) {
        var now = e.after();
        return row(AMEND, now.localName(), now.implementingUnit(), now.replicationType(), e.commitment());
    }

    private static List<RowChange> approve(PlanApproved e, long position) {
        var answered = answer(e, Stage.PLAN_APPROVED, position);
        return List.of(row(APPROVED, e.planVersion(), e.commitment()), answered.getFirst(), answered.getLast());
    }

    private static List<RowChange> answer(ReplicationCommitmentEvent e, Stage stage, long position) {
        var when = e.provenance().occurredAt();
        return List.of(row(ANSWER, stage, position, when, e.commitment()), row(MOVE_ANSWERED, stage, e.commitment()));
    }

    private static List<RowChange> evaluate(QuarterEvaluated e, long position) {
        var found = e.evaluation();
        var changes = new ArrayList<RowChange>();
        changes.add(row(
                EVALUATE, e.commitment(), found.year(), found.quarter(), found.benefit(), found.verdict(), position));
        for (var component : found.components()) {
            changes.add(row(
                    COMPONENT,
                    e.commitment(),
                    found.year(),
                    found.quarter(),
                    changes.size(),
                    component.name(),
                    component.fidelity(),
                    component.note()));
        }
        return changes;
    }

    private static RowChange sign(CommitmentSigned e) {
        return row(
                SIGN,
                e.instrument(),
                e.signature(),
                e.capacity(),
                e.authority(),
                e.planDueOn(),
                e.underPolicy(),
                e.commitment());
    }

    private static List<RowChange> migrate(PolicyMigrated e) {
        var changes = new ArrayList<RowChange>();
        changes.add(row(MIGRATE, e.to(), e.commitment()));
        e.moved().stream()
                .filter(moved -> moved.deadline() == DeadlineKind.PLAN)
                .forEach(moved -> changes.add(row(PLAN_DUE, moved.after(), e.commitment())));
        return changes;
    }

    private static List<RowChange> sustain(ReplicationSustained e, long position) {
        var when = e.provenance().occurredAt();
        return List.of(
                row(REACH_AGAIN, Stage.SUSTAINED, position, when, e.commitment()),
                row(MOVE, Stage.SUSTAINED, e.commitment()));
    }

    private static List<RowChange> enter(ReplicationCommitmentEvent e, Stage stage, long position) {
        var when = e.provenance().occurredAt();
        return List.of(row(REACH, stage, position, when, e.commitment(), stage), row(MOVE, stage, e.commitment()));
    }

    private static List<RowChange> enter(ReplicationCommitmentEvent e, Stage stage, long position, RowChange before) {
        var entered = enter(e, stage, position);
        return List.of(before, entered.getFirst(), entered.getLast());
    }
}
