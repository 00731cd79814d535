package id.jejak.command.bulk;

import static id.jejak.command.bulk.CsvSheetTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.InvalidBody.Field;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which columns a file may have, and what may stand in their cells. */
class LineTest {

    private static final List<Column> KNOWN = List.of(
            Column.text("key", "kunci").always(),
            Column.text("ownerName", "namaPemilik"),
            Column.of(Column.Form.REGION, "owner", "pemilik"),
            Column.of(Column.Form.DAY, "occurredOn", "terjadiPada"),
            Column.of(Column.Form.WORD, "source", "sumber"),
            Column.of(Column.Form.TRUTH, "placeholder", "pengganti"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ownerName",
                "owner_name",
                "Owner name",
                "OWNER-NAME",
                " ownername ",
                "Nama Pemilik",
                "namaPemilik"
            })
    void a_column_goes_by_its_name_however_people_write_it_and_by_its_indonesian_one(String heading) {
        assertThat(header("key", heading).line(row("A", "Kota Batu")).value("ownerName"))
                .contains("Kota Batu");
    }

    @Test
    void columns_may_stand_in_any_order_and_be_left_out() {
        var line = header("source", "key").line(row("press", "A"));

        assertThat(line.values()).containsOnlyKeys("source", "key");
    }

    @Test
    void a_column_that_is_unknown_missing_or_there_twice_is_named() {
        var refusal = refused(DeskProblem.COLUMNS_NOT_UNDERSTOOD, () -> header("owner", "pemilik", "colour"));

        assertThat(refusal.fields())
                .extracting(field -> field.name() + " " + field.fault().id())
                .containsExactly("owner column-twice", "colour column-unknown", "key column-missing");
    }

    @Test
    void a_file_that_begins_with_a_line_of_data_misses_its_header() {
        var refusal = refused(DeskProblem.COLUMNS_NOT_UNDERSTOOD, () -> header("A", "One", "19.01"));

        assertThat(refusal.fields()).extracting(Field::name).containsExactly("A", "One", "19.01", "key");
    }

    @Test
    void a_heading_that_is_no_text_is_named_as_it_stands() {
        var sheet = new Given(List.of(
                new Cell.Figure(BigDecimal.TEN, LocalDateTime.MIN),
                new Cell.Truth(true),
                new Cell.Formula("=A1"),
                new Cell.Broken("#REF!")));

        assertThat(refused(DeskProblem.COLUMNS_NOT_UNDERSTOOD, () -> Header.read(sheet, KNOWN))
                        .fields())
                .extracting(Field::name)
                .containsExactly("10", "true", "=A1", "#REF!", "key");
    }

    @Test
    void columns_without_a_heading_are_nobodys_unless_something_stands_in_them() {
        var header = header("key", "", "owner");

        assertThat(faults(header.line(row("A", "", "19.01", "", "")))).isEmpty();
        assertThat(faults(header.line(row("A", "lost", "19.01", "", "too")))).containsExactly("2 cell-without-column");
        assertThat(faults(header.line(row("A", "", "19.01", "", "lost")))).containsExactly("5 cell-without-column");
    }

    @Test
    void a_line_may_be_shorter_than_the_header() {
        assertThat(header("key", "owner").line(row("A")).values()).containsOnlyKeys("key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=HYPERLINK(\"x\")", "="})
    void a_formula_is_refused(String formula) {
        assertThat(faults(header("key", "ownerName").line(row("A", formula)))).containsExactly("ownerName formula");
        assertThat(faults(line("owner", new Cell.Formula(formula)))).containsExactly("owner formula");
    }

    @Test
    void what_was_guarded_on_the_way_out_is_as_it_was() {
        assertThat(line("ownerName", new Cell.Text("'=1+1")).value("ownerName")).contains("=1+1");
        assertThat(line("ownerName", new Cell.Text("+62 719")).value("ownerName"))
                .contains("+62 719");
    }

    @Test
    void an_error_of_the_spreadsheet_is_refused() {
        assertThat(faults(line("ownerName", new Cell.Broken("#N/A")))).containsExactly("ownerName cell-in-error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u007fb", "a\ud800"})
    void a_character_that_cannot_be_written_is_refused(String text) {
        assertThat(faults(line("ownerName", new Cell.Text(text)))).containsExactly("ownerName control-character");
    }

    @Test
    void lines_within_a_text_are_kept() {
        assertThat(line("ownerName", new Cell.Text("a\n\tb\r\n")).value("ownerName"))
                .contains("a\n\tb\r\n");
    }

