package id.jejak.query.pages;

import id.jejak.events.OccurredAt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes moments for people: in the language of the page, in the zone where it happened, no more precisely than known. */
@Component("dates")
public class Dates {

    /** As Indonesians abbreviate their three zones; Java's own names differ with the language. */
    private static final Map<String, String> ZONES = Map.of(
            "Asia/Jakarta", "WIB",
            "Asia/Pontianak", "WIB",
            "Asia/Makassar", "WITA",
            "Asia/Jayapura", "WIT");

    /** When something happened, e.g. {@code 11 November 2021} or {@code 3 Januari 2022, 10.00 WIB}. */
    public String of(OccurredAt moment) {
        return switch (moment) {
            case OccurredAt.AtInstant at -> instant(at.instant(), at.zone());
            case OccurredAt.OnDate on -> day(on.date());
            case OccurredAt.InMonth in -> month(in.month());
        };
    }

    /** The same for machines, as the {@code datetime} of a {@code time} element wants it. */
    public String machine(OccurredAt moment) {
        return switch (moment) {
            case OccurredAt.AtInstant at -> machine(at.instant());
            case OccurredAt.OnDate on -> on.date().toString();
            case OccurredAt.InMonth in -> in.month().toString();
        };
    }

    /** The same for machines. */
    public String machine(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** An instant on the clock of a zone. */
    public String instant(Instant instant, ZoneId zone) {
        var pattern = isIndonesian() ? "d MMMM uuuu, HH.mm" : "d MMMM uuuu, HH:mm";
        return formatter(pattern).format(instant.atZone(zone)) + " " + zone(zone);
    }

    /** An instant on the clock of a zone, to the second. */
    public String exact(Instant instant, ZoneId zone) {
        var pattern = isIndonesian() ? "d MMMM uuuu, HH.mm.ss" : "d MMMM uuuu, HH:mm:ss";
        return formatter(pattern).format(instant.atZone(zone)) + " " + zone(zone);
    }

    /** A day. */
    public String day(LocalDate day) {
        return formatter("d MMMM uuuu").format(day);
    }

    /** A day as a fact of the trail holds it. */
    public String day(String iso) {
        return day(LocalDate.parse(iso));
    }

    /** A month. */
    public String month(YearMonth month) {
        return formatter("MMMM uuuu").format(month);
    }

    /** A month as a fact of the trail holds it. */
    public String month(String iso) {
        return month(YearMonth.parse(iso));
    }

    /** How a zone is abbreviated. */
    public String zone(ZoneId zone) {
        return ZONES.getOrDefault(zone.getId(), zone.getId());
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }

    private static boolean isIndonesian() {
        return locale().equals(Languages.INDONESIAN);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
