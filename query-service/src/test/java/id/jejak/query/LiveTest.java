package id.jejak.query;

import static id.jejak.events.testing.SigningDay.BANGKA_BARAT;
import static id.jejak.events.testing.SigningDay.BELITUNG;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.query.testing.RunningService;
import id.jejak.query.testing.Story;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever listens is told what happens as it happens, and whoever was cut off misses nothing. */
class LiveTest {

    @Test
    void what_happens_is_told_once_in_order_and_to_those_whom_it_concerns() throws Exception {
        try (var service = RunningService.start()) {
            var story = new Story(service.journal());
            service.reach(story.signingDay());

            try (var all = Listener.to(service, "", null);
                    var belitung = Listener.to(service, "?region=1902", null)) {
                story.propose(BANGKA_BARAT, "While somebody listens", false);
                story.propose(BELITUNG, "And in Belitung", false);

                all.await(8);
                belitung.await(1);
                assertThat(all.positions()).isSorted().doesNotHaveDuplicates();
                assertThat(all.types()).contains("InnovationProposed", "CommitmentProposed");
                assertThat(belitung.types()).contains("CommitmentProposed").doesNotContain("InnovationProposed");
            }
        }
    }

    @Test
    void whoever_was_cut_off_goes_on_where_they_were() throws Exception {
        try (var service = RunningService.start()) {
            var story = new Story(service.journal());
            var before = story.signingDay();
            service.reach(before);
            story.propose(BELITUNG, "Between two connections", false);
            var last = service.json("/api/queries/dashboard").at("/position").asLong();
            service.reach(last);

            try (var again = Listener.to(service, "", String.valueOf(before))) {
                again.await(4);
                assertThat(again.positions()).first().isEqualTo(before + 1);
            }
            try (var asked = Listener.to(service, "?after=0", null)) {
                asked.await((int) before);
                assertThat(asked.positions()).startsWith(1L, 2L, 3L);
                assertThat(asked.text()).contains("SignatureRecorded").doesNotContain("Sahani Saleh");
            }
        }
    }

    @Test
    void what_cannot_be_listened_to_is_refused_and_the_service_stops_while_somebody_listens() throws Exception {
        var service = RunningService.start();
        service.reach(new Story(service.journal()).signingDay());
        assertThat(service.get("/api/live/audit?after=soon").body()).contains("malformed-position");
        assertThat(service.get("/api/live/audit?type=Nonsense").body()).contains("unknown-event-type");

        try (var listener = Listener.to(service, "", null)) {
            listener.awaitHeard();
            var begun = System.nanoTime();
            service.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        }
    }

    /** A connection that collects what comes. */
    private record Listener(List<String> lines, Stream<String> stream, Thread reader, HttpClient client)
            implements AutoCloseable {

        static Listener to(RunningService service, String asked, @Nullable String last)
                throws IOException, InterruptedException {
            var client = HttpClient.newHttpClient();
            var request = HttpRequest.newBuilder(service.address("/api/live/audit" + asked));
            if (last != null) request.header("Last-Event-ID", last);
            var stream = client.send(request.build(), HttpResponse.BodyHandlers.ofLines())
                    .body();
            var lines = new CopyOnWriteArrayList<String>();
            var reader = Thread.ofVirtual().start(() -> {
                try {
                    stream.forEach(lines::add);
                } catch (RuntimeException _) {
                    // the connection was closed
                }
            });
            return new Listener(lines, stream, reader, client);
        }

        void await(int messages) throws InterruptedException {
            var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (positions().size() < messages) {
                assertThat(System.nanoTime()).as("%s", lines).isLessThan(until);
                Thread.sleep(20);
            }
        }

        void awaitHeard() throws InterruptedException {
            while (lines.isEmpty()) Thread.sleep(20);
        }

        List<Long> positions() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> Long.valueOf(line.substring(3).strip()))
                    .toList();
        }

        List<String> types() {
            return lines.stream()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> JsonMapper.shared().readTree(line.substring(5)))
                    .map((JsonNode entry) -> entry.at("/type").asString())
                    .toList();
        }

        String text() {
            return String.join("\n", lines);
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
