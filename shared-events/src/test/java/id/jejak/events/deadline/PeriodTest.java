package id.jejak.events.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.Cadence;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.DayCounting;
import id.jejak.events.signing.Capacity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final CyclePolicy USUAL = policy(null, DayCounting.CALENDAR_DAYS);
    private static final CommitmentId COMMITMENT = CommitmentId.next();

    @Test
    void a_month_is_reported_by_the_tenth_of_the_next_unless_the_policy_says_otherwise() {
        var december = Period.month(YearMonth.of(2022, 12));

        assertThat(december.dueOn(USUAL)).isEqualTo(LocalDate.of(2023, 1, 10));
        assertThat(december.dueOn(policy(new Cadence(5, 15, 1, 2), DayCounting.CALENDAR_DAYS)))
                .isEqualTo(LocalDate.of(2023, 1, 5));
    }

    @Test
    void a_quarter_is_evaluated_so_many_days_after_its_end_counted_as_the_policy_counts() {
        var quarter = Period.quarter(2022, 2);

        assertThat(quarter.dueOn(USUAL)).isEqualTo(LocalDate.of(2022, 7, 15));
        assertThat(quarter.dueOn(policy(null, DayCounting.WORKING_DAYS))).isEqualTo(LocalDate.of(2022, 7, 21));
    }

    @Test
    void what_lasts_is_looked_at_by_the_end_of_the_quarter_that_the_policy_names() {
        assertThat(Period.year(2024).dueOn(USUAL)).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(Period.year(2024).dueOn(policy(new Cadence(10, 15, 1, 4), DayCounting.CALENDAR_DAYS)))
                .isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void one_period_follows_the_other_and_the_policy_may_leave_years_out() {
        var everySecondYear = policy(new Cadence(10, 15, 2, 2), DayCounting.CALENDAR_DAYS);

        assertThat(Period.month(YearMonth.of(2022, 12)).nextOwed(everySecondYear))
                .isEqualTo(Period.month(YearMonth.of(2023, 1)));
        assertThat(Period.quarter(2022, 4).nextOwed(everySecondYear)).isEqualTo(Period.quarter(2023, 1));
        assertThat(Period.year(2024).nextOwed(everySecondYear)).isEqualTo(Period.year(2026));
        assertThat(Period.year(2024).next()).isEqualTo(Period.year(2025));
        assertThat(Period.quarter(2023, 1).previous()).isEqualTo(Period.quarter(2022, 4));
    }

    @Test
    void each_day_is_in_one_period() {
        assertThat(Period.of(DeadlineKind.PROGRESS, LocalDate.of(2022, 4, 30)))
                .isEqualTo(Period.month(YearMonth.of(2022, 4)));
        assertThat(Period.of(DeadlineKind.EVALUATION, LocalDate.of(2022, 3, 31)))
                .isEqualTo(Period.quarter(2022, 1));
        assertThat(Period.of(DeadlineKind.EVALUATION, LocalDate.of(2022, 4, 1))).isEqualTo(Period.quarter(2022, 2));
        assertThat(Period.of(DeadlineKind.SUSTAINABILITY, LocalDate.of(2022, 4, 1)))
                .isEqualTo(Period.year(2022));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.of(DeadlineKind.PLAN, LocalDate.of(2022, 4, 1)));
    }

    @Test
    void a_deadline_is_named_by_its_period_which_can_be_read_off_its_name() {
        for (var period : Set.of(Period.month(YearMonth.of(2022, 4)), Period.quarter(2022, 2), Period.year(2024))) {
            assertThat(DeadlineId.of(COMMITMENT, period).period()).contains(period);
        }
        assertThat(DeadlineId.of(COMMITMENT, Period.quarter(2022, 2)).value())
                .isEqualTo("EVALUATION:" + COMMITMENT + ":202206");
        assertThat(DeadlineId.plan(COMMITMENT).period()).isEmpty();
    }

    private static CyclePolicy policy(@Nullable Cadence cadence, DayCounting counting) {
        return new CyclePolicy(
                1,
                EnumSet.allOf(Capacity.class),
                Set.of(),
                30,
                14,
                30,
                LocalDate.of(2022, 12, 31),
                counting,
                cadence,
                null,
                null,
                null);
    }
}
