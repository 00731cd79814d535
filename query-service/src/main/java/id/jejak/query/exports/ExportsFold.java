package id.jejak.query.exports;

import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.events.innovation.InnovationId;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What each event changes in the tables that are exported: a row is what was last said of something that has not ended.
 * What has ended would come alive where it is imported.
 */
final class ExportsFold {

    static final Table INNOVATION = Table.keyed("export_innovation", "innovation");
    static final Table COMMITMENT = Table.keyed("export_commitment", "commitment");

    private ExportsFold() {}

    static List<RowChange> changes(InnovationEvent event, long position) {
        return switch (event) {
            case InnovationProposed e -> propose(e, position);
            case ProposalRevised e ->
                List.of(INNOVATION
                        .change(e.innovation())
                        .with("title", e.title())
                        .with("implementing_unit", e.implementingUnit())
                        .with("summary", e.summary()));
            case ParticularsStated e -> List.of(state(e));
            case InnovationWithdrawn e -> ended(e.innovation());
            case InnovationDiscontinued e -> ended(e.innovation());
            case SustainabilityChecked e ->
                e.continuation() == Continuation.STOPPED ? ended(e.innovation()) : List.of();
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
            case CommitmentDropped e -> ended(e.commitment());
            case CommitmentWithdrawn e -> ended(e.commitment());
            case ReplicationDiscontinued e -> ended(e.commitment());
            case ReplicationStopped e -> ended(e.commitment());
            case CommitmentLapsed e -> ended(e.commitment());
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

    /** A returned innovation may have been proposed anew; it keeps its place. */
    private static List<RowChange> propose(InnovationProposed e, long position) {
        return List.of(
                INNOVATION.add(e.innovation()).with("position", position),
                told(INNOVATION.change(e.innovation()), e.provenance())
                        .with("title", e.title())
                        .with("owner", e.owner())
                        .with("owner_name", e.ownerName())
                        .with("implementing_unit", e.implementingUnit())
                        .with("summary", e.summary())
                        .with("placeholder", e.placeholder()));
    }

    private static RowChange state(ParticularsStated e) {
        var said = e.particulars();
        var goals = said.goals().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return INNOVATION
                .change(e.innovation())
                .with("problem", said.problem())
                .with("aim", said.aim())
                .with("goals", goals.isEmpty() ? null : goals)
                .with("beneficiaries", said.beneficiaries())
                .with("started_on", said.startedOn())
                .with("description", said.description());
    }

    private static RowChange propose(CommitmentProposed e, long position) {
        return told(COMMITMENT.add(e.commitment()), e.provenance())
                .with("cycle", e.cycle())
                .with("region", e.region())
                .with("innovation", e.innovation())
                .with("local_name", e.localName())
                .with("implementing_unit", e.implementingUnit())
                .with("replication_type", e.replicationType())
                .with("exception", e.exception())
                .with("position", position);
    }

    private static RowChange amend(CommitmentAmended e) {
        var now = e.after();
        return COMMITMENT
                .change(e.commitment())
                .with("local_name", now.localName())
                .with("implementing_unit", now.implementingUnit())
                .with("replication_type", now.replicationType());
    }

    private static RowChange.Write told(RowChange.Write row, Provenance how) {
        return row.with("occurred_on", text(how.occurredAt()))
                .with("zone", how.occurredAt().zone())
                .with("source", how.source())
                .with("confidence", how.confidence())
                .with("citation", how.citation())
                .with("ended", false);
    }

    private static List<RowChange> ended(InnovationId innovation) {
        return List.of(INNOVATION.change(innovation).with("ended", true));
    }

    private static List<RowChange> ended(CommitmentId commitment) {
        return List.of(COMMITMENT.change(commitment).with("ended", true));
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
