package id.jejak.command.desk;

import static id.jejak.command.desk.Programme.DIGEST;
import static id.jejak.command.desk.Programme.done;
import static id.jejak.command.desk.Programme.plan;
import static id.jejak.command.desk.Programme.review;
import static id.jejak.command.desk.RunningService.DATABASE;
import static id.jejak.command.desk.RunningService.api;
import static id.jejak.command.desk.RunningService.eventually;
import static id.jejak.command.desk.RunningService.stream;
import static id.jejak.command.desk.RunningService.types;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Provenance;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMissed;
import id.jejak.events.deadline.DeadlineEvent.DeadlineSet;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.deadline.Period;
import id.jejak.events.json.EventJson;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.EventMetadata;
import id.jejak.events.region.RegionCode;
import id.jejak.journal.Append;
import id.jejak.journal.HeadWatch;
import id.jejak.journal.Journal;
import id.jejak.journal.JournalSettings;
import id.jejak.journal.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is owed each month, each quarter and each year: one period after the other. */
class RecurringDeadlinesTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final Programme programme = Programme.open(api()).signing();
    private final LocalDate today = LocalDate.now(WIB);
    private final Period month = Period.of(DeadlineKind.PROGRESS, today);
    private final Period quarter = Period.of(DeadlineKind.EVALUATION, today);
    private final Period year = Period.of(DeadlineKind.SUSTAINABILITY, today);

    @Test
    void from_the_approval_of_a_plan_on_the_month_is_reported_and_the_quarter_evaluated() {
        var commitment = underWay();

        becomes(commitment, month, "DeadlineSet");
        becomes(commitment, quarter, "DeadlineSet");
        assertThat(dueOn(commitment, month))
                .isEqualTo(month.last().plusMonths(1).atDay(10));
        assertThat(dueOn(commitment, quarter))
                .isEqualTo(quarter.last().atEndOfMonth().plusDays(15));
    }

    @Test
    void what_was_reported_and_evaluated_is_owed_for_the_next_period() {
        var commitment = underWay();
        becomes(commitment, month, "DeadlineSet");
        becomes(commitment, quarter, "DeadlineSet");

        report(commitment);
        evaluate(commitment);

        becomes(commitment, month, "DeadlineSet", "DeadlineMet");
        becomes(commitment, month.next(), "DeadlineSet");
        becomes(commitment, quarter, "DeadlineSet", "DeadlineMet");
        becomes(commitment, quarter.next(), "DeadlineSet");
    }

    @Test
    void what_the_clock_finds_missing_is_owed_still_and_so_is_the_next_and_what_comes_late_changes_nothing_of_that() {
        var commitment = underWay();
        becomes(commitment, month, "DeadlineSet");

        pass(id(commitment, month));

        becomes(commitment, month.next(), "DeadlineSet");
        report(commitment);
        becomes(commitment, month, "DeadlineSet", "DeadlineMissed", "DeadlineMet");
        RunningService.settle();
        assertThat(types(id(commitment, month.next()))).containsExactly("DeadlineSet");
        assertThat(types(id(commitment, month.next().next()))).isEmpty();
    }

    @Test
    void nothing_is_reported_of_what_was_declared_until_it_is_rejected_and_once_verified_it_is_looked_at_each_year() {
        var commitment = underWay();
        pilot(commitment);
        becomes(commitment, month, "DeadlineSet");
        becomes(commitment, quarter, "DeadlineSet");

        declare(commitment);
        becomes(commitment, month, "DeadlineSet", "DeadlineCancelled");
        becomes(commitment, quarter, "DeadlineSet", "DeadlineCancelled");

        step(commitment, "peninjau.panrb", "reject-implementation", Map.of("reason", "Nobody was there"));
        becomes(commitment, month, "DeadlineSet", "DeadlineCancelled", "DeadlineSet");

        declare(commitment);
        becomes(commitment, month, "DeadlineSet", "DeadlineCancelled", "DeadlineSet", "DeadlineCancelled");
        step(commitment, "peninjau.panrb", "verify-implementation", Map.of("findings", "Seen at work"));
        becomes(commitment, year.next(), "DeadlineSet");
        assertThat(dueOn(commitment, year.next())).isEqualTo(LocalDate.of(today.getYear() + 1, 6, 30));
        assertThat(types(id(commitment, year))).isEmpty();
    }

    @Test
    void a_replica_that_was_rejected_is_owed_anew_with_the_time_that_was_given_for_it() {
        var commitment = underWay();
        var execution = "EXECUTION:" + commitment;
        eventually(() -> types(execution).equals(List.of("DeadlineSet")));
        done(api().as("hub.babel")
                .post(
                        "/deadlines/" + execution + "/extend",
                        Map.of("dueOn", "2199-01-31", "reason", "Floods", "authority", "Letter 7")));
        pilot(commitment);

        declare(commitment);
        step(commitment, "peninjau.panrb", "reject-implementation", Map.of("reason", "Nobody was there"));
        eventually(() ->
                types(execution).equals(List.of("DeadlineSet", "DeadlineExtended", "DeadlineMet", "DeadlineSet")));
        assertThat(payload(execution, 3).get("dueOn").stringValue()).isEqualTo("2199-01-31");

        declare(commitment);
        eventually(
                () -> types(execution).size() == 5 && types(execution).getLast().equals("DeadlineMet"));
    }

    @Test
    void nothing_recurs_under_what_has_ended() {
        var commitment = underWay();
        becomes(commitment, month, "DeadlineSet");
        becomes(commitment, quarter, "DeadlineSet");
        pass(id(commitment, month));
        becomes(commitment, month.next(), "DeadlineSet");

        step(commitment, "admin.belitung", "discontinue", Map.of("reason", "The agency was merged"));

        becomes(commitment, month, "DeadlineSet", "DeadlineMissed", "DeadlineCancelled");
        becomes(commitment, month.next(), "DeadlineSet", "DeadlineCancelled");
        becomes(commitment, quarter, "DeadlineSet", "DeadlineCancelled");
    }

    @Test
    void more_time_is_given_for_one_period() {
        var commitment = underWay();
        becomes(commitment, month, "DeadlineSet");
        var later = dueOn(commitment, month).plusDays(10);

        done(api().as("hub.babel")
                .post(
                        "/deadlines/" + id(commitment, month) + "/extend",
                        Map.of("dueOn", later.toString(), "reason", "Floods", "authority", "Letter 7")));

        becomes(commitment, month, "DeadlineSet", "DeadlineExtended");
    }

    @Test
    void a_migration_moves_the_day_of_what_is_owed_and_the_next_is_set_by_the_new_version() {
        var commitment = underWay();
        becomes(commitment, month, "DeadlineSet");
        becomes(commitment, quarter, "DeadlineSet");

        migrate(commitment);

        becomes(commitment, month, "DeadlineSet", "DeadlineMoved");
        becomes(commitment, quarter, "DeadlineSet", "DeadlineMoved");
        assertThat(dueOn(commitment, month))
                .isEqualTo(month.last().plusMonths(1).atDay(20));
        report(commitment);
        becomes(commitment, month.next(), "DeadlineSet");
        assertThat(dueOn(commitment, month.next()))
                .isEqualTo(month.last().plusMonths(2).atDay(20));
    }

    @Test
    void what_changed_a_moment_before_a_period_was_set_holds_for_it_too() {
        var ended = underWay();
        var reported = underWay();
        becomes(ended, month, "DeadlineSet");
        becomes(reported, month, "DeadlineSet");
        step(ended, "admin.belitung", "discontinue", Map.of("reason", "The agency was merged"));
        becomes(ended, month, "DeadlineSet", "DeadlineCancelled");
        report(reported, month.previous());
        migrate(reported);
        becomes(reported, month, "DeadlineSet", "DeadlineMoved");

        late(ended, month.next(), month.next().last().plusMonths(1).atDay(10));
        late(reported, month.previous(), today.plusDays(10));
        late(reported, month.next(), month.next().last().plusMonths(1).atDay(10));

        becomes(ended, month.next(), "DeadlineSet", "DeadlineCancelled");
        becomes(reported, month.previous(), "DeadlineSet", "DeadlineMet");
        becomes(reported, month.next(), "DeadlineSet", "DeadlineMoved");
        assertThat(dueOn(reported, month.next()))
                .isEqualTo(month.next().last().plusMonths(1).atDay(20));
    }

    @Test
    void of_a_plan_that_was_approved_years_ago_the_month_is_owed_that_runs_now() {
        var commitment = approved(Map.of(
                "provenance",
                Map.of(
                        "occurredAt", Map.of("precision", "DATE", "date", "2022-01-07", "zone", "Asia/Jakarta"),
                        "source", "BACKFILL",
                        "confidence", "HIGH")));

        eventually(() -> !pending(commitment).isEmpty());
        RunningService.settle();
        assertThat(types(id(commitment, Period.month(YearMonth.of(2022, 1))))).isEmpty();
        assertThat(pending(commitment)).hasSize(1);
    }

    /** The months that are owed, of those that can be: the one that runs, and the one before until its day is over. */
    private List<Period> pending(String commitment) {
        return List.of(month.previous(), month).stream()
                .filter(period -> types(id(commitment, period)).contains("DeadlineSet"))
                .toList();
    }

    private String underWay() {
        return approved(Map.of());
    }

    private String approved(Map<String, Object> approval) {
        var commitment = programme.proposed(programme.innovation());
        var instrument = programme.drafted(commitment);
        var signature = programme.signed(instrument, "HEAD_OF_REGION").signature();
        eventually(() -> types(commitment).contains("CommitmentSigned"));
        done(api().as("peninjau.panrb")
                .post("/instruments/" + instrument + "/verify-authority", review(signature, "MET")));
        eventually(() -> types(commitment).contains("CommitmentAuthorityChanged"));
        step(commitment, "opd.belitung", "submit-plan", plan());
        step(commitment, "hub.babel", "approve-plan", approval);
        return commitment;
    }

    /** To a version by which all of it is due later. */
    private void migrate(String commitment) {
        var policy = new HashMap<>(Programme.policy());
        policy.put(
                "cadence",
                Map.of(
                        "progressDueDay", 20,
                        "evaluationDueDays", 30,
                        "sustainabilityEveryYears", 1,
                        "sustainabilityDueQuarter", 2));
        var cycle = "/cycles/" + programme.cycle();
        done(api().as("hub.babel")
                .post(
                        cycle + "/amend-policy",
                        Map.of("policy", policy, "reason", "Reports come late", "authority", "SK 2")));
        done(api().as("hub.babel")
                .post(
                        cycle + "/migrate-policy",
                        Map.of("to", 2, "reason", "For all", "commitments", List.of(commitment))));
    }

    private static void pilot(String commitment) {
        step(commitment, "opd.belitung", "form-team", Map.of("decree", "SK 7"));
        step(commitment, "opd.belitung", "contact-origin", Map.of("outcome", "Kit received"));
        step(commitment, "opd.belitung", "finish-design", Map.of("summary", "All kept"));
        step(commitment, "opd.belitung", "start-pilot", Map.of("place", "Membalong"));
    }

    private static void declare(String commitment) {
        step(
                commitment,
                "opd.belitung",
                "declare-implemented",
                Map.of("goLiveOn", "2022-10-03", "evidence", List.of(DIGEST)));
    }

    private void report(String commitment) {
        report(commitment, month);
    }

    private static void report(String commitment, Period period) {
        step(
                commitment,
                "opd.belitung",
                "report-progress",
                Map.of("period", period.last().toString(), "activity", 1, "plannedPercent", 50, "actualPercent", 40));
    }

    private void evaluate(String commitment) {
        step(
                commitment,
                "pendamping.ubb",
                "evaluate-quarter",
                Map.of(
                        "year",
                        quarter.last().getYear(),
                        "quarter",
                        quarter.last().getMonthValue() / 3,
                        "components",
                        List.of(Map.of("name", "A desk", "fidelity", "IMPLEMENTED")),
                        "verdict",
                        "Go on"));
    }

    private static void step(String commitment, String who, String command, Map<String, ?> body) {
        done(api().as(who).post("/commitments/" + commitment + "/" + command, body));
    }

    private static String id(String commitment, Period period) {
        return DeadlineId.of(new CommitmentId(UUID.fromString(commitment)), period)
                .value();
    }

    /** The day that was named last. */
    private static LocalDate dueOn(String commitment, Period period) {
        return LocalDate.parse(payload(
                        id(commitment, period), stream(id(commitment, period)).size() - 1)
                .get("dueOn")
                .stringValue());
    }

    /** As if the day were over: the service's clock is the machine's. */
    private static void pass(String deadline) {
        var set = payload(deadline, 0);
        var dueOn = LocalDate.parse(set.get("dueOn").stringValue());
        var dueAt = Instant.parse(set.get("dueAt").stringValue());
        record(new DeadlineMissed(DeadlineId.of(deadline), dueOn, Provenance.observed(dueAt, WIB)));
    }

    /** As if it had been set from what was known a moment ago. */
    private void late(String commitment, Period period, LocalDate dueOn) {
        var dueAt = dueOn.plusDays(1).atStartOfDay(WIB).toInstant();
        record(new DeadlineSet(
                DeadlineId.of(id(commitment, period)),
                period.kind(),
                new DeadlineSubject.OfCommitment(new CommitmentId(UUID.fromString(commitment))),
                new CycleId(UUID.fromString(programme.cycle())),
                new RegionCode("19.02"),
                dueOn,
                dueAt,
                WIB,
                1,
                null,
                false,
                Provenance.observed(Instant.now(), WIB)));
    }

    private static void record(DeadlineEvent recorded) {
        var deadline = recorded.deadline().value();
        var metadata = new EventMetadata(Actor.SYSTEM, deadline, "sha256:0", deadline, deadline).toMap();
        try (var journal = new Journal(DATABASE.writer(), JournalSettings.DEFAULT, new HeadWatch())) {
            var event = new NewEvent(
                    deadline,
                    stream(deadline).size(),
                    "Deadline",
                    UUID.randomUUID(),
                    recorded.getClass().getSimpleName(),
                    "1",
                    Instant.now(),
                    JsonMapper.shared().writeValueAsString(metadata),
                    EventJson.write(recorded));
            var _ = journal.append(new Append(List.of(event), null));
        }
    }

    private static void becomes(String commitment, Period period, String... types) {
        var deadline = id(commitment, period);
        try {
            eventually(() -> types(deadline).size() >= types.length);
        } finally {
            assertThat(types(deadline)).as(deadline).containsExactly(types);
        }
    }

    private static JsonNode payload(String deadline, int event) {
        return JsonMapper.shared().readTree(stream(deadline).get(event).payload());
    }
}
