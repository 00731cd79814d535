package id.jejak.events.deadline;

import id.jejak.events.calendar.BusinessCalendar;
import id.jejak.events.cycle.CyclePolicy;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/**
 * One turn of what is owed again and again: a month that is reported, a quarter that is evaluated, a year in which is looked
 * whether a replica lasts.
 *
 * @param kind what recurs
 * @param last the last month of it
 */
public record Period(DeadlineKind kind, YearMonth last) {

    public Period {
        if (!kind.isRecurring()) throw new IllegalArgumentException(kind + " is owed once");
    }

    /** The month that is reported. */
    public static Period month(YearMonth month) {
        return new Period(DeadlineKind.PROGRESS, month);
    }

    /** The quarter that is evaluated, from 1 to 4. */
    public static Period quarter(int year, int quarter) {
        return new Period(DeadlineKind.EVALUATION, YearMonth.of(year, 3 * quarter));
    }

    /** The year in which is looked whether a replica lasts. */
    public static Period year(int year) {
        return new Period(DeadlineKind.SUSTAINABILITY, YearMonth.of(year, Month.DECEMBER));
    }

    /** The one that a day is in. */
    public static Period of(DeadlineKind kind, LocalDate day) {
        return switch (kind) {
            case PROGRESS -> month(YearMonth.from(day));
            case EVALUATION -> quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            case SUSTAINABILITY -> year(day.getYear());
            case PLAN, PLAN_REVIEW, MANDATE, EXECUTION, LAPSE_NOTICE ->
                throw new IllegalArgumentException(kind + " is owed once");
        };
    }

    /** The one with that number. */
    static Period numbered(DeadlineKind kind, int number) {
        return kind == DeadlineKind.SUSTAINABILITY
                ? year(number)
                : new Period(kind, YearMonth.of(number / 100, number % 100));
    }

    /** As it stands in the name of a deadline: 202206 for June and for the quarter that ends with it, 2024 for a year. */
    int number() {
        return kind == DeadlineKind.SUSTAINABILITY ? last.getYear() : 100 * last.getYear() + last.getMonthValue();
    }

    /** The one after it. */
    public Period next() {
        return plus(months());
    }

    /** The one before it. */
    public Period previous() {
        return plus(-months());
    }

    /** The next one for which something is owed: a policy may let years pass between one look at what lasts and another. */
    public Period nextOwed(CyclePolicy policy) {
        return plus(
                kind == DeadlineKind.SUSTAINABILITY ? months() * policy.pace().sustainabilityEveryYears() : months());
    }

    /** The last day on which what is owed for it is in time. */
    public LocalDate dueOn(CyclePolicy policy) {
        var pace = policy.pace();
        return switch (kind) {
            case PROGRESS -> last.plusMonths(1).atDay(pace.progressDueDay());
            case EVALUATION ->
                BusinessCalendar.INDONESIA.due(last.atEndOfMonth(), pace.evaluationDueDays(), policy.counting());
            case SUSTAINABILITY ->
                YearMonth.of(last.getYear(), 3 * pace.sustainabilityDueQuarter())
                        .atEndOfMonth();
            case PLAN, PLAN_REVIEW, MANDATE, EXECUTION, LAPSE_NOTICE -> throw new IllegalStateException();
        };
    }

    private int months() {
        return switch (kind) {
            case PROGRESS -> 1;
            case EVALUATION -> 3;
            case SUSTAINABILITY -> 12;
            case PLAN, PLAN_REVIEW, MANDATE, EXECUTION, LAPSE_NOTICE -> throw new IllegalStateException();
        };
    }

    private Period plus(int months) {
        return new Period(kind, last.plusMonths(months));
    }
}
