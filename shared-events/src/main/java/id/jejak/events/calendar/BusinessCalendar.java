package id.jejak.events.calendar;

import id.jejak.events.cycle.DayCounting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * On which days a country's governments work: all but weekends, national holidays and collective leave, as decreed.
 *
 * <p>Most holidays are decreed a year ahead, and those that follow the moon cannot be computed to the day. In a year that
 * nobody has decreed yet only weekends and the holidays with a fixed date are off; what is counted through such a year is
 * provisional. A decree changes no deadline that is set: the hub may extend it.
 *
 * @param version names the list the calendar was made from
 * @param off the days decreed, of the years that are known
 * @param everyYear the days that are off in every year
 */
public record BusinessCalendar(String version, Set<LocalDate> off, Set<MonthDay> everyYear) {

    /** The calendar of Indonesia, the newest list there is. */
    public static final BusinessCalendar INDONESIA = load("indonesia-1");

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public BusinessCalendar {
        off = Set.copyOf(off);
        everyYear = Set.copyOf(everyYear);
    }

    /** Whether the governments work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !off.contains(day) && !everyYear.contains(MonthDay.from(day));
    }

    /** Whether the holidays of that year are decreed. */
    public boolean knows(int year) {
        return off.stream().anyMatch(day -> day.getYear() == year);
    }

    /** The last day of so many days after a day. */
    public LocalDate due(LocalDate from, int days, DayCounting counting) {
        return switch (counting) {
            case CALENDAR_DAYS -> from.plusDays(days);
            case TO_NEXT_WORKING_DAY ->
                workingDays(from.plusDays(days)).findFirst().orElseThrow();
            case WORKING_DAYS ->
                workingDays(from.plusDays(1)).skip(days - 1L).findFirst().orElseThrow();
        };
    }

    /** Whether the days between were counted through a year whose holidays are not decreed. */
    public boolean isProvisional(LocalDate from, LocalDate due, DayCounting counting) {
        return switch (counting) {
            case CALENDAR_DAYS -> false;
            case TO_NEXT_WORKING_DAY, WORKING_DAYS ->
                !IntStream.rangeClosed(from.getYear(), due.getYear()).allMatch(this::knows);
        };
    }

    private Stream<LocalDate> workingDays(LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1)).filter(this::isWorkingDay);
    }

    private static BusinessCalendar load(String version) {
        var off = new HashSet<LocalDate>();
        var everyYear = new HashSet<MonthDay>();
        for (var row : rows(version + ".csv")) {
            if (row.startsWith("--")) everyYear.add(MonthDay.parse(first(row)));
            else off.add(LocalDate.parse(first(row)));
        }
        return new BusinessCalendar(version, off, everyYear);
    }

    private static String first(String row) {
        return row.substring(0, row.indexOf(','));
    }

    private static List<String> rows(String file) {
        try (var in = Objects.requireNonNull(BusinessCalendar.class.getResourceAsStream(file), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
