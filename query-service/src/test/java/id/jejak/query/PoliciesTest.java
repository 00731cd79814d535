package id.jejak.query;

import static id.jejak.events.testing.SigningDay.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jejak.events.Digest;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentWithdrawn;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PolicyMigrated;
import id.jejak.events.cycle.Cadence;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.PilotEvidence;
import id.jejak.events.cycle.PlanApprover;
import id.jejak.events.cycle.ReplicaEvidence;
import id.jejak.events.cycle.ReplicationCycleEvent.PolicyAmended;
import id.jejak.events.cycle.RequiredEvidence;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMet;
import id.jejak.events.deadline.DeadlineEvent.DeadlineSet;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.deadline.Period;
import id.jejak.events.policy.MovedDeadline;
import id.jejak.events.signing.Capacity;
import id.jejak.query.testing.RunningService;
import id.jejak.query.testing.Story;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The rules of a round in all their versions, what another version would change, and what stands under which. */
class PoliciesTest {

    /**
     * No signature of somebody unknown is accepted any more, a deputy needs a mandate, and there is more time; the ministry answers
     * plans, and two verifiers look at what a mentor has seen before. Progress is reported later.
     */
    private static final CyclePolicy SECOND = new CyclePolicy(
            2,
            EnumSet.of(Capacity.HEAD_OF_REGION, Capacity.DEPUTY_HEAD, Capacity.REPRESENTATIVE),
            EnumSet.of(Capacity.DEPUTY_HEAD, Capacity.REPRESENTATIVE),
            45,
            14,
            30,
            LocalDate.of(2023, 6, 30),
            null,
            new Cadence(20, 15, 1, 2),
            new RequiredEvidence(EnumSet.allOf(PilotEvidence.class), EnumSet.of(ReplicaEvidence.QUARTER_EVALUATION), 1),
            2,
            EnumSet.of(PlanApprover.MINISTRY));

    private static final MovedDeadline PLAN = new MovedDeadline(DeadlineKind.PLAN, PLAN_DUE, PLAN_DUE.plusDays(15));

    private static RunningService service;
    private static Story story;
    private static CommitmentId migrated;
    private static CommitmentId withdrawn;
    private static CommitmentId declared;
    private static long last;

