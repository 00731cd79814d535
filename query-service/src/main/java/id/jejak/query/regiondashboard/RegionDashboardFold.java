package id.jejak.query.regiondashboard;

import static id.jejak.query.platform.RowChange.row;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.region.Region;
import id.jejak.events.region.Regions;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.*;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import id.jejak.query.platform.RowChange;
import java.util.List;

/** What each event changes in the counts: that a step has happened is set once and never unset. */
final class RegionDashboardFold {

    private static final String PROPOSE = """
            insert into standing_commitment (commitment, region, province, zone)
            values (?, ?, ?, ?) on conflict do nothing""";
    private static final String SIGN =
            "update standing_commitment set signed = true, plan_due_on = ? where commitment = ?";
    private static final String PLAN_DUE = "update standing_commitment set plan_due_on = ? where commitment = ?";
    private static final String PLAN_SUBMITTED = happened("plan_submitted");
    private static final String PLAN_APPROVED = happened("plan_approved");
    private static final String IMPLEMENTED = happened("implemented");
    private static final String VERIFIED = happened("verified");
    private static final String DROPPED = happened("dropped");
    private static final String LAPSED = happened("lapsed");
    private static final String WITHDRAWN = happened("withdrawn");
    private static final String SIGNATURE = """
            insert into standing_signature (signature, region, province, capacity, authority, signed_on)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String CORRECT =
            "update standing_signature set capacity = ?, authority = ?, signed_on = ? where signature = ?";
    private static final String AUTHORITY = "update standing_signature set authority = ? where signature = ?";

    private RegionDashboardFold() {}

    static List<RowChange> changes(ReplicationCommitmentEvent event) {
        return switch (event) {
            case CommitmentProposed e -> List.of(propose(e));
            case CommitmentSigned e -> List.of(row(SIGN, e.planDueOn(), e.commitment()));
            case PolicyMigrated e -> migrate(e);
            case PlanSubmitted e -> step(PLAN_SUBMITTED, e.commitment());
            case PlanApproved e -> step(PLAN_APPROVED, e.commitment());
            case ImplementationDeclared e -> step(IMPLEMENTED, e.commitment());
            case ImplementationVerified e -> step(VERIFIED, e.commitment());
            case CommitmentDropped e -> step(DROPPED, e.commitment());
            case CommitmentLapsed e -> step(LAPSED, e.commitment());
            case CommitmentWithdrawn e -> step(WITHDRAWN, e.commitment());
            // neither undoes a step that has happened nor is one that is counted
            case CommitmentAmended _,
                    CommitmentAuthorityChanged _,
                    PlanDrafted _,
                    PlanRevised _,
                    PlanReturned _,
                    PlanOverrideRequested _,
                    PlanOverrideConfirmed _,
                    ReplicationTeamFormed _,
                    OriginContacted _,
                    AdaptationDesigned _,
                    PilotStarted _,
                    ProgressReported _,
                    QuarterEvaluated _,
                    LapseNoticeGiven _,
                    ReplicationSustained _,
                    ReplicationStopped _,
                    ReplicationDiscontinued _,
                    ImplementationAccepted _,
                    ImplementationRejected _ -> List.of();
        };
    }

    static List<RowChange> changes(SigningInstrumentEvent event) {
        return switch (event) {
            case SignatureRecorded e -> List.of(signature(e));
            case AuthorityVerified e -> authority(AuthorityStatus.VERIFIED, e.signature());
            case AuthorityRejected e -> authority(AuthorityStatus.DEFECTIVE, e.signature());
            case MandateMissed e -> authority(AuthorityStatus.DEFECTIVE, e.signature());
            case SignatureCured e -> authority(AuthorityStatus.CURED, e.signature());
            case InstrumentRevoked e ->
                e.bindings().stream()
                        .flatMap(binding -> authority(AuthorityStatus.REVOKED, binding.signature()).stream())
                        .toList();
            case SignatureCorrected e -> List.of(correct(e));
            case InstrumentDrafted _,
                    AuthorityAttached _,
                    InstrumentCountersigned _,
                    SignatureCorrectionProposed _,
                    SignatureCorrectionDeclined _ -> List.of();
        };
    }

    private static List<RowChange> migrate(PolicyMigrated e) {
        return e.moved().stream()
                .filter(moved -> moved.deadline() == DeadlineKind.PLAN)
                .map(moved -> row(PLAN_DUE, moved.after(), e.commitment()))
                .toList();
    }

    private static RowChange propose(CommitmentProposed e) {
        var zone = Regions.find(e.region())
                .map(Region::zone)
                .orElse(e.provenance().occurredAt().zone());
        return row(PROPOSE, e.commitment(), e.region(), e.region().province(), zone);
    }

    private static RowChange signature(SignatureRecorded e) {
        return row(
                SIGNATURE,
                e.signature(),
                e.region(),
                e.region().province(),
                e.capacity(),
                e.authority(),
                e.provenance().occurredAt().day());
    }

    private static RowChange correct(SignatureCorrected e) {
        var right = e.after();
        return row(CORRECT, right.capacity(), e.authority(), right.signedAt().day(), e.signature());
    }

    private static List<RowChange> step(String sql, CommitmentId commitment) {
        return List.of(row(sql, commitment));
    }

    private static List<RowChange> authority(AuthorityStatus status, SignatureId signature) {
        return List.of(row(AUTHORITY, status, signature));
    }

    private static String happened(String step) {
        return "update standing_commitment set " + step + " = true where commitment = ?";
    }
}
