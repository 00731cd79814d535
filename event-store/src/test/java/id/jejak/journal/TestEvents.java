package id.jejak.journal;

import id.jejak.events.Ids;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Small events to append, where what they say does not matter. */
final class TestEvents {

    private TestEvents() {}

    static NewEvent event(String stream, long version) {
        return event(stream, version, "{\"n\":" + version + "}");
    }

    static NewEvent event(String stream, long version, String payload) {
        return new NewEvent(
                stream, version, "Sample", Ids.next(), "Sampled", "1", Instant.now(), "{\"actor\":\"test\"}", payload);
    }

    static Append append(String stream, long... versions) {
        return append(
                null,
                Arrays.stream(versions)
                        .mapToObj(version -> event(stream, version))
                        .toArray(NewEvent[]::new));
    }

    static Append append(Append.@Nullable Request request, NewEvent... events) {
        return new Append(Arrays.asList(events), request);
    }

    static Append.Request request(String id) {
        return new Append.Request(id, "sha256:" + "0".repeat(64));
    }

    static String stream() {
        return UUID.randomUUID().toString();
    }

    static long[] upTo(long count) {
        return LongStream.range(0, count).toArray();
    }
}
