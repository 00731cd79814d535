package id.jejak.journal;

import static id.jejak.journal.TestEvents.append;
import static id.jejak.journal.TestEvents.event;
import static id.jejak.journal.TestEvents.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class AppendQueueTest {

    private final AppendQueue queue =
            new AppendQueue(new JournalSettings(4, 1_000, 100, 10_000, Duration.ofMillis(10), Duration.ofSeconds(1)));

    @Test
    void whoever_shares_a_stream_or_a_request_waits_for_the_next_batch_and_nobody_overtakes() throws Exception {
        var a0 = put(append("a", 0));
        var a1 = put(append("a", 1));
        var ab = put(append(null, event("b", 0), event("a", 2)));
        var b1 = put(append("b", 1));
        var c0 = put(append(request("r"), event("c", 0)));
        var d0 = put(append(request("r"), event("d", 0)));
        var e0 = put(append("e", 0));

        assertThat(batches()).containsExactly(List.of(a0, c0, e0), List.of(a1, d0), List.of(ab), List.of(b1));
    }

    @Test
    void a_batch_ends_where_the_next_append_does_not_fit() throws Exception {
        var three = put(append("a", 0, 1, 2));
        var two = put(append("b", 0, 1));
        var one = put(append("c", 0));
        var large = put(append("d", 0, 1, 2, 3, 4, 5));
        var last = put(append("e", 0));

        assertThat(batches()).containsExactly(List.of(three), List.of(two, one), List.of(large), List.of(last));
    }

    @Test
    void a_batch_ends_where_the_next_append_is_too_long() throws Exception {
        var text = "\"" + "x".repeat(600) + "\"";
        var first = put(append(null, event("a", 0, text)));
        var second = put(append(null, event("b", 0, text)));

        assertThat(batches()).containsExactly(List.of(first), List.of(second));
    }

    @Test
    void what_is_withdrawn_is_not_taken() throws Exception {
        var withdrawn = put(append("a", 0));
        var kept = put(append("b", 0));

        assertThat(queue.withdraw(withdrawn)).isTrue();
        assertThat(batches()).containsExactly(List.of(kept));
        assertThat(queue.withdraw(kept)).isFalse();
    }

    private PendingAppend put(Append append) throws InterruptedException {
        var pending = new PendingAppend(append);
        queue.put(pending);
        return pending;
    }

    private List<List<PendingAppend>> batches() throws InterruptedException {
        queue.close();
        var batches = new ArrayList<List<PendingAppend>>();
        for (var batch = queue.nextBatch(); !batch.isEmpty(); batch = queue.nextBatch()) batches.add(batch);
        return batches;
    }
}