    @ParameterizedTest
    @CsvSource({"19.01,19.01", "19.1,19.10", "19,19", "19.0,19", "91.71,91.71"})
    void a_code_that_was_taken_for_a_number_is_a_code_again(BigDecimal number, String code) {
        assertThat(line("owner", new Cell.Figure(number, LocalDateTime.MIN)).value("owner"))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"7,7", "7.0,7", "1e3,1000", "0.50,0.5"})
    void a_key_that_was_taken_for_a_number_is_a_text_again(BigDecimal number, String text) {
        assertThat(line("key", new Cell.Figure(number, LocalDateTime.MIN)).value("key"))
                .contains(text);
    }

    @Test
    void a_date_of_a_workbook_is_the_day_or_the_time_it_is() {
        assertThat(line("occurredOn", date(LocalDateTime.parse("2021-11-11T00:00")))
                        .value("occurredOn"))
                .contains("2021-11-11");
        assertThat(line("occurredOn", date(LocalDateTime.parse("2021-11-11T10:30")))
                        .value("occurredOn"))
                .contains("2021-11-11T10:30");
    }

    @Test
    void a_year_alone_is_not_taken_for_a_number_of_days() {
        assertThat(faults(line("occurredOn", date(LocalDateTime.parse("1905-07-13T00:00")))))
                .containsExactly("occurredOn not-a-day");
    }

    @Test
    void a_file_of_something_else_altogether_is_told_so_briefly() {
        var headings = IntStream.range(0, 10_000).mapToObj(i -> "x" + i).toArray(String[]::new);

        assertThat(refused(DeskProblem.COLUMNS_NOT_UNDERSTOOD, () -> header(headings))
                        .fields())
                .hasSize(20 + 1);
    }

    @ParameterizedTest
    @CsvSource({"ya,true", "TRUE,true", "Benar,true", "1,true", "tidak,false", "SALAH,false", "no,false"})
    void yes_and_no_are_understood_in_both_languages(String word, String truth) {
        assertThat(line("placeholder", new Cell.Text(word)).value("placeholder"))
                .contains(truth);
    }

    @Test
    void anything_else_is_neither_yes_nor_no() {
        assertThat(faults(line("placeholder", new Cell.Text("maybe"))))
                .containsExactly("placeholder not-true-or-false");
        assertThat(line("placeholder", new Cell.Truth(true)).value("placeholder"))
                .contains("true");
    }

    @Test
    void a_word_of_a_list_may_be_written_small() {
        assertThat(line("source", new Cell.Text(" not stated ")).value("source"))
                .contains("NOT_STATED");
    }

    @Test
    void a_line_is_known_again_by_what_is_filled_in_and_by_nothing_else() {
        var line = header("key", "owner").line(row("A", "19.01"));

        assertThat(header("key", "source", "owner").line(row("A", "", "19.01")).digest())
                .isEqualTo(line.digest());
        assertThat(header("key", "owner").line(row("A", "19.02")).digest()).isNotEqualTo(line.digest());
        assertThat(header("key", "ownerName").line(row("A", "19.01")).digest()).isNotEqualTo(line.digest());
    }

    @Test
    void what_is_shown_of_a_value_is_one_line_and_short() {
        assertThat(Shown.briefly("a\r\n\tb")).isEqualTo("a b");
        assertThat(Shown.briefly("🌊".repeat(200))).isEqualTo("🌊".repeat(100) + "…");
    }

    private static Cell.Figure date(LocalDateTime when) {
        return new Cell.Figure(BigDecimal.ONE, when);
    }

    private static Line line(String column, Cell cell) {
        return (column.equals("key") ? header("key") : header("key", column))
                .line(new Row(2, column.equals("key") ? List.of(cell) : List.of(new Cell.Text("A"), cell)));
    }

    private static Header header(String... headings) {
        return Header.read(new Given(row(headings).cells()), KNOWN);
    }

    private static Row row(String... cells) {
        return new Row(2, Arrays.stream(cells).map(Cell::of).toList());
    }

    private static List<String> faults(Line line) {
        return line.faults().stream()
                .map(field -> field.name() + " " + field.fault().id())
                .toList();
    }

    /** A sheet of one row. */
    private static final class Given implements Sheet {

        private final Deque<Row> rows = new ArrayDeque<>();

        Given(List<Cell> cells) {
            rows.add(new Row(1, cells));
        }

        @Override
        public Optional<Row> next() {
            return Optional.ofNullable(rows.poll());
        }

        @Override
        public void close() {}
    }
}
