package id.jejak.query.platform;

import id.jejak.events.OccurredAt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;

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

    static String precision(OccurredAt moment) {
        return switch (moment) {
            case OccurredAt.AtInstant _ -> Precision.INSTANT.name();
            case OccurredAt.OnDate _ -> Precision.DATE.name();
            case OccurredAt.InMonth _ -> Precision.MONTH.name();
        };
    }
}
