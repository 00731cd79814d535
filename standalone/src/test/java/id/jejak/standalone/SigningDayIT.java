package id.jejak.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jejak.standalone.testing.Client;
import id.jejak.standalone.testing.RunningJejak;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a person sees who has typed {@code ./run} and nothing else. */
class SigningDayIT {

    private final RunningJejak jejak = RunningJejak.shared();
    private final Client client = jejak.client();

    @Test
    void the_start_prints_its_progress_one_address_and_the_accounts() throws Exception {
        var lines = jejak.process().lines();

        assertThat(lines)
                .containsSubsequence(
                        "PostgreSQL 18 starting in " + jejak.data() + " …",
                        "journal ready",
                        "command service ready",
                        "query service ready",
                        "loading the signing day: 23 commitments",
                        "Jejak is ready: " + jejak.address());
        assertThat(lines).filteredOn(line -> line.contains("http://")).hasSize(1);
        assertThat(lines)
                .anySatisfy(
                        line -> assertThat(line).contains("hub.babel", "jejak", "HUB_COORDINATOR", "Bangka Belitung"))
                .anySatisfy(line -> assertThat(line).contains("opd.belitung", "SERVICE_UNIT", "Kabupaten Belitung"))
                .anySatisfy(line -> assertThat(line).contains("peninjau.panrb", "MINISTRY_REVIEWER"));
        assertThat(lines)
                .as("no log, no stack trace, no warning")
                .noneMatch(line -> line.matches(".*(WARN|ERROR|\\bat ).*"));
    }

    @Test
    void eight_governments_show_their_23_signed_commitments_and_nothing_beyond_signing() throws Exception {
        var dashboard = client.get("/api/queries/dashboard?region=19");

        assertThat(dashboard.number("/own/signed")).as("the province itself").isEqualTo(3);
        assertThat(each(dashboard.body().at("/parts")))
                .extracting(
                        part -> part.at("/region/code").asString(),
                        part -> part.at("/standing/signed").asInt())
                .containsExactlyInAnyOrder(
                        tuple("19.71", 2),
                        tuple("19.01", 5),
                        tuple("19.05", 4),
                        tuple("19.04", 2),
                        tuple("19.03", 1),
                        tuple("19.02", 3),
                        tuple("19.06", 3));
        for (var whole : List.of(dashboard, client.get("/api/queries/dashboard"))) {
            assertThat(whole.number("/total/proposed")).isEqualTo(23);
            assertThat(whole.number("/total/signed")).isEqualTo(23);
            assertThat(whole.number("/total/planSubmitted")).isZero();
            assertThat(whole.number("/total/planApproved")).isZero();
            assertThat(whole.number("/total/implemented")).isZero();
            assertThat(whole.number("/total/verified")).isZero();
            assertThat(whole.number("/total/overdue")).isEqualTo(23);
            assertThat(whole.text("/total/signedOn")).isEqualTo("2021-11-11");
            assertThat(whole.text("/total/planDueOn")).isEqualTo("2021-12-11");
        }
    }

    @Test
    void three_heads_and_a_deputy_signed_three_representatives_lack_a_mandate_and_one_is_not_stated() throws Exception {
        var dashboard = client.get("/api/queries/dashboard?region=19");

        assertThat(each(dashboard.body().at("/total/signatures")))
                .extracting(
                        some -> some.at("/capacity").asString(),
                        some -> some.at("/authority").asString(),
                        some -> some.at("/count").asInt())
                .containsExactlyInAnyOrder(
                        tuple("HEAD_OF_REGION", "UNVERIFIED", 3),
                        tuple("DEPUTY_HEAD", "UNVERIFIED", 1),
                        tuple("REPRESENTATIVE", "PENDING_MANDATE", 3),
                        tuple("UNKNOWN", "UNKNOWN_SIGNATORY", 1));
    }

    @Test
    void the_audit_of_belitung_names_who_signed_in_which_capacity_when_and_how_that_is_known() throws Exception {
        var audit = client.get("/api/queries/audit?region=1902&type=SignatureRecorded");
        var rows = each(audit.body().at("/entries"));

        assertThat(rows).hasSize(1);
        var entry = rows.getFirst();
        assertThat(entry.at("/capacity").asString()).isEqualTo("HEAD_OF_REGION");
        assertThat(entry.at("/occurredAt/precision").asString()).isEqualTo("DATE");
        assertThat(entry.at("/occurredAt/date").asString()).isEqualTo("2021-11-11");
        assertThat(entry.at("/occurredAt/zone").asString()).isEqualTo("Asia/Jakarta");
        assertThat(Instant.parse(entry.at("/recordedAt").asString()))
                .isBetween(Instant.now().minusSeconds(3600), Instant.now());
        assertThat(entry.at("/source/kind").asString()).isEqualTo("PRESS");
        assertThat(entry.at("/source/confidence").asString()).isEqualTo("MEDIUM");
        assertThat(entry.at("/source/citation").asString()).startsWith("Babel Insight");
        assertThat(entry.at("/actor/person").asString()).isEqualTo("hub.babel");
        assertThat(entry.toString()).contains("Sahani Saleh", "Bupati");
    }

    @Test
    void a_commitment_shows_its_whole_trail() throws Exception {
        var commitment = client.get("/api/queries/commitments?region=1905").text("/commitments/0/commitment");

        var trail = each(
                client.get("/api/queries/audit?commitment=" + commitment).body().at("/entries"));

        assertThat(trail)
                .extracting(entry -> entry.at("/type").asString())
                .contains("CommitmentProposed", "InstrumentDrafted", "SignatureRecorded", "CommitmentSigned");
        assertThat(trail).allSatisfy(entry -> {
            assertThat(entry.at("/actor/person").asString()).isNotBlank();
            assertThat(entry.at("/requestId").asString()).isNotBlank();
            assertThat(entry.at("/source/kind").asString()).isNotBlank();
        });
    }

    @Test
    void whoever_leaves_a_stream_leaves_the_others_in_peace() throws IOException, InterruptedException {
        var stream = HttpRequest.newBuilder(URI.create(jejak.address() + "/api/live/audit"))
                .build();
        for (int listener = 0; listener < 25; listener++) {
            try (var client = HttpClient.newHttpClient()) {
                var _ = client.send(stream, HttpResponse.BodyHandlers.ofInputStream());
                client.shutdownNow();
            }
            assertThat(jejak.client().get("/api/queries/dashboard").status()).isEqualTo(200);
        }
    }

    @Test
    void four_commitments_bear_names_and_nineteen_are_labelled_placeholders() throws Exception {
        var commitments = each(
                client.get("/api/queries/commitments?region=19&limit=50").body().at("/commitments"));

        assertThat(commitments).hasSize(23);
        assertThat(commitments)
                .filteredOn(one -> !one.at("/innovation/placeholder").asBoolean())
                .extracting(one -> one.at("/localName").asString())
                .containsExactlyInAnyOrder(
                        "SiBakul Jogja",
                        "Aksi Tali Intan",
                        "SIP Banget",
                        "Melintasi Batas Ruang Kelas bersama Jogjabelajar Class");
        assertThat(commitments)
                .filteredOn(one -> one.at("/innovation/placeholder").asBoolean())
                .hasSize(19)
                .allSatisfy(one -> assertThat(one.at("/localName").asString()).endsWith("(nama tidak diberitakan)"));
    }

    private static List<JsonNode> each(JsonNode array) {
        return array.valueStream().toList();
    }
}
