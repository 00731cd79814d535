package id.jejak.journal.torture;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Ids;
import id.jejak.journal.torture.PlainSql.Extent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the auditor notices from one sample to the next. */
class WatchTest {

    private static final Row ONE = row(1);
    private static final Row TWO = row(2);
    private static final Row THREE = row(3);

    private final Watch watch = new Watch();

    @BeforeEach
    void two_events_were_seen() {
        assertThat(watch.sample(0, List.of(ONE, TWO), new Extent(2, 2))).isEmpty();
    }

    @Test
    void a_journal_that_grows_is_fine() {
        assertThat(watch.sample(1, List.of(TWO, THREE), new Extent(4, 4))).isEmpty();
        assertThat(watch.last()).isEqualTo(3);
    }

    @Test
    void a_hole_somewhere() {
        assertThat(promises(2, new Extent(3, 4), THREE)).containsExactly(Watch.DENSE);
    }

    @Test
    void an_event_visible_before_its_predecessor() {
        assertThat(promises(2, new Extent(4, 4), row(4))).containsExactly(Watch.IN_ORDER);
    }

    @Test
    void an_event_that_appears_below_what_was_seen() {
        var late = new Watch();
        assertThat(late.sample(0, List.of(TWO), new Extent(2, 2))).isNotEmpty();
        assertThat(late.sample(0, List.of(ONE, TWO), new Extent(2, 2)))
                .extracting(Violation::invariant)
                .containsExactly(Watch.IN_ORDER);
    }

    @Test
    void an_event_in_the_place_of_another() {
        assertThat(promises(0, new Extent(2, 2), ONE, row(2))).containsExactly(Watch.STILL);
    }

    @Test
    void events_that_have_gone() {
        assertThat(promises(0, new Extent(1, 1), ONE)).containsOnly(Watch.STILL);
    }

    private List<String> promises(long after, Extent extent, Row... rows) {
        return watch.sample(after, Arrays.asList(rows), extent).stream()
                .map(Violation::invariant)
                .toList();
    }

    private static Row row(long position) {
        return new Row(position, Ids.next(), "stream", position - 1, 0, null, 0);
    }
}
