package id.jejak.query.regiondashboard;

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
import id.jejak.query.platform.Table;
import java.util.List;

/** What each event changes in the counts: that a step has happened is set once and never unset. */
final class RegionDashboardFold {

    static final Table COMMITMENT = Table.keyed("standing_commitment", "commitment");
    static final Table SIGNATURE = Table.keyed("standing_signature", "signature");

    private RegionDashboardFold() {}

    static List<RowChange> changes(ReplicationCommitmentEvent event) {
        return switch (event) {
            case CommitmentProposed e -> List.of(propose(e));
            case CommitmentSigned e -> List.of(happened("signed", e).with("plan_due_on", e.planDueOn()));
            case PolicyMigrated e -> migrate(e);
            case PlanSubmitted e -> List.of(happened("plan_submitted", e));
            case PlanApproved e -> List.of(happened("plan_approved", e));
            case ImplementationDeclared e -> List.of(happened("implemented", e));
            case ImplementationVerified e -> List.of(happened("verified", e));
            case CommitmentDropped e -> List.of(happened("dropped", e));
            case CommitmentLapsed e -> List.of(happened("lapsed", e));
            case CommitmentWithdrawn e -> List.of(happened("withdrawn", e));
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
                .<RowChange>map(moved -> COMMITMENT.change(e.commitment()).with("plan_due_on", moved.after()))
                .toList();
    }

    private static RowChange propose(CommitmentProposed e) {
        var zone = Regions.find(e.region())
                .map(Region::zone)
                .orElse(e.provenance().occurredAt().zone());
        return COMMITMENT
                .add(e.commitment())
                .with("region", e.region())
                .with("province", e.region().province())
                .with("zone", zone)
                .with("signed", false)
                .with("plan_submitted", false)
                .with("plan_approved", false)
                .with("implemented", false)
                .with("verified", false)
                .with("dropped", false)
                .with("withdrawn", false)
                .with("lapsed", false);
    }

    private static RowChange signature(SignatureRecorded e) {
        return SIGNATURE
                .add(e.signature())
                .with("region", e.region())
                .with("province", e.region().province())
                .with("capacity", e.capacity())
                .with("authority", e.authority())
                .with("signed_on", e.provenance().occurredAt().day());
    }

    private static RowChange correct(SignatureCorrected e) {
        var right = e.after();
        return SIGNATURE
                .change(e.signature())
                .with("capacity", right.capacity())
                .with("authority", e.authority())
                .with("signed_on", right.signedAt().day())
                .retold(right.signedAt());
    }

    private static List<RowChange> authority(AuthorityStatus status, SignatureId signature) {
        return List.of(SIGNATURE.change(signature).with("authority", status));
    }

    private static RowChange.Write happened(String step, ReplicationCommitmentEvent e) {
        return COMMITMENT.change(e.commitment()).with(step, true);
    }
}
