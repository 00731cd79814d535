package id.jejak.command.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.ext.javatime.deser.YearMonthDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads dates of the years 1 to 9999 only.
 *
 * <p>Java knows a billion years each way and a database does not. A date beyond would be stored as it is, in text, and
 * then stop every reader who puts it into a column.
 */
final class CalendarYears {

    private CalendarYears() {}

    static JacksonModule module() {
        return new SimpleModule("calendar years")
                .addDeserializer(
                        LocalDate.class,
                        new Within<>(LocalDateDeserializer.INSTANCE, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)))
                .addDeserializer(
                        YearMonth.class,
                        new Within<>(YearMonthDeserializer.INSTANCE, YearMonth.of(1, 1), YearMonth.of(9999, 12)))
                .addDeserializer(
                        Instant.class,
                        new Within<>(
                                InstantDeserializer.INSTANT,
                                Instant.parse("0001-01-01T00:00:00Z"),
                                Instant.parse("9999-12-31T23:59:59.999999999Z")));
    }

    private static final class Within<T extends Comparable<? super T>> extends ValueDeserializer<T> {

        private final ValueDeserializer<T> plain;
        private final T first;
        private final T last;

        Within(ValueDeserializer<T> plain, T first, T last) {
            this.plain = plain;
            this.first = first;
            this.last = last;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getString();
            // no text at all is read as no date
            var value = Optional.ofNullable(plain.deserialize(parser, context));
            return value.filter(date -> date.compareTo(first) >= 0 && date.compareTo(last) <= 0)
                    .orElseThrow(() -> context.weirdStringException(text, first.getClass(), "of no year 1 to 9999"));
        }
    }
}
