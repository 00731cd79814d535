package id.jejak.journal.torture;

import static id.jejak.journal.torture.Invariant.ACKNOWLEDGED_STANDS;
import static id.jejak.journal.torture.Invariant.APPENDS_ARE_WHOLE;
import static id.jejak.journal.torture.Invariant.EVENTS_STAND_ONCE;
import static id.jejak.journal.torture.Invariant.FOLLOWER_SAW_ALL;
import static id.jejak.journal.torture.Invariant.NOTHING_IS_INVENTED;
import static id.jejak.journal.torture.Invariant.NOTHING_MOVED;
import static id.jejak.journal.torture.Invariant.POSITIONS_ARE_DENSE;
import static id.jejak.journal.torture.Invariant.REFUSED_IS_ABSENT;
import static id.jejak.journal.torture.Invariant.REPEATED_STANDS;
import static id.jejak.journal.torture.Invariant.REQUESTS_STAND_ONCE;
import static id.jejak.journal.torture.Invariant.VERSIONS_ARE_DENSE;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Ids;
import id.jejak.journal.torture.Intent.Planned;
import id.jejak.journal.torture.Outcome.Acknowledged;
import id.jejak.journal.torture.Outcome.Conflict;
import id.jejak.journal.torture.Outcome.NotRecorded;
import id.jejak.journal.torture.Outcome.Repeated;
import id.jejak.journal.torture.Outcome.Unknown;
import id.jejak.journal.torture.Undertaking.Attempt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of each invariant a violation is planted: one that has never failed is not known to work. */
class InvariantTest {

    /** Recorded under a request, in two streams. */
    private static final Intent PAIR = new Intent("pair", "request", List.of(new Planned("a", 0), new Planned("b", 0)));

    /** Recorded after it; its caller was told so at the second attempt only. */
    private static final Intent SINGLE = new Intent("single", null, List.of(new Planned("a", 1)));

    /** The same request again, with events of its own. */
    private static final Intent AGAIN = new Intent("again", "request", List.of(new Planned("a", 1)));

    private static final Intent REFUSED = new Intent("refused", null, List.of(new Planned("a", 1)));
    private static final Intent ROLLED_BACK = new Intent("rolled back", null, List.of(new Planned("c", 0)));

    /** Written down by a caller that was killed before it could send it. */
    private static final Intent UNSENT = new Intent("unsent", null, List.of(new Planned("d", 0)));

    private static final List<Invariant> CAUGHT = new ArrayList<>();

    private List<Row> rows = List.of();
    private List<Undertaking> undertakings = List.of();
    private List<Seen> seen = List.of();
    private SortedMap<Long, UUID> watched = new TreeMap<>();

    @BeforeAll
    static void forget() {
        CAUGHT.clear();
    }

    @AfterAll
    static void every_invariant_has_caught_something() {
        assertThat(CAUGHT).contains(Invariant.values());
    }

    @BeforeEach
    void allIsWell() {
        rows = new ArrayList<>(List.of(row(1, PAIR, 0), row(2, PAIR, 1), row(3, SINGLE, 0)));
        undertakings = new ArrayList<>(List.of(
                told(PAIR, new Acknowledged(1, 2)),
                told(SINGLE, new Unknown(), null, new Acknowledged(3, 3)),
                told(AGAIN, new Repeated(1, 2)),
                told(REFUSED, new Unknown(), new Conflict()),
                told(ROLLED_BACK, new NotRecorded()),
                told(UNSENT)));
        seen = new ArrayList<>(rows.stream()
                .map(row -> new Seen(row.position(), row.eventId()))
                .toList());
        watched = new TreeMap<>();
        rows.forEach(row -> watched.put(row.position(), row.eventId()));
    }

    @ParameterizedTest
    @EnumSource
    void where_all_is_well_nothing_is_found(Invariant invariant) {
        assertThat(invariant.violations(evidence())).isEmpty();
    }

    @Test
    void a_hole() {
        rows.set(2, new Row(4, SINGLE.events().getFirst().eventId(), "a", 1, 0, null, 0));
        catches(POSITIONS_ARE_DENSE, "after 2 comes");
    }

    @Test
    void a_journal_that_does_not_begin_at_one() {
        rows.removeFirst();
        catches(POSITIONS_ARE_DENSE, "after 0 comes");
    }

    @Test
    void a_version_left_out() {
        rows.set(2, new Row(3, SINGLE.events().getFirst().eventId(), "a", 2, 0, null, 0));
        catches(VERSIONS_ARE_DENSE, "version=2");
    }

    @Test
    void a_version_before_its_predecessor() {
        rows.set(0, new Row(1, Ids.next(), "a", 1, 0, null, 0));
        rows.set(2, new Row(3, Ids.next(), "a", 0, 0, null, 0));
        catches(VERSIONS_ARE_DENSE, "version=0");
    }

