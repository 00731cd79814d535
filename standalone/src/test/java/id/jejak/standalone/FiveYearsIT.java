package id.jejak.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.jejak.standalone.testing.Client;
import id.jejak.standalone.testing.RunningJejak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What readers see of the five years that {@code docs/five-years.sh} tells, told a second time where it was told before. */
class FiveYearsIT {

    private static final Path STORY = Path.of("..", "docs", "five-years.sh");

    private static RunningJejak jejak;
    private static Client client;
    private static String first;
    private static String commitment;
    private static List<String> told = List.of();

    @BeforeAll
    static void it_is_told_by_those_it_belongs_to_and_then_of_another_cycle_and_innovation(@TempDir Path data)
            throws Exception {
        jejak = RunningJejak.start(data);
        client = jejak.client();
        assumeTrue(isInstalled("curl"), "curl is not installed");
        first = tell();
        commitment = tell();
    }

    @AfterAll
    static void stop() {
        jejak.close();
    }

    @Test
    void every_step_bears_its_day_and_the_account_it_belongs_to() throws Exception {
        assertThat(trail())
                .extracting(FiveYearsIT::day, FiveYearsIT::person, FiveYearsIT::type)
                .containsExactly(
                        tuple("2021-06-15", "admin.bangkatengah", "CommitmentProposed"),
                        tuple("2021-10-21", "hub.babel", "InstrumentDrafted"),
                        tuple("2021-11-11", "hub.babel", "SignatureRecorded"),
                        tuple("2021-11-11", "system", "CommitmentSigned"),
                        tuple("2021-11-25", "peninjau.panrb", "AuthorityRejected"),
                        tuple("2021-11-25", "system", "CommitmentAuthorityChanged"),
                        tuple("2021-12-03", "kepala.bangkatengah", "SignatureCured"),
                        tuple("2021-12-03", "system", "CommitmentAuthorityChanged"),
                        tuple("2021-12-08", "opd.bangkatengah", "PlanSubmitted"),
                        tuple("2021-12-17", "hub.babel", "PlanReturned"),
                        tuple("2021-12-29", "opd.bangkatengah", "PlanSubmitted"),
                        tuple("2022-01-07", "hub.babel", "PlanApproved"),
                        tuple("2022-01-17", "opd.bangkatengah", "ReplicationTeamFormed"),
                        tuple("2022-01-24", "opd.bangkatengah", "OriginContacted"),
                        tuple("2022-03-14", "opd.bangkatengah", "AdaptationDesigned"),
                        tuple("2022-04-04", "opd.bangkatengah", "PilotStarted"),
                        tuple("2022-05-02", "opd.bangkatengah", "ProgressReported"),
                        tuple("2022-06-02", "opd.bangkatengah", "ProgressReported"),
                        tuple("2022-07-04", "opd.bangkatengah", "ProgressReported"),
                        tuple("2022-07-08", "pendamping.ubb", "QuarterEvaluated"),
                        tuple("2022-07-18", "peninjau.panrb", "PolicyMigrated"),
                        tuple("2022-07-19", "peninjau.panrb", "PolicyMigrated"),
                        tuple("2022-07-25", "hub.babel", "PolicyMigrated"),
                        tuple("2022-08-01", "opd.bangkatengah", "PlanRevised"),
                        tuple("2022-08-08", "hub.babel", "PlanApproved"),
                        tuple("2022-10-03", "opd.bangkatengah", "ImplementationDeclared"),
                        tuple("2022-11-09", "peninjau.panrb", "ImplementationRejected"),
                        tuple("2022-12-05", "opd.bangkatengah", "ProgressReported"),
                        tuple("2023-02-06", "opd.bangkatengah", "ImplementationDeclared"),
                        tuple("2023-03-08", "sekretariat.panrb", "ImplementationAccepted"),
                        tuple("2023-03-15", "peninjau.panrb", "ImplementationVerified"),
                        tuple("2024-03-12", "peninjau.panrb", "ReplicationSustained"),
                        tuple("2025-03-18", "sekretariat.panrb", "ReplicationSustained"),
                        tuple("2026-01-12", "admin.bangkatengah", "SignatureCorrectionProposed"),
                        tuple("2026-01-20", "sekretariat.panrb", "SignatureCorrected"));
    }

