package id.jejak.command.cycle;

import static id.jejak.command.cycle.CycleRule.CADENCE_OUT_OF_RANGE;
import static id.jejak.command.cycle.CycleRule.CYCLE_ALREADY_OPEN;
import static id.jejak.command.cycle.CycleRule.CYCLE_ALREADY_PLANNED;
import static id.jejak.command.cycle.CycleRule.CYCLE_CLOSED;
import static id.jejak.command.cycle.CycleRule.DEADLINE_WITHOUT_DAYS;
import static id.jejak.command.cycle.CycleRule.DECREE_WITHOUT_NUMBER;
import static id.jejak.command.cycle.CycleRule.ENDS_BEFORE_IT_OPENS;
import static id.jejak.command.cycle.CycleRule.HUB_IS_A_PROVINCE;
import static id.jejak.command.cycle.CycleRule.LIVE_SERVICE_UNSHOWN;
import static id.jejak.command.cycle.CycleRule.NOBODY_APPROVES;
import static id.jejak.command.cycle.CycleRule.NOBODY_VERIFIES;
import static id.jejak.command.cycle.CycleRule.PLANNED_BY_ANOTHER_HUB;

import id.jejak.command.act.Rejection;
import id.jejak.command.cycle.CycleCommand.OpenCycle;
import id.jejak.command.cycle.CycleCommand.PlanCycle;
import id.jejak.command.cycle.ReplicationCycle.Closed;
import id.jejak.command.cycle.ReplicationCycle.Planned;
import id.jejak.command.cycle.ReplicationCycle.Running;
import id.jejak.command.cycle.ReplicationCycle.Unknown;
import id.jejak.events.LegalBasis;
import id.jejak.events.cycle.Cadence;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.CyclePlanned;
import java.util.List;

/** The decisions that bring a cycle into being: it is planned and then opened, or opened at once. */
final class Opening {

    private Opening() {}

    static List<ReplicationCycleEvent> plan(ReplicationCycle state, PlanCycle c) {
        Rejection.unless(state instanceof Unknown, CYCLE_ALREADY_PLANNED);
        Rejection.unless(c.hub().isProvince(), HUB_IS_A_PROVINCE);
        Rejection.unless(!c.endsOn().isBefore(c.opensOn()), ENDS_BEFORE_IT_OPENS);
        if (c.legalBasis() != null) requireNumber(c.legalBasis());
        return List.of(new CyclePlanned(
                c.cycle(),
                c.name(),
                c.hub(),
                c.opensOn(),
                c.endsOn(),
                c.legalBasis(),
                c.act().provenance()));
    }

    static List<ReplicationCycleEvent> open(ReplicationCycle state, OpenCycle c) {
        switch (state) {
            case Unknown _ -> Rejection.unless(c.hub().isProvince(), HUB_IS_A_PROVINCE);
            case Planned(var hub) -> Rejection.unless(c.hub().equals(hub), PLANNED_BY_ANOTHER_HUB);
            case Running _ -> throw new Rejection(CYCLE_ALREADY_OPEN);
            case Closed _ -> throw new Rejection(CYCLE_CLOSED);
        }
        requireNumber(c.legalBasis());
        requireSense(c.policy());
        return List.of(new CycleOpened(
                c.cycle(),
                c.name(),
                c.hub(),
                c.legalBasis(),
                c.policy(),
                c.act().provenance()));
    }

    /** A hub stands on a decree that can be looked up; a title alone cannot. */
    private static void requireNumber(LegalBasis decree) {
        Rejection.unless(decree.number() != null, DECREE_WITHOUT_NUMBER);
    }

    /** A policy can be kept: there are days to do what is owed, and somebody who may look at it. */
    static void requireSense(CyclePolicy policy) {
        Rejection.unless(
                policy.planDueDays() > 0 && policy.planReviewDays() > 0 && policy.mandateDueDays() > 0,
                DEADLINE_WITHOUT_DAYS);
        Rejection.unless(isPossible(policy.pace()), CADENCE_OUT_OF_RANGE);
        Rejection.unless(policy.evidence().liveServiceDocuments() > 0, LIVE_SERVICE_UNSHOWN);
        Rejection.unless(policy.reviewers() > 0, NOBODY_VERIFIES);
        Rejection.unless(!policy.approvers().isEmpty(), NOBODY_APPROVES);
    }

    /** The 28th is a day that every month has. */
    private static boolean isPossible(Cadence pace) {
        return isWithin(1, pace.progressDueDay(), 28)
                && pace.evaluationDueDays() > 0
                && pace.sustainabilityEveryYears() > 0
                && isWithin(1, pace.sustainabilityDueQuarter(), 4);
    }

    private static boolean isWithin(int least, int value, int most) {
        return least <= value && value <= most;
    }
}
