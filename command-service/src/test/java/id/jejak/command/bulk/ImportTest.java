package id.jejak.command.bulk;

import static id.jejak.command.bulk.Service.accepted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Ids;
import id.jejak.journal.testing.TestDatabase;
import id.jejak.journal.testing.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files sent over HTTP to a real service on a real journal, and what becomes of each line. */
class ImportTest {

    private static final String OPD = "opd.bangka";
    private static final String ADMIN = "admin.belitung";

    private static final Map<String, ?> KIT = Map.of(
            "components",
            List.of(Map.of("key", "core", "name", "The core", "description", "What it is", "essential", true)));

    private static TestDatabase database;
    private static Service service;

    /** Keys of this test's own. */
    private final String key = "K" + Ids.next().toString().substring(24);

    @BeforeAll
    static void start() {
        database = TestPostgres.freshDatabase();
        service = Service.start(database, "--jejak.imports.largest-file=4000000", "--jejak.imports.most-lines=30000");
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @Test
    void good_lines_arrive_once_bad_ones_are_listed_and_a_second_time_changes_nothing() {
        var file = "key;title;owner\n"
                + lines(
                        1,
                        2_500,
                        i -> i % 100 == 0 ? key + "-" + i + ";;19.01" : key + "-" + i + ";Inovasi " + i + ";19.01");

        var first = service.carriedOut(OPD, "innovations", file);

        assertThat(tally(first)).isEqualTo("DONE 2500 lines, 2475 accepted, 0 unchanged, 25 refused");
        assertThat(errors(OPD, first)).hasSize(25).startsWith("101 title required", "201 title required");
        assertThat(mine()).isEqualTo(2_475);

        var head = service.journal.head();
        var second = service.carriedOut(OPD, "innovations", file);

        assertThat(tally(second)).isEqualTo("DONE 2500 lines, 0 accepted, 2475 unchanged, 25 refused");
        assertThat(errors(OPD, second)).isEqualTo(errors(OPD, first));
        assertThat(service.journal.head()).isEqualTo(head);
    }

    @Test
    void a_dry_run_says_what_would_happen_and_stores_nothing() {
        var file = """
                key,title,owner,occurredOn,source
                %1$s-1,One,19.01,,
                %1$s-2,Two,19.02,,
                %1$s-3,Three,19.01,2999-01-01,
                %1$s-4,Four,19.01,11/11/2021,
                %1$s-5,Five,19.01,2021-11-11,PRESS
                %1$s-6,Six,,,
                %1$s-1,Seven,19.01,,
                """.formatted(key);
        var head = service.journal.head();

        var dry = service.carriedOut(OPD, "innovations?dryRun=true", file);

        assertThat(service.journal.head()).isEqualTo(head);
        assertThat(tally(dry)).isEqualTo("DONE 7 lines, 1 accepted, 0 unchanged, 6 refused");
        assertThat(errors(OPD, dry))
                .containsExactly(
                        "3 - not-your-region",
                        "4 - dated-in-the-future",
                        "5 occurredOn not-a-day",
                        "6 - not-your-role",
                        "7 - owner-required",
                        "8 key named-before");

        var real = service.carriedOut(OPD, "innovations", file);

        assertThat(tally(real)).isEqualTo(tally(dry));
        assertThat(errors(OPD, real)).isEqualTo(errors(OPD, dry));
        assertThat(dry.get("dryRun").asBoolean()).isTrue();
        assertThat(real.get("dryRun").asBoolean()).isFalse();
    }

    @Test
    void a_fact_says_which_import_it_came_with_and_who_sent_it() {
        var done = service.carriedOut(OPD, "innovations", "key,title,owner\n%s,One,19.01\n".formatted(key));

        var recorded =
                service.journal.stream(Ids.named("innovation/19.01/" + key).toString(), 0);
        assertThat(recorded)
                .hasSize(1)
                .first()
                .satisfies(event -> assertThat(event.metadata())
                        .contains("\"correlationId\":\"" + done.get("id").asString() + "\"")
                        .contains("\"actor\":\"opd.bangka\""));
    }

    @Test
    void every_field_of_a_single_order_can_be_filled_in() {
        var file = """
                key,title,owner,ownerName,implementingUnit,summary,placeholder,occurredOn,zone,source,confidence,citation,\
                problem,aim,goals,beneficiaries,startedOn,description
                %s,"Satu, dua",35.79,Kota Batu,Dinas Pariwisata,'=1+1,ya,2021-11,Asia/Jakarta,press,medium,babelprov.go.id,\
                Queues,None,"16, 3",Villagers,2019-05-02,By phone
                """.formatted(key);

        service.carriedOut("hub.babel", "innovations", file);

        var recorded = service.journal.stream(Ids.named("innovation/19/" + key).toString(), 0);
        assertThat(recorded.getLast().payload())
                .contains("\"problem\":\"Queues\"", "\"aim\":\"None\"", "\"goals\":[3,16]")
                .contains("\"beneficiaries\":\"Villagers\"", "\"startedOn\":\"2019-05-02\"")
                .contains("\"description\":\"By phone\"");
        assertThat(recorded.getFirst().payload())
                .contains("\"title\":\"Satu, dua\"", "\"owner\":\"35.79\"", "\"ownerName\":\"Kota Batu\"")
                .contains("\"implementingUnit\":\"Dinas Pariwisata\"", "\"summary\":\"=1+1\"", "\"placeholder\":true")
                .contains("\"month\":\"2021-11\"", "\"source\":\"PRESS\"", "\"confidence\":\"MEDIUM\"")
                .contains("\"citation\":\"babelprov.go.id\"", "\"proposer\":\"hub.babel\"");
    }

    @Test
    void a_day_is_a_day_where_the_government_is_unless_the_line_names_a_zone() {
        service.carriedOut("hub.babel", "innovations", """
                key,title,owner,occurredOn,zone,source
                %1$s-1,One,91.71,2021-11-11,,PRESS
                %1$s-2,Two,91.71,2021-11-11T10:00,,PRESS
                %1$s-3,Three,91.71,2021-11-11T10:00,Asia/Jakarta,PRESS
                %1$s-4,Four,91.71,2021-11-11T10:00+08:00,,PRESS
                """.formatted(key));

        assertThat(payload(1)).contains("\"date\":\"2021-11-11\"", "\"zone\":\"Asia/Jayapura\"");
        assertThat(payload(2)).contains("\"instant\":\"2021-11-11T01:00:00Z\"", "\"zone\":\"Asia/Jayapura\"");
        assertThat(payload(3)).contains("\"instant\":\"2021-11-11T03:00:00Z\"", "\"zone\":\"Asia/Jakarta\"");
        assertThat(payload(4)).contains("\"instant\":\"2021-11-11T02:00:00Z\"", "\"zone\":\"Asia/Jayapura\"");
    }

    private String payload(int number) {
        return service.journal.stream(
                        Ids.named("innovation/19/" + key + "-" + number).toString(), 0)
                .getFirst()
                .payload();
    }

    @Test
    void every_column_that_makes_no_sense_is_named() {
        var done = service.carriedOut(OPD, "innovations", """
                key,title,owner,placeholder,occurredOn,zone,source,confidence,startedOn
                not a key,,99.99,perhaps,44511,,,,
                %1$s-1,%2$s,19.01,,,,BACKFILL,,
                %1$s-2,Two,19.01,,2021-11-11,Mars,PRESS,,
                %1$s-3,Three,19.01,,2021-11-11,,RUMOUR,,
                %1$s-4,Four,19.01,,2021-11-11,,PRESS,SURE,
                %1$s-5,Five,19.01,,,,,,2019
                """.formatted(key, "x".repeat(4_001)));

        assertThat(errors(OPD, done))
                .containsExactlyInAnyOrder(
                        "2 key key-of-a-line",
                        "2 title required",
                        "2 owner senseless",
                        "2 placeholder not-true-or-false",
                        "2 occurredOn not-a-day",
                        "3 title too-long",
                        "3 occurredOn required",
                        "4 zone not-a-zone",
                        "5 source not-one-of",
                        "6 confidence not-one-of",
                        "7 startedOn not-a-date");
        assertThat(done.get("refused").asInt()).isEqualTo(6);
    }

    @Test
    void a_key_that_is_recorded_with_other_content_is_refused_by_the_column_that_differs() {
        service.carriedOut(OPD, "innovations", "key,title,owner\n%s,One,19.01\n".formatted(key));

        var changed = service.carriedOut(OPD, "innovations", "key,title,owner\n%s,Another,19.01\n".formatted(key));

        assertThat(errors(OPD, changed)).containsExactly("2 title already-proposed");
    }

    @Test
    void whatever_was_said_under_a_key_at_some_time_changes_nothing_when_it_is_said_again() {
        var innovation = Ids.named("innovation/19.01/" + key);
        var first = "key,title,owner,summary\n%s,One,19.01,\n".formatted(key);
        var revised = "key,title,owner,summary\n%s,One in full,19.01,What it does\n".formatted(key);
        service.carriedOut(OPD, "innovations", first);
        service.order("admin.bangka", "/innovations/" + innovation + "/return", Map.of("reason", "Name it in full"));
        service.order(
                OPD,
                "/innovations/" + innovation + "/revise",
                Map.of("title", "One in full", "summary", "What it does"));
        var head = service.journal.head();

        for (var file : List.of(first, revised)) {
            assertThat(tally(service.carriedOut(OPD, "innovations", file)))
                    .isEqualTo("DONE 1 lines, 0 accepted, 1 unchanged, 0 refused");
        }
        assertThat(service.journal.head()).isEqualTo(head);
    }

    @Test
    void an_id_that_belongs_to_something_else_is_refused() {
        var cycle = openCycle();

        var done = service.carriedOut(OPD, "innovations", "key,title,owner\n%s,One,19.01\n".formatted(cycle));

        assertThat(errors(OPD, done)).containsExactly("2 key names-something-else");
        assertThat(service.journal.stream(cycle, 0))
                .noneMatch(event -> event.type().equals("InnovationProposed"));
    }

    @Test
    void two_officials_who_send_the_same_at_once_record_it_once() {
        var file = "key,title,owner\n" + lines(1, 3_000, i -> key + "-" + i + ",Inovasi " + i + ",19.01");

        try (var other = Service.start(database)) {
            var one = accepted(service.sendCsv(OPD, "innovations", file));
            var another = accepted(other.sendCsv(OPD, "innovations", file));
            var both = List.of(service.over(OPD, one), other.over(OPD, another));

            assertThat(both).allSatisfy(done -> assertThat(errors(OPD, done)).isEmpty());
            assertThat(both.stream()
                            .mapToInt(done -> done.get("accepted").asInt())
                            .sum())
                    .isEqualTo(3_000);
        }
        assertThat(mine()).isEqualTo(3_000);
    }

    @Test
    void commitments_name_innovations_by_key_and_are_held_to_the_same_rules_as_single_ones() {
        var cycle = openCycle();
        service.carriedOut(
                OPD, "innovations", "key,title,owner\n" + lines(1, 4, i -> key + "-" + i + ",Inovasi " + i + ",19.01"));
        for (var i = 1; i <= 3; i++)
            catalogue(Ids.named("innovation/19.01/" + key + "-" + i).toString());
        var file = """
                key;cycle;region;innovation;localName;replicationType;exception
                %1$s-1;%2$s;19.02;19.01/%1$s-1;Satu;adapted;
                %1$s-2;%2$s;19.02;%3$s;Dua;FULL;
                %1$s-3;%2$s;19.02;19.01/%1$s-4;Empat;FULL;
                %1$s-4;%2$s;19.02;19.01/%1$s-4;Empat;FULL;Pilot of the province
                %1$s-5;%2$s;19.06;19.01/%1$s-3;Tiga;FULL;
                %1$s-6;%4$s;19.02;19.01/%1$s-3;Tiga;FULL;
                %1$s-7;%2$s;19.02;19.01/no-such;Apa;FULL;
                %1$s-8;%2$s;19.02;what is this;Apa;FULL;
                %1$s-1;%2$s;19.02;19.01/%1$s-3;Tiga;FULL;
                """.formatted(key, cycle, Ids.named("innovation/19.01/" + key + "-2"), Ids.next());

        var dry = service.carriedOut(ADMIN, "commitments?dryRun=true", file);
        var done = service.carriedOut(ADMIN, "commitments", file);

        assertThat(tally(done)).isEqualTo("DONE 9 lines, 2 accepted, 0 unchanged, 7 refused");
        assertThat(errors(ADMIN, done))
                .containsExactly(
                        "4 - innovation-not-catalogued",
                        "5 innovation named-before",
                        "6 - not-your-region",
                        "7 - unknown-cycle",
                        "8 - unknown-innovation",
                        "9 innovation not-an-innovation",
                        "10 key named-before");
        assertThat(errors(ADMIN, dry)).isEqualTo(errors(ADMIN, done));

        service.order("hub.babel", "/cycles/" + cycle + "/start-signing", Map.of());
        service.order("hub.babel", "/cycles/" + cycle + "/start-execution", Map.of());
        var head = service.journal.head();
        var again = service.carriedOut(ADMIN, "commitments", file);

        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        assertThat(again.get("accepted").asInt()).isZero();
        assertThat(service.journal.head()).isEqualTo(head);
    }

    @Test
    void a_second_live_commitment_and_a_changed_one_are_refused() {
        var cycle = openCycle();
        service.carriedOut(OPD, "innovations", "key,title,owner\n%s,Inovasi,19.01\n".formatted(key));
        catalogue(Ids.named("innovation/19.01/" + key).toString());
        var line = "%1$s,%2$s,19.02,19.01/%1$s,%3$s,FULL\n";
        var header = "key,cycle,region,innovation,localName,replicationType\n";
        service.carriedOut(ADMIN, "commitments", header + line.formatted(key, cycle, "Satu"));

        var changed = service.carriedOut(ADMIN, "commitments", header + line.formatted(key, cycle, "Dua"));
        var second = service.carriedOut(
                ADMIN,
                "commitments",
                header + line.formatted(key, cycle, "Satu").replaceFirst(key, "another-" + key));

        assertThat(errors(ADMIN, changed)).containsExactly("2 localName already-proposed");
        assertThat(errors(ADMIN, second)).containsExactly("2 - live-commitment-exists");
    }

    @Test
    void a_workbook_is_taken_as_excel_writes_it() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Inovasi");
            var headings = List.of("Kunci", "Judul", "Pemilik", "Terjadi pada", "Sumber", "Ringkasan");
            for (var i = 0; i < headings.size(); i++) sheet.value(0, i, headings.get(i));
            for (var i = 1; i <= 2; i++) {
                sheet.value(i, 0, key + "-" + i);
                sheet.value(i, 1, "Inovasi " + i);
                sheet.value(i, 2, 19.01);
                sheet.value(i, 3, LocalDate.of(2021, 11, 11));
                sheet.value(i, 4, "PRESS");
            }
            sheet.formula(2, 5, "A1");
        }

