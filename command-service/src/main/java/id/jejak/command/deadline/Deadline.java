package id.jejak.command.deadline;

import static id.jejak.command.deadline.DeadlineRule.DAY_NOT_OVER;
import static id.jejak.command.deadline.DeadlineRule.DEADLINE_SETTLED;
import static id.jejak.command.deadline.DeadlineRule.NOT_A_LATER_DAY;
import static id.jejak.command.deadline.DeadlineRule.OWN_DEADLINE;
import static id.jejak.command.deadline.DeadlineRule.UNKNOWN_DEADLINE;

import id.jejak.command.act.Rejection;
import id.jejak.command.deadline.DeadlineCommand.CancelDeadline;
import id.jejak.command.deadline.DeadlineCommand.ExtendDeadline;
import id.jejak.command.deadline.DeadlineCommand.MarkMissed;
import id.jejak.command.deadline.DeadlineCommand.MeetDeadline;
import id.jejak.command.deadline.DeadlineCommand.MoveDeadline;
import id.jejak.command.deadline.DeadlineCommand.SetDeadline;
import id.jejak.events.Provenance;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineEvent.DeadlineCancelled;
import id.jejak.events.deadline.DeadlineEvent.DeadlineEscalated;
import id.jejak.events.deadline.DeadlineEvent.DeadlineExtended;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMet;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMissed;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMoved;
import id.jejak.events.deadline.DeadlineEvent.DeadlineSet;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something is owed until the end of a day: as much of it as its decisions need. */
sealed interface Deadline {

    record Unknown() implements Deadline {}

    /**
     * Still owed.
     *
     * @param dueAt the first instant that is too late, as it was told: what a zone's day is may change, a promise does not
     * @param missed whether the day has passed
     * @param inHindsight whether it had passed before anybody waited
     */
    record Owed(
            DeadlineKind kind,
            RegionCode region,
            LocalDate dueOn,
            Instant dueAt,
            ZoneId zone,
            boolean missed,
            boolean inHindsight)
            implements Deadline {

        Owed until(LocalDate anotherDay, Instant over, boolean entersHistory) {
            return new Owed(kind, region, anotherDay, over, zone, false, entersHistory);
        }

        Owed andMissed() {
            return new Owed(kind, region, dueOn, dueAt, zone, true, inHindsight);
        }
    }

    /** What was owed came, in time or too late; should it not have been enough, a day is set anew. */
    record Met(RegionCode region) implements Deadline {}

    /** What it was about has ended, or the reason for it has gone; should it come back, a day is set anew. */
    record Cancelled(RegionCode region) implements Deadline {}

    static List<DeadlineEvent> decide(Deadline state, DeadlineCommand command) {
        return switch (command) {
            case SetDeadline c ->
                switch (state) {
                    case Unknown _, Met _, Cancelled _ -> List.of(set(c));
                    // the day that was promised first stands
                    case Owed _ -> List.of();
                };
            case MeetDeadline c ->
                switch (state) {
                    case Owed owed -> List.of(met(owed, c));
                    // what nobody waited for is not met, and what was met is met once
                    case Unknown _, Met _, Cancelled _ -> List.of();
                };
            case MarkMissed c ->
                switch (state) {
                    case Unknown _ -> throw new Rejection(UNKNOWN_DEADLINE);
                    case Owed owed -> owed.missed() ? List.of() : miss(owed, c);
                    case Met _, Cancelled _ -> List.of();
                };
            case ExtendDeadline c ->
                switch (state) {
                    case Unknown _ -> throw new Rejection(UNKNOWN_DEADLINE);
                    case Owed owed -> extend(owed, c);
                    case Met _, Cancelled _ -> throw new Rejection(DEADLINE_SETTLED);
                };
            case MoveDeadline c ->
                switch (state) {
                    case Owed owed -> move(owed, c);
                    case Unknown _, Met _, Cancelled _ -> List.of();
                };
            case CancelDeadline c ->
                state instanceof Owed
                        ? List.of(new DeadlineCancelled(c.deadline(), c.act().provenance()))
                        : List.of();
        };
    }

    static Deadline evolve(Deadline state, DeadlineEvent event) {
        return switch (event) {
            case DeadlineSet e ->
                new Owed(e.kind(), e.region(), e.dueOn(), e.dueAt(), e.zone(), false, e.inHindsight());
            case DeadlineMissed _ -> owed(state).andMissed();
            case DeadlineExtended e -> owed(state).until(e.dueOn(), e.dueAt(), false);
            case DeadlineMoved e -> owed(state).until(e.dueOn(), e.dueAt(), e.inHindsight());
            case DeadlineEscalated _ -> state;
            case DeadlineMet _ -> new Met(owed(state).region());
            case DeadlineCancelled _ -> new Cancelled(owed(state).region());
        };
    }

