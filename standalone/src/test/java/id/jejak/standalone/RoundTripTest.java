package id.jejak.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Ids;
import id.jejak.journal.JournalReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one Jejak exports, another that is empty imports, and then exports the same. */
class RoundTripTest {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, ?> KIT = Map.of(
            "components",
            List.of(Map.of("key", "core", "name", "The core", "description", "What it is", "essential", true)));

    private final String cycle = Ids.next().toString();

    @Test
    void what_goes_out_comes_in_again(@TempDir Path one, @TempDir Path another) throws Exception {
        byte[] innovations;
        byte[] commitments;
        List<String> innovationLines;
        List<String> commitmentLines;
        try (var origin = new Jejak(one)) {
            openCycle(origin);
            origin.imported("hub.babel", "innovations", CSV, """
                    key,title,owner,ownerName,placeholder,occurredOn,source,confidence,citation
                    P-1,SIP Banget,35.79,Kota Batu,,2021-11,PRESS,HIGH,babelprov.go.id
                    P-2,Placeholder: innovation 1 of 5,,,ya,2021-11-11,PRESS,LOW,
                    """.getBytes(UTF_8), 2);
            origin.imported("opd.bangka", "innovations", CSV, """
                    key,title,owner,implementingUnit,summary,aim,goals,startedOn
                    A,'=HYPERLINK("x"),19.01,"Dinas ""Satu"", Bangka","Over
                    two lines; ''and more",To serve,"3, 16",2019-05-02
                    B,Désa ꦗꦮ 🌊,19.01,,- first,,,
                    """.getBytes(UTF_8), 2);
            catalogue(origin);
            origin.imported(
                    "admin.belitung", "commitments", CSV, """
                    key;cycle;region;innovation;localName;replicationType;exception
                    K-1;%1$s;19.02;19.01/A;@Belitung;ADAPTED;
                    K-2;%1$s;19.02;19/P-1;SIP Banget Belitung;NOT_STATED;"On the list, of the signing day"
                    """.formatted(cycle).getBytes(UTF_8), 2);

            innovations = origin.export("innovations.xlsx");
            commitments = origin.export("commitments.csv");
            innovationLines = origin.sortedLines("innovations.csv");
            commitmentLines = origin.sortedLines("commitments.csv");

            var head = origin.head();
            origin.imported("admin.belitung", "commitments", CSV, commitments, 0);
            origin.imported("hub.babel", "innovations", XLSX, innovations, 0);
            assertThat(origin.head()).isEqualTo(head);
        }
        try (var empty = new Jejak(another)) {
            openCycle(empty);
            // each takes what is theirs; the other lines are refused as single orders would be
            empty.imported("hub.babel", "innovations", XLSX, innovations, 2);
            empty.imported("opd.bangka", "innovations", XLSX, innovations, 2);
            catalogue(empty);
            empty.imported("admin.belitung", "commitments", CSV, commitments, 2);

            assertThat(empty.sortedLines("innovations.csv")).hasSize(4 + 1).isEqualTo(innovationLines);
            assertThat(empty.sortedLines("commitments.csv")).hasSize(2 + 1).isEqualTo(commitmentLines);
        }
    }

    private void openCycle(Jejak jejak) throws Exception {
        var policy = Map.of(
                "acceptedCapacities",
                List.of("HEAD_OF_REGION"),
                "mandateRequiredFor",
                List.of("REPRESENTATIVE"),
                "planDueDays",
                30,
                "planReviewDays",
                14,
                "mandateDueDays",
                30,
                "executionEnds",
                "2099-12-31");
        var decree = Map.of("title", "Keputusan Menteri PANRB", "number", "94/2020");
        jejak.order(
                "hub.babel",
                "cycles/" + cycle + "/open",
                Map.of("name", "RIPP", "hub", "19", "legalBasis", decree, "policy", policy));
        jejak.order("hub.babel", "cycles/" + cycle + "/invite-region", Map.of("region", "19.02"));
    }

    private static void catalogue(Jejak jejak) throws Exception {
        var innovation = Ids.named("innovation/19.01/A");
        jejak.order("admin.bangka", "innovations/" + innovation + "/endorse", Map.of("decree", "SK 1"));
        jejak.order("hub.babel", "innovations/" + innovation + "/catalogue", Map.of("basis", "Top 45", "kit", KIT));
    }

    /** Both services and the door before them, on a folder of their own and with nothing in it. */
    private static final class Jejak implements AutoCloseable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final DataFolder folder;
        private final EmbeddedDatabase database;
        private final ConfigurableApplicationContext commands;
        private final ConfigurableApplicationContext queries;
        private final FrontDoor door;

        Jejak(Path path) {
            folder = DataFolder.open(path);
            database = EmbeddedDatabase.start(folder);
            var services = new Services(database, folder, List.of());
            commands = services.startCommands();
            queries = services.startQueries(Services.addressOf(commands));
            door = FrontDoor.open(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    Services.addressOf(commands),
                    Services.addressOf(queries));
        }

        void order(String person, String path, Map<String, ?> body) throws Exception {
            var reply = post(person, "/api/commands/" + path, "application/json", JSON.writeValueAsBytes(body));
            assertThat(reply.statusCode()).as(reply.body()).isBetween(200, 299);
        }

        void imported(String person, String kind, String mediaType, byte[] file, int accepted) throws Exception {
            var taken = post(person, "/api/imports/" + kind, mediaType, file);
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
            var path = taken.headers().firstValue("Location").orElseThrow();
            var deadline = Instant.now().plus(Duration.ofSeconds(30));
            var progress = json(person, path);
            while (List.of("WAITING", "RUNNING").contains(progress.get("state").asString())) {
                assertThat(Instant.now()).isBefore(deadline);
                Thread.sleep(20);
                progress = json(person, path);
            }
            assertThat(progress.get("accepted").asInt())
                    .as("%s%n%s", progress, json(person, path + "/errors"))
                    .isEqualTo(accepted);
        }

        byte[] export(String name) throws Exception {
            var address = door.address().resolve("/api/exports/" + name + "?atLeast=" + head());
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                    .body();
        }

        /** By record and not by position: lines of one file are recorded in the order in which they get through. */
        List<String> sortedLines(String name) throws Exception {
            return Arrays.stream(new String(export(name), UTF_8).split("\r\n"))
                    .sorted()
                    .toList();
        }

        long head() {
            return new JournalReader(database.as(database.writer())).head();
        }

        private JsonNode json(String person, String path) throws Exception {
            return JSON.readTree(client.send(
                            HttpRequest.newBuilder(door.address().resolve(path))
                                    .header("Authorization", basic(person))
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
        }

        private HttpResponse<String> post(String person, String path, String mediaType, byte[] body)
                throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(door.address().resolve(path))
                            .header("Authorization", basic(person))
                            .header("Content-Type", mediaType)
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        private static String basic(String person) {
            return "Basic " + Base64.getEncoder().encodeToString((person + ":jejak").getBytes(UTF_8));
        }

        @Override
        public void close() throws IOException {
            client.close();
            door.close();
            queries.close();
            commands.close();
            database.close();
            folder.close();
        }
    }
}