        var done = service.over(
                "hub.babel",
                accepted(service.sendFile("hub.babel", "innovations", FileType.WORKBOOK, file.toByteArray())));

        assertThat(errors("hub.babel", done)).containsExactly("3 summary formula");
        assertThat(payload(1)).contains("\"owner\":\"19.01\"", "\"date\":\"2021-11-11\"");
    }

    @Test
    void a_file_that_cannot_be_read_to_its_end_leaves_nothing_of_itself() {
        var bytes = ("key,title,owner\n" + lines(1, 3_000, i -> key + "-" + i + ",Inovasi " + i + ",19.01"))
                .getBytes(UTF_8);
        bytes[bytes.length - 20] = (byte) 0xE9;

        var done = service.over(OPD, accepted(service.sendFile(OPD, "innovations", FileType.TEXT_CSV, bytes)));

        assertThat(done.get("state").asString()).isEqualTo("REFUSED");
        assertThat(done.at("/problem/rule").asString()).isEqualTo("file-not-utf-8");
        assertThat(mine()).isZero();
    }

    @Test
    void a_file_whose_first_line_is_not_understood_is_refused_at_once() {
        var reply = service.sendCsv(OPD, "innovations", "key,titel\nA,One\n");

        assertThat(reply.refusal()).isEqualTo("422 columns-not-understood");
        assertThat(reply.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString() + " "
                                + error.get("code").asString()))
                .containsExactly("titel column-unknown", "title column-missing");
        assertThat(service.sendCsv(OPD, "innovations", "").refusal()).isEqualTo("422 file-empty");
        assertThat(service.sendCsv(OPD, "innovations", "kéy,title\n".repeat(1)).refusal())
                .isEqualTo("422 columns-not-understood");
        assertThat(service.sendFile(
                                OPD,
                                "innovations",
                                FileType.TEXT_CSV,
                                "kéy,title\n".getBytes(StandardCharsets.ISO_8859_1))
                        .refusal())
                .isEqualTo("422 file-not-utf-8");
        assertThat(service.sendFile(OPD, "innovations", FileType.WORKBOOK, "key,title\n".getBytes(UTF_8))
                        .refusal())
                .isEqualTo("422 file-of-another-kind");
        assertThat(service.sendFile(OPD, "innovations", "application/json", "{}".getBytes(UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(service.sendCsv(OPD, "wishes", "key,title\n").refusal()).isEqualTo("404 unknown-kind-of-import");
    }

    @Test
    void a_media_type_may_be_written_large_and_name_its_charset() {
        var file = "key,title,owner\n%s,One,19.01\n".formatted(key).getBytes(UTF_8);

        var done = service.over(
                OPD, accepted(service.sendFile(OPD, "innovations?dryRun=true", "Text/CSV; charset=UTF-8", file)));

        assertThat(tally(done)).isEqualTo("DONE 1 lines, 1 accepted, 0 unchanged, 0 refused");
    }

    @Test
    void a_file_holds_no_more_than_it_may() {
        assertThat(service.sendCsv(OPD, "innovations", "key,title\n" + "x".repeat(4_000_000))
                        .refusal())
                .isEqualTo("413 file-too-large");

        var done = service.carriedOut(OPD, "innovations", "key,title\n" + "A,One\n".repeat(30_001));

        assertThat(done.at("/problem/rule").asString()).isEqualTo("file-too-long");
    }

    @Test
    void who_may_propose_nothing_sends_no_file() {
        assertThat(service.sendCsv("evaluator", "innovations", "key,title\n").refusal())
                .isEqualTo("403 not-your-role");
        assertThat(service.sendCsv(OPD, "commitments", "key\n").refusal()).isEqualTo("403 not-your-role");
        assertThat(service.sendCsv("nobody", "innovations", "key,title\n").status())
                .isEqualTo(401);
    }

    @Test
    void an_import_is_its_senders_own() {
        var id = accepted(service.sendCsv(OPD, "innovations", "key,title,owner\n%s,One,19.01\n".formatted(key)));

        for (var path : List.of("", "/errors", "/errors.csv")) {
            assertThat(service.get("opd.belitung", "/api/imports/" + id + path).refusal())
                    .isEqualTo("404 unknown-import");
        }
        assertThat(service.post("opd.belitung", "/api/imports/" + id + "/cancel")
                        .refusal())
                .isEqualTo("404 unknown-import");
        assertThat(service.get(OPD, "/api/imports")
                        .json()
                        .get("imports")
                        .valueStream()
                        .map(it -> it.get("id").asString()))
                .contains(id);
        assertThat(service.get("opd.belitung", "/api/imports").json().get("imports"))
                .isEmpty();
        assertThat(service.over(OPD, id).get("state").asString()).isEqualTo("DONE");
    }

    @Test
    void errors_come_in_pages_as_a_table_and_in_the_language_of_who_asks() {
        var done = service.carriedOut(
                OPD, "innovations", "key,title,owner\n" + lines(1, 5, i -> "+" + key + "-" + i + ",Inovasi,19.02"));
        var errors = "/api/imports/" + done.get("id").asString() + "/errors";

        var first = service.get(OPD, errors + "?limit=3").json();
        var rest = service.get(
                        OPD, errors + "?limit=3&after=" + first.get("next").asString())
                .json();
        var indonesian = service.getIn("id", OPD, errors).json().at("/errors/0");
        var table = service.get(OPD, errors + ".csv").whole().body();

        assertThat(first.get("errors")
                        .valueStream()
                        .map(error -> error.get("line").asInt()))
                .containsExactly(2, 3, 4);
        assertThat(rest.get("errors")
                        .valueStream()
                        .map(error -> error.get("line").asInt()))
                .containsExactly(5, 6);
        assertThat(rest.has("next")).isFalse();
        assertThat(indonesian.get("rule").asString()).isEqualTo("key-of-a-line");
        assertThat(indonesian.get("title").asString()).startsWith("harus berupa kunci");
        assertThat(table.lines())
                .hasSize(6)
                .startsWith("\uFEFFline,column,value,rule,title")
                .anySatisfy(line -> assertThat(line).startsWith("2,key,'+" + key + "-1,key-of-a-line,\"must be a key"));
        assertThat(service.get(OPD, errors + "?after=there").refusal()).isEqualTo("400 malformed-request");
    }

    @Test
    void an_import_that_is_cancelled_stops_and_keeps_what_has_arrived() {
        var file = "key,title,owner\n" + lines(1, 20_000, i -> key + "-" + i + ",Inovasi " + i + ",19.01");
        var id = accepted(service.sendCsv(OPD, "innovations", file));

        assertThat(service.post(OPD, "/api/imports/" + id + "/cancel").status()).isEqualTo(200);
        var done = service.over(OPD, id);

        assertThat(done.get("state").asString()).isEqualTo("CANCELLED");
        assertThat(done.get("done").asInt()).isLessThan(20_000);
        assertThat(mine()).isEqualTo(done.get("accepted").asInt());
    }

    @Test
    void a_dry_run_is_carried_out_with_the_file_that_was_tried_and_only_once() {
        var file = "key,title,owner\n%1$s-1,One,19.01\n%1$s-2,,19.01\n".formatted(key);
        var dry = service.carriedOut(OPD, "innovations?dryRun=true", file);

        var first = accepted(service.post(OPD, dry.get("carryOut").asString()));
        var again = accepted(service.post(OPD, dry.get("carryOut").asString()));

        assertThat(again).isEqualTo(first);
        var real = service.over(OPD, first);
        assertThat(tally(real)).isEqualTo("DONE 2 lines, 1 accepted, 0 unchanged, 1 refused");
        assertThat(real.get("dryRun").asBoolean()).isFalse();
        assertThat(real.has("carryOut")).isFalse();
        assertThat(mine()).isEqualTo(1);
        var tried = service.get(OPD, "/api/imports/" + dry.get("id").asString()).json();
        assertThat(tried.get("carriedOutAs").asString()).isEqualTo(first);
        assertThat(tried.has("carryOut")).isFalse();
        assertThat(service.get(OPD, "/api/imports").json().at("/imports/0/id").asString())
                .as("the latest comes first")
                .isEqualTo(first);
    }

    @Test
    void what_was_no_dry_run_or_is_somebody_elses_is_not_carried_out() {
        var file = "key,title,owner\n%1$s-1,One,19.01\n".formatted(key);
        var real = service.carriedOut(OPD, "innovations", file).get("id").asString();
        var dry = service.carriedOut(OPD, "innovations?dryRun=true", file)
                .get("id")
                .asString();

        assertThat(service.post(OPD, "/api/imports/" + real + "/carry-out").refusal())
                .isEqualTo("409 nothing-to-carry-out");
        assertThat(service.post("opd.belitung", "/api/imports/" + dry + "/carry-out")
                        .refusal())
                .isEqualTo("404 unknown-import");
    }

    @Test
    void the_file_of_a_dry_run_is_kept_for_a_day() throws SQLException {
        var dry = service.carriedOut(OPD, "innovations?dryRun=true", "key,title,owner\n%s,One,19.01\n".formatted(key));
        try (var connection = database.writer().getConnection();
                var older = connection.prepareStatement(
                        "update command.import set ended_at = ended_at - interval '25 hours' where import = ?")) {
            older.setObject(1, UUID.fromString(dry.get("id").asString()));
            assertThat(older.executeUpdate()).isEqualTo(1);
        }

        assertThat(service.post(OPD, dry.get("carryOut").asString()).refusal()).isEqualTo("409 nothing-to-carry-out");
    }

    @Test
    void everybody_is_told_what_they_may_send_and_which_columns_it_has() {
        assertThat(kinds(OPD)).isEqualTo("innovations");
        assertThat(kinds("hub.babel")).isEqualTo("innovations");
        assertThat(kinds(ADMIN)).isEqualTo("commitments");
        assertThat(kinds("kepala.belitung")).isEmpty();
        var columns = service.get(ADMIN, "/api/imports/kinds").json().at("/kinds/0/columns");
        assertThat(columns.valueStream()
                        .filter(column -> column.get("required").asBoolean())
                        .map(column -> column.get("name").asString() + "/"
                                + column.get("indonesian").asString()))
                .containsExactly(
                        "key/kunci",
                        "cycle/siklus",
                        "region/daerah",
                        "innovation/inovasi",
                        "localName/namaLokal",
                        "replicationType/jenisReplikasi");
    }

    private static String kinds(String person) {
        return service.get(person, "/api/imports/kinds")
                .json()
                .get("kinds")
                .valueStream()
                .map(kind -> kind.get("kind").asString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void one_person_cannot_fill_the_queue() {
        var file = "key,title,owner\n" + lines(1, 20_000, i -> key + "-" + i + ",Inovasi " + i + ",19.03");
        var sent = IntStream.range(0, 5)
                .mapToObj(_ -> accepted(service.sendCsv("opd.bangkaselatan", "innovations?dryRun=true", file)))
                .toList();

        assertThat(service.sendCsv("opd.bangkaselatan", "innovations?dryRun=true", file)
                        .refusal())
                .isEqualTo("429 too-many-imports");
        for (var id : sent) service.post("opd.bangkaselatan", "/api/imports/" + id + "/cancel");
        for (var id : sent) service.over("opd.bangkaselatan", id);
    }

    private static String openCycle() {
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
        var cycle = service.order(
                        "hub.babel",
                        "/cycles",
                        Map.of("name", "RIPP", "hub", "19", "legalBasis", decree, "policy", policy))
                .json()
                .get("id")
                .asString();
        service.order("hub.babel", "/cycles/" + cycle + "/invite-region", Map.of("region", "19.02"));
        return cycle;
    }

    private static void catalogue(String innovation) {
        service.order("admin.bangka", "/innovations/" + innovation + "/endorse", Map.of("decree", "SK 1"));
        service.order("hub.babel", "/innovations/" + innovation + "/catalogue", Map.of("basis", "Top 45", "kit", KIT));
    }

    /** How many innovations of this test's keys are recorded. */
    private long mine() {
        var ids = IntStream.rangeClosed(1, 20_000)
                .mapToObj(i -> Ids.named("innovation/19.01/" + key + "-" + i).toString())
                .collect(Collectors.toSet());
        return service.events("InnovationProposed").stream()
                .filter(event -> ids.contains(event.stream()))
                .count();
    }

    private static List<String> errors(String person, JsonNode done) {
        return service.errors(person, done.get("id").asString());
    }

    static String lines(int from, int to, java.util.function.IntFunction<String> line) {
        return IntStream.rangeClosed(from, to).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    static String tally(JsonNode done) {
        return "%s %d lines, %d accepted, %d unchanged, %d refused"
                .formatted(
                        done.get("state").asString(),
                        done.get("lines").asInt(),
                        done.get("accepted").asInt(),
                        done.get("unchanged").asInt(),
                        done.get("refused").asInt());
    }
}
