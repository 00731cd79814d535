package id.jejak.query.cycles;

import static id.jejak.query.platform.RowChange.row;

import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.*;
import id.jejak.query.cycles.CycleView.Phase;
import id.jejak.query.platform.RowChange;
import java.util.List;

/** What each event changes in the list of cycles. */
final class CyclesFold {

    private static final String OPEN = """
            insert into cycle (cycle, name, hub, legal_basis, phase, policy_version, plan_due_days, execution_ends,
                precision, earliest, zone, opened_position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String MENTOR = "update cycle set mentor = ? where cycle = ?";
    private static final String PHASE = "update cycle set phase = ? where cycle = ?";
    private static final String INVITE =
            "insert into cycle_region (cycle, region, declined) values (?, ?, false) on conflict do nothing";
    private static final String DECLINE =
            "update cycle_region set declined = true, reason = ? where cycle = ? and region = ?";

    private CyclesFold() {}

    static List<RowChange> changes(ReplicationCycleEvent event, long position) {
        return switch (event) {
            case CycleOpened e -> List.of(open(e, position));
            case MentorAppointed e -> List.of(row(MENTOR, e.mentor(), e.cycle()));
            case RegionInvited e -> List.of(row(INVITE, e.cycle(), e.region()));
            case RegionDeclined e -> List.of(row(DECLINE, e.reason(), e.cycle(), e.region()));
            case SigningStarted e -> phase(Phase.SIGNING, e.cycle());
            case ExecutionStarted e -> phase(Phase.EXECUTION, e.cycle());
            case CycleClosed e -> phase(Phase.CLOSED, e.cycle());
        };
    }

    private static RowChange open(CycleOpened e, long position) {
        return row(
                OPEN,
                e.cycle(),
                e.name(),
                e.hub(),
                e.legalBasis(),
                Phase.OPEN,
                e.policy().version(),
                e.policy().planDueDays(),
                e.policy().executionEnds(),
                e.provenance().occurredAt(),
                position);
    }

    private static List<RowChange> phase(Phase phase, CycleId cycle) {
        return List.of(row(PHASE, phase, cycle));
    }
}