    @BeforeAll
    static void the_rules_change_after_the_day() {
        service = RunningService.start();
        story = new Story(service.journal());
        story.signingDay();
        migrated = story.commitmentsOf(BELITUNG).getFirst();
        withdrawn = story.commitmentsOf(BELITUNG_TIMUR).getFirst();
        declared = story.commitmentsOf(BELITUNG_TIMUR).getLast();
        service.journal()
                .record(
                        new PolicyAmended(
                                story.cycle(), 1, SECOND, "Plans take longer than was thought", "SK 2", REPORTED),
                        set(Period.month(YearMonth.of(2022, 1))),
                        new DeadlineMet(deadline(Period.month(YearMonth.of(2022, 1))), true, REPORTED),
                        set(Period.month(YearMonth.of(2022, 2))),
                        set(Period.quarter(2022, 1)));
        last = service.journal()
                .record(
                        new PolicyMigrated(migrated, 1, 2, "Asked for it", List.of(PLAN), REPORTED),
                        new CommitmentWithdrawn(withdrawn, "No budget", REPORTED),
                        new ImplementationDeclared(
                                declared,
                                LocalDate.of(2022, 6, 1),
                                List.of(new Digest("sha256:" + "ab".repeat(32))),
                                OFFICER_OF_BANGKA_BARAT,
                                REPORTED));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void each_version_says_what_it_changed_why_and_how_many_stand_under_it() {
        var versions = ask("/policies").at("/policy/versions");

        assertThat(each(versions))
                .extracting(
                        version -> version.at("/policy/version").asInt(),
                        version -> version.at("/reason").asString(""),
                        version -> version.at("/authority").asString(""),
                        version -> version.at("/commitments").asInt())
                .containsExactly(tuple(1, "", "", 21), tuple(2, "Plans take longer than was thought", "SK 2", 1));
        assertThat(changes(versions.get(0).at("/changes"))).isEmpty();
        assertThat(changes(versions.get(1).at("/changes")))
                .contains(tuple("planDueDays", "30", "45"), tuple("executionEnds", "2022-12-31", "2023-06-30"));
    }

    @Test
    void a_dry_run_lists_every_commitment_that_is_signed_and_has_not_ended() {
        var commitments = dryRun(2).at("/commitments");

        assertThat(commitments).hasSize(22);
        assertThat(each(commitments))
                .extracting(one -> one.at("/commitment").asString())
                .doesNotContain(withdrawn.toString())
                .startsWith(story.commitmentsOf(BABEL).getFirst().toString())
                .endsWith(story.commitmentsOf(PANGKALPINANG).getLast().toString());
    }

    @Test
    void it_says_how_the_rules_differ_from_those_that_hold_for_them() {
        var rules = dryRun(2).at("/rules");

        assertThat(rules).hasSize(1);
        assertThat(rules.at("/0/from").asInt()).isEqualTo(1);
        assertThat(changes(rules.at("/0/changes")))
                .contains(
                        tuple("planDueDays", "30", "45"),
                        tuple("mandateRequiredFor", "ACTING_HEAD REPRESENTATIVE", "DEPUTY_HEAD REPRESENTATIVE"));
    }

    @Test
    void it_says_of_each_what_moves_and_what_stands_in_the_way() {
        assertThat(affected(story.commitmentsOf(BELITUNG).getLast())
                        .at("/moved")
                        .toString())
                .isEqualTo("[{\"deadline\":\"PLAN\",\"before\":\"2021-12-11\",\"after\":\"2021-12-26\"},"
                        + "{\"deadline\":\"EXECUTION\",\"before\":\"2022-12-31\",\"after\":\"2023-06-30\"}]");
        assertThat(obstacles(story.commitmentsOf(BELITUNG).getLast())).isEqualTo("[]");
        assertThat(obstacles(story.commitmentsOf(BABEL).getFirst())).isEqualTo("[\"CAPACITY_NOT_ACCEPTED\"]");
        assertThat(obstacles(story.commitmentsOf(BANGKA_TENGAH).getFirst())).isEqualTo("[\"MANDATE_NOT_VERIFIED\"]");
        assertThat(obstacles(story.commitmentsOf(BANGKA).getFirst())).isEqualTo("[]");
    }

    @Test
    void it_says_of_what_is_owed_again_and_again_when_the_next_would_be_due() {
        assertThat(affected(reporting()).at("/moved").toString())
                .endsWith("{\"deadline\":\"PROGRESS\",\"before\":\"2022-03-10\",\"after\":\"2022-03-20\"}]")
                .doesNotContain("2022-02-10", "EVALUATION");
    }

    private static CommitmentId reporting() {
        return story.commitmentsOf(BANGKA).getFirst();
    }

    private static DeadlineId deadline(Period period) {
        return DeadlineId.of(reporting(), period);
    }

    private static DeadlineSet set(Period period) {
        var dueOn = period.dueOn(Story.policy());
        return new DeadlineSet(
                deadline(period),
                period.kind(),
                new DeadlineSubject.OfCommitment(reporting()),
                story.cycle(),
                BANGKA,
                dueOn,
                dueOn.plusDays(1).atStartOfDay(WIB).toInstant(),
                WIB,
                1,
                null,
                false,
                REPORTED);
    }

    @Test
    void each_version_says_all_its_rules_also_what_it_leaves_to_what_is_usual() {
        var versions = ask("/policies").at("/policy/versions");

        assertThat(rules(versions.get(0)))
                .contains(
                        tuple("progressDueDay", "10"),
                        tuple("beforePilot", "TEAM ORIGIN DESIGN"),
                        tuple("beforeDeclaration", ""),
                        tuple("reviewersNeeded", "1"),
                        tuple("planApprovers", "HUB"));
        assertThat(rules(versions.get(1)))
                .contains(
                        tuple("progressDueDay", "20"),
                        tuple("beforeDeclaration", "QUARTER_EVALUATION"),
                        tuple("reviewersNeeded", "2"),
                        tuple("planApprovers", "MINISTRY"));
    }

    @Test
    void it_says_of_each_what_its_next_step_would_need() {
        assertThat(changes(affected(story.commitmentsOf(BELITUNG).getLast()).at("/needs")))
                .as("whose plan is to come")
                .containsExactly(tuple("planApprovers", "HUB", "MINISTRY"));
        assertThat(changes(affected(declared).at("/needs")))
                .as("what awaits the ministry's finding")
                .containsExactly(tuple("reviewersNeeded", "1", "2"));
        assertThat(affected(migrated).at("/needs")).isEmpty();
    }

    @Test
    void nothing_is_done_to_what_stands_under_that_version_already() {
        var there = affected(migrated);

        assertThat(there.at("/from").asInt()).isEqualTo(2);
        assertThat(there.at("/moved")).isEmpty();
        assertThat(there.at("/obstacles")).isEmpty();
    }

    @Test
    void a_commitment_shows_its_version_and_the_day_that_goes_with_it() {
        assertThat(commitment(migrated).at("/policyVersion").asInt()).isEqualTo(2);
        assertThat(commitment(migrated).at("/planDueOn").asString()).isEqualTo("2021-12-26");
        assertThat(commitment(story.commitmentsOf(BELITUNG).getLast())
                        .at("/policyVersion")
                        .asInt())
                .isEqualTo(1);
        assertThat(service.get("/commitments/" + migrated + "?lang=en").body()).contains("Policy it stands under");
    }

    @Test
    void the_page_shows_the_versions_and_a_dry_run_as_a_table_in_both_languages() {
        var id = story.commitmentsOf(BELITUNG).getLast();
        var versions = service.get("/cycles/" + story.cycle() + "/policies?lang=en&atLeast=" + last)
                .body();
        var english = service.get("/cycles/" + story.cycle() + "/policies?to=2&lang=en")
                .body();
        var indonesian = service.get("/cycles/" + story.cycle() + "/policies?to=2&lang=id")
                .body();

        assertThat(versions)
                .contains("Plans take longer than was thought", "SK 2", "acting head, representative")
                .contains("The rules of version 2", "Who answers plans", "the ministry", "a quarter&#39;s evaluation")
                .doesNotContain("would be migrated");
        assertThat(english)
                .contains("22 commitments are signed and not ended; 16 would be migrated")
                .contains("11 December 2021", "26 December 2021", "/commitments/" + id)
                .contains("What its next step needs", "Verifiers who must accept")
                .contains("this version does not accept the capacity signed in")
                .contains("POST /api/commands/cycles/" + story.cycle() + "/migrate-policy")
                .contains("&quot;" + id + "&quot;")
                .doesNotContain("&quot;" + migrated + "&quot;");
        assertThat(indonesian)
                .contains("16 akan dipindahkan", "26 Desember 2021", "versi ini mensyaratkan surat kuasa");
        assertThat(service.get("/").body()).contains("href=\"/cycles/" + story.cycle() + "/policies\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?lang=id", "?lang=en", "?to=1&lang=en", "?to=2&lang=id"})
    void the_page_has_a_word_for_everything_and_works_without_a_script(String question) {
        var page = service.get("/cycles/" + story.cycle() + "/policies" + question);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??", "th:", "<script>", "style=\"");
        assertThat(page.body().split("<h1", -1)).hasSize(2);
        assertThat(page.body().split("<table", -1)).hasSameSizeAs(page.body().split("<caption", -1));
    }