    @Test
    void the_commitment_lasts_and_shows_when_it_came_to_each_stage() throws Exception {
        var view = view();

        assertThat(view.at("/stage").asString()).isEqualTo("SUSTAINED");
        assertThat(view.at("/overdue").asBoolean()).isFalse();
        assertThat(each(view.at("/stages")))
                .extracting(stage -> stage.at("/stage").asString(), FiveYearsIT::day)
                .as("of several times the latest")
                .containsExactly(
                        tuple("DRAFT", "2021-06-15"),
                        tuple("SIGNED", "2021-11-11"),
                        tuple("PLAN_RETURNED", "2021-12-17"),
                        tuple("PLAN_SUBMITTED", "2021-12-29"),
                        tuple("PLAN_APPROVED", "2022-01-07"),
                        tuple("PREPARING", "2022-01-17"),
                        tuple("PILOTING", "2022-04-04"),
                        tuple("IMPLEMENTATION_REJECTED", "2022-11-09"),
                        tuple("IMPLEMENTED", "2023-02-06"),
                        tuple("VERIFIED", "2023-03-15"),
                        tuple("SUSTAINED", "2025-03-18"));
    }

    @Test
    void the_forum_tells_what_was_missing_what_was_chosen_and_why_the_other_was_dropped() throws Exception {
        var forum = client.get("/api/queries/cycles/" + view().at("/cycle/id").asString() + "/forum");

        assertThat(forum.text("/forum/needs/0/gap")).isEqualTo("Births on the islands are registered months late");
        assertThat(forum.text("/forum/sessions/0/place")).isEqualTo("Koba");
        assertThat(each(forum.body().at("/forum/matches")))
                .extracting(
                        match -> match.at("/innovation/title").asString(),
                        match -> match.at("/dropped").asString(""))
                .containsExactly(
                        tuple("Akta di Ruang Bersalin", ""), tuple("Loket Keliling", "A van reaches no island"));
    }

    @Test
    void one_government_met_its_target_and_the_other_declined() throws Exception {
        assertThat(each(cycle().at("/regions")))
                .extracting(
                        asked -> asked.at("/region/name").asString(),
                        asked -> asked.at("/reason").asString(""),
                        asked -> asked.at("/target").asInt(0),
                        asked -> asked.at("/signed").asInt())
                .containsExactlyInAnyOrder(
                        tuple("Kabupaten Bangka Tengah", "", 1, 1),
                        tuple("Kabupaten Bangka Selatan", "No budget this year", 0, 0));
    }

    @Test
    void the_origin_shows_its_kit_and_who_replicates_it() throws Exception {
        var sheet = client.get(
                "/api/queries/innovations/" + view().at("/innovation/id").asString());

        assertThat(sheet.body().toString()).contains("The midwife reports", "A courier", commitment);
    }

    @Test
    void a_representative_signed_without_a_mandate_it_was_rejected_for_that_and_the_head_cured_it() throws Exception {
        assertThat(details("AuthorityRejected"))
                .filteredOn(detail -> detail.at("/value").asString().equals("NOT_MET"))
                .extracting(
                        detail -> detail.at("/key").asString(),
                        detail -> detail.at("/note").asString())
                .containsExactly(tuple("finding.AUTHORITY_DOCUMENT_COVERS", "No mandate was handed in"));
        assertThat(trail())
                .filteredOn(entry -> List.of("CommitmentSigned", "CommitmentAuthorityChanged")
                        .contains(type(entry)))
                .extracting(entry -> value(entry, "authority"))
                .containsExactly("PENDING_MANDATE", "DEFECTIVE", "CURED");
        assertThat(value(only("SignatureCured"), "statement")).isEqualTo("She signed for me; I stand by it");
    }

    @Test
    void the_plan_was_returned_for_a_reason_and_revised_once_there_was_more_time() throws Exception {
        assertThat(value(only("PlanReturned"), "planVersion")).isEqualTo("1");
        assertThat(value(only("PlanReturned"), "reason")).isEqualTo("As many as possible is no target");
        assertThat(value(only("PlanRevised"), "reason")).isEqualTo("Two islands get their radios in September");
        assertThat(view().at("/approvedPlan").asInt()).isEqualTo(3);
    }

