package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.event;
import static id.jejak.journal.TestEvents.request;
import static id.jejak.journal.TestEvents.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.events.Ids;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final HeadWatch head = new HeadWatch();
    private final Journal journal = new Journal(database.writer(), JournalSettings.DEFAULT, head);
    private final JournalReader reader = new JournalReader(database.reader());

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void numbers_events_from_one_without_holes() throws InterruptedException {
        var first = stream();

        assertThat(journal.append(append(first, 0, 1))).isEqualTo(new Appended(1, 2));
        assertThat(journal.append(append(stream(), 0))).isEqualTo(new Appended(3, 3));
        assertThat(journal.append(append(first, 2))).isEqualTo(new Appended(4, 4));

        assertThat(reader.head()).isEqualTo(4);
        // callers are answered first, those who follow hear of it after that
        assertThat(head.awaitBeyond(3, Duration.ofSeconds(10))).isTrue();
        assertThat(head.known()).isEqualTo(4);
        assertThat(reader.read(0, 100)).extracting(RecordedEvent::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(reader.read(1, 2)).extracting(RecordedEvent::position).containsExactly(2L, 3L);
        assertThat(reader.stream(first, 1)).extracting(RecordedEvent::version).containsExactly(1L, 2L);
        assertThat(reader.lastVersion(first)).hasValue(2);
        assertThat(reader.lastVersion("unknown")).isEmpty();
    }

    @Test
    void reads_several_streams_in_one_go_each_in_order_and_none_that_is_not_there() {
        var first = stream();
        var second = stream();
        var _ = journal.append(append(first, 0));
        var _ = journal.append(append(second, 0, 1));
        var _ = journal.append(append(stream(), 0));
        var _ = journal.append(append(first, 1));

        var read = reader.streams(List.of(first, second, "unknown"));

        assertThat(read).extracting(RecordedEvent::stream).containsOnly(first, second);
        assertThat(read.stream().filter(event -> event.stream().equals(first)))
                .extracting(RecordedEvent::version)
                .containsExactly(0L, 1L);
        assertThat(read.stream().filter(event -> event.stream().equals(second)))
                .extracting(RecordedEvent::version)
                .containsExactly(0L, 1L);
        assertThat(reader.streams(List.of())).isEmpty();
    }

    @Test
    void keeps_every_byte_as_it_was_written() {
        var payload = "{ \"b\" : 1.50,\n\t\"a\":\"\\u00e9 é \\\"quoted\\\" \\\\ {x,y} \uD83D\uDC63\", \"b\":null }";
        var written = new NewEvent(
                "s 'odd' \"name\"",
                0,
                null,
                Ids.next(),
                "Sampled",
                null,
                Instant.parse("2021-11-11T03:04:05.678901999Z"),
                " {} ",
                payload);

        var _ = journal.append(append(null, written));

        var read = reader.read(0, 10).getFirst();
        assertThat(read)
                .isEqualTo(new RecordedEvent(
                        1,
                        written.stream(),
                        0,
                        null,
                        written.eventId(),
                        "Sampled",
                        null,
                        Instant.parse("2021-11-11T03:04:05.678901Z"),
                        null,
                        " {} ",
                        payload));
    }

    @Test
    void refuses_an_append_to_a_stream_that_has_moved_on() {
        var stream = stream();
        var _ = journal.append(append(stream, 0, 1));

        for (var version : List.of(0L, 1L, 3L)) {
            assertThatThrownBy(() -> journal.append(append(stream, version)))
                    .isInstanceOfSatisfying(
                            VersionConflictException.class,
                            e -> assertThat(e.stream()).isEqualTo(stream));
        }
        assertThat(reader.head()).isEqualTo(2);
    }

    @Test
    void recognises_an_append_that_is_sent_again_by_all_of_its_events() {
        var one = event(stream(), 0);
        var two = event(stream(), 0);
        var three = event(one.stream(), 1);
        var _ = journal.append(append(stream(), 0));

        assertThat(journal.append(append(null, one, two, three))).isEqualTo(new Appended(2, 4));
        assertThat(journal.append(append(null, one, two, three))).isEqualTo(new Appended(2, 4));
        assertThat(reader.head()).isEqualTo(4);
    }

    @Test
    void an_append_that_shares_only_some_of_its_events_with_what_stands_is_in_conflict() {
        var one = event(stream(), 0);
        var two = event(one.stream(), 1);
        var later = event(stream(), 0);
        var _ = journal.append(append(null, one, two));
        var _ = journal.append(append(stream(), 0));
        var _ = journal.append(append(null, later));

        assertInConflict(append(null, one, event(one.stream(), 1)));
        assertInConflict(append(null, one, two, event(one.stream(), 2)));
        assertInConflict(append(null, one, two, event(stream(), 0)));
        assertInConflict(append(null, one, two, later));
        assertInConflict(append(null, later, event(stream(), 0)));
        assertInConflict(append(null, event(stream(), 0), one));
        assertThat(reader.head()).isEqualTo(4);
    }

    private void assertInConflict(Append append) {
        assertThatThrownBy(() -> journal.append(append)).isInstanceOf(VersionConflictException.class);
    }

    @Test
    void recognises_a_repeated_request() {
        var one = stream();
        var other = stream();
        var request = request("r1");
        var _ = journal.append(append(stream(), 0));
        var _ = journal.append(append(request, event(one, 0), event(other, 0), event(one, 1)));
        var expected = new RecordedRequest("r1", request.digest(), List.of(one, other), 2, 4);

        assertThat(reader.requestOf("r1")).contains(expected);
        assertThat(reader.requestOf("r2")).isEmpty();
        assertThatThrownBy(() -> journal.append(append(request, event(stream(), 0))))
                .isInstanceOfSatisfying(
                        RequestAlreadyRecordedException.class,
                        e -> assertThat(e.request()).isEqualTo(expected));
        assertThat(reader.head()).isEqualTo(4);
    }
}
