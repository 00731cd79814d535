package id.jejak.query.cycles;

import static id.jejak.query.platform.RowChange.row;
import static java.util.stream.Collectors.joining;

import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.cycle.ReplicationCycleEvent.*;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.query.platform.RowChange;
import java.util.ArrayList;
import java.util.List;

/** What each event changes in what the regions need, are shown, choose, and then commit themselves to. */
final class ForumFold {

    private static final String NEED = """
            insert into cycle_need (need, cycle, region, gap, priority, goals, budget, position)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String SESSION = """
            insert into cycle_session (session, cycle, place, precision, earliest, zone, position)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String PRESENT =
            "insert into cycle_presentation (session, ordinal, innovation) values (?, ?, ?) on conflict do nothing";
    private static final String MATCH = """
            insert into cycle_match (match, cycle, region, innovation, need, session, exception, position)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String DROP = "update cycle_match set dropped = ? where match = ?";
    private static final String KNOW_INNOVATION = """
            insert into cycle_innovation (innovation, title) values (?, ?)
            on conflict (innovation) do update set title = excluded.title""";
    private static final String PROPOSE = """
            insert into cycle_commitment (commitment, cycle, region, signed) values (?, ?, ?, false)
            on conflict do nothing""";
    private static final String SIGN = "update cycle_commitment set signed = true where commitment = ?";

    private ForumFold() {}

    static List<RowChange> assess(NeedAssessed e, long position) {
        var goals = e.goals().stream().map(String::valueOf).collect(joining(","));
        return List.of(row(NEED, e.need(), e.cycle(), e.region(), e.gap(), e.priority(), goals, e.budget(), position));
    }

    static List<RowChange> hold(ForumSessionHeld e, long position) {
        var changes = new ArrayList<RowChange>();
        changes.add(
                row(SESSION, e.session(), e.cycle(), e.place(), e.provenance().occurredAt(), position));
        for (int i = 0; i < e.presented().size(); i++) {
            changes.add(row(PRESENT, e.session(), i, e.presented().get(i)));
        }
        return changes;
    }

    static List<RowChange> match(InnovationMatched e, long position) {
        return List.of(row(
                MATCH,
                e.match(),
                e.cycle(),
                e.region(),
                e.innovation(),
                e.need(),
                e.session(),
                e.exception(),
                position));
    }

    static List<RowChange> drop(InnovationDropped e) {
        return List.of(row(DROP, e.reason(), e.match()));
    }

    static List<RowChange> changes(InnovationEvent event) {
        return switch (event) {
            case InnovationProposed e -> List.of(row(KNOW_INNOVATION, e.innovation(), e.title()));
            case ProposalRevised e -> List.of(row(KNOW_INNOVATION, e.innovation(), e.title()));
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
            case CommitmentProposed e -> List.of(row(PROPOSE, e.commitment(), e.cycle(), e.region()));
            case CommitmentSigned e -> List.of(row(SIGN, e.commitment()));
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