    @Test
    void the_mentor_finds_that_one_component_was_changed_and_another_left_out() throws Exception {
        var evaluations = view().at("/evaluations");

        assertThat(evaluations.size()).isEqualTo(1);
        assertThat(each(evaluations.get(0).at("/found/components")))
                .extracting(
                        component -> component.at("/name").asString(),
                        component -> component.at("/fidelity").asString())
                .containsExactly(tuple("The midwife reports", "MODIFIED"), tuple("A courier", "NOT_IMPLEMENTED"));
    }

    @Test
    void the_months_tell_what_held_the_work_up() throws Exception {
        assertThat(trail())
                .filteredOn(entry -> type(entry).equals("ProgressReported"))
                .extracting(
                        entry -> value(entry, "period"),
                        entry -> value(entry, "plannedPercent"),
                        entry -> value(entry, "actualPercent"),
                        entry -> value(entry, "deviation"))
                .containsExactly(
                        tuple("2022-04", "10", "10", ""),
                        tuple("2022-05", "25", "15", "Two islands are not reached"),
                        tuple("2022-06", "40", "35", ""),
                        tuple("2022-11", "95", "90", ""));
    }

    @Test
    void it_was_signed_by_the_first_rules_and_the_second_ones_gave_the_cycle_more_time() throws Exception {
        assertThat(value(only("CommitmentSigned"), "policyVersion")).isEqualTo("1");
        assertThat(cycle().at("/policyVersion").asInt()).isEqualTo(2);
        assertThat(cycle().at("/executionEnds").asString()).isEqualTo("2023-06-30");
    }

    @Test
    void the_dry_run_said_what_the_migration_then_did() throws Exception {
        var line = told.stream()
                .filter(text -> text.startsWith("{") && text.contains("\"migration\":"))
                .findFirst()
                .orElseThrow();
        var announced = JsonMapper.shared().readTree(line).at("/migration/commitments");

        assertThat(announced.size()).isEqualTo(1);
        assertThat(announced.at("/0/commitment").asString()).isEqualTo(commitment);
        assertThat(announced.at("/0/obstacles")).isEmpty();
        assertThat(announced.at("/0/moved").toString())
                .isEqualTo("[{\"deadline\":\"EXECUTION\",\"before\":\"2022-12-31\",\"after\":\"2023-06-30\"}]");
        assertThat(migrations().getFirst())
                .isEqualTo(tuple("1", "2", "2022-12-31", "2023-06-30", "The boats bring the radios in September"));
    }

    @Test
    void what_was_migrated_was_migrated_back_and_then_for_good() throws Exception {
        assertThat(migrations())
                .containsExactly(
                        tuple("1", "2", "2022-12-31", "2023-06-30", "The boats bring the radios in September"),
                        tuple("2", "1", "2023-06-30", "2022-12-31", "The hub was not heard"),
                        tuple("1", "2", "2022-12-31", "2023-06-30", "Heard: the boats bring the radios in September"));
        assertThat(view().at("/policyVersion").asInt()).isEqualTo(2);
    }

    @Test
    void both_versions_of_the_rules_can_be_read_with_what_stands_under_each() throws Exception {
        var id = view().at("/cycle/id").asString();
        var versions =
                client.get("/api/queries/cycles/" + id + "/policies").body().at("/policy/versions");

        assertThat(each(versions))
                .extracting(
                        version -> version.at("/policy/executionEnds").asString(),
                        version -> version.at("/reason").asString(""),
                        version -> version.at("/commitments").asInt())
                .containsExactly(
                        tuple("2022-12-31", "", 0),
                        tuple(
                                "2023-06-30",
                                "The radios are delivered late everywhere, and nobody sees nine health centres alone",
                                1));
    }

    @Test
    void the_first_declaration_was_rejected_with_a_reason_and_the_second_verified_by_two_from_elsewhere()
            throws Exception {
        assertThat(trail())
                .filteredOn(entry -> type(entry).startsWith("Implementation"))
                .extracting(
                        FiveYearsIT::person,
                        entry -> value(entry, "goLiveOn") + value(entry, "reason") + value(entry, "findings"))
                .containsExactly(
                        tuple("opd.bangkatengah", "2022-09-26"),
                        tuple("peninjau.panrb", "One health centre of nine is at work"),
                        tuple("opd.bangkatengah", "2023-01-30"),
                        tuple("sekretariat.panrb", "Four centres on the islands register within a day"),
                        tuple("peninjau.panrb", "Seen at work in nine of nine"));
    }

