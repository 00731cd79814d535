package id.jejak.query.platform;

import id.jejak.events.OccurredAt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;

/** A moment as three columns, {@code precision, earliest, zone}, so that it sorts and yet claims no more than is known. */
public final class Moments {

    private enum Precision {
        INSTANT,
        DATE,
        MONTH
    }

    private Moments() {}

    /** Reads the moment of a row that selects the three columns by their names. */
    public static OccurredAt read(ResultSet row) throws SQLException {
        var earliest = instant(row, "earliest");
        var zone = ZoneId.of(row.getString("zone"));
        return switch (Precision.valueOf(row.getString("precision"))) {
            case INSTANT -> new OccurredAt.AtInstant(earliest, zone);
            case DATE -> new OccurredAt.OnDate(LocalDate.ofInstant(earliest, zone), zone);
            case MONTH -> new OccurredAt.InMonth(YearMonth.from(earliest.atZone(zone)), zone);
        };
    }

    /** Reads a {@code timestamptz}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A day ends by the clock of the capital. */
    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    /** What somebody means who says a day or an instant. */
    record Told(Instant from, Instant until) {}

    /**
     * Reads a day or an instant.
     *
     * @throws Refused 400 {@code malformed-moment}
     */
    static Told told(String text) {
        try {
            if (text.length() > "2021-11-11".length()) {
                var instant = OffsetDateTime.parse(text).toInstant();
                return new Told(instant, instant);
            }
            var day = LocalDate.parse(text);
            return new Told(
                    day.atStartOfDay(CAPITAL).toInstant(),
                    day.plusDays(1).atStartOfDay(CAPITAL).toInstant().minus(1, ChronoUnit.MICROS));
        } catch (DateTimeParseException _) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "malformed-moment",
                    "A moment is a day like 2021-11-11 or an instant like 2021-11-11T10:00:00+07:00");
        }
    }

    static String precision(OccurredAt moment) {
        return switch (moment) {
            case OccurredAt.AtInstant _ -> Precision.INSTANT.name();
            case OccurredAt.OnDate _ -> Precision.DATE.name();
            case OccurredAt.InMonth _ -> Precision.MONTH.name();
        };
    }
}
