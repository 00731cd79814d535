package id.jejak.events.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jejak.events.innovation.InnovationId;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids, marks and deadlines say what they mean. */
class CompetitionPartsTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

    @Test
    void an_entry_is_named_by_its_edition_and_its_innovation() {
        var entry = new EntryId(CompetitionId.next(), InnovationId.next());

        assertThat(EntryId.of(entry.toString())).isEqualTo(entry);
        assertThatIllegalArgumentException().isThrownBy(() -> EntryId.of("2022"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sidolpin", " SIDOLPIN ", "\uFF33idolpin"})
    void titles_that_read_alike_are_the_same(String title) {
        var edition = CompetitionId.next();

        assertThat(TitleId.of(edition, title)).isEqualTo(TitleId.of(edition, "SIDOLPIN"));
    }

    @Test
    void a_title_is_taken_in_one_edition_and_free_in_another() {
        var edition = CompetitionId.next();

        assertThat(TitleId.of(edition, "SIDOLPIN"))
                .isNotEqualTo(TitleId.of(edition, "SI DOLPIN"))
                .isNotEqualTo(TitleId.of(CompetitionId.next(), "SIDOLPIN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "7.05", "87.25", "100.00"})
    void a_mark_is_read_as_it_is_written(String text) {
        assertThat(Mark.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"87", "87.2", "87,25", "-1.00", "87.250"})
    void a_mark_has_two_decimals(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mark.of(text));
    }

    @Test
    void a_whole_mark_compares_with_one_of_decimals() {
        assertThat(Mark.whole(85)).isEqualTo(Mark.of("85.00")).isGreaterThan(Mark.of("84.99"));
    }

    @Test
    void what_happens_at_the_deadline_is_late() {
        var noon = Instant.parse("2022-04-16T05:00:00Z");
        var closing = new Deadline(noon, WIB);

        assertThat(closing.isOver(noon.minusNanos(1))).isFalse();
        assertThat(closing.isOver(noon)).isTrue();
    }

    @Test
    void whole_days_end_at_midnight_of_the_zone_they_are_counted_in() {
        var lateInTheEvening = Instant.parse("2022-08-01T16:30:00Z"); // 23.30 WIB, and tomorrow in Jayapura

        assertThat(Deadline.afterDays(lateInTheEvening, 7, WIB).before()).isEqualTo("2022-08-08T17:00:00Z");
        assertThat(Deadline.afterDays(lateInTheEvening, 7, WIT).before()).isEqualTo("2022-08-09T15:00:00Z");
    }
}
