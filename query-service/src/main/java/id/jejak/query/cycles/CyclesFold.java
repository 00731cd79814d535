package id.jejak.query.cycles;

import static id.jejak.query.platform.RowChange.row;

import id.jejak.events.LegalBasis;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.*;
import id.jejak.query.cycles.CycleView.Phase;
import id.jejak.query.platform.RowChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each event changes in the list of cycles. */
final class CyclesFold {

    private static final String PLAN = """
            insert into cycle (cycle, name, hub, legal_basis, phase, planned_opens_on, planned_ends_on, first_position)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    /** The opening says anew what the plan said: names and decrees may have changed since. */
    private static final String OPEN = """
            insert into cycle (cycle, name, hub, legal_basis, phase, policy_version, plan_due_days, execution_ends,
                precision, earliest, zone, first_position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (cycle) do update set name = excluded.name, legal_basis = excluded.legal_basis,
                phase = excluded.phase, policy_version = excluded.policy_version,
                plan_due_days = excluded.plan_due_days, execution_ends = excluded.execution_ends,
                precision = excluded.precision, earliest = excluded.earliest, zone = excluded.zone""";

    private static final String AMEND =
            "update cycle set policy_version = ?, plan_due_days = ?, execution_ends = ? where cycle = ?";
    private static final String TARGET = "update cycle_region set target = ? where cycle = ? and region = ?";
    private static final String MENTOR = "update cycle set mentor = ? where cycle = ?";
    private static final String PHASE = "update cycle set phase = ? where cycle = ?";
    private static final String INVITE =
            "insert into cycle_region (cycle, region, declined) values (?, ?, false) on conflict do nothing";
    private static final String DECLINE =
            "update cycle_region set declined = true, reason = ? where cycle = ? and region = ?";

    private CyclesFold() {}

    static List<RowChange> changes(ReplicationCycleEvent event, long position) {
        return switch (event) {
            case CyclePlanned e -> List.of(plan(e, position));
            case CycleOpened e -> List.of(open(e, position));
            case MentorAppointed e -> List.of(row(MENTOR, e.mentor(), e.cycle()));
            case RegionInvited e -> List.of(row(INVITE, e.cycle(), e.region()));
            case RegionDeclined e -> List.of(row(DECLINE, e.reason(), e.cycle(), e.region()));
            case TargetSet e -> List.of(row(TARGET, e.commitments(), e.cycle(), e.region()));
            case NeedAssessed e -> ForumFold.assess(e, position);
            case ForumSessionHeld e -> ForumFold.hold(e, position);
            case InnovationMatched e -> ForumFold.match(e, position);
            case InnovationDropped e -> ForumFold.drop(e);
            case PolicyAmended e -> List.of(amend(e));
            case SigningStarted e -> phase(Phase.SIGNING, e.cycle());
            case ExecutionStarted e -> phase(Phase.EXECUTION, e.cycle());
            case CycleClosed e -> phase(Phase.CLOSED, e.cycle());
        };
    }

    private static RowChange plan(CyclePlanned e, long position) {
        return row(
                PLAN,
                e.cycle(),
                e.name(),
                e.hub(),
                cited(e.legalBasis()),
                Phase.PLANNED,
                e.opensOn(),
                e.endsOn(),
                position);
    }

    private static RowChange amend(PolicyAmended e) {
        var policy = e.policy();
        return row(AMEND, policy.version(), policy.planDueDays(), policy.executionEnds(), e.cycle());
    }

    private static RowChange open(CycleOpened e, long position) {
        return row(
                OPEN,
                e.cycle(),
                e.name(),
                e.hub(),
                cited(e.legalBasis()),
                Phase.OPEN,
                e.policy().version(),
                e.policy().planDueDays(),
                e.policy().executionEnds(),
                e.provenance().occurredAt(),
                position);
    }

    private static @Nullable String cited(@Nullable LegalBasis decree) {
        return decree == null ? null : decree.cited();
    }

    private static List<RowChange> phase(Phase phase, CycleId cycle) {
        return List.of(row(PHASE, phase, cycle));
    }
}
