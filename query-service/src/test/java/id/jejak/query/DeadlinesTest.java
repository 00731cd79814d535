package id.jejak.query;

import static id.jejak.events.testing.SigningDay.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jejak.events.DomainEvent;
import id.jejak.events.deadline.DeadlineEvent.DeadlineExtended;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMissed;
import id.jejak.events.deadline.DeadlineEvent.DeadlineSet;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.deadline.Period;
import id.jejak.events.testing.Samples;
import id.jejak.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is owed by when, and what is overdue. */
class DeadlinesTest {

    private static final LocalDate FAR = LocalDate.of(2099, 12, 31);

    private static RunningService service;
    private static long last;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        last = service.journal().record(Samples.all().toArray(DomainEvent[]::new));
        // overdue in Bangka Tengah since the 16th of December 2021; more are made up here
        last = service.journal()
                .record(
                        set(DeadlineId.plan(DISCONTINUED), DeadlineKind.PLAN, LocalDate.of(2021, 12, 11)),
                        new DeadlineMissed(
                                DeadlineId.plan(DISCONTINUED),
                                LocalDate.of(2021, 12, 11),
                                observed("2021-12-11T17:00:00Z")),
                        set(DeadlineId.execution(DISCONTINUED), DeadlineKind.EXECUTION, FAR));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_overdue_are_listed_with_whom_one_waits_for_the_longest_waited_for_first() {
        var overdue = ask("?state=OVERDUE").get("deadlines");

        assertThat(kinds(overdue)).containsExactly("PLAN", "PLAN_REVIEW");
        var review = overdue.get(1);
        assertThat(review.get("owedBy").asString()).isEqualTo("HUB_COORDINATOR");
        assertThat(review.at("/debtor/code").asString())
                .as("the hub owes the answer")
                .isEqualTo("19");
        assertThat(review.at("/region/code").asString()).isEqualTo(BANGKA_TENGAH.value());
        assertThat(review.get("escalatedTo").asString()).isEqualTo("MINISTRY_REVIEWER");
        assertThat(overdue.get(0).at("/debtor/code").asString()).isEqualTo(BANGKA_TENGAH.value());
    }

    @Test
    void days_are_counted_where_the_region_is() {
        service.clock().set(Instant.parse("2021-12-16T16:59:59Z"));
        assertThat(review().get("daysLate").asInt())
                .as("the last second of the day")
                .isZero();
        service.clock().set(Instant.parse("2021-12-16T17:00:00Z"));
        assertThat(review().get("daysLate").asInt()).isOne();
        assertThat(ask("?daysLate=2&kind=PLAN_REVIEW").get("deadlines")).isEmpty();
        service.clock().set(Instant.parse("2021-12-17T17:00:00Z"));
        assertThat(ask("?daysLate=2&kind=PLAN_REVIEW").get("deadlines")).hasSize(1);
    }

    @Test
    void what_was_met_says_whether_in_time_and_what_was_extended_until_when_it_was_promised() {
        assertThat(ask("?state=MET").at("/deadlines/0/deadline").asString())
                .isEqualTo(DeadlineId.plan(VERIFIED).value());
        var late = ask("?state=MET_LATE").at("/deadlines/0");
        assertThat(late.get("promisedOn").asString()).isEqualTo("2021-12-23");
        assertThat(late.get("dueOn").asString()).isEqualTo("2022-01-14");
        assertThat(late.get("extensions").asInt()).isOne();
        assertThat(late.get("signature").asString()).isEqualTo(SIGNED_BY_REPRESENTATIVE.toString());
        assertThat(late.has("daysLate")).isFalse();
    }

