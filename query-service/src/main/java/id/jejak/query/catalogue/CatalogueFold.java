package id.jejak.query.catalogue;

import static id.jejak.query.platform.RowChange.row;
import static java.util.stream.Collectors.joining;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.events.innovation.InnovationId;
import id.jejak.query.platform.RowChange;
import java.util.ArrayList;
import java.util.List;

/** What each event changes in the catalogue. */
final class CatalogueFold {

    /** A returned innovation may have been proposed anew; it keeps its place. */
    private static final String PROPOSE = """
            insert into catalogue_innovation (innovation, title, owner, province, owner_name, implementing_unit, summary,
                placeholder, stage, position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (innovation) do update set title = excluded.title, owner = excluded.owner,
                province = excluded.province, owner_name = excluded.owner_name,
                implementing_unit = excluded.implementing_unit, summary = excluded.summary,
                placeholder = excluded.placeholder, stage = excluded.stage""";

    private static final String REVISE = """
            update catalogue_innovation set title = ?, implementing_unit = ?, summary = ?, stage = ?
            where innovation = ?""";
    private static final String STATE = """
            update catalogue_innovation set problem = ?, aim = ?, goals = ?, beneficiaries = ?, started_on = ?,
                description = ? where innovation = ?""";
    private static final String STAGE = "update catalogue_innovation set stage = ? where innovation = ?";
    private static final String KIT_VERSION = "update catalogue_innovation set kit_version = ? where innovation = ?";
    private static final String KIT = """
            insert into catalogue_kit (innovation, version, changes, prerequisites, cost_rupiah, precision, earliest, zone)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String COMPONENT = """
            insert into catalogue_component (innovation, version, ordinal, key, name, description, essential)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String DOCUMENT = """
            insert into catalogue_document (innovation, version, ordinal, title, digest)
            values (?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String FORGET_ORIGINS = "delete from catalogue_origin where innovation = ?";
    private static final String ORIGIN =
            "insert into catalogue_origin (innovation, ordinal, origin, type, commitment) values (?, ?, ?, ?, ?)";
    private static final String CHECK = """
            insert into catalogue_check (innovation, year, continuation, findings)
            values (?, ?, ?, ?) on conflict do nothing""";
    private static final String REPLICATE = """
            insert into catalogue_replica (commitment, innovation, region, local_name, type, position)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String AMEND = "update catalogue_replica set local_name = ?, type = ? where commitment = ?";
    private static final String SIGNED = happened("signed");
    private static final String IMPLEMENTED = happened("implemented");
    private static final String VERIFIED = happened("verified");
    private static final String ENDED = happened("ended");

    private CatalogueFold() {}

    static List<RowChange> changes(InnovationEvent event, long position) {
        return switch (event) {
            case InnovationProposed e -> List.of(propose(e, position));
            case ProposalRevised e ->
                List.of(row(REVISE, e.title(), e.implementingUnit(), e.summary(), Stage.PROPOSED, e.innovation()));
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
                List.of(row(
                        REPLICATE,
                        e.commitment(),
                        e.innovation(),
                        e.region(),
                        e.localName(),
                        e.replicationType(),
                        position));
            case CommitmentAmended e -> List.of(amend(e));
            case CommitmentSigned e -> step(SIGNED, e.commitment());
            case ImplementationDeclared e -> step(IMPLEMENTED, e.commitment());
            case ImplementationVerified e -> step(VERIFIED, e.commitment());
            case ReplicationStopped e -> step(ENDED, e.commitment());
            case ReplicationDiscontinued e -> step(ENDED, e.commitment());
            case CommitmentDropped e -> step(ENDED, e.commitment());
            case CommitmentLapsed e -> step(ENDED, e.commitment());
            case CommitmentWithdrawn e -> step(ENDED, e.commitment());
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

    private static RowChange propose(InnovationProposed e, long position) {
        var owner = e.owner();
        return row(
                PROPOSE,
                e.innovation(),
                e.title(),
                owner,
                owner == null ? null : owner.province(),
                e.ownerName(),
                e.implementingUnit(),
                e.summary(),
                e.placeholder(),
                Stage.PROPOSED,
                position);
    }

    private static RowChange state(ParticularsStated e) {
        var said = e.particulars();
        var goals = said.goals().stream().map(String::valueOf).collect(joining(","));
        return row(
                STATE,
                said.problem(),
                said.aim(),
                goals,
                said.beneficiaries(),
                said.startedOn(),
                said.description(),
                e.innovation());
    }

    private static List<RowChange> publish(TransferKitPublished e) {
        var changes = new ArrayList<RowChange>();
        var kit = e.kit();
        changes.add(row(KIT_VERSION, e.version(), e.innovation()));
        changes.add(row(
                KIT,
                e.innovation(),
                e.version(),
                e.changes(),
                kit.prerequisites(),
                kit.costRupiah(),
                e.provenance().occurredAt()));
        for (int i = 0; i < kit.components().size(); i++) {
            var one = kit.components().get(i);
            changes.add(row(
                    COMPONENT,
                    e.innovation(),
                    e.version(),
                    i,
                    one.key().value(),
                    one.name(),
                    one.description(),
                    one.essential()));
        }
        for (int i = 0; i < kit.documents().size(); i++) {
            var one = kit.documents().get(i);
            changes.add(row(DOCUMENT, e.innovation(), e.version(), i, one.title(), one.digest()));
        }
        return changes;
    }

    private static List<RowChange> descend(LineageRecorded e) {
        var changes = new ArrayList<RowChange>();
        changes.add(row(FORGET_ORIGINS, e.innovation()));
        for (int i = 0; i < e.origins().size(); i++) {
            var one = e.origins().get(i);
            changes.add(row(ORIGIN, e.innovation(), i, one.innovation(), one.type(), one.commitment()));
        }
        return changes;
    }

    private static List<RowChange> check(SustainabilityChecked e) {
        var checked = row(CHECK, e.innovation(), e.year(), e.continuation(), e.findings());
        return e.continuation() == Continuation.STOPPED
                ? List.of(checked, row(STAGE, Stage.STOPPED, e.innovation()))
                : List.of(checked);
    }

    private static RowChange amend(CommitmentAmended e) {
        return row(AMEND, e.after().localName(), e.after().replicationType(), e.commitment());
    }

    private static List<RowChange> stage(Stage stage, InnovationId innovation) {
        return List.of(row(STAGE, stage, innovation));
    }

    private static List<RowChange> step(String sql, CommitmentId commitment) {
        return List.of(row(sql, commitment));
    }

    private static String happened(String step) {
        return "update catalogue_replica set " + step + " = true where commitment = ?";
    }
}