    @Test
    void an_event_that_stands_twice() {
        rows.add(row(4, SINGLE, 0));
        catches(EVENTS_STAND_ONCE, "position=4");
    }

    @Test
    void a_request_that_led_to_two_things() {
        rows.add(row(4, AGAIN, 0));
        catches(REQUESTS_STAND_ONCE, "request request led to each of");
    }

    @Test
    void an_acknowledged_append_that_is_lost() {
        rows.remove(2);
        catches(ACKNOWLEDGED_STANDS, "Acknowledged[first=3, last=3]");
    }

    @Test
    void an_acknowledged_append_that_stands_elsewhere() {
        undertakings.set(0, told(PAIR, new Acknowledged(2, 3)));
        catches(ACKNOWLEDGED_STANDS, "Acknowledged[first=2, last=3]");
    }

    @Test
    void an_acknowledgement_of_fewer_positions_than_events() {
        undertakings.set(0, told(PAIR, new Acknowledged(1, 1)));
        catches(ACKNOWLEDGED_STANDS, "Acknowledged[first=1, last=1]");
    }

    @Test
    void a_repeated_request_that_is_not_where_it_was_said_to_be() {
        undertakings.set(2, told(AGAIN, new Repeated(3, 3)));
        catches(REPEATED_STANDS, "Repeated[first=3, last=3]");
    }

    @Test
    void a_repeated_request_of_another_length() {
        undertakings.set(2, told(AGAIN, new Repeated(1, 3)));
        catches(REPEATED_STANDS, "Repeated[first=1, last=3]");
    }

    @Test
    void a_refused_append_that_stands() {
        rows.add(row(4, REFUSED, 0));
        catches(REFUSED_IS_ABSENT, "Conflict[]");
    }

    @Test
    void a_rolled_back_append_that_stands() {
        rows.add(row(4, ROLLED_BACK, 0));
        catches(REFUSED_IS_ABSENT, "NotRecorded[]");
    }

    @Test
    void an_append_that_was_never_sent_and_stands() {
        rows.add(row(4, UNSENT, 0));
        catches(REFUSED_IS_ABSENT, "id=unsent");
    }

    @Test
    void half_an_append() {
        rows.remove(1);
        catches(APPENDS_ARE_WHOLE, "id=pair");
    }

    @Test
    void an_append_with_somebody_else_in_between() {
        rows.set(1, row(2, SINGLE, 0));
        rows.set(2, row(3, PAIR, 1));
        catches(APPENDS_ARE_WHOLE, "id=pair");
    }

    @Test
    void an_event_nobody_meant() {
        rows.add(new Row(4, Ids.next(), "a", 2, 0, null, 0));
        catches(NOTHING_IS_INVENTED, "position=4");
    }

    @Test
    void an_event_in_another_stream_than_meant() {
        rows.set(2, new Row(3, SINGLE.events().getFirst().eventId(), "b", 1, 0, null, 0));
        catches(NOTHING_IS_INVENTED, "position=3");
    }

    @Test
    void a_follower_that_was_passed_over() {
        seen.remove(1);
        catches(FOLLOWER_SAW_ALL, "2 seen of 3");
    }

    @Test
    void a_follower_that_saw_an_event_twice() {
        seen.add(seen.getLast());
        catches(FOLLOWER_SAW_ALL, "4 seen of 3");
    }

    @Test
    void a_follower_that_saw_events_in_another_order() {
        seen.add(seen.remove(1));
        catches(FOLLOWER_SAW_ALL, "as number 2 it saw");
    }

    @Test
    void an_event_that_is_gone() {
        rows.remove(2);
        catches(NOTHING_MOVED, "at 3 was");
    }

    @Test
    void two_events_that_changed_places() {
        rows.set(0, row(1, PAIR, 1));
        rows.set(1, row(2, PAIR, 0));
        catches(NOTHING_MOVED, "at 1 was");
    }

    private void catches(Invariant invariant, String evidence) {
        assertThat(invariant.violations(evidence()))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.invariant()).isEqualTo(invariant.words()))
                .anySatisfy(violation -> assertThat(violation.evidence()).contains(evidence));
        CAUGHT.add(invariant);
    }

    private Evidence evidence() {
        return new Evidence(rows, undertakings, seen, watched);
    }

    private static Row row(long position, Intent intent, int nth) {
        var event = intent.events().get(nth);
        var isFirstOfRequest = intent.request() != null && nth == 0;
        return new Row(
                position,
                event.eventId(),
                event.stream(),
                event.version(),
                0,
                isFirstOfRequest ? intent.request() : null,
                isFirstOfRequest ? intent.events().size() : 0);
    }

    private static Undertaking told(Intent intent, @Nullable Outcome... outcomes) {
        return new Undertaking(
                intent,
                Arrays.stream(outcomes)
                        .map(outcome -> new Attempt(0, outcome, 0))
                        .toList());
    }
}
