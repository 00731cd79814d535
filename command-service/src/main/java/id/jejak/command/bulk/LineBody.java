package id.jejak.command.bulk;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import id.jejak.command.desk.Bodies;
import id.jejak.command.desk.Fault;
import id.jejak.command.desk.InvalidBody;
import id.jejak.command.desk.InvalidBody.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of a line the body that a single order would have had, so that both are held to the same and refused in the same
 * words. Its faults name columns.
 */
public final class LineBody {

    private static final String OCCURRED_ON = "occurredOn";
    private static final String ZONE = "zone";
    private static final String SOURCE = "source";
    private static final String CONFIDENCE = "confidence";
    private static final String CITATION = "citation";

    /** When it happened and how that is known; a line that fills in none of them happens now. */
    public static final List<Column> PROVENANCE = List.of(
            Column.of(Column.Form.DAY, OCCURRED_ON, "terjadiPada"),
            Column.text(ZONE, "zonaWaktu"),
            Column.of(Column.Form.WORD, SOURCE, "sumber"),
            Column.of(Column.Form.WORD, CONFIDENCE, "keyakinan"),
            Column.text(CITATION, "rujukan"));

    private static final Pattern NUMBERS = Pattern.compile("\\s*\\d{1,9}(\\s*[,;]\\s*\\d{1,9})*\\s*");

    private final Line line;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final List<Field> faults;

    public LineBody(Line line) {
        this.line = line;
        this.faults = new ArrayList<>(line.faults());
    }

    /** Takes columns over as the fields of the same name. */
    public LineBody with(String... columns) {
        for (var column : columns) line.value(column).ifPresent(text -> body.put(column, text));
        return this;
    }

    /** Takes columns over as the fields of a part of the body; where none is filled in, there is no such part. */
    public LineBody within(String part, String... columns) {
        for (var column : columns)
            line.value(column).ifPresent(text -> part(part).put(column, text));
        return this;
    }

    /** Takes a column of whole numbers over, with anything but digits between them, as a field of a part of the body. */
    public LineBody numbersWithin(String part, String column) {
        line.value(column).ifPresent(text -> {
            if (!NUMBERS.matcher(text).matches()) {
                faulty(column, Fault.NOT_NUMBERS);
                return;
            }
            var numbers = part(part).putArray(column);
            for (var number : text.strip().split("\\D+", -1)) numbers.add(Integer.parseInt(number));
        });
        return this;
    }

    private ObjectNode part(String name) {
        return body.get(name) instanceof ObjectNode there ? there : body.putObject(name);
    }

    /** Takes a column of yes and no over. */
    public LineBody withTruth(String column) {
        line.value(column).ifPresent(text -> body.put(column, Boolean.parseBoolean(text)));
        return this;
    }

    /** Gives a field a value that is made of what a column says. */
    @CanIgnoreReturnValue
    public LineBody with(String field, String value) {
        body.put(field, value);
        return this;
    }

    /** Notes what is wrong with a column. */
    @CanIgnoreReturnValue
    public LineBody faulty(String column, Fault fault) {
        faults.add(new Field(column, fault));
        return this;
    }

    /**
     * Takes over when it happened and how that is known.
     *
     * @param zone where the clock on the wall was read, if the line does not say
     */
    public LineBody withProvenance(ZoneId zone) {
        if (PROVENANCE.stream().map(Column::name).noneMatch(line.values()::containsKey)) return this;
        var provenance = body.putObject("provenance");
        line.value(OCCURRED_ON).ifPresent(text -> occurredAt(provenance, text, zone));
        provenance.put(SOURCE, line.value(SOURCE).orElse("OPERATIONAL"));
        provenance.put(CONFIDENCE, line.value(CONFIDENCE).orElse("HIGH"));
        line.value(CITATION).ifPresent(text -> provenance.put(CITATION, text));
        return this;
    }

    /**
     * The body.
     *
     * @throws InvalidBody naming every column that is missing or makes no sense
     */
    public <T> T read(Bodies bodies, Class<T> type) {
        try {
            var read = bodies.read(body, type);
            if (faults.isEmpty()) return read;
        } catch (InvalidBody e) {
            faults.addAll(e.fields().stream()
                    .map(LineBody::ofColumn)
                    .filter(this::isNews)
                    .toList());
        }
        throw InvalidBody.of(faults);
    }

    private boolean isNews(Field field) {
        return faults.stream().noneMatch(known -> known.name().equals(field.name()));
    }

    private static Field ofColumn(Field field) {
        var name = field.name()
                .replaceFirst("^particulars\\.(\\w+).*", "$1")
                .replaceFirst("^provenance\\.occurredAt\\.zone.*", ZONE)
                .replaceFirst("^provenance\\.occurredAt.*", OCCURRED_ON)
                .replaceFirst("^provenance\\.", "");
        return new Field(name, field.fault(), field.arguments());
    }

    private void occurredAt(ObjectNode provenance, String text, ZoneId zone) {
        var when = JsonNodeFactory.instance.objectNode();
        when.put(ZONE, line.value(ZONE).orElse(zone.getId()));
        try {
            switch (text.length()) {
                case 7 ->
                    when.put("precision", "MONTH")
                            .put("month", YearMonth.parse(text).toString());
                case 10 ->
                    when.put("precision", "DATE")
                            .put("date", LocalDate.parse(text).toString());
                default -> when.put("precision", "INSTANT").put("instant", instant(text, zone));
            }
            provenance.set("occurredAt", when);
        } catch (DateTimeException e) {
            faults.add(new Field(OCCURRED_ON, Fault.NOT_A_DAY));
        }
    }

    private String instant(String text, ZoneId zone) {
        if (text.endsWith("Z") || text.matches(".*[+-]\\d{2}:\\d{2}")) {
            return OffsetDateTime.parse(text).toInstant().toString();
        }
        return LocalDateTime.parse(text)
                .atZone(line.value(ZONE).map(ZoneId::of).orElse(zone))
                .toInstant()
                .toString();
    }
}
