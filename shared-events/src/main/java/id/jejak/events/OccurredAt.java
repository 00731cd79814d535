package id.jejak.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * When something happened, no more precisely than is known, in the zone where it happened.
 *
 * <p>Indonesia has three zones, so a date alone does not name an interval: 11 November 2021 in Tanjung Pandan (WIB)
 * ends two hours after it ends in Jayapura (WIT).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "precision")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OccurredAt.AtInstant.class, name = "INSTANT"),
    @JsonSubTypes.Type(value = OccurredAt.OnDate.class, name = "DATE"),
    @JsonSubTypes.Type(value = OccurredAt.InMonth.class, name = "MONTH")
})
public sealed interface OccurredAt {

    /** Where the clock on the wall was read. */
    ZoneId zone();

    /** The first instant at which it can have happened. */
    @JsonIgnore
    Instant earliest();

    /** The calendar day it happened on, or the first day it can have happened on. */
    @JsonIgnore
    default LocalDate day() {
        return LocalDate.ofInstant(earliest(), zone());
    }

    /** Known to the instant. */
    record AtInstant(Instant instant, ZoneId zone) implements OccurredAt {
        @Override
        public Instant earliest() {
            return instant;
        }
    }

    /** Known to the day. */
    record OnDate(LocalDate date, ZoneId zone) implements OccurredAt {
        @Override
        public Instant earliest() {
            return date.atStartOfDay(zone).toInstant();
        }
    }

    /** Known to the month. */
    record InMonth(YearMonth month, ZoneId zone) implements OccurredAt {
        @Override
        public Instant earliest() {
            return month.atDay(1).atStartOfDay(zone).toInstant();
        }
    }
}
