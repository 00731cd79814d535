package id.jejak.command.cycle;

import static id.jejak.command.act.Acts.by;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Act;
import id.jejak.command.act.DecisionTable;
import id.jejak.command.act.Rejection;
import id.jejak.command.cycle.CycleCommand.AmendPolicy;
import id.jejak.command.cycle.CycleCommand.AppointMentor;
import id.jejak.command.cycle.CycleCommand.AssessNeed;
import id.jejak.command.cycle.CycleCommand.CloseCycle;
import id.jejak.command.cycle.CycleCommand.DeclineInvitation;
import id.jejak.command.cycle.CycleCommand.DropMatch;
import id.jejak.command.cycle.CycleCommand.HoldForumSession;
import id.jejak.command.cycle.CycleCommand.InviteRegion;
import id.jejak.command.cycle.CycleCommand.MatchInnovation;
import id.jejak.command.cycle.CycleCommand.OpenCycle;
import id.jejak.command.cycle.CycleCommand.PlanCycle;
import id.jejak.command.cycle.CycleCommand.SetTarget;
import id.jejak.command.cycle.CycleCommand.StartExecution;
import id.jejak.command.cycle.CycleCommand.StartSigning;
import id.jejak.command.cycle.ReplicationCycle.Closed;
import id.jejak.command.cycle.ReplicationCycle.Planned;
import id.jejak.command.cycle.ReplicationCycle.Running;
import id.jejak.command.cycle.ReplicationCycle.Unknown;
import id.jejak.events.LegalBasis;
import id.jejak.events.cycle.Cadence;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.DayCounting;
import id.jejak.events.cycle.ForumSessionId;
import id.jejak.events.cycle.MatchId;
import id.jejak.events.cycle.NeedId;
import id.jejak.events.cycle.NeedPriority;
import id.jejak.events.cycle.PlanApprover;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.PolicyAmended;
import id.jejak.events.cycle.RequiredEvidence;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Capacity;
import id.jejak.events.testing.GoldenFile;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplicationCycleTest {

    private static final CycleId ID = CycleId.next();
    private static final RegionCode BABEL = new RegionCode("19");
    private static final RegionCode BELITUNG = new RegionCode("19.02");
    private static final Act HUB = by("hub.babel", Role.HUB_COORDINATOR, "19");
    private static final Act ADMIN = by("admin.belitung", Role.INSTITUTION_ADMIN, "19.02");
    private static final LegalBasis DECREE = new LegalBasis("Keputusan Menteri PANRB", "94/2020", null);
    private static final CyclePolicy POLICY =
            new CyclePolicy(1, EnumSet.allOf(Capacity.class), Set.of(), 30, 14, 30, LocalDate.of(2022, 12, 31));

    private static final CyclePolicy AMENDED =
            new CyclePolicy(1, EnumSet.of(Capacity.HEAD_OF_REGION), Set.of(), 45, 14, 30, LocalDate.of(2023, 6, 30));
    private static final InnovationId INNOVATION = InnovationId.next();
    private static final NeedId NEED = NeedId.next();
    private static final ForumSessionId SESSION = ForumSessionId.next();
    private static final MatchId MATCH = MatchId.next();

    @Test
    void every_command_in_every_condition_gets_the_answer_the_table_says() {
        var running = running();
        var forum = forum();

        GoldenFile.named("cycle-decisions.txt").assertHolds(table(running).toString());
        GoldenFile.named("cycle-forum-decisions.txt").assertHolds(table(forum).toString());
        assertThat(Stream.of(running, forum)
                        .flatMap(some -> some.keySet().stream())
                        .distinct())
                .hasSameSizeAs(CycleCommand.class.getPermittedSubclasses());
    }

    @Test
    void a_hub_is_a_province() {
        assertThat(refusal(new Unknown(), open(BELITUNG))).isEqualTo("hub-is-a-province");
    }

    @Test
    void each_deadline_leaves_at_least_one_day() {
        var rushed = new CyclePolicy(1, EnumSet.allOf(Capacity.class), Set.of(), 30, 0, 30, LocalDate.of(2022, 12, 31));

        assertThat(refusal(new Unknown(), new OpenCycle(ID, "RIPP", BABEL, DECREE, rushed, HUB)))
                .isEqualTo("deadline-without-days");
    }

    @Test
    void what_is_owed_again_and_again_is_owed_on_days_that_there_are() {
        for (var pace : List.of(
                new Cadence(0, 15, 1, 2),
                new Cadence(29, 15, 1, 2),
                new Cadence(10, 0, 1, 2),
                new Cadence(10, 15, 0, 2),
                new Cadence(10, 15, 1, 0),
                new Cadence(10, 15, 1, 5))) {
            assertThat(refusal(new Unknown(), open(watched(pace, RequiredEvidence.USUAL, 1, PlanApprover.HUB))))
                    .isEqualTo("cadence-out-of-range");
        }
        assertThat(ReplicationCycle.decide(
                        new Unknown(),
                        open(watched(new Cadence(28, 1, 3, 4), RequiredEvidence.USUAL, 1, PlanApprover.HUB))))
                .hasSize(1);
    }

    @Test
    void a_live_service_is_shown_by_something() {
        var unshown = new RequiredEvidence(Set.of(), Set.of(), 0);

        assertThat(refusal(new Unknown(), open(watched(Cadence.USUAL, unshown, 1, PlanApprover.HUB))))
                .isEqualTo("live-service-unshown");
    }

    @Test
    void somebody_answers_plans_and_somebody_looks_at_what_was_declared() {
        assertThat(refusal(new Unknown(), open(watched(Cadence.USUAL, RequiredEvidence.USUAL, 1))))
                .isEqualTo("nobody-approves");
        assertThat(refusal(new Unknown(), open(watched(Cadence.USUAL, RequiredEvidence.USUAL, 0, PlanApprover.HUB))))
                .isEqualTo("nobody-verifies");
    }

    @Test
    void a_hub_invites_its_own_governments_only() {
        var opened = after(open(BABEL));

        assertThat(refusal(opened, new InviteRegion(ID, new RegionCode("16.01"), HUB)))
                .isEqualTo("region-outside-hub");
        assertThat(ReplicationCycle.decide(opened, new InviteRegion(ID, BABEL, HUB)))
                .as("the province itself takes part")
                .hasSize(1);
    }

    @Test
    void only_the_hub_runs_its_cycle() {
        var opened = after(open(BABEL));
        var elsewhere = by("hub.sumsel", Role.HUB_COORDINATOR, "16");

        assertThat(ruleOf(() -> CycleRights.check(opened, new StartSigning(ID, elsewhere))))
                .isEqualTo("not-your-region");
    }

    @Test
    void a_government_declines_for_itself() {
        var opened = invited();
        var neighbour = by("admin.bangka", Role.INSTITUTION_ADMIN, "19.01");

        assertThat(ruleOf(() -> CycleRights.check(opened, new DeclineInvitation(ID, BELITUNG, "No", neighbour))))
                .isEqualTo("not-your-region");
    }

    @Test
    void a_planned_cycle_is_opened_by_the_hub_that_planned_it() {
        var planned = after(plan(BABEL));
        var sumsel = new OpenCycle(ID, "RIPP", new RegionCode("16"), DECREE, POLICY, HUB);

        assertThat(refusal(planned, sumsel)).isEqualTo("planned-by-another-hub");
        assertThat(ReplicationCycle.decide(planned, open(BABEL))).hasSize(1);
    }

    @Test
    void a_plan_names_a_province_and_ends_no_earlier_than_it_opens() {
        var backwards = new PlanCycle(ID, "RIPP", BABEL, LocalDate.of(2022, 1, 2), LocalDate.of(2022, 1, 1), null, HUB);

        assertThat(refusal(new Unknown(), plan(BELITUNG))).isEqualTo("hub-is-a-province");
        assertThat(refusal(new Unknown(), backwards)).isEqualTo("ends-before-it-opens");
    }

    @Test
    void the_decree_a_hub_stands_on_is_named_by_its_number() {
        var unnumbered = new LegalBasis("Keputusan Menteri PANRB", null, LocalDate.of(2020, 4, 20));
        var begins = LocalDate.of(2022, 1, 1);

        assertThat(refusal(new Unknown(), new OpenCycle(ID, "RIPP", BABEL, unnumbered, POLICY, HUB)))
                .isEqualTo("decree-without-number");
        assertThat(refusal(new Unknown(), new PlanCycle(ID, "RIPP", BABEL, begins, begins, unnumbered, HUB)))
                .isEqualTo("decree-without-number");
    }

    @Test
    void a_target_is_at_least_one_commitment_and_may_be_set_anew() {
        var aimed = after(invited(), new SetTarget(ID, BELITUNG, 3, HUB));

        assertThat(refusal(invited(), new SetTarget(ID, BELITUNG, 0, HUB))).isEqualTo("target-of-nothing");
        assertThat(ReplicationCycle.decide(aimed, new SetTarget(ID, BELITUNG, 3, HUB)))
                .isEmpty();
        assertThat(ReplicationCycle.decide(aimed, new SetTarget(ID, BELITUNG, 2, HUB)))
                .hasSize(1);
    }

    @Test
    void goals_are_numbered_from_1_to_17() {
        assertThat(refusal(invited(), assess(BELITUNG, Set.of(0)))).isEqualTo("goal-out-of-range");
        assertThat(refusal(invited(), assess(BELITUNG, Set.of(18)))).isEqualTo("goal-out-of-range");
    }

    @Test
    void only_an_innovation_that_exists_is_presented_or_matched() {
        assertThat(refusal(invited(), hold(Set.of()))).isEqualTo("unknown-innovation");
        assertThat(refusal(asked(), match(MATCH, BELITUNG, Optional.empty(), null)))
                .isEqualTo("unknown-innovation");
    }

    @Test
    void an_innovation_outside_the_catalogue_is_matched_as_an_exception_with_a_reason() {
        assertThat(refusal(asked(), match(MATCH, BELITUNG, Optional.of(false), null)))
                .isEqualTo("innovation-not-catalogued");
        assertThat(ReplicationCycle.decide(asked(), match(MATCH, BELITUNG, Optional.of(false), "Top 45 next year")))
                .hasSize(1);
    }

    @Test
    void a_match_answers_a_need_of_the_same_government() {
        var both = after(asked(), new InviteRegion(ID, BABEL, HUB));

        assertThat(refusal(both, match(MATCH, BABEL, Optional.of(true), null))).isEqualTo("need-of-another");
    }

    @Test
    void a_match_names_a_need_and_a_session_on_record_and_a_drop_names_a_match() {
        var needy = after(invited(), assess(BELITUNG, Set.of()));

        assertThat(refusal(invited(), match(MATCH, BELITUNG, Optional.of(true), null)))
                .isEqualTo("unknown-need");
        assertThat(refusal(needy, match(MATCH, BELITUNG, Optional.of(true), null)))
                .isEqualTo("unknown-session");
        assertThat(refusal(asked(), new DropMatch(ID, MATCH, "No", HUB))).isEqualTo("unknown-match");
    }

    @Test
    void only_a_government_that_was_invited_is_aimed_at_or_says_what_it_lacks() {
        var opened = after(open(BABEL));

        assertThat(refusal(opened, new SetTarget(ID, BELITUNG, 3, HUB))).isEqualTo("region-not-invited");
        assertThat(refusal(opened, assess(BELITUNG, Set.of()))).isEqualTo("region-not-invited");
        assertThat(refusal(opened, match(MATCH, BELITUNG, Optional.of(true), null)))
                .isEqualTo("region-not-invited");
    }

    @Test
    void regions_choose_on_the_signing_day_too_but_not_once_execution_has_started() {
        var signing = after(asked(), new StartSigning(ID, HUB));
        var choice = match(MATCH, BELITUNG, Optional.of(true), null);

        assertThat(ReplicationCycle.decide(signing, choice)).hasSize(1);
        assertThat(refusal(after(signing, new StartExecution(ID, HUB)), choice)).isEqualTo("choosing-is-over");
    }

    @Test
    void a_planned_cycle_does_nothing_but_open_or_be_given_up() {
        var planned = after(plan(BABEL));

        assertThat(refusal(planned, new InviteRegion(ID, BELITUNG, HUB))).isEqualTo("cycle-only-planned");
        assertThat(refusal(planned, plan(BABEL))).isEqualTo("cycle-already-planned");
        assertThat(after(planned, new CloseCycle(ID, "No budget", HUB))).isEqualTo(new Closed(BABEL));
    }

    @Test
    void a_need_that_is_on_record_is_not_refused_when_it_is_told_again() {
        var declined = after(asked(), new DeclineInvitation(ID, BELITUNG, "No staff", ADMIN));

        assertThat(ReplicationCycle.decide(declined, assess(BELITUNG, Set.of())))
                .isEmpty();
    }

    @Test
    void what_is_on_the_list_is_not_put_there_twice_but_again_once_it_was_dropped() {
        var listed = after(asked(), match(MATCH, BELITUNG, Optional.of(true), null));
        var again = match(MatchId.next(), BELITUNG, Optional.of(true), null);

        assertThat(refusal(listed, again)).isEqualTo("already-matched");
        assertThat(ReplicationCycle.decide(after(listed, new DropMatch(ID, MATCH, "No", HUB)), again))
                .hasSize(1);
    }

    @Test
    void an_amended_policy_is_the_next_version_and_the_same_policy_is_no_amendment() {
        assertThat(ReplicationCycle.decide(invited(), amend(AMENDED)))
                .singleElement()
                .isInstanceOfSatisfying(PolicyAmended.class, event -> {
                    assertThat(event.before()).isEqualTo(1);
                    assertThat(event.policy()).isEqualTo(AMENDED.as(2));
                });
        assertThat(ReplicationCycle.decide(invited(), amend(POLICY))).isEmpty();
    }

    @Test
    void to_say_what_was_left_to_what_is_usual_is_no_amendment_and_to_ask_for_a_second_verifier_is_one() {
        assertThat(ReplicationCycle.decide(
                        invited(), amend(watched(Cadence.USUAL, RequiredEvidence.USUAL, 1, PlanApprover.HUB))))
                .isEmpty();
        assertThat(ReplicationCycle.decide(
                        invited(), amend(watched(Cadence.USUAL, RequiredEvidence.USUAL, 2, PlanApprover.HUB))))
                .hasSize(1);
        assertThat(refusal(invited(), amend(watched(Cadence.USUAL, RequiredEvidence.USUAL, 0, PlanApprover.HUB))))
                .isEqualTo("nobody-verifies");
    }

    @Test
    void an_amended_policy_leaves_at_least_one_day_too() {
        var rushed = new CyclePolicy(1, EnumSet.allOf(Capacity.class), Set.of(), 0, 14, 30, LocalDate.of(2022, 12, 31));

        assertThat(refusal(invited(), amend(rushed))).isEqualTo("deadline-without-days");
    }

    @Test
    void a_government_assesses_its_own_needs() {
        var neighbour = by("admin.bangka", Role.INSTITUTION_ADMIN, "19.01");

        assertThat(ruleOf(() -> CycleRights.check(invited(), assess(BELITUNG, Set.of(), neighbour))))
                .isEqualTo("not-your-region");
    }

    @Test
    void the_hub_keeps_every_list_and_a_government_its_own() {
        var listed = after(asked(), match(MATCH, BELITUNG, Optional.of(true), null));
        var province = by("admin.babel", Role.INSTITUTION_ADMIN, "19");
        var elsewhere = by("hub.sumsel", Role.HUB_COORDINATOR, "16");

        CycleRights.check(listed, new DropMatch(ID, MATCH, "No", HUB));
        CycleRights.check(listed, new DropMatch(ID, MATCH, "No", ADMIN));
        for (var stranger : List.of(province, elsewhere)) {
            assertThat(ruleOf(() -> CycleRights.check(listed, new DropMatch(ID, MATCH, "No", stranger))))
                    .isEqualTo("not-your-region");
        }
    }

    @Test
    void nothing_is_done_in_a_cycle_that_does_not_exist() {
        assertThat(refusal(new Unknown(), new InviteRegion(ID, BELITUNG, HUB))).isEqualTo("unknown-cycle");
    }

    @Test
    void a_cycle_opens_once_and_nothing_is_done_in_it_once_it_is_closed() {
        var closed = after(invited(), new CloseCycle(ID, "Over", HUB));

        assertThat(refusal(invited(), open(BABEL))).isEqualTo("cycle-already-open");
        assertThat(refusal(closed, open(BABEL))).isEqualTo("cycle-closed");
        assertThat(refusal(closed, amend(AMENDED))).isEqualTo("cycle-closed");
        assertThat(refusal(closed, assess(BELITUNG, Set.of()))).isEqualTo("cycle-closed");
    }

    private static PlanCycle plan(RegionCode hub) {
        return new PlanCycle(ID, "RIPP", hub, LocalDate.of(2021, 7, 1), LocalDate.of(2022, 12, 31), null, HUB);
    }

    private static OpenCycle open(RegionCode hub) {
        return new OpenCycle(ID, "RIPP", hub, DECREE, POLICY, HUB);
    }

    private static OpenCycle open(CyclePolicy policy) {
        return new OpenCycle(ID, "RIPP", BABEL, DECREE, policy, HUB);
    }

    /** The first policy, with all that it leaves to what is usual. */
    private static CyclePolicy watched(
            Cadence pace, RequiredEvidence evidence, int reviewers, PlanApprover... approvers) {
        return new CyclePolicy(
                1,
                POLICY.acceptedCapacities(),
                POLICY.mandateRequiredFor(),
                POLICY.planDueDays(),
                POLICY.planReviewDays(),
                POLICY.mandateDueDays(),
                POLICY.executionEnds(),
                DayCounting.CALENDAR_DAYS,
                pace,
                evidence,
                reviewers,
                Set.of(approvers));
    }

    private static AmendPolicy amend(CyclePolicy policy) {
        return new AmendPolicy(ID, policy, "Too short", "Surat B/12/2021", HUB);
    }

    private static AssessNeed assess(RegionCode region, Set<Integer> goals) {
        return assess(region, goals, ADMIN);
    }

    private static AssessNeed assess(RegionCode region, Set<Integer> goals, Act act) {
        return new AssessNeed(ID, NEED, region, "Few visitors", NeedPriority.HIGH, goals, null, act);
    }

    private static HoldForumSession hold(Set<InnovationId> known) {
        return new HoldForumSession(ID, SESSION, "Pangkalpinang", List.of(INNOVATION), known, HUB);
    }

    private static MatchInnovation match(
            MatchId match, RegionCode region, Optional<Boolean> catalogued, @Nullable String exception) {
        return new MatchInnovation(ID, match, region, INNOVATION, NEED, SESSION, exception, catalogued, HUB);
    }

    private static ReplicationCycle invited() {
        return after(open(BABEL), new InviteRegion(ID, BELITUNG, HUB));
    }

    /** Belitung has said what it lacks, and was shown something. */
    private static ReplicationCycle asked() {
        return after(invited(), assess(BELITUNG, Set.of()), hold(Set.of(INNOVATION)));
    }

    private static ReplicationCycle after(CycleCommand... commands) {
        return after(new Unknown(), commands);
    }

    private static ReplicationCycle after(ReplicationCycle first, CycleCommand... commands) {
        var state = first;
        for (var command : commands) {
            for (var event : ReplicationCycle.decide(state, command)) state = ReplicationCycle.evolve(state, event);
        }
        return state;
    }

    private static Map<String, CycleCommand> named(CycleCommand... commands) {
        var named = new LinkedHashMap<String, CycleCommand>();
        for (var command : commands) named.put(command.getClass().getSimpleName(), command);
        return named;
    }

    static Map<String, CycleCommand> running() {
        return named(
                plan(BABEL),
                open(BABEL),
                new AppointMentor(ID, "UBB", HUB),
                new InviteRegion(ID, BELITUNG, HUB),
                new DeclineInvitation(ID, BELITUNG, "No staff", ADMIN),
                new SetTarget(ID, BELITUNG, 3, HUB),
                amend(AMENDED),
                new StartSigning(ID, HUB),
                new StartExecution(ID, HUB),
                new CloseCycle(ID, "Over", HUB));
    }

    static Map<String, CycleCommand> forum() {
        // what is said in the forum depends on neither mentor nor target nor policy, nor do they on it
        return named(
                plan(BABEL),
                open(BABEL),
                new InviteRegion(ID, BELITUNG, HUB),
                new DeclineInvitation(ID, BELITUNG, "No staff", ADMIN),
                assess(BELITUNG, Set.of(8)),
                hold(Set.of(INNOVATION)),
                match(MATCH, BELITUNG, Optional.of(true), null),
                new DropMatch(ID, MATCH, "No budget line", ADMIN),
                new StartSigning(ID, HUB),
                new StartExecution(ID, HUB),
                new CloseCycle(ID, "Over", HUB));
    }

    static DecisionTable<ReplicationCycle, CycleCommand, ReplicationCycleEvent> table(
            Map<String, CycleCommand> commands) {
        return new DecisionTable<>(
                        commands, ReplicationCycle::decide, ReplicationCycle::evolve, ReplicationCycleTest::condition)
                .from(new Unknown());
    }

    private static String condition(ReplicationCycle state) {
        return switch (state) {
            case Unknown _ -> "Unknown";
            case Planned _ -> "PLANNED";
            case Closed _ -> "CLOSED";
            case Running running ->
                running.phase()
                        + (running.mentor() == null ? "" : ", UBB")
                        + (running.invited().isEmpty() ? "" : ", invited")
                        + (running.targets().isEmpty() ? "" : ", target")
                        + (running.policy().version() == 1 ? "" : ", amended")
                        + condition(running.forum());
        };
    }

    private static String condition(Forum forum) {
        return (forum.needs().isEmpty() ? "" : ", need")
                + (forum.sessions().isEmpty() ? "" : ", session")
                + forum.matches().values().stream()
                        .map(match -> match.dropped() ? ", dropped" : ", matched")
                        .collect(joining());
    }

    private static String refusal(ReplicationCycle state, CycleCommand command) {
        return ruleOf(() -> assertThat(ReplicationCycle.decide(state, command)).isNull());
    }

    private static String ruleOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(Rejection.class, deed).rule().id();
    }
}
