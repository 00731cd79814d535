package id.jejak.events;

import static id.jejak.events.testing.SigningDay.DAY;
import static id.jejak.events.testing.SigningDay.WIB;
import static id.jejak.events.testing.SigningDay.WIT;
import static id.jejak.events.testing.SigningDay.WITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** A time is no more precise than what is known, and a day belongs to a zone. */
class OccurredAtTest {

    @Test
    void the_same_day_begins_an_hour_earlier_in_each_zone_to_the_east() {
        assertThat(new OccurredAt.OnDate(DAY, WIB).earliest()).isEqualTo("2021-11-10T17:00:00Z");
        assertThat(new OccurredAt.OnDate(DAY, WITA).earliest()).isEqualTo("2021-11-10T16:00:00Z");
        assertThat(new OccurredAt.OnDate(DAY, WIT).earliest()).isEqualTo("2021-11-10T15:00:00Z");
    }

    @Test
    void the_same_instant_falls_on_another_day_in_another_zone() {
        var lateInTheEvening = Instant.parse("2021-11-11T15:30:00Z");
        assertThat(new OccurredAt.AtInstant(lateInTheEvening, WIB).day()).isEqualTo(DAY);
        assertThat(new OccurredAt.AtInstant(lateInTheEvening, WIT).day()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void a_month_begins_with_its_first_day() {
        var november = new OccurredAt.InMonth(YearMonth.of(2021, 11), WITA);
        assertThat(november.earliest()).isEqualTo("2021-10-31T16:00:00Z");
        assertThat(november.day()).isEqualTo(LocalDate.of(2021, 11, 1));
    }
}
