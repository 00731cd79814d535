package id.jejak.query.exports;

import static id.jejak.query.platform.RowChange.row;

import id.jejak.events.OccurredAt;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.events.innovation.InnovationId;
import id.jejak.query.platform.RowChange;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What each event changes in the tables that are exported: a row is what was last said of something that has not ended.
 * What has ended would come alive where it is imported.
 */
final class ExportsFold {

    private static final String INNOVATION = """
            insert into export_innovation (innovation, title, owner, owner_name, implementing_unit, summary, placeholder,
                occurred_on, zone, source, confidence, citation, position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (innovation) do update set title = excluded.title, owner = excluded.owner,
                owner_name = excluded.owner_name, implementing_unit = excluded.implementing_unit,
                summary = excluded.summary, placeholder = excluded.placeholder, occurred_on = excluded.occurred_on,
                zone = excluded.zone, source = excluded.source, confidence = excluded.confidence,
                citation = excluded.citation""";
    private static final String REVISE =
            "update export_innovation set title = ?, implementing_unit = ?, summary = ? where innovation = ?";
    private static final String PARTICULARS = """
            update export_innovation set problem = ?, aim = ?, goals = ?, beneficiaries = ?, started_on = ?,
                description = ? where innovation = ?""";
    private static final String FORGET_INNOVATION = "delete from export_innovation where innovation = ?";
    private static final String COMMITMENT = """
            insert into export_commitment (commitment, cycle, region, innovation, local_name, implementing_unit,
                replication_type, exception, occurred_on, zone, source, confidence, citation, position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String AMEND = """
            update export_commitment set local_name = ?, implementing_unit = ?, replication_type = ?
            where commitment = ?""";
    private static final String FORGET_COMMITMENT = "delete from export_commitment where commitment = ?";

    private ExportsFold() {}

    static List<RowChange> changes(InnovationEvent event, long position) {
        return switch (event) {
            case InnovationProposed e -> List.of(propose(e, position));
            case ProposalRevised e ->
                List.of(row(REVISE, e.title(), e.implementingUnit(), e.summary(), e.innovation()));
            case ParticularsStated e -> List.of(state(e));
            case InnovationWithdrawn e -> forget(e.innovation());
            case InnovationDiscontinued e -> forget(e.innovation());
            case SustainabilityChecked e ->
                e.continuation() == Continuation.STOPPED ? forget(e.innovation()) : List.of();
            case InnovationEndorsed _,
                    InnovationReturned _,
                    LineageRecorded _,
                    TransferKitPublished _,
                    InnovationCatalogued _,
                    InnovationInstitutionalised _ -> List.of();
        };
    }

    static List<RowChange> changes(ReplicationCommitmentEvent event, long position) {
        return switch (event) {
            case CommitmentProposed e -> List.of(propose(e, position));
            case CommitmentAmended e -> List.of(amend(e));
            case CommitmentDropped e -> forget(e.commitment());
            case CommitmentWithdrawn e -> forget(e.commitment());
            case ReplicationDiscontinued e -> forget(e.commitment());
            case ReplicationStopped e -> forget(e.commitment());
            case CommitmentLapsed e -> forget(e.commitment());
            case CommitmentSigned _,
                    PolicyMigrated _,
                    CommitmentAuthorityChanged _,
                    PlanDrafted _,
                    PlanSubmitted _,
                    PlanRevised _,
                    PlanReturned _,
                    PlanOverrideRequested _,
                    PlanOverrideConfirmed _,
                    PlanApproved _,
                    ReplicationTeamFormed _,
                    OriginContacted _,
                    AdaptationDesigned _,
                    PilotStarted _,
                    ProgressReported _,
                    QuarterEvaluated _,
                    ImplementationDeclared _,
                    ImplementationAccepted _,
                    ImplementationVerified _,
                    ImplementationRejected _,
                    ReplicationSustained _,
                    LapseNoticeGiven _ -> List.of();
        };
    }

    private static RowChange propose(InnovationProposed e, long position) {
        var how = e.provenance();
        return row(
                INNOVATION,
                e.innovation(),
                e.title(),
                e.owner(),
                e.ownerName(),
                e.implementingUnit(),
                e.summary(),
                e.placeholder(),
                text(how.occurredAt()),
                how.occurredAt().zone(),
                how.source(),
                how.confidence(),
                how.citation(),
                position);
    }

    private static RowChange state(ParticularsStated e) {
        var said = e.particulars();
        var goals = said.goals().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return row(
                PARTICULARS,
                said.problem(),
                said.aim(),
                goals.isEmpty() ? null : goals,
                said.beneficiaries(),
                said.startedOn(),
                said.description(),
                e.innovation());
    }

    private static RowChange propose(CommitmentProposed e, long position) {
        var how = e.provenance();
        return row(
                COMMITMENT,
                e.commitment(),
                e.cycle(),
                e.region(),
                e.innovation(),
                e.localName(),
                e.implementingUnit(),
                e.replicationType(),
                e.exception(),
                text(how.occurredAt()),
                how.occurredAt().zone(),
                how.source(),
                how.confidence(),
                how.citation(),
                position);
    }

    private static RowChange amend(CommitmentAmended e) {
        var now = e.after();
        return row(AMEND, now.localName(), now.implementingUnit(), now.replicationType(), e.commitment());
    }

    private static List<RowChange> forget(InnovationId innovation) {
        return List.of(row(FORGET_INNOVATION, innovation));
    }

    private static List<RowChange> forget(CommitmentId commitment) {
        return List.of(row(FORGET_COMMITMENT, commitment));
    }

    /** No more precise than it is known, and no less: a database would round an instant. */
    private static String text(OccurredAt when) {
        return switch (when) {
            case OccurredAt.AtInstant at -> at.instant().toString();
            case OccurredAt.OnDate on -> on.date().toString();
            case OccurredAt.InMonth in -> in.month().toString();
        };
    }
}