    @Test
    void the_trail_says_what_moved_and_why() {
        var entry = service.json("/api/queries/audit?type=PolicyMigrated&commitment=" + migrated + "&atLeast=" + last)
                .at("/entries/0");

        assertThat(each(entry.at("/details")))
                .extracting(
                        fact -> fact.at("/key").asString(),
                        fact -> fact.at("/value").asString())
                .containsExactly(
                        tuple("policyBefore", "1"),
                        tuple("policyVersion", "2"),
                        tuple("planDueOnBefore", "2021-12-11"),
                        tuple("planDueOn", "2021-12-26"),
                        tuple("reason", "Asked for it"));
    }

    @Test
    void there_is_no_dry_run_to_what_never_was() {
        assertThat(service.get(address(story.cycle(), "/policy-migration?to=3")).body())
                .contains("unknown-policy-version");
        assertThat(service.get(address(CycleId.next(), "/policy-migration?to=2"))
                        .body())
                .contains("unknown-cycle");
        assertThat(service.get(address(story.cycle(), "/policy-migration")).statusCode())
                .isEqualTo(400);
    }

    private static JsonNode dryRun(int to) {
        return ask("/policy-migration?to=" + to).at("/migration");
    }

    private static JsonNode affected(CommitmentId commitment) {
        return each(dryRun(2).at("/commitments")).stream()
                .filter(one -> one.at("/commitment").asString().equals(commitment.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String obstacles(CommitmentId commitment) {
        return affected(commitment).at("/obstacles").toString();
    }

    private static JsonNode commitment(CommitmentId commitment) {
        return service.json("/api/queries/commitments/" + commitment + "?atLeast=" + last)
                .at("/commitment");
    }

    private static JsonNode ask(String question) {
        return service.json(
                address(story.cycle(), question) + (question.contains("?") ? "&" : "?") + "atLeast=" + last);
    }

    private static String address(CycleId cycle, String question) {
        return "/api/queries/cycles/" + cycle + question;
    }

    private static List<Tuple> rules(JsonNode version) {
        return each(version.at("/rules")).stream()
                .map(term ->
                        tuple(term.at("/rule").asString(), term.at("/value").asString()))
                .toList();
    }

    private static List<Tuple> changes(JsonNode changes) {
        return each(changes).stream()
                .map(change -> tuple(
                        change.at("/rule").asString(),
                        change.at("/before").asString(),
                        change.at("/after").asString()))
                .toList();
    }

    private static List<JsonNode> each(JsonNode array) {
        return array.valueStream().toList();
    }
}
