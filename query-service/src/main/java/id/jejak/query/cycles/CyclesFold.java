package id.jejak.query.cycles;

import id.jejak.events.LegalBasis;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.*;
import id.jejak.query.cycles.CycleView.Phase;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.RowChange.Write;
import id.jejak.query.platform.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each event changes in the list of cycles. */
final class CyclesFold {

    static final Table CYCLE = Table.keyed("cycle", "cycle");
    static final Table REGION = Table.keyed("cycle_region", "cycle", "region");

    private CyclesFold() {}

    static List<RowChange> changes(ReplicationCycleEvent event, long position) {
        return switch (event) {
            case CyclePlanned e -> List.of(plan(e, position));
            case CycleOpened e -> open(e, position);
            case MentorAppointed e -> List.of(CYCLE.change(e.cycle()).with("mentor", e.mentor()));
            case RegionInvited e -> List.of(REGION.add(e.cycle(), e.region()).with("declined", false));
            case RegionDeclined e ->
                List.of(REGION.change(e.cycle(), e.region())
                        .with("declined", true)
                        .with("reason", e.reason()));
            case TargetSet e -> List.of(REGION.change(e.cycle(), e.region()).with("target", e.commitments()));
            case NeedAssessed e -> ForumFold.assess(e, position);
            case ForumSessionHeld e -> ForumFold.hold(e, position);
            case InnovationMatched e -> ForumFold.match(e, position);
            case InnovationDropped e -> ForumFold.drop(e);
            case PolicyAmended e -> List.of(under(CYCLE.change(e.cycle()), e.policy()));
            case SigningStarted e -> phase(Phase.SIGNING, e.cycle());
            case ExecutionStarted e -> phase(Phase.EXECUTION, e.cycle());
            case CycleClosed e -> phase(Phase.CLOSED, e.cycle());
        };
    }

    private static RowChange plan(CyclePlanned e, long position) {
        return CYCLE.add(e.cycle())
                .with("name", e.name())
                .with("hub", e.hub())
                .with("legal_basis", cited(e.legalBasis()))
                .with("phase", Phase.PLANNED)
                .with("planned_opens_on", e.opensOn())
                .with("planned_ends_on", e.endsOn())
                .with("first_position", position);
    }

    /** The opening says anew what the plan said: names and decrees may have changed since. */
    private static List<RowChange> open(CycleOpened e, long position) {
        return List.of(
                CYCLE.add(e.cycle()).with("hub", e.hub()).with("first_position", position),
                under(CYCLE.change(e.cycle()), e.policy())
                        .with("name", e.name())
                        .with("legal_basis", cited(e.legalBasis()))
                        .with("phase", Phase.OPEN)
                        .with(e.provenance().occurredAt()));
    }

    private static Write under(Write cycle, CyclePolicy policy) {
        return cycle.with("policy_version", policy.version())
                .with("plan_due_days", policy.planDueDays())
                .with("execution_ends", policy.executionEnds());
    }

    private static @Nullable String cited(@Nullable LegalBasis decree) {
        return decree == null ? null : decree.cited();
    }

    private static List<RowChange> phase(Phase phase, CycleId cycle) {
        return List.of(CYCLE.change(cycle).with("phase", phase));
    }
}
