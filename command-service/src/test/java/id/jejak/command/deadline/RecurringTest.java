package id.jejak.command.deadline;

import static id.jejak.command.act.Acts.by;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.neighbour.Watch;
import id.jejak.events.cycle.Cadence;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.DayCounting;
import id.jejak.events.deadline.Period;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Capacity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which period is waited for, on {@link id.jejak.command.act.Acts#NOW}, the second of December 2021. */
class RecurringTest {

    private static final CycleId CYCLE = CycleId.next();
    private static final RegionCode BELITUNG = new RegionCode("19.02");
    private static final Period MAY = month(2021, 5);
    private static final Period NOVEMBER = month(2021, 11);
    private static final Period DECEMBER = month(2021, 12);

    @Test
    void the_first_is_the_one_whose_day_is_still_to_come() {
        assertThat(Recurring.first(MAY, having(), waiting(null))).isEqualTo(NOVEMBER);
        assertThat(Recurring.first(NOVEMBER, having(), waiting(null))).isEqualTo(DECEMBER);
    }

    @Test
    void it_is_still_to_come_on_the_very_day_and_no_longer_on_the_next() {
        assertThat(Recurring.first(MAY, having(), waiting(reportsBy(2)))).isEqualTo(NOVEMBER);
        assertThat(Recurring.first(MAY, having(), waiting(reportsBy(1)))).isEqualTo(DECEMBER);
    }

    @Test
    void what_was_reported_already_is_not_waited_for() {
        assertThat(Recurring.first(MAY, having(NOVEMBER), waiting(null))).isEqualTo(DECEMBER);
        assertThat(Recurring.next(MAY, having(MAY.next(), MAY.next().next()), waiting(null)))
                .isEqualTo(month(2021, 8));
    }

    @Test
    void none_is_left_out_because_the_one_before_it_was_given_more_time_than_it_has_itself() {
        assertThat(Recurring.next(MAY, having(), waiting(null))).isEqualTo(month(2021, 6));
    }

    @Test
    void years_that_the_policy_leaves_out_are_not_waited_for() {
        var everyThirdYear = waiting(new Cadence(10, 15, 3, 4));

        assertThat(Recurring.first(Period.year(2015), having(), everyThirdYear)).isEqualTo(Period.year(2021));
        assertThat(Recurring.first(Period.year(2015), having(Period.year(2021)), everyThirdYear))
                .isEqualTo(Period.year(2024));
    }

    private static Period month(int year, int month) {
        return Period.month(YearMonth.of(year, month));
    }

    private static Cadence reportsBy(int day) {
        return new Cadence(day, 15, 1, 2);
    }

    private static Watch having(Period... done) {
        return new Watch(CYCLE, BELITUNG, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(done));
    }

    private static Waiting waiting(@Nullable Cadence cadence) {
        var policy = new CyclePolicy(
                1,
                EnumSet.allOf(Capacity.class),
                Set.of(),
                30,
                14,
                30,
                LocalDate.of(2022, 12, 31),
                DayCounting.CALENDAR_DAYS,
                cadence,
                null,
                null,
                null);
        return new Waiting(CYCLE, policy, BELITUNG, by("system", Role.SYSTEM, null));
    }
}
