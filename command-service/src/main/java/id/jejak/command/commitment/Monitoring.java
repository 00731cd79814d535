package id.jejak.command.commitment;

import static id.jejak.command.commitment.CommitmentRule.ACTIVITY_NOT_IN_PLAN;
import static id.jejak.command.commitment.CommitmentRule.MONTH_IN_THE_FUTURE;
import static id.jejak.command.commitment.CommitmentRule.NOT_UNDER_WAY;
import static id.jejak.command.commitment.CommitmentRule.PERCENT_OUT_OF_RANGE;
import static id.jejak.command.commitment.CommitmentRule.PROGRESS_ALREADY_REPORTED;

import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.Commitment.Work;
import id.jejak.command.commitment.CommitmentCommand.ReportProgress;
import id.jejak.command.commitment.Stage.ImplementationRejected;
import id.jejak.command.commitment.Stage.Piloting;
import id.jejak.command.commitment.Stage.PlanApproved;
import id.jejak.command.commitment.Stage.Preparing;
import id.jejak.events.commitment.ProgressReport;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ProgressReported;
import java.time.YearMonth;
import java.util.List;

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

    static Known reported(Known state, ProgressReported e) {
        var work = state.work();
        if (work == null) throw new IllegalStateException("Progress is reported under a plan in force");
        return state.doing(work.and(e.report()));
    }

    private static List<ReplicationCommitmentEvent> report(Work work, ReportProgress c) {
        var report = c.report();
        var zone = c.act().provenance().occurredAt().zone();
        var thisMonth = YearMonth.from(c.act().at().atZone(zone));
        Rejection.unless(
                report.activity() >= 1 && report.activity() <= work.plan().activities(), ACTIVITY_NOT_IN_PLAN);
        Rejection.unless(isPercent(report.plannedPercent()), PERCENT_OUT_OF_RANGE);
        Rejection.unless(isPercent(report.actualPercent()), PERCENT_OUT_OF_RANGE);
        Rejection.unless(!report.period().isAfter(thisMonth), MONTH_IN_THE_FUTURE);
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
