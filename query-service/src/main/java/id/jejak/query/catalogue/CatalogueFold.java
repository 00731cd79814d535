package id.jejak.query.catalogue;

import static java.util.stream.Collectors.joining;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.events.innovation.InnovationId;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What each event changes in the catalogue. */
final class CatalogueFold {

    static final Table INNOVATION = Table.keyed("catalogue_innovation", "innovation");
    static final Table KIT = Table.keyed("catalogue_kit", "innovation", "version");
    static final Table COMPONENT = Table.keyed("catalogue_component", "innovation", "version", "ordinal");
    static final Table DOCUMENT = Table.keyed("catalogue_document", "innovation", "version", "ordinal");
    static final Table ORIGIN = Table.keyed("catalogue_origin", "innovation", "ordinal");
    static final Table CHECK = Table.keyed("catalogue_check", "innovation", "year");
    static final Table REPLICA = Table.keyed("catalogue_replica", "commitment");

    private CatalogueFold() {}

    static List<RowChange> changes(InnovationEvent event, long position) {
        return switch (event) {
            case InnovationProposed e -> propose(e, position);
            case ProposalRevised e ->
                List.of(INNOVATION
                        .change(e.innovation())
                        .with("title", e.title())
                        .with("implementing_unit", e.implementingUnit())
                        .with("summary", e.summary())
                        .with("stage", Stage.PROPOSED));
            case InnovationReturned e -> stage(Stage.RETURNED, e.innovation());
            case InnovationEndorsed e -> stage(Stage.ENDORSED, e.innovation());
            case InnovationCatalogued e -> stage(Stage.CATALOGUED, e.innovation());
            case InnovationInstitutionalised e -> stage(Stage.INSTITUTIONALISED, e.innovation());
            case InnovationWithdrawn e -> stage(Stage.WITHDRAWN, e.innovation());
            case InnovationDiscontinued e -> stage(Stage.DISCONTINUED, e.innovation());
            case ParticularsStated e -> List.of(state(e));
            case TransferKitPublished e -> publish(e);
            case LineageRecorded e -> descend(e);
            case SustainabilityChecked e -> check(e);
        };
    }

    static List<RowChange> changes(ReplicationCommitmentEvent event, long position) {
        return switch (event) {
            case CommitmentProposed e ->
                List.of(REPLICA.add(e.commitment())
                        .with("innovation", e.innovation())
                        .with("region", e.region())
                        .with("local_name", e.localName())
                        .with("type", e.replicationType())
                        .with("signed", false)
                        .with("implemented", false)
                        .with("verified", false)
                        .with("ended", false)
                        .with("position", position));
            case CommitmentAmended e -> List.of(amend(e));
            case CommitmentSigned e -> happened("signed", e);
            case ImplementationDeclared e -> happened("implemented", e);
            case ImplementationVerified e -> happened("verified", e);
            case ReplicationStopped e -> happened("ended", e);
            case ReplicationDiscontinued e -> happened("ended", e);
            case CommitmentDropped e -> happened("ended", e);
            case CommitmentLapsed e -> happened("ended", e);
            case CommitmentWithdrawn e -> happened("ended", e);
            case CommitmentAuthorityChanged _,
                    PolicyMigrated _,
                    PlanDrafted _,
                    PlanSubmitted _,
                    PlanRevised _,
                    PlanOverrideRequested _,
                    PlanOverrideConfirmed _,
                    PlanReturned _,
                    PlanApproved _,
                    ReplicationTeamFormed _,
                    OriginContacted _,
                    AdaptationDesigned _,
                    PilotStarted _,
                    ProgressReported _,
                    QuarterEvaluated _,
                    LapseNoticeGiven _,
                    ImplementationAccepted _,
                    ImplementationRejected _,
                    ReplicationSustained _ -> List.of();
        };
    }

