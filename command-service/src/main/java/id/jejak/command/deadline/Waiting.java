package id.jejak.command.deadline;

import id.jejak.command.act.Act;
import id.jejak.command.deadline.DeadlineCommand.SetDeadline;
import id.jejak.events.OccurredAt;
import id.jejak.events.calendar.BusinessCalendar;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.DayCounting;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.deadline.Period;
import id.jejak.events.deadline.Reckoning;
import id.jejak.events.region.Region;
import id.jejak.events.region.RegionCode;
import id.jejak.events.region.Regions;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Somebody begins to wait: under which policy, for which government, since when.
 *
 * @param act the circumstances of what the waiting begins with
 */
record Waiting(CycleId cycle, CyclePolicy policy, RegionCode region, Act act) {

    private static final BusinessCalendar CALENDAR = BusinessCalendar.INDONESIA;

    /** Until so many days are over. */
    SetDeadline days(int days, DeadlineId deadline, DeadlineKind kind, DeadlineSubject about) {
        return until(CALENDAR.due(begun(), days, policy.counting()), days, deadline, kind, about);
    }

    /** Until a day that was counted before. */
    SetDeadline until(LocalDate dueOn, int days, DeadlineId deadline, DeadlineKind kind, DeadlineSubject about) {
        return counted(begun(), days, dueOn, deadline, kind, about);
    }

    private SetDeadline counted(
            LocalDate from, int days, LocalDate dueOn, DeadlineId deadline, DeadlineKind kind, DeadlineSubject about) {
        var counting = policy.counting();
        var reckoning = new Reckoning(
                from,
                days,
                counting,
                counting == DayCounting.CALENDAR_DAYS ? null : CALENDAR.version(),
                CALENDAR.isProvisional(from, dueOn, counting));
        return new SetDeadline(deadline, kind, about, cycle, region, zone(), dueOn, policy.version(), reckoning, act);
    }

    /** Until a day that the policy itself names. */
    SetDeadline until(LocalDate dueOn, DeadlineId deadline, DeadlineKind kind, DeadlineSubject about) {
        return new SetDeadline(deadline, kind, about, cycle, region, zone(), dueOn, policy.version(), null, act);
    }

    /** Until what is owed for a period is due. */
    SetDeadline period(Period period, CommitmentId commitment) {
        var dueOn = period.dueOn(policy);
        var deadline = DeadlineId.of(commitment, period);
        var about = new DeadlineSubject.OfCommitment(commitment);
        if (period.kind() != DeadlineKind.EVALUATION) return until(dueOn, deadline, period.kind(), about);
        var from = period.last().atEndOfMonth();
        return counted(from, policy.pace().evaluationDueDays(), dueOn, deadline, period.kind(), about);
    }

    /** The day in the region on which the system heard of what the waiting begins with. */
    LocalDate today() {
        return LocalDate.ofInstant(act.at(), zone());
    }

    private LocalDate begun() {
        return occurredAt().day();
    }

    /** The region's; where there is no such region any more, that of the place where it began. */
    private ZoneId zone() {
        return Regions.find(region).map(Region::zone).orElse(occurredAt().zone());
    }

    private OccurredAt occurredAt() {
        return act.provenance().occurredAt();
    }
}
