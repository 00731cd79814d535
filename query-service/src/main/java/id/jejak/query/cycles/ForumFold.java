package id.jejak.query.cycles;

import static java.util.stream.Collectors.joining;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.cycle.ReplicationCycleEvent.*;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.ArrayList;
import java.util.List;

/** What each event changes in what the regions need, are shown, choose, and then commit themselves to. */
final class ForumFold {

    static final Table NEED = Table.keyed("cycle_need", "need");
    static final Table SESSION = Table.keyed("cycle_session", "session");
    static final Table PRESENTATION = Table.keyed("cycle_presentation", "session", "ordinal");
    static final Table MATCH = Table.keyed("cycle_match", "match");
    static final Table INNOVATION = Table.keyed("cycle_innovation", "innovation");
    static final Table COMMITMENT = Table.keyed("cycle_commitment", "commitment");

    private ForumFold() {}

    static List<RowChange> assess(NeedAssessed e, long position) {
        return List.of(NEED.add(e.need())
                .with("cycle", e.cycle())
                .with("region", e.region())
                .with("gap", e.gap())
                .with("priority", e.priority())
                .with("goals", e.goals().stream().map(String::valueOf).collect(joining(",")))
                .with("budget", e.budget())
                .with("position", position));
    }

    static List<RowChange> hold(ForumSessionHeld e, long position) {
        var changes = new ArrayList<RowChange>();
        changes.add(SESSION.add(e.session())
                .with("cycle", e.cycle())
                .with("place", e.place())
                .with(e.provenance().occurredAt())
                .with("position", position));
        for (int i = 0; i < e.presented().size(); i++) {
            changes.add(PRESENTATION
                    .add(e.session(), i)
                    .with("innovation", e.presented().get(i)));
        }
        return changes;
    }

    static List<RowChange> match(InnovationMatched e, long position) {
        return List.of(MATCH.add(e.match())
                .with("cycle", e.cycle())
                .with("region", e.region())
                .with("innovation", e.innovation())
                .with("need", e.need())
                .with("session", e.session())
                .with("exception", e.exception())
                .with("position", position));
    }

    static List<RowChange> drop(InnovationDropped e) {
        return List.of(MATCH.change(e.match()).with("dropped", e.reason()));
    }

    static List<RowChange> changes(InnovationEvent event) {
        return switch (event) {
            case InnovationProposed e -> List.of(INNOVATION.put(e.innovation()).with("title", e.title()));
            case ProposalRevised e -> List.of(INNOVATION.put(e.innovation()).with("title", e.title()));
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

    static List<RowChange> changes(ReplicationCommitmentEvent event) {
        return switch (event) {
            case CommitmentProposed e ->
                List.of(COMMITMENT
                        .add(e.commitment())
                        .with("cycle", e.cycle())
                        .with("region", e.region())
                        .with("signed", false));
            case CommitmentSigned e -> List.of(COMMITMENT.change(e.commitment()).with("signed", true));
            // as on the dashboard, a step that has happened is counted whatever comes later
            case CommitmentAmended _,
                    CommitmentDropped _,
                    CommitmentAuthorityChanged _,
                    PolicyMigrated _,
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
                    LapseNoticeGiven _,
                    CommitmentLapsed _,
                    ImplementationDeclared _,
                    ImplementationAccepted _,
                    ImplementationVerified _,
                    ImplementationRejected _,
                    ReplicationSustained _,
                    ReplicationStopped _,
                    ReplicationDiscontinued _,
                    CommitmentWithdrawn _ -> List.of();
        };
    }
}
