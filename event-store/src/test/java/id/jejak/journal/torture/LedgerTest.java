package id.jejak.journal.torture;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.journal.torture.Intent.Planned;
import id.jejak.journal.torture.Outcome.Acknowledged;
import id.jejak.journal.torture.Outcome.Conflict;
import id.jejak.journal.torture.Outcome.NotRecorded;
import id.jejak.journal.torture.Outcome.Repeated;
import id.jejak.journal.torture.Outcome.Unknown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed writer has written down is what its successor and the auditor go by. */
class LedgerTest {

    private static final Intent PAIR = new Intent("pair", "request", List.of(new Planned("a", 0), new Planned("b", 7)));
    private static final Intent SINGLE = new Intent("single", null, List.of(new Planned("a", 1)));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    @Test
    void it_is_read_as_it_was_written() {
        try (var ledger = Ledger.open(file())) {
            ledger.intend(PAIR);
            ledger.intend(SINGLE);
            for (var outcome : List.of(new Unknown(), new NotRecorded(), new Repeated(3, 4)))
                answer(ledger, PAIR, outcome);
            for (var outcome : List.of(new Acknowledged(5, 5), new Conflict())) answer(ledger, SINGLE, outcome);
        }
        var undertakings = Ledger.read(file());

        assertThat(undertakings).extracting(Undertaking::intent).containsExactly(PAIR, SINGLE);
        assertThat(undertakings.getFirst().outcomes())
                .containsExactly(new Unknown(), new NotRecorded(), new Repeated(3, 4));
        assertThat(undertakings.getLast().outcomes()).containsExactly(new Acknowledged(5, 5), new Conflict());
    }

    @Test
    void what_was_sent_and_never_answered_is_open_until_it_is() {
        try (var ledger = Ledger.open(file())) {
            ledger.intend(PAIR);
            assertThat(only().isOpen()).isFalse();
            ledger.send(PAIR, 1);
            assertThat(only().isOpen()).isTrue();
            assertThat(only().isRefused()).isFalse();
            answer(ledger, PAIR, new NotRecorded());
            assertThat(only().isOpen()).isTrue();
            answer(ledger, PAIR, new Acknowledged(1, 2));
            assertThat(only().isOpen()).isFalse();
        }
    }

    @Test
    void half_a_line_is_no_line_and_gives_way_to_the_next() throws IOException {
        try (var ledger = Ledger.open(file())) {
            ledger.intend(PAIR);
        }
        Files.writeString(file(), "answer\tpair\tack", StandardOpenOption.APPEND);
        assertThat(only().outcomes()).isEmpty();
        try (var ledger = Ledger.open(file())) {
            answer(ledger, PAIR, new Conflict());
        }
        assertThat(only().outcomes()).containsExactly(new Conflict());
        assertThat(only().isRefused()).isTrue();
    }

    private static void answer(Ledger ledger, Intent intent, Outcome outcome) {
        ledger.send(intent, 1);
        ledger.answer(intent, outcome);
    }

    private Undertaking only() {
        var undertakings = Ledger.read(file());
        assertThat(undertakings).hasSize(1);
        return undertakings.getFirst();
    }

    private Path file() {
        return folder.resolve("caller.ledger");
    }
}
