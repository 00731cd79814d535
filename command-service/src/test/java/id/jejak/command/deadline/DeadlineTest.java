package id.jejak.command.deadline;

import static id.jejak.command.act.Acts.NOW;
import static id.jejak.command.act.Acts.WIB;
import static id.jejak.command.act.Acts.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Act;
import id.jejak.command.act.DecisionTable;
import id.jejak.command.act.Rejection;
import id.jejak.command.deadline.Deadline.Cancelled;
import id.jejak.command.deadline.Deadline.Met;
import id.jejak.command.deadline.Deadline.Owed;
import id.jejak.command.deadline.Deadline.Unknown;
import id.jejak.command.deadline.DeadlineCommand.CancelDeadline;
import id.jejak.command.deadline.DeadlineCommand.ExtendDeadline;
import id.jejak.command.deadline.DeadlineCommand.MarkMissed;
import id.jejak.command.deadline.DeadlineCommand.MeetDeadline;
import id.jejak.command.deadline.DeadlineCommand.MoveDeadline;
import id.jejak.command.deadline.DeadlineCommand.SetDeadline;
import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.Provenance.Confidence;
import id.jejak.events.Provenance.SourceKind;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.DayCounting;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineEvent.DeadlineEscalated;
import id.jejak.events.deadline.DeadlineEvent.DeadlineExtended;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMet;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMissed;
import id.jejak.events.deadline.DeadlineEvent.DeadlineMoved;
import id.jejak.events.deadline.DeadlineEvent.DeadlineSet;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.deadline.Reckoning;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import id.jejak.events.testing.GoldenFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlineTest {

    private static final CommitmentId COMMITMENT = CommitmentId.next();
    private static final DeadlineId ID = DeadlineId.plan(COMMITMENT);
    private static final RegionCode BELITUNG = new RegionCode("19.02");
    private static final LocalDate DUE = LocalDate.of(2021, 12, 11);
    private static final LocalDate LATER = LocalDate.of(2022, 1, 14);

    private static final Act HUB = by("hub.babel", Role.HUB_COORDINATOR, "19");
    private static final Act MINISTRY = by("peninjau.panrb", Role.MINISTRY_REVIEWER, null);
    private static final Act SYSTEM = at(NOW);

    @Test
    void every_command_in_every_condition_gets_the_answer_the_table_says() {
        GoldenFile.named("deadline-decisions.txt")
                .assertHolds(table(DeadlineKind.PLAN).toString());
        GoldenFile.named("deadline-decisions-PLAN_REVIEW.txt")
                .assertHolds(table(DeadlineKind.PLAN_REVIEW).toString());
        assertThat(commands(DeadlineKind.PLAN).values().stream()
                        .map(Object::getClass)
                        .distinct())
                .hasSameSizeAs(DeadlineCommand.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta,  2021-12-11T17:00:00Z",
        "Asia/Makassar, 2021-12-11T16:00:00Z",
        "Asia/Jayapura, 2021-12-11T15:00:00Z"
    })
    void a_day_is_over_when_it_is_over_where_the_region_is(ZoneId zone, Instant over) {
        var owed = after(new Unknown(), set(DeadlineKind.PLAN, zone));

        assertThat(refusal(owed, missed(at(over.minusNanos(1))))).isEqualTo("day-not-over");
        assertThat(only(DeadlineMissed.class, owed, missed(at(over))).provenance())
                .isEqualTo(Provenance.observed(over, zone));
        assertThat(((DeadlineSet) decide(new Unknown(), set(DeadlineKind.PLAN, zone))
                                .getFirst())
                        .dueAt())
                .isEqualTo(over);
    }

    @Test
    void however_late_it_is_noticed_a_deadline_was_missed_when_its_day_ended() {
        var monthsLater = missed(at(Instant.parse("2022-04-01T00:00:00Z")));

        assertThat(only(DeadlineMissed.class, owed(), monthsLater).provenance().occurredAt())
                .isEqualTo(new OccurredAt.AtInstant(Instant.parse("2021-12-11T17:00:00Z"), WIB));
    }

    @Test
    void what_comes_before_the_day_is_over_is_in_time_though_it_is_recorded_later() {
        var missed = after(owed(), missed(at(Instant.parse("2026-11-25T00:00:00Z"))));
        var reportedYearsLater = by("system", Role.SYSTEM, null, onDate(LocalDate.of(2021, 12, 11)));

        assertThat(only(DeadlineMet.class, missed, new MeetDeadline(ID, reportedYearsLater))
                        .inTime())
                .isTrue();
    }

    @Test
    void what_comes_after_the_day_is_late() {
        assertThat(only(
                                DeadlineMet.class,
                                owed(),
                                new MeetDeadline(ID, by("system", Role.SYSTEM, null, onDate(DUE.plusDays(1)))))
                        .inTime())
                .isFalse();
    }

    @Test
    void what_is_known_to_the_month_only_gets_the_benefit_of_the_doubt() {
        var inDecember = new Provenance(
                new OccurredAt.InMonth(YearMonth.of(2021, 12), WIB), SourceKind.BACKFILL, Confidence.MEDIUM, null);

        assertThat(only(DeadlineMet.class, owed(), new MeetDeadline(ID, by("system", Role.SYSTEM, null, inDecember)))
                        .inTime())
                .isTrue();
    }

    @Test
    void a_hub_that_did_not_answer_is_brought_before_the_ministry() {
        var review = after(new Unknown(), set(DeadlineKind.PLAN_REVIEW, WIB));

        assertThat(decide(review, missedByNow()))
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        DeadlineEscalated.class, event -> assertThat(event.to()).isEqualTo(Role.MINISTRY_REVIEWER));
    }

    @Test
    void nobody_is_brought_before_the_ministry_for_history_that_is_entered_later() {
        var years = Instant.parse("2026-11-25T00:00:00Z");
        var review = after(new Unknown(), set(DeadlineKind.PLAN_REVIEW, WIB, at(years)));

        assertThat(only(DeadlineMissed.class, review, missed(at(years))).dueOn())
                .isEqualTo(DUE);
    }

    @ParameterizedTest
    @CsvSource({"2021-12-11T16:59:59Z, false", "2021-12-11T17:00:00Z, true"})
    void it_is_told_whether_anybody_waited_before_the_day_was_over(Instant entered, boolean inHindsight) {
        assertThat(only(DeadlineSet.class, new Unknown(), set(DeadlineKind.PLAN, WIB, at(entered)))
                        .inHindsight())
                .isEqualTo(inHindsight);
    }

    @Test
    void more_time_tells_both_days_and_what_allows_it() {
        var extended = only(DeadlineExtended.class, owed(), extend(LATER, HUB));

        assertThat(extended.before()).isEqualTo(DUE);
        assertThat(extended.dueOn()).isEqualTo(LATER);
        assertThat(extended.dueAt()).isEqualTo("2022-01-14T17:00:00Z");
        assertThat(extended.authority()).isEqualTo("Letter B/180");
    }

    @Test
    void nobody_gets_less_time_than_was_promised() {
        assertThat(refusal(owed(), extend(DUE.minusDays(1), HUB))).isEqualTo("not-a-later-day");
        assertThat(decide(owed(), extend(DUE, HUB))).as("the day it is").isEmpty();
    }

    @Test
    void a_missed_deadline_that_is_extended_is_owed_again_and_can_be_missed_again() {
        var extended = after(after(owed(), missedByNow()), extend(LATER, HUB));

        assertThat(refusal(extended, missed(at(Instant.parse("2022-01-14T16:59:59Z")))))
                .isEqualTo("day-not-over");
        assertThat(only(DeadlineMissed.class, extended, missed(at(Instant.parse("2022-01-14T17:00:00Z"))))
                        .dueOn())
                .isEqualTo(LATER);
    }

    @Test
    void what_nobody_waits_for_is_neither_missed_nor_given_more_time() {
        assertThat(refusal(new Unknown(), missedByNow())).isEqualTo("unknown-deadline");
        assertThat(refusal(new Unknown(), extend(LATER, HUB))).isEqualTo("unknown-deadline");
        assertThat(decide(new Unknown(), new MeetDeadline(ID, SYSTEM))).isEmpty();
    }

    @Test
    void what_is_owed_again_after_it_was_cancelled_gets_a_day_anew() {
        var cancelled = after(owed(), new CancelDeadline(ID, SYSTEM));

        assertThat(refusal(cancelled, extend(LATER, HUB))).isEqualTo("deadline-settled");
        assertThat(only(DeadlineSet.class, cancelled, set(DeadlineKind.PLAN, WIB))
                        .dueOn())
                .isEqualTo(DUE);
    }

    @Test
    void the_day_that_was_promised_first_stands() {
        assertThat(decide(owed(), set(DeadlineKind.PLAN, WIB))).isEmpty();
        assertThat(decide(after(owed(), extend(LATER, HUB)), set(DeadlineKind.PLAN, WIB)))
                .isEmpty();
    }

    @Test
    void nobody_extends_a_deadline_they_have_to_keep_themselves() {
        var review = after(new Unknown(), set(DeadlineKind.PLAN_REVIEW, WIB));

        assertThat(refusal(review, extend(LATER, Set.of(Role.HUB_COORDINATOR), HUB)))
                .isEqualTo("own-deadline");
        assertThat(decide(review, extend(LATER, Set.of(Role.HUB_COORDINATOR), MINISTRY)))
                .hasSize(1);
    }

    @Test
    void whose_an_answer_to_a_plan_is_follows_the_policy() {
        var review = after(new Unknown(), set(DeadlineKind.PLAN_REVIEW, WIB));
        var ministrys = Set.of(Role.MINISTRY_REVIEWER);
        var both = Set.of(Role.HUB_COORDINATOR, Role.MINISTRY_REVIEWER);

        assertThat(refusal(review, extend(LATER, ministrys, MINISTRY))).isEqualTo("own-deadline");
        assertThat(decide(review, extend(LATER, ministrys, HUB))).hasSize(1);
        assertThat(refusal(review, extend(LATER, both, HUB))).isEqualTo("own-deadline");
        assertThat(decide(review, extend(LATER, both, MINISTRY))).hasSize(1);
        assertThat(escalatedTo(review, ministrys)).isEqualTo(Role.HUB_COORDINATOR);
        assertThat(escalatedTo(review, Set.of(Role.MENTOR))).isEqualTo(Role.MINISTRY_REVIEWER);
        assertThat(escalatedTo(review, both)).isEqualTo(Role.MINISTRY_REVIEWER);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROGRESS", "EVALUATION", "SUSTAINABILITY"})
    void what_is_owed_again_and_again_and_does_not_come_is_brought_before_the_hub(DeadlineKind kind) {
        assertThat(escalatedTo(after(new Unknown(), set(kind, WIB)), Set.of(kind.owedBy())))
                .isEqualTo(Role.HUB_COORDINATOR);
    }

    private static Role escalatedTo(Deadline owed, Set<Role> owedBy) {
        var events = decide(owed, new MarkMissed(ID, owedBy, at(Instant.parse("2021-12-11T17:00:00Z"))));
        return ((DeadlineEscalated) events.getLast()).to();
    }

    @Test
    void what_was_not_enough_is_owed_anew() {
        var met = after(owed(), new MeetDeadline(ID, SYSTEM));

        assertThat(only(DeadlineSet.class, met, set(DeadlineKind.EXECUTION, WIB))
                        .dueOn())
                .isEqualTo(DUE);
    }

    @Test
    void another_version_of_the_policy_moves_the_day_both_ways() {
        var later = only(DeadlineMoved.class, owed(), move(DUE, LATER));
        var earlier = only(DeadlineMoved.class, after(owed(), move(DUE, LATER)), move(LATER, DUE));

        assertThat(later.before()).isEqualTo(DUE);
        assertThat(later.dueOn()).isEqualTo(LATER);
        assertThat(later.policyVersion()).isEqualTo(2);
        assertThat(earlier.dueOn()).isEqualTo(DUE);
        assertThat(Deadline.evolve(after(owed(), move(DUE, LATER)), earlier)).isEqualTo(owed());
    }

    @Test
    void whoever_was_given_more_time_keeps_it_when_the_policy_moves_the_day() {
        var extended = after(owed(), extend(LATER, HUB));

        assertThat(decide(extended, move(DUE, LATER.minusDays(1)))).isEmpty();
        assertThat(only(DeadlineMoved.class, extended, move(DUE, LATER.plusDays(1)))
                        .dueOn())
                .isEqualTo(LATER.plusDays(1));
    }

    @Test
    void what_was_missed_is_owed_again_by_a_day_that_lies_ahead_and_nothing_moves_that_nobody_waits_for() {
        var missed = after(owed(), missedByNow());
        var met = after(owed(), new MeetDeadline(ID, SYSTEM));

        assertThat(after(missed, move(DUE, LATER)))
                .isInstanceOfSatisfying(
                        Owed.class, owed -> assertThat(owed.missed()).isFalse());
        assertThat(decide(met, move(DUE, LATER))).isEmpty();
        assertThat(decide(new Unknown(), move(DUE, LATER))).isEmpty();
        assertThat(decide(owed(), move(DUE, DUE))).isEmpty();
    }

    @Test
    void only_the_regions_own_hub_and_the_ministry_extend() {
        assertThat(ruleOf(() ->
                        DeadlineRights.check(owed(), extend(LATER, by("hub.jateng", Role.HUB_COORDINATOR, "33")))))
                .isEqualTo("not-your-region");
        assertThat(ruleOf(() ->
                        DeadlineRights.check(owed(), extend(LATER, by("opd.belitung", Role.SERVICE_UNIT, "19.02")))))
                .isEqualTo("not-your-role");
        DeadlineRights.check(owed(), extend(LATER, HUB));
        DeadlineRights.check(owed(), extend(LATER, MINISTRY));
    }

    @Test
    void only_the_system_says_that_time_is_up() {
        assertThat(ruleOf(() -> DeadlineRights.check(owed(), missed(HUB)))).isEqualTo("not-your-role");
    }

    static DecisionTable<Deadline, DeadlineCommand, DeadlineEvent> table(DeadlineKind kind) {
        return new DecisionTable<>(commands(kind), Deadline::decide, Deadline::evolve, DeadlineTest::condition)
                .from(new Unknown());
    }

    private static Map<String, DeadlineCommand> commands(DeadlineKind kind) {
        var id = kind == DeadlineKind.PLAN_REVIEW ? DeadlineId.planReview(COMMITMENT, 1) : ID;
        var owedBy = Set.of(kind.owedBy());
        var tooLate = at(Instant.parse("2021-12-11T17:00:00Z"));
        var muchLater = at(Instant.parse("2022-01-14T17:00:00Z"));
        var commands = new LinkedHashMap<String, DeadlineCommand>();
        commands.put("SetDeadline", set(id, kind, WIB, SYSTEM));
        commands.put("MeetDeadline", new MeetDeadline(id, SYSTEM));
        commands.put("MarkMissed too soon", new MarkMissed(id, owedBy, SYSTEM));
        commands.put("MarkMissed after the day", new MarkMissed(id, owedBy, tooLate));
        commands.put("MarkMissed after the later day", new MarkMissed(id, owedBy, muchLater));
        commands.put("ExtendDeadline by the hub", extend(id, LATER, owedBy, HUB));
        commands.put("ExtendDeadline by the ministry", extend(id, LATER, owedBy, MINISTRY));
        commands.put("ExtendDeadline back", extend(id, DUE.minusDays(1), owedBy, MINISTRY));
        commands.put("MoveDeadline back", new MoveDeadline(id, DUE, DUE.minusDays(1), 2, SYSTEM));
        commands.put("CancelDeadline", new CancelDeadline(id, SYSTEM));
        return commands;
    }

    private static SetDeadline set(DeadlineKind kind, ZoneId zone) {
        return set(kind, zone, SYSTEM);
    }

    private static SetDeadline set(DeadlineKind kind, ZoneId zone, Act act) {
        return set(ID, kind, zone, act);
    }

    private static SetDeadline set(DeadlineId id, DeadlineKind kind, ZoneId zone, Act act) {
        return new SetDeadline(
                id,
                kind,
                new DeadlineSubject.OfCommitment(COMMITMENT),
                CycleId.next(),
                BELITUNG,
                zone,
                DUE,
                1,
                new Reckoning(LocalDate.of(2021, 11, 11), 30, DayCounting.CALENDAR_DAYS, null, false),
                act);
    }

    private static MarkMissed missed(Act act) {
        return new MarkMissed(ID, Set.of(Role.HUB_COORDINATOR), act);
    }

    private static MarkMissed missedByNow() {
        return missed(at(Instant.parse("2021-12-11T17:00:00Z")));
    }

    private static MoveDeadline move(LocalDate before, LocalDate dueOn) {
        return new MoveDeadline(ID, before, dueOn, 2, SYSTEM);
    }

    private static ExtendDeadline extend(LocalDate dueOn, Act act) {
        return extend(dueOn, Set.of(Role.SERVICE_UNIT), act);
    }

    private static ExtendDeadline extend(LocalDate dueOn, Set<Role> owedBy, Act act) {
        return extend(ID, dueOn, owedBy, act);
    }

    private static ExtendDeadline extend(DeadlineId id, LocalDate dueOn, Set<Role> owedBy, Act act) {
        return new ExtendDeadline(id, dueOn, "The regent is away", "Letter B/180", owedBy, act);
    }

    private static Deadline owed() {
        return after(new Unknown(), set(DeadlineKind.PLAN, WIB));
    }

    private static Act at(Instant now) {
        return new Act(Actor.SYSTEM, now, Provenance.observed(now, WIB));
    }

    private static Provenance onDate(LocalDate day) {
        return new Provenance(new OccurredAt.OnDate(day, WIB), SourceKind.BACKFILL, Confidence.HIGH, null);
    }

    private static String condition(Deadline state) {
        return switch (state) {
            case Unknown _ -> "Unknown";
            case Owed owed ->
                (owed.missed() ? "Missed" : "Owed") + (owed.dueOn().equals(DUE) ? "" : ", extended");
            case Met _ -> "Met";
            case Cancelled _ -> "Cancelled";
        };
    }

    private static List<DeadlineEvent> decide(Deadline state, DeadlineCommand command) {
        return Deadline.decide(state, command);
    }

    private static <E extends DeadlineEvent> E only(Class<E> type, Deadline state, DeadlineCommand command) {
        var events = decide(state, command);
        assertThat(events).singleElement().isInstanceOf(type);
        return type.cast(events.getFirst());
    }

    private static Deadline after(Deadline state, DeadlineCommand command) {
        return decide(state, command).stream().reduce(state, Deadline::evolve, (_, later) -> later);
    }

    private static String refusal(Deadline state, DeadlineCommand command) {
        return ruleOf(() -> assertThat(decide(state, command)).isNull());
    }

    private static String ruleOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(Rejection.class, deed).rule().id();
    }
}
