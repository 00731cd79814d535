package id.jejak.events.calendar;

import static id.jejak.events.calendar.BusinessCalendar.INDONESIA;
import static id.jejak.events.cycle.DayCounting.CALENDAR_DAYS;
import static id.jejak.events.cycle.DayCounting.TO_NEXT_WORKING_DAY;
import static id.jejak.events.cycle.DayCounting.WORKING_DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.cycle.DayCounting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    @Test
    void nobody_works_on_weekends_holidays_and_collective_leave() {
        assertThat(works("2021-11-11")).isTrue();
        assertThat(works("2021-11-13")).as("a Saturday").isFalse();
        assertThat(works("2021-10-20")).as("Maulid, moved from the 19th").isFalse();
        assertThat(works("2021-10-19")).as("the day it was moved from").isTrue();
        assertThat(works("2023-04-19")).as("collective leave before Idul Fitri").isFalse();
        assertThat(works("2024-02-14")).as("an election").isFalse();
    }

    @Test
    void calendar_days_count_whatever_day_it_is() {
        assertThat(due("2021-11-11", 30, CALENDAR_DAYS)).isEqualTo("2021-12-11");
    }

    @Test
    void a_last_day_on_a_weekend_moves_to_monday() {
        assertThat(due("2021-11-11", 30, TO_NEXT_WORKING_DAY)).isEqualTo("2021-12-13");
        assertThat(due("2021-11-11", 1, TO_NEXT_WORKING_DAY))
                .as("a Friday stays")
                .isEqualTo("2021-11-12");
    }

    @Test
    void a_last_day_before_idul_fitri_moves_behind_all_of_it() {
        // leave from the 19th, the feast on a weekend, leave until the 25th
        assertThat(due("2023-04-18", 1, TO_NEXT_WORKING_DAY)).isEqualTo("2023-04-26");
    }

    @Test
    void working_days_leave_out_what_lies_between() {
        assertThat(due("2021-11-11", 1, WORKING_DAYS)).isEqualTo("2021-11-12");
        assertThat(due("2021-11-11", 2, WORKING_DAYS)).isEqualTo("2021-11-15");
        assertThat(due("2023-04-18", 1, WORKING_DAYS)).isEqualTo("2023-04-26");
        assertThat(due("2025-12-24", 2, WORKING_DAYS)).as("over Christmas").isEqualTo("2025-12-30");
    }

    @Test
    void the_day_it_begins_on_does_not_count_though_nobody_may_work_on_it() {
        assertThat(due("2021-11-13", 1, WORKING_DAYS)).isEqualTo("2021-11-15");
    }

    @Test
    void a_leap_day_is_a_day() {
        assertThat(due("2024-02-28", 1, WORKING_DAYS)).isEqualTo("2024-02-29");
    }

    @Test
    void in_a_year_that_is_not_decreed_only_weekends_and_fixed_holidays_are_off_and_it_says_so() {
        assertThat(INDONESIA.knows(2026)).isTrue();
        assertThat(INDONESIA.knows(2027)).isFalse();
        assertThat(works("2027-08-17")).isFalse();
        assertThat(works("2027-03-10")).as("Idul Fitri, most likely").isTrue();

        var from = LocalDate.of(2026, 12, 28);
        assertThat(INDONESIA.isProvisional(from, LocalDate.of(2026, 12, 31), WORKING_DAYS))
                .isFalse();
        assertThat(INDONESIA.isProvisional(from, LocalDate.of(2027, 1, 4), WORKING_DAYS))
                .isTrue();
        assertThat(INDONESIA.isProvisional(from, LocalDate.of(2027, 1, 4), TO_NEXT_WORKING_DAY))
                .isTrue();
        assertThat(INDONESIA.isProvisional(from, LocalDate.of(2027, 1, 4), CALENDAR_DAYS))
                .isFalse();
    }

    @Test
    void every_row_names_a_day_once_and_the_decree_it_rests_on() throws IOException {
        var rows = rows();
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.split(",", -1)).hasSize(4).doesNotContain(""));
        assertThat(rows.stream().map(row -> row.split(",", -1)[0]))
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(rows.stream().map(row -> row.split(",", -1)[1]).distinct())
                .containsExactlyInAnyOrder("HOLIDAY", "COLLECTIVE_LEAVE");
    }

    private static boolean works(String day) {
        return INDONESIA.isWorkingDay(LocalDate.parse(day));
    }

    private static String due(String from, int days, DayCounting counting) {
        return INDONESIA.due(LocalDate.parse(from), days, counting).toString();
    }

    private static List<String> rows() throws IOException {
        try (var in = Objects.requireNonNull(BusinessCalendar.class.getResourceAsStream("indonesia-1.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }
}