    /** The government it belongs to; empty where there is no such deadline. */
    static Optional<RegionCode> region(Deadline state) {
        return switch (state) {
            case Unknown _ -> Optional.empty();
            case Owed owed -> Optional.of(owed.region());
            case Met(var region) -> Optional.of(region);
            case Cancelled(var region) -> Optional.of(region);
        };
    }

    private static DeadlineSet set(SetDeadline c) {
        var dueAt = endOf(c.dueOn(), c.zone());
        return new DeadlineSet(
                c.deadline(),
                c.kind(),
                c.about(),
                c.cycle(),
                c.region(),
                c.dueOn(),
                dueAt,
                c.zone(),
                c.policyVersion(),
                c.reckoning(),
                !c.act().at().isBefore(dueAt),
                c.act().provenance());
    }

    private static DeadlineMet met(Owed owed, MeetDeadline c) {
        var provenance = c.act().provenance();
        // of what is known to the month only, the earliest it can have been: doubt does not make anybody late
        var inTime = provenance.occurredAt().earliest().isBefore(owed.dueAt());
        return new DeadlineMet(c.deadline(), inTime, provenance);
    }

    private static List<DeadlineEvent> miss(Owed owed, MarkMissed c) {
        Rejection.unless(!c.act().at().isBefore(owed.dueAt()), DAY_NOT_OVER);
        var whenTheDayEnded = Provenance.observed(owed.dueAt(), owed.zone());
        var missed = new DeadlineMissed(c.deadline(), owed.dueOn(), whenTheDayEnded);
        return escalation(owed, c.owedBy())
                .<List<DeadlineEvent>>map(
                        to -> List.of(missed, new DeadlineEscalated(c.deadline(), to, whenTheDayEnded)))
                .orElseGet(() -> List.of(missed));
    }

    /**
     * To whom a missed deadline goes. Whoever does not answer a plan is the ministry's to remind, and the ministry the hub's; what
     * is owed again and again is the hub's to ask for.
     */
    private static Optional<Role> escalation(Owed owed, Set<Role> owedBy) {
        // what comes of history that is entered later is known once all of it is entered
        if (owed.inHindsight()) return Optional.empty();
        return switch (owed.kind()) {
            case PLAN_REVIEW ->
                Optional.of(
                        owedBy.equals(Set.of(Role.MINISTRY_REVIEWER)) ? Role.HUB_COORDINATOR : Role.MINISTRY_REVIEWER);
            case PROGRESS, EVALUATION, SUSTAINABILITY -> Optional.of(Role.HUB_COORDINATOR);
            case PLAN, MANDATE, EXECUTION, LAPSE_NOTICE -> Optional.empty();
        };
    }

    private static List<DeadlineEvent> extend(Owed owed, ExtendDeadline c) {
        Rejection.unless(!isOwn(c), OWN_DEADLINE);
        if (c.dueOn().equals(owed.dueOn())) return List.of();
        Rejection.unless(c.dueOn().isAfter(owed.dueOn()), NOT_A_LATER_DAY);
        return List.of(new DeadlineExtended(
                c.deadline(),
                owed.dueOn(),
                c.dueOn(),
                endOf(c.dueOn(), owed.zone()),
                c.reason(),
                c.authority(),
                c.act().provenance()));
    }

    /** What others can do as well as the ministry is not its own. */
    private static boolean isOwn(ExtendDeadline c) {
        var role = c.act().actor().role();
        return c.owedBy().contains(role)
                && (role != Role.MINISTRY_REVIEWER || c.owedBy().size() == 1);
    }

    /** Who was given more time keeps it: a day that is not the one before is taken back only for a later one. */
    private static List<DeadlineEvent> move(Owed owed, MoveDeadline c) {
        if (c.dueOn().equals(owed.dueOn())) return List.of();
        if (!c.before().equals(owed.dueOn()) && c.dueOn().isBefore(owed.dueOn())) return List.of();
        var dueAt = endOf(c.dueOn(), owed.zone());
        return List.of(new DeadlineMoved(
                c.deadline(),
                owed.dueOn(),
                c.dueOn(),
                dueAt,
                c.policyVersion(),
                !c.act().at().isBefore(dueAt),
                c.act().provenance()));
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Owed owed(Deadline state) {
        return switch (state) {
            case Owed owed -> owed;
            case Unknown _, Met _, Cancelled _ ->
                throw new IllegalStateException("What happens to a deadline happens while something is owed");
        };
    }
}
