package id.jejak.command.bulk;

import static id.jejak.command.bulk.CsvSheetTest.refused;
import static id.jejak.command.bulk.CsvSheetTest.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.DeskProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as Excel writes them, and as somebody writes them who wants no good. */
class XlsxSheetTest {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/xl/workbook.xml"
             ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/sharedStrings.xml"
             ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
            </Types>""";
    private static final String WORKBOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>""";
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Target="worksheets/sheet1.xml"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>""";

    @TempDir
    Path folder;

    /** Fills in a sheet. */
    private interface Filling {
        void in(Worksheet sheet);
    }

    @Test
    void texts_numbers_truths_and_blanks_are_told_apart() {
        var file = workbook(sheet -> {
            sheet.value(0, 0, "key");
            sheet.value(0, 1, "owner");
            sheet.inlineString(2, 0, "A");
            sheet.value(2, 1, 19.1);
            sheet.value(2, 3, true);
        });

        assertThat(rows(file, FileType.XLSX).getFirst()).isEqualTo("1 key|owner");
        assertThat(rows(file, FileType.XLSX).get(1))
                .startsWith("3 A|Figure[value=19.1,")
                .endsWith("|·|Truth[value=true]");
    }

    @Test
    void a_date_is_a_number_of_days_and_is_read_as_the_day_it_is() {
        var file = workbook(sheet -> {
            sheet.value(0, 0, LocalDate.of(2021, 11, 11));
            sheet.value(0, 1, LocalDateTime.of(2021, 11, 11, 10, 30));
        });

        assertThat(rows(file, FileType.XLSX))
                .first()
                .asString()
                .contains("asDate=2021-11-11T00:00]")
                .contains("asDate=2021-11-11T10:30]");
    }

    @Test
    void a_formula_is_a_formula_whatever_it_last_came_to() {
        var file = workbook(sheet -> sheet.formula(0, 0, "1+1"));

        assertThat(rows(file, FileType.XLSX)).containsExactly("1 Formula[text==1+1]");
    }

    @Test
    void an_error_of_the_spreadsheet_is_one() {
        var file = handMade(sheet("<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row>"));

        assertThat(rows(file, FileType.XLSX)).containsExactly("1 Broken[error=#REF!]");
    }

    @Test
    void rows_and_cells_need_not_say_where_they_are() {
        var file = handMade(sheet("""
                <row><c t="inlineStr"><is><t>key</t></is></c><c t="inlineStr"><is><t>title</t></is></c></row>
                <row><c t="inlineStr"><is><t>A</t></is></c><c t="inlineStr"><is><t>One</t></is></c></row>"""));

        assertThat(rows(file, FileType.XLSX)).containsExactly("1 key|title", "2 A|One");
    }

    @Test
    void rows_without_anything_in_them_are_no_rows() {
        var file = handMade(sheet("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>key</t></is></c></row><row r="2"/>
                <row r="3"><c r="A3" s="1"/><c r="B3" t="inlineStr"><is><t>  </t></is></c></row>
                <row r="9"><c r="A9" t="inlineStr"><is><t>A</t></is></c></row>"""));

        assertThat(rows(file, FileType.XLSX)).containsExactly("1 key", "9 A");
    }

    @Test
    void a_second_sheet_may_be_empty_and_nothing_else() {
        assertThat(rows(workbooks(sheet -> sheet.value(0, 0, "key"), _ -> {}), FileType.XLSX))
                .containsExactly("1 key");
        refused(
                DeskProblem.FILE_WITH_SEVERAL_SHEETS,
                () -> rows(
                        workbooks(sheet -> sheet.value(0, 0, "key"), sheet -> sheet.value(4, 0, "left out")),
                        FileType.XLSX));
    }

    @Test
    void csv_under_another_name_is_told_from_a_workbook() throws IOException {
        var file = Files.writeString(folder.resolve("file.xlsx"), "key,title\nA,One\n");

        refused(DeskProblem.FILE_OF_ANOTHER_KIND, () -> rows(file, FileType.XLSX));
    }

    @Test
    void a_zip_of_something_else_is_broken() {
        refused(DeskProblem.FILE_BROKEN, () -> rows(zip(Map.of("readme.txt", "Hello")), FileType.XLSX));
    }

    @Test
    void half_a_workbook_is_broken() throws IOException {
        var whole = Files.readAllBytes(workbook(sheet -> sheet.value(0, 0, "key")));
        var half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2));

        refused(DeskProblem.FILE_BROKEN, () -> rows(half, FileType.XLSX));
    }

    @Test
    void xml_that_ends_in_the_middle_is_broken_after_the_last_good_row() {
        var file =
                handMade(sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>key</t></is></c></row><row r=\"2\"><c")
                        .replace("</sheetData></worksheet>", ""));

        refused(DeskProblem.FILE_BROKEN, () -> rows(file, FileType.XLSX));
    }

    @Test
    void a_workbook_that_unpacks_to_more_than_there_is_memory_is_refused() throws IOException {
        var bomb = folder.resolve("bomb.xlsx");
        var mebibyte = "0".repeat(1 << 20).getBytes(UTF_8);
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (var i = 0; i <= WorkbookLimits.LARGEST_SHARED >> 20; i++) zip.write(mebibyte);
            zip.closeEntry();
        }

        assertThat(bomb).satisfies(file -> assertThat(Files.size(file)).isLessThan(1 << 20));
        refused(DeskProblem.FILE_UNPACKS_TOO_LARGE, () -> rows(bomb, FileType.XLSX));
    }

    @Test
    void a_cell_that_claims_to_stand_beyond_the_last_column_is_refused() {
        refused(
                DeskProblem.FILE_BROKEN,
                () -> rows(handMade(sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")), FileType.XLSX));
    }

    @Test
    void a_row_of_more_cells_and_a_cell_of_more_text_than_excel_knows_are_refused() {
        var cells = "<row r=\"1\">" + "<c/>".repeat(16_385) + "</row>";
        var text = "<row r=\"1\"><c t=\"inlineStr\"><is><t>" + "x".repeat(64 * 1024 + 1) + "</t></is></c></row>";

        refused(DeskProblem.FILE_BROKEN, () -> rows(handMade(sheet(cells)), FileType.XLSX));
        refused(DeskProblem.FILE_BROKEN, () -> rows(handMade(sheet(text)), FileType.XLSX));
    }

    @Test
    void nothing_outside_the_workbook_is_read() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "do not tell");
        var nosy = "<!DOCTYPE worksheet [<!ENTITY file SYSTEM \"" + secret.toUri() + "\">]>"
                + sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&file;</t></is></c></row>");

        assertReadsNothingOf(nosy);
        var laughing = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                + sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>");
        assertReadsNothingOf(laughing);
    }

    private void assertReadsNothingOf(String sheet) {
        try {
            assertThat(rows(handMade(sheet), FileType.XLSX)).asString().doesNotContain("do not tell", "haha");
        } catch (id.jejak.command.desk.Refused e) {
            assertThat(e.problem()).isEqualTo(DeskProblem.FILE_BROKEN);
        }
    }

    private Path workbook(Filling filling) {
        return workbooks(filling);
    }

    private Path workbooks(Filling... fillings) {
        var file = folder.resolve("file.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Test", "1.0")) {
            for (var i = 0; i < fillings.length; i++) fillings[i].in(workbook.newWorksheet("Sheet " + i));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private Path handMade(String sheet) {
        return zip(Map.of(
                "[Content_Types].xml", TYPES,
                "xl/workbook.xml", WORKBOOK,
                "xl/_rels/workbook.xml.rels", RELATIONS,
                "xl/sharedStrings.xml", "<sst/>",
                "xl/worksheets/sheet1.xml", sheet));
    }

    private Path zip(Map<String, String> entries) {
        var file = folder.resolve("made.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }
}
