package id.jejak.events.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet program would carry out is made text, and comes back as it was. */
class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\")",
                "+62 719 21234",
                "-",
                "@SUM(A1)",
                "\tindented",
                "\rreturned",
                "\nnew line"
            })
    void what_looks_like_a_formula_gets_an_apostrophe(String text) {
        assertThat(CellText.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SIDOLPIN", "Jumat Bersih", "2 = 1 + 1", "O'Brien", "100 %"})
    void what_does_not_stays_as_it_is(String text) {
        assertThat(CellText.guarded(text)).isEqualTo(text);
        assertThat(CellText.plain(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "'=", "=1", "''=1", "-", "@", "'quoted'", "'t Hooft", "plain", "\t", "\n'"})
    void what_goes_out_comes_back(String text) {
        assertThat(CellText.plain(CellText.guarded(text))).isEqualTo(text);
    }

    @Test
    void an_apostrophe_that_guards_nothing_is_part_of_the_text() {
        assertThat(CellText.plain("'t Hooft")).isEqualTo("'t Hooft");
    }
}