    @Test
    void it_was_still_at_work_in_each_of_the_two_years_after() throws Exception {
        assertThat(trail())
                .filteredOn(entry -> type(entry).equals("ReplicationSustained"))
                .extracting(entry -> value(entry, "year"), entry -> value(entry, "findings"))
                .containsExactly(
                        tuple("2024", "412 of 430 births within a day"),
                        tuple("2025", "In the budget of 2025; a new head of service carries it on"));
    }

    @Test
    void two_people_corrected_what_the_record_said_of_the_signature_and_both_versions_can_be_read() throws Exception {
        var proposed = only("SignatureCorrectionProposed");
        var corrected = only("SignatureCorrected");

        assertThat(person(proposed)).isNotEqualTo(person(corrected));
        assertThat(value(corrected, "officeBefore")).isEqualTo("Kepala Bagian Umum");
        assertThat(value(corrected, "officeAfter")).isEqualTo("Kepala Bagian Organisasi");
        assertThat(value(corrected, "reason")).isEqualTo("The decree of her appointment says so");
        assertThat(value(only("SignatureRecorded"), "office"))
                .as("what was recorded stays recorded")
                .isEqualTo("Kepala Bagian Umum");
    }

    @Test
    void the_register_says_who_signed_what_when_in_which_capacity_and_how_that_is_known() throws Exception {
        var register = client.get("/api/queries/signatures?commitment=" + commitment);

        assertThat(register.body().at("/signatures")).hasSize(1);
        var signature = register.body().at("/signatures/0");
        assertThat(signature.at("/region/name").asString()).isEqualTo("Kabupaten Bangka Tengah");
        assertThat(signature.at("/name").asString()).isEqualTo("Rahmawati");
        assertThat(signature.at("/office").asString()).isEqualTo("Kepala Bagian Organisasi");
        assertThat(signature.at("/capacity").asString()).isEqualTo("REPRESENTATIVE");
        assertThat(signature.at("/authority").asString()).isEqualTo("CURED");
        assertThat(day(signature)).isEqualTo("2021-11-11");
        assertThat(signature.at("/source/kind").asString()).isEqualTo("BACKFILL");
        assertThat(signature.at("/corrections/0/standing").asString()).isEqualTo("AGREED");
    }

    @Test
    void the_dashboard_counts_both_tellings_beside_the_signing_day() throws Exception {
        assertThat(first).isNotEqualTo(commitment);
        var dashboard = client.get("/api/queries/dashboard?region=19.04");

        assertThat(dashboard.number("/own/signed"))
                .as("two of them on the signing day")
                .isEqualTo(4);
        assertThat(dashboard.number("/own/planApproved")).isEqualTo(2);
        assertThat(dashboard.number("/own/implemented")).isEqualTo(2);
        assertThat(dashboard.number("/own/verified")).isEqualTo(2);
        assertThat(each(dashboard.body().at("/own/signatures")))
                .extracting(
                        some -> some.at("/capacity").asString(),
                        some -> some.at("/authority").asString(),
                        some -> some.at("/count").asInt())
                .containsExactlyInAnyOrder(tuple("DEPUTY_HEAD", "UNVERIFIED", 1), tuple("REPRESENTATIVE", "CURED", 2));
    }

