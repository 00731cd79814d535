package id.jejak.query;

import static id.jejak.events.testing.SigningDay.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAmended;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentDropped;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.commitment.Selection;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.innovation.InnovationEvent.ParticularsStated;
import id.jejak.events.innovation.InnovationEvent.ProposalRevised;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.Particulars;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.testing.GoldenFile;
import id.jejak.events.testing.Samples;
import id.jejak.query.testing.RunningService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes out as a file, to the letter: an import takes the same columns. */
class ExportsTest {

    private static final InnovationId NASTY = new InnovationId(UUID.fromString("01890000-0000-7000-8000-00000000beef"));

    private static RunningService service;
    private static long last;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        service.journal().record(Samples.all().toArray(DomainEvent[]::new));
        last = service.journal()
                .record(
                        nasty("As it was first put forward", "soon to be forgotten"),
                        nasty("As it was put forward again", "to be forgotten as well"),
                        new ProposalRevised(
                                NASTY,
                                "=HYPERLINK(\"http://example.org\")",
                                "Dinas Satu; Dua",
                                "'quoted', \"twice\"\nand over two lines",
                                HUB,
                                REPORTED),
                        new ParticularsStated(NASTY, particulars("Soon to be forgotten"), REPORTED),
                        new ParticularsStated(NASTY, particulars("-1 in three fishers is heard"), REPORTED),
                        chosen(1, "@Satu"),
                        chosen(2, "Dua"),
                        new CommitmentAmended(
                                commitment(2),
                                way("Dua"),
                                new Selection("Dua; tiga", "Dinas", ReplicationType.ADAPTED),
                                REPORTED),
                        chosen(3, "Tiga"),
                        new CommitmentDropped(commitment(3), "Chosen twice", REPORTED));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void innovations_come_out_as_they_were_last_proposed() throws Exception {
        GoldenFile.named("export-innovations.csv").assertHolds(csv("innovations"));
    }

    @Test
    void commitments_come_out_as_they_were_proposed() throws Exception {
        GoldenFile.named("export-commitments.csv").assertHolds(csv("commitments"));
    }

    @Test
    void a_workbook_holds_what_the_csv_holds() throws Exception {
        for (var kind : List.of("innovations", "commitments")) {
            var records = csv(kind).split("\n(?=[0-9a-f]{8}-)", -1).length;
            assertThat(workbook(kind)).hasSize(records).first().asString().startsWith("key|");
        }
        assertThat(workbook("innovations"))
                .anySatisfy(row -> assertThat(row)
                        .contains(
                                "'=HYPERLINK",
                                "''quoted', \"twice\"\nand over two lines",
                                "2021-11-11T03:00:00.123456789Z"));
    }

    @Test
    void a_file_says_which_position_it_reflects_and_what_it_is_called() throws Exception {
        var response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.address(path("innovations.csv")))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(response.headers().firstValue("Jejak-Position")).contains(String.valueOf(last));
        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"innovations.csv\"");
        assertThat(response.headers().firstValueAsLong("Content-Length"))
                .hasValue(response.body().getBytes(UTF_8).length);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    }

    @Test
    void a_file_that_is_not_caught_up_is_a_problem_and_no_half_of_a_file() {
        var response = service.get("/api/exports/innovations.csv?atLeast=" + (last + 1_000));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("not-caught-up");
    }

    private static InnovationProposed nasty(String title, String summary) {
        var when =
                new OccurredAt.AtInstant(Instant.parse("2021-11-11T03:00:00.123456789Z"), ZoneId.of("Asia/Jayapura"));
        return new InnovationProposed(
                NASTY,
                title,
                BELITUNG,
                null,
                null,
                summary,
                false,
                new PersonId("opd"),
                new Provenance(when, Provenance.SourceKind.OPERATIONAL, Provenance.Confidence.HIGH, null));
    }

    private static Particulars particulars(String problem) {
        return new Particulars(problem, null, Set.of(16, 3), "Fishers", LocalDate.parse("2019-05-02"), null);
    }

    private static CommitmentProposed chosen(int number, String name) {
        return new CommitmentProposed(
                commitment(number), CYCLE, BELITUNG, NASTY, name, null, ReplicationType.FULL, "As agreed", REPORTED);
    }

    private static Selection way(String name) {
        return new Selection(name, null, ReplicationType.FULL);
    }

    private static CommitmentId commitment(int number) {
        return new CommitmentId(UUID.fromString("01890000-0000-7000-8000-00000000c00" + number));
    }

    private static String path(String name) {
        return "/api/exports/" + name + "?atLeast=" + last;
    }

    /** Without the end of its last line, which a golden file adds, and with ends of lines as a repository keeps them. */
    private static String csv(String kind) {
        var body = service.get(path(kind + ".csv")).body();
        assertThat(body).startsWith("\uFEFFkey,").endsWith("\r\n");
        return body.substring(0, body.length() - 2).replace("\r\n", "\n");
    }

    private static List<String> workbook(String kind) throws IOException, InterruptedException {
        var bytes = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.address(path(kind + ".xlsx")))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(ExportsTest::text).toList();
        }
    }

    private static String text(Row row) {
        return String.join(
                "|",
                row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
    }
}