    /** A returned innovation may have been proposed anew; it keeps its place. */
    private static List<RowChange> propose(InnovationProposed e, long position) {
        var owner = e.owner();
        return List.of(
                INNOVATION
                        .add(e.innovation())
                        .with("goals", "")
                        .with("origins", 0)
                        .with("position", position),
                INNOVATION
                        .change(e.innovation())
                        .with("title", e.title())
                        .with("owner", owner)
                        .with("province", owner == null ? null : owner.province())
                        .with("owner_name", e.ownerName())
                        .with("implementing_unit", e.implementingUnit())
                        .with("summary", e.summary())
                        .with("placeholder", e.placeholder())
                        .with("stage", Stage.PROPOSED));
    }

    private static RowChange state(ParticularsStated e) {
        var said = e.particulars();
        return INNOVATION
                .change(e.innovation())
                .with("problem", said.problem())
                .with("aim", said.aim())
                .with("goals", said.goals().stream().map(String::valueOf).collect(joining(",")))
                .with("beneficiaries", said.beneficiaries())
                .with("started_on", said.startedOn())
                .with("description", said.description());
    }

    private static List<RowChange> publish(TransferKitPublished e) {
        var changes = new ArrayList<RowChange>();
        var kit = e.kit();
        changes.add(INNOVATION.change(e.innovation()).with("kit_version", e.version()));
        changes.add(KIT.add(e.innovation(), e.version())
                .with("changes", e.changes())
                .with("prerequisites", kit.prerequisites())
                .with("cost_rupiah", kit.costRupiah())
                .with(e.provenance().occurredAt()));
        for (int i = 0; i < kit.components().size(); i++) {
            var one = kit.components().get(i);
            changes.add(COMPONENT
                    .add(e.innovation(), e.version(), i)
                    .with("key", one.key().value())
                    .with("name", one.name())
                    .with("description", one.description())
                    .with("essential", one.essential()));
        }
        for (int i = 0; i < kit.documents().size(); i++) {
            var one = kit.documents().get(i);
            changes.add(DOCUMENT.add(e.innovation(), e.version(), i)
                    .with("title", one.title())
                    .with("digest", one.digest()));
        }
        return changes;
    }

    /** What is said anew takes the place of what was said before, of which there may have been more. */
    private static List<RowChange> descend(LineageRecorded e) {
        var changes = new ArrayList<RowChange>();
        var now = e.origins().size();
        for (int i = 0; i < now; i++) {
            var one = e.origins().get(i);
            changes.add(ORIGIN.put(e.innovation(), i)
                    .with("origin", one.innovation())
                    .with("type", one.type())
                    .with("commitment", one.commitment())
                    .with("stands", true));
        }
        changes.add(INNOVATION.look(
                row -> IntStream.range(now, Math.max(now, row.number("origins")))
                        .mapToObj(i -> ORIGIN.change(e.innovation(), i).with("stands", false))
                        .toList(),
                e.innovation()));
        changes.add(INNOVATION.change(e.innovation()).with("origins", now));
        return changes;
    }

    private static List<RowChange> check(SustainabilityChecked e) {
        var checked = CHECK.add(e.innovation(), e.year())
                .with("continuation", e.continuation())
                .with("findings", e.findings());
        return e.continuation() == Continuation.STOPPED
                ? List.of(checked, INNOVATION.change(e.innovation()).with("stage", Stage.STOPPED))
                : List.of(checked);
    }

    private static RowChange amend(CommitmentAmended e) {
        return REPLICA.change(e.commitment())
                .with("local_name", e.after().localName())
                .with("type", e.after().replicationType());
    }

    private static List<RowChange> stage(Stage stage, InnovationId innovation) {
        return List.of(INNOVATION.change(innovation).with("stage", stage));
    }

    private static List<RowChange> happened(String step, ReplicationCommitmentEvent e) {
        return List.of(REPLICA.change(e.commitment()).with(step, true));
    }
}