    /** Runs the file as a newcomer would, and gives the commitment it ends with. */
    private static String tell() throws IOException, InterruptedException {
        var output = Files.createTempFile("five-years", ".out");
        var process = new ProcessBuilder("sh", STORY.toString()).redirectErrorStream(true);
        process.environment().put("JEJAK", jejak.address().toString());
        var story = process.redirectOutput(output.toFile()).start();
        assertThat(story.waitFor(2, TimeUnit.MINUTES))
                .as(Files.readString(output))
                .isTrue();

        assertThat(story.exitValue()).as(Files.readString(output)).isZero();
        told = Files.readAllLines(output);
        var page = told.getLast();
        assertThat(page).startsWith(jejak.address() + "/commitments/");
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static JsonNode view() throws IOException, InterruptedException {
        return client.get("/api/queries/commitments/" + commitment).body().at("/commitment");
    }

    @Test
    void what_was_owed_by_a_day_came_in_time_though_all_of_it_was_entered_years_later() throws Exception {
        assertThat(deadlines())
                .extracting(
                        deadline -> deadline.at("/kind").asString(),
                        deadline -> deadline.at("/dueOn").asString(),
                        deadline -> deadline.at("/state").asString())
                // two fall on the same day
                .containsExactlyInAnyOrder(
                        tuple("MANDATE", "2021-12-11", "MET"),
                        tuple("PLAN", "2021-12-11", "MET"),
                        tuple("PLAN_REVIEW", "2021-12-22", "MET"),
                        tuple("PLAN_REVIEW", "2022-01-12", "MET"),
                        tuple("PLAN_REVIEW", "2022-08-15", "MET"),
                        tuple("EXECUTION", "2023-06-30", "MET"),
                        tuple("SUSTAINABILITY", nextLook().toString(), "OWED"));
    }

    /** Of what was entered years later no look is owed in hindsight: by the end of June that comes next. */
    private static LocalDate nextLook() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        var endOfJune = LocalDate.of(today.getYear(), 6, 30);
        return today.isAfter(endOfJune) ? endOfJune.plusYears(1) : endOfJune;
    }

    /**
     * Once nothing is owed any more but the next look at whether it lasts: deadlines follow what people do after a moment.
     * The reports of the day on which all was entered were owed only until the replica was declared.
     */
    private static List<JsonNode> deadlines() throws IOException, InterruptedException {
        var patience = Instant.now().plusSeconds(20);
        while (true) {
            var answer = client.get("/api/queries/deadlines?commitment=" + commitment);
            var deadlines = each(answer.body().at("/deadlines")).stream()
                    .filter(one -> !one.at("/state").asString().equals("CANCELLED"))
                    .toList();
            var owed = deadlines.stream()
                    .filter(one -> !one.at("/state").asString().startsWith("MET"))
                    .map(one -> one.at("/kind").asString())
                    .toList();
            var settled = owed.equals(List.of("SUSTAINABILITY"));
            if (settled || Instant.now().isAfter(patience)) return deadlines;
            Thread.sleep(100);
        }
    }

    private static JsonNode cycle() throws IOException, InterruptedException {
        var id = view().at("/cycle/id").asString();
        return each(client.get("/api/queries/cycles?region=19").body().at("/cycles")).stream()
                .filter(cycle -> cycle.at("/cycle").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What happened to the commitment and to its instrument, in order; what watches over them is not of the story. */
    private static List<JsonNode> trail() throws IOException, InterruptedException {
        var audit = client.get("/api/queries/audit?limit=200&commitment=" + commitment);
        return each(audit.body().at("/entries")).reversed().stream()
                .filter(entry -> List.of("ReplicationCommitment", "SigningInstrument")
                        .contains(entry.at("/aggregate/type").asString()))
                .toList();
    }

    private static List<Tuple> migrations() throws IOException, InterruptedException {
        return trail().stream()
                .filter(entry -> type(entry).equals("PolicyMigrated"))
                .map(entry -> tuple(
                        value(entry, "policyBefore"),
                        value(entry, "policyVersion"),
                        value(entry, "executionEndsBefore"),
                        value(entry, "executionEnds"),
                        value(entry, "reason")))
                .toList();
    }

    private static JsonNode only(String type) throws IOException, InterruptedException {
        var entries = trail().stream().filter(entry -> type(entry).equals(type)).toList();
        assertThat(entries).as(type).hasSize(1);
        return entries.getFirst();
    }

    private static List<JsonNode> details(String type) throws IOException, InterruptedException {
        return each(only(type).at("/details"));
    }

    /** What an entry says under a key; nothing if it says nothing. */
    private static String value(JsonNode entry, String key) {
        return each(entry.at("/details")).stream()
                .filter(detail -> detail.at("/key").asString().equals(key))
                .map(detail -> detail.at("/value").asString())
                .findFirst()
                .orElse("");
    }

    private static String day(JsonNode something) {
        return something.at("/occurredAt/date").asString();
    }

    private static String person(JsonNode entry) {
        return entry.at("/actor/person").asString();
    }

    private static String type(JsonNode entry) {
        return entry.at("/type").asString();
    }

    private static List<JsonNode> each(JsonNode array) {
        return array.valueStream().toList();
    }

    private static boolean isInstalled(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }
}