    @Test
    void they_are_found_by_region_kind_commitment_and_page_by_page() {
        assertThat(kinds(ask("?region=1904").get("deadlines"))).containsExactly("PLAN", "PLAN_REVIEW", "EXECUTION");
        assertThat(ask("?region=19").get("deadlines")).hasSize(6);
        assertThat(ask("?region=51").get("deadlines")).isEmpty();
        assertThat(kinds(ask("?kind=MANDATE").get("deadlines"))).containsExactly("MANDATE");
        assertThat(kinds(ask("?commitment=" + WITHDRAWN).get("deadlines")))
                .as("the mandate of the signature that binds it as well")
                .containsExactly("MANDATE", "EXECUTION");

        var first = ask("?region=1904&limit=2");
        var rest = ask("?region=1904&limit=2&after=" + first.get("next").asString());
        assertThat(kinds(rest.get("deadlines"))).containsExactly("EXECUTION");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void how_many_of_each_kind_stand_how_is_counted_for_a_government() {
        var counts = service.json("/api/queries/deadlines/counts?region=1904&atLeast=" + last)
                .get("counts");

        assertThat(counts.toString())
                .isEqualTo("[{\"kind\":\"EXECUTION\",\"owed\":1,\"overdue\":0,\"metInTime\":0,\"metLate\":0},"
                        + "{\"kind\":\"PLAN\",\"owed\":0,\"overdue\":1,\"metInTime\":0,\"metLate\":0,"
                        + "\"oldest\":\"2021-12-11\"},"
                        + "{\"kind\":\"PLAN_REVIEW\",\"owed\":0,\"overdue\":1,\"metInTime\":0,\"metLate\":0,"
                        + "\"oldest\":\"2021-12-16\"}]");
    }

    @Test
    void a_question_that_makes_no_sense_is_refused_by_name() {
        assertThat(service.get("/api/queries/deadlines?kind=SOON").body()).contains("\"rule\":\"unknown-word\"");
        assertThat(service.get("/api/queries/deadlines?daysLate=0").body()).contains("\"rule\":\"days-out-of-range\"");
        assertThat(service.get("/api/queries/deadlines?after=eA").body()).contains("\"rule\":\"malformed-cursor\"");
    }

    @Test
    void the_page_shows_who_is_waited_for_and_for_how_long() {
        service.clock().set(Instant.parse("2021-12-18T03:00:00Z"));
        var page = service.get("/deadlines?region=1904&lang=en&atLeast=" + last).body();

        assertThat(page)
                .contains("Deadlines of Kabupaten Bangka Tengah", "2 days late", "brought before: ministry reviewer");
        assertThat(page).doesNotContain("??");
    }

    @Test
    void the_page_of_a_commitment_shows_what_is_owed_under_it() {
        var page = service.get("/commitments/" + WITHDRAWN + "?lang=en&atLeast=" + last)
                .body();

        assertThat(page).contains("Missing mandate", "met late", "at first 23 December 2021", "Replica at work");
        assertThat(page).doesNotContain("??");
    }

    @Test
    void the_trail_of_a_commitment_tells_of_its_deadlines() {
        var types = service.json("/api/queries/audit?commitment=" + VERIFIED + "&type=DeadlineMet&atLeast=" + last)
                .get("entries");

        assertThat(types).hasSize(1);
        assertThat(types.get(0).toString())
                .contains("\"key\":\"inTime\"", "\"value\":\"YES\"", "\"key\":\"deadlineKind\"", "\"value\":\"PLAN\"");
    }

    @Test
    void more_time_takes_a_deadline_off_the_overdue() {
        try (var other = RunningService.start()) {
            var plan = DeadlineId.plan(VERIFIED);
            var end = other.journal()
                    .record(
                            set(plan, DeadlineKind.PLAN, LocalDate.of(2021, 12, 11)),
                            new DeadlineMissed(plan, LocalDate.of(2021, 12, 11), observed("2021-12-11T17:00:00Z")),
                            new DeadlineExtended(
                                    plan,
                                    LocalDate.of(2021, 12, 11),
                                    FAR,
                                    FAR.plusDays(1).atStartOfDay(WIB).toInstant(),
                                    "Floods",
                                    "Letter 1",
                                    observed("2021-12-12T02:00:00Z")));

            var found = other.json("/api/queries/deadlines?atLeast=" + end).at("/deadlines/0");
            assertThat(found.get("state").asString()).isEqualTo("OWED");
            assertThat(found.get("dueOn").asString()).isEqualTo("2099-12-31");
        }
    }

    @Test
    void what_is_owed_again_and_again_says_for_which_month_quarter_or_year() {
        try (var other = RunningService.start()) {
            var end = other.journal()
                    .record(
                            recurring(Period.month(YearMonth.of(2022, 4)), LocalDate.of(2022, 5, 10)),
                            recurring(Period.quarter(2022, 2), LocalDate.of(2022, 7, 15)),
                            recurring(Period.year(2024), LocalDate.of(2024, 6, 30)));

            var found = other.json("/api/queries/deadlines?atLeast=" + end).get("deadlines");
            assertThat(found.valueStream())
                    .extracting(
                            one -> one.get("period").asString(),
                            one -> one.get("owedBy").asString(),
                            one -> one.at("/debtor/code").asString())
                    .containsExactly(
                            tuple("2022-04", "SERVICE_UNIT", "19.04"),
                            tuple("2022-06", "MENTOR", "19"),
                            tuple("2024-12", "MINISTRY_REVIEWER", "19.04"));
            assertThat(other.get("/deadlines?state=OWED&lang=en").body())
                    .contains("Progress report", "April 2022", "Quarter 2 of 2022", "Look at whether it lasts")
                    .doesNotContain("??");
            assertThat(other.get("/deadlines?state=OWED&lang=id").body())
                    .contains("Laporan kemajuan", "Triwulan 2 tahun 2022", "2024");
        }
    }

    private static DeadlineSet recurring(Period period, LocalDate dueOn) {
        return set(DeadlineId.of(DISCONTINUED, period), period.kind(), dueOn);
    }

    private static JsonNode review() {
        return ask("?state=OVERDUE&kind=PLAN_REVIEW").at("/deadlines/0");
    }

    private static DeadlineSet set(DeadlineId deadline, DeadlineKind kind, LocalDate dueOn) {
        return new DeadlineSet(
                deadline,
                kind,
                new DeadlineSubject.OfCommitment(DISCONTINUED),
                CYCLE,
                BANGKA_TENGAH,
                dueOn,
                dueOn.plusDays(1).atStartOfDay(WIB).toInstant(),
                WIB,
                1,
                null,
                true,
                REPORTED);
    }

    private static List<String> kinds(JsonNode deadlines) {
        return deadlines.valueStream().map(one -> one.get("kind").asString()).toList();
    }

    private static JsonNode ask(String query) {
        return Objects.requireNonNull(service.json("/api/queries/deadlines" + query + "&atLeast=" + last));
    }
}
