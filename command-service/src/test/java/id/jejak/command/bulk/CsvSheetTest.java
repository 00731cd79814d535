package id.jejak.command.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.Refused;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as spreadsheet programs of all lands write it. */
class CsvSheetTest {

    @TempDir
    Path folder;

    @Test
    void rows_keep_the_number_that_an_editor_shows() {
        assertThat(read("key,title\nA,One\n\nB,\"Two\nlines\"\nC,Three\n"))
                .containsExactly("1 key|title", "2 A|One", "4 B|Two\nlines", "6 C|Three");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_the_one_the_first_line_has_most_of(String separator) {
        assertThat(read("key,title,owner\nA,One,19.01\n".replace(",", separator)))
                .containsExactly("1 key|title|owner", "2 A|One|19.01");
    }

    @Test
    void a_semicolon_file_may_hold_commas() {
        assertThat(read("key;title\r\nA;\"One, and more; quoted\"\r\nB;1,5\r\n"))
                .containsExactly("1 key|title", "2 A|One, and more; quoted", "3 B|1,5");
    }

    @Test
    void excel_may_name_the_separator_in_a_line_of_its_own() {
        assertThat(read("sep=|\nkey|title\nA|One\n")).containsExactly("2 key|title", "3 A|One");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        assertThat(read("\uFEFFkey;title\nA;One\n")).containsExactly("1 key|title", "2 A|One");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_may_end_as_they_do_on_any_system(String end) {
        assertThat(read("key,title" + end + "A,One" + end)).containsExactly("1 key|title", "2 A|One");
    }

    @Test
    void a_last_line_needs_no_end() {
        assertThat(read("key,title\nA,One")).containsExactly("1 key|title", "2 A|One");
    }

    @Test
    void lines_of_nothing_but_separators_and_blanks_are_no_lines() {
        assertThat(read("key;title;owner\n;;\n   \n ; ;\nA;One;\n")).containsExactly("1 key|title|owner", "5 A|One|·");
    }

    @Test
    void a_quotation_mark_within_a_text_is_written_twice() {
        assertThat(read("key,title\nA,\"The \"\"best\"\" one\"\n")).contains("2 A|The \"best\" one");
    }

    @Test
    void letters_of_every_script_arrive_as_they_are() {
        assertThat(read("key,title\nA,Désa ꦗꦮ 村 🌊\n")).contains("2 A|Désa ꦗꦮ 村 🌊");
    }

    @Test
    void a_line_with_fewer_or_more_cells_than_the_first_is_for_its_own_to_mend() {
        assertThat(read("key,title\nA\nB,Two,more\n")).containsExactly("1 key|title", "2 A", "3 B|Two|more");
    }

    @Test
    void a_file_without_anything_is_empty() {
        refused(DeskProblem.FILE_EMPTY, () -> read(""));
    }

    @Test
    void what_is_not_utf_8_is_refused_and_not_guessed() {
        refused(DeskProblem.FILE_NOT_UTF_8, () -> read("key,title\nA,Désa\n", ISO_8859_1));
        refused(DeskProblem.FILE_NOT_UTF_8, () -> read("\uFEFFkey,title\nA,Desa\n", UTF_16LE));
        refused(DeskProblem.FILE_NOT_UTF_8, () -> read("kéy,title\nA,Desa\n", ISO_8859_1));
    }

    @Test
    void a_quotation_that_is_not_closed_is_refused_after_the_last_good_line() {
        var refusal = refused(DeskProblem.FILE_BROKEN, () -> read("key,title\nA,One\nB,\"Two\nC,Three\n"));

        assertThat(refusal.arguments()).containsExactly(2);
    }

    @Test
    void something_after_a_closed_quotation_is_refused() {
        refused(DeskProblem.FILE_BROKEN, () -> read("key,title\nA,\"One\" more\n"));
    }

    @Test
    void a_cell_without_end_is_refused_rather_than_held_in_memory() {
        refused(DeskProblem.FILE_BROKEN, () -> read("key,title\nA," + "x".repeat(10_000_000)));
        refused(DeskProblem.FILE_BROKEN, () -> read("\"" + "x".repeat(10_000_000)));
    }

    @Test
    void a_workbook_under_another_name_is_told_from_csv() {
        refused(DeskProblem.FILE_OF_ANOTHER_KIND, () -> read("PK\u0003\u0004 and so on"));
    }

    @Test
    void an_old_workbook_is_told_from_csv() {
        refused(DeskProblem.FILE_OF_OLD_EXCEL, () -> read("\u00D0\u00CF\u0011\u00E0 and so on", ISO_8859_1));
    }

    private List<String> read(String text) {
        return read(text, UTF_8);
    }

    private List<String> read(String text, Charset charset) {
        try {
            var file = Files.write(folder.resolve("file.csv"), text.getBytes(charset));
            return rows(file, FileType.CSV);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Each row as its number and its cells; a dot stands for a blank one. */
    static List<String> rows(Path file, FileType type) {
        try (var sheet = Sheet.open(file, type)) {
            var rows = new ArrayList<String>();
            for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
                var cells = row.get().cells().stream().map(CsvSheetTest::shown).toList();
                rows.add(row.get().line() + " " + String.join("|", cells));
            }
            return rows;
        }
    }

    private static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Blank _ -> "·";
            case Cell.Text text -> text.text();
            default -> cell.toString();
        };
    }

    static Refused refused(DeskProblem problem, ThrowingCallable reading) {
        var refusals = new ArrayList<Refused>();
        assertThatExceptionOfType(Refused.class).isThrownBy(reading).satisfies(refusal -> {
            refusals.add(refusal);
            assertThat(refusal.problem()).isEqualTo(problem);
        });
        return refusals.getFirst();
    }
}
