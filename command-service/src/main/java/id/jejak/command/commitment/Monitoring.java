package id.jejak.command.commitment;

import static id.jejak.command.commitment.CommitmentRule.ACTIVITY_NOT_IN_PLAN;
import static id.jejak.command.commitment.CommitmentRule.COMMITMENT_ENDED;
import static id.jejak.command.commitment.CommitmentRule.COMPONENT_NOT_AS_IN_KIT;
import static id.jejak.command.commitment.CommitmentRule.COMPONENT_TWICE;
import static id.jejak.command.commitment.CommitmentRule.MONTH_IN_THE_FUTURE;
import static id.jejak.command.commitment.CommitmentRule.NOTHING_TO_EVALUATE;
import static id.jejak.command.commitment.CommitmentRule.NOT_UNDER_WAY;
import static id.jejak.command.commitment.CommitmentRule.PERCENT_OUT_OF_RANGE;
import static id.jejak.command.commitment.CommitmentRule.PROGRESS_ALREADY_REPORTED;
import static id.jejak.command.commitment.CommitmentRule.QUARTER_ALREADY_EVALUATED;
import static id.jejak.command.commitment.CommitmentRule.QUARTER_BEFORE_THE_WORK;
import static id.jejak.command.commitment.CommitmentRule.QUARTER_NOT_BEGUN;
import static id.jejak.command.commitment.CommitmentRule.QUARTER_OUT_OF_RANGE;

import id.jejak.command.act.Act;
import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.Commitment.Work;
import id.jejak.command.commitment.CommitmentCommand.EvaluateQuarter;
import id.jejak.command.commitment.CommitmentCommand.ReportProgress;
import id.jejak.command.commitment.Stage.Discontinued;
import id.jejak.command.commitment.Stage.ImplementationRejected;
import id.jejak.command.commitment.Stage.Lapsed;
import id.jejak.command.commitment.Stage.Piloting;
import id.jejak.command.commitment.Stage.PlanApproved;
import id.jejak.command.commitment.Stage.Preparing;
import id.jejak.command.commitment.Stage.Stopped;
import id.jejak.command.commitment.Stage.Withdrawn;
import id.jejak.events.commitment.ProgressReport;
import id.jejak.events.commitment.QuarterEvaluation;
import id.jejak.events.commitment.QuarterEvaluation.Component;
import id.jejak.events.commitment.QuarterEvaluation.Fidelity;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ProgressReported;
import id.jejak.events.commitment.ReplicationCommitmentEvent.QuarterEvaluated;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** The decisions about watching the work while it is under way. */
final class Monitoring {

    private Monitoring() {}

    static List<ReplicationCommitmentEvent> report(Known state, ReportProgress c) {
        var work = state.work();
        if (work == null) throw new Rejection(NOT_UNDER_WAY);
        if (work.reports().contains(c.report())) return List.of();
        return switch (state.stage()) {
            case PlanApproved _, Preparing _, Piloting _, ImplementationRejected _ -> report(work, c);
            default -> throw new Rejection(NOT_UNDER_WAY);
        };
    }

    static List<ReplicationCommitmentEvent> evaluate(Known state, EvaluateQuarter c) {
        var work = state.work();
        if (work == null) throw new Rejection(NOTHING_TO_EVALUATE);
        if (work.evaluations().contains(c.evaluation())) return List.of();
        return switch (state.stage()) {
            case Stopped _, Discontinued _, Lapsed _, Withdrawn _ -> throw new Rejection(COMMITMENT_ENDED);
            default -> evaluate(work, c);
        };
    }

    static Known reported(Known state, ProgressReported e) {
        var work = state.work();
        if (work == null) throw new IllegalStateException("Progress is reported under a plan in force");
        return state.doing(work.and(e.report()));
    }

    static Known evaluated(Known state, QuarterEvaluated e) {
        var work = state.work();
        if (work == null) throw new IllegalStateException("What is evaluated is done under a plan in force");
        return state.doing(work.and(e.evaluation()));
    }

    private static List<ReplicationCommitmentEvent> evaluate(Work work, EvaluateQuarter c) {
        var evaluation = c.evaluation();
        Rejection.unless(evaluation.quarter() >= 1 && evaluation.quarter() <= 4, QUARTER_OUT_OF_RANGE);
        var lastMonth = YearMonth.of(evaluation.year(), 3 * evaluation.quarter());
        Rejection.unless(!lastMonth.minusMonths(2).isAfter(month(c.act())), QUARTER_NOT_BEGUN);
        Rejection.unless(!lastMonth.isBefore(work.since()), QUARTER_BEFORE_THE_WORK);
        var names = evaluation.components().stream().map(Component::name).distinct();
        Rejection.unless(names.count() == evaluation.components().size(), COMPONENT_TWICE);
        c.kit().ifPresent(kit -> requireOf(kit, evaluation.components()));
        Rejection.unless(
                work.evaluations().stream().noneMatch(made -> sameQuarter(made, evaluation)),
                QUARTER_ALREADY_EVALUATED);
        return List.of(new QuarterEvaluated(c.commitment(), evaluation, c.act().provenance()));
    }

    /** Components go by the names of any version of the kit: a replica was made after the one that was in force then. */
    private static void requireOf(Set<String> kit, List<Component> components) {
        Rejection.unless(
                components.stream()
                        .allMatch(component ->
                                kit.contains(component.name()) != (component.fidelity() == Fidelity.ADDED)),
                COMPONENT_NOT_AS_IN_KIT);
    }

    private static boolean sameQuarter(QuarterEvaluation one, QuarterEvaluation other) {
        return one.year() == other.year() && one.quarter() == other.quarter();
    }

    /** The month on the clock of where it happens. */
    private static YearMonth month(Act act) {
        return YearMonth.from(act.at().atZone(act.provenance().occurredAt().zone()));
    }

    private static List<ReplicationCommitmentEvent> report(Work work, ReportProgress c) {
        var report = c.report();
        Rejection.unless(
                report.activity() >= 1 && report.activity() <= work.plan().activities(), ACTIVITY_NOT_IN_PLAN);
        Rejection.unless(isPercent(report.plannedPercent()), PERCENT_OUT_OF_RANGE);
        Rejection.unless(isPercent(report.actualPercent()), PERCENT_OUT_OF_RANGE);
        Rejection.unless(!report.period().isAfter(month(c.act())), MONTH_IN_THE_FUTURE);
        Rejection.unless(work.reports().stream().noneMatch(made -> sameSlot(made, report)), PROGRESS_ALREADY_REPORTED);
        return List.of(new ProgressReported(
                c.commitment(), work.plan().version(), report, c.act().provenance()));
    }

    private static boolean sameSlot(ProgressReport one, ProgressReport other) {
        return one.activity() == other.activity() && one.period().equals(other.period());
    }

    private static boolean isPercent(int value) {
        return value >= 0 && value <= 100;
    }
}
