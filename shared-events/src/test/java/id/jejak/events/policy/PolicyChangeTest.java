package id.jejak.events.policy;

import static id.jejak.events.testing.SigningDay.SIGNED_BY_HEAD;
import static id.jejak.events.testing.SigningDay.STATEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.cycle.Cadence;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.DayCounting;
import id.jejak.events.cycle.PilotEvidence;
import id.jejak.events.cycle.PlanApprover;
import id.jejak.events.cycle.ReplicaEvidence;
import id.jejak.events.cycle.RequiredEvidence;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.policy.Bond.Phase;
import id.jejak.events.policy.Bond.Plan;
import id.jejak.events.policy.Bond.Shown;
import id.jejak.events.policy.PolicyChange.Difference;
import id.jejak.events.policy.PolicyChange.Obstacle;
import id.jejak.events.policy.PolicyChange.Term;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyChangeTest {

    private static final LocalDate SIGNED = LocalDate.of(2021, 11, 11);
    private static final LocalDate PROMISED = LocalDate.of(2021, 12, 11);
    private static final LocalDate SUBMITTED = LocalDate.of(2021, 12, 1);
    private static final LocalDate LONG = LocalDate.of(2022, 12, 31);
    private static final LocalDate SHORT = LocalDate.of(2022, 6, 30);
    private static final CyclePolicy FIRST =
            new CyclePolicy(1, EnumSet.allOf(Capacity.class), Set.of(Capacity.REPRESENTATIVE), 30, 14, 30, LONG);
    private static final CyclePolicy SECOND = new CyclePolicy(
            2,
            EnumSet.of(Capacity.HEAD_OF_REGION, Capacity.DEPUTY_HEAD, Capacity.REPRESENTATIVE),
            EnumSet.of(Capacity.DEPUTY_HEAD, Capacity.REPRESENTATIVE),
            45,
            21,
            30,
            SHORT);
    private static final PolicyChange CHANGE = new PolicyChange(FIRST, SECOND);
    private static final PolicyChange STRICTER = new PolicyChange(
            FIRST,
            demanding(
                    Cadence.USUAL,
                    new RequiredEvidence(EnumSet.allOf(PilotEvidence.class), EnumSet.allOf(ReplicaEvidence.class), 2),
                    2,
                    EnumSet.of(PlanApprover.MENTOR, PlanApprover.MINISTRY)));

    @Test
    void every_rule_that_differs_is_named_with_what_it_was_and_no_other() {
        assertThat(CHANGE.differences())
                .containsExactly(
                        new Difference(
                                "acceptedCapacities",
                                "HEAD_OF_REGION DEPUTY_HEAD REGIONAL_SECRETARY ACTING_HEAD REPRESENTATIVE UNKNOWN",
                                "HEAD_OF_REGION DEPUTY_HEAD REPRESENTATIVE"),
                        new Difference("mandateRequiredFor", "REPRESENTATIVE", "DEPUTY_HEAD REPRESENTATIVE"),
                        new Difference("planDueDays", "30", "45"),
                        new Difference("planReviewDays", "14", "21"),
                        new Difference("executionEnds", "2022-12-31", "2022-06-30"));
        assertThat(new PolicyChange(FIRST, FIRST.as(3)).differences()).isEmpty();
    }

    @Test
    void no_rule_of_a_policy_is_forgotten() {
        var other = new CyclePolicy(
                2,
                Set.of(),
                Set.of(),
                1,
                1,
                1,
                SHORT,
                DayCounting.WORKING_DAYS,
                new Cadence(5, 10, 2, 4),
                new RequiredEvidence(Set.of(), EnumSet.allOf(ReplicaEvidence.class), 2),
                2,
                Set.of(PlanApprover.MINISTRY));

        assertThat(new PolicyChange(FIRST, other).differences())
                .extracting(Difference::rule)
                .containsExactlyElementsOf(rules(CyclePolicy.class)
                        .filter(rule -> !rule.equals("version"))
                        .toList());
    }

    @Test
    void what_a_policy_leaves_to_what_is_usual_is_told_with_the_rest() {
        assertThat(PolicyChange.terms(FIRST))
                .contains(
                        new Term("dayCounting", "CALENDAR_DAYS"),
                        new Term("progressDueDay", "10"),
                        new Term("evaluationDueDays", "15"),
                        new Term("sustainabilityEveryYears", "1"),
                        new Term("sustainabilityDueQuarter", "2"),
                        new Term("beforePilot", "TEAM ORIGIN DESIGN"),
                        new Term("beforeDeclaration", ""),
                        new Term("liveServiceDocuments", "1"),
                        new Term("reviewersNeeded", "1"),
                        new Term("planApprovers", "HUB"));
    }

    @Test
    void to_state_what_is_usual_changes_no_rule() {
        var stated = demanding(Cadence.USUAL, RequiredEvidence.USUAL, 1, Set.of(PlanApprover.HUB));

        assertThat(new PolicyChange(FIRST, stated).differences()).isEmpty();
    }

    @Test
    void a_plan_that_is_to_be_answered_needs_whoever_the_version_lets_answer_it() {
        var another = new Difference("planApprovers", "HUB", "MENTOR MINISTRY");

        assertThat(STRICTER.needs(bond(Phase.PLAN, null))).containsExactly(another);
        assertThat(STRICTER.needs(bond(Phase.REPLICA, null))).containsExactly(another);
        assertThat(STRICTER.needs(bond(Phase.FINDING, new Plan(SUBMITTED, SHORT))))
                .contains(another);
        assertThat(STRICTER.needs(bond(Phase.NOTHING, new Plan(SUBMITTED, SHORT))))
                .isEmpty();
    }

    @Test
    void a_pilot_needs_what_the_version_asks_for_and_nobody_has_shown() {
        var fewer = new PolicyChange(
                FIRST,
                demanding(
                        Cadence.USUAL,
                        new RequiredEvidence(Set.of(PilotEvidence.TEAM), Set.of(), 1),
                        1,
                        Set.of(PlanApprover.HUB)));
        var nothingShown = inForce(new Plan(SUBMITTED, SHORT));
        var teamAndDesign = showing(Phase.REPLICA, EnumSet.of(PilotEvidence.TEAM, PilotEvidence.DESIGN), false);

        assertThat(fewer.needs(nothingShown))
                .containsExactly(new Difference("beforePilot", "TEAM ORIGIN DESIGN", "TEAM"));
        assertThat(fewer.needs(teamAndDesign)).containsExactly(new Difference("beforePilot", "ORIGIN", ""));
        assertThat(STRICTER.needs(nothingShown)).isEmpty();
    }

    @Test
    void a_declaration_needs_what_the_version_asks_for_and_nobody_has_shown() {
        assertThat(STRICTER.needs(showing(Phase.REPLICA, EnumSet.allOf(PilotEvidence.class), true)))
                .containsExactly(
                        new Difference("beforeDeclaration", "", "QUARTER_EVALUATION"),
                        new Difference("liveServiceDocuments", "1", "2"));
    }

    @Test
    void a_declared_replica_needs_as_many_verifiers_as_have_not_accepted_it_yet() {
        var three =
                new PolicyChange(FIRST, demanding(Cadence.USUAL, RequiredEvidence.USUAL, 3, Set.of(PlanApprover.HUB)));
        var declared = showing(Phase.FINDING, EnumSet.allOf(PilotEvidence.class), true);
        var accepted = new Bond(
                STATEMENT,
                SIGNED_BY_HEAD,
                Capacity.HEAD_OF_REGION,
                AuthorityStatus.VERIFIED,
                1,
                SIGNED,
                PROMISED,
                Phase.FINDING,
                new Plan(SUBMITTED, SHORT),
                null,
                new Shown(Set.of(), true, Set.of(), Set.of(new PersonId("peninjau.panrb"))));

        assertThat(three.needs(declared)).containsExactly(new Difference("reviewersNeeded", "1", "3"));
        assertThat(three.needs(accepted)).containsExactly(new Difference("reviewersNeeded", "1", "2"));
        assertThat(new PolicyChange(three.to(), FIRST).needs(accepted))
                .containsExactly(new Difference("reviewersNeeded", "2", "1"));
    }

    @Test
    void whoever_owes_a_plan_gets_another_day_for_it_and_for_the_replica() {
        assertThat(CHANGE.moved(bond(Phase.PLAN, null)))
                .containsExactly(
                        new MovedDeadline(DeadlineKind.PLAN, PROMISED, SIGNED.plusDays(45)),
                        new MovedDeadline(DeadlineKind.EXECUTION, LONG, SHORT));
    }

    @Test
    void days_are_counted_as_the_version_says() {
        var workingDays = new CyclePolicy(
                2, FIRST.acceptedCapacities(), FIRST.mandateRequiredFor(), 30, 14, 30, LONG, DayCounting.WORKING_DAYS);
        var change = new PolicyChange(FIRST, workingDays);

        assertThat(change.differences())
                .containsExactly(new Difference("dayCounting", "CALENDAR_DAYS", "WORKING_DAYS"));
        assertThat(change.moved(bond(Phase.PLAN, null)))
                .containsExactly(new MovedDeadline(DeadlineKind.PLAN, PROMISED, LocalDate.of(2021, 12, 23)));
    }

    @Test
    void a_plan_that_awaits_an_answer_is_answered_by_another_day() {
        assertThat(CHANGE.moved(bond(Phase.REPLICA, new Plan(SUBMITTED, SHORT))))
                .containsExactly(
                        new MovedDeadline(DeadlineKind.PLAN_REVIEW, SUBMITTED.plusDays(14), SUBMITTED.plusDays(21)),
                        new MovedDeadline(DeadlineKind.EXECUTION, LONG, SHORT));
    }

    @Test
    void nothing_moves_for_what_is_not_awaited() {
        assertThat(CHANGE.moved(bond(Phase.FINDING, null))).isEmpty();
        assertThat(CHANGE.moved(bond(Phase.NOTHING, new Plan(SUBMITTED, SHORT))))
                .isEmpty();
        assertThat(CHANGE.moved(bond(Phase.REPLICA, null)))
                .extracting(MovedDeadline::deadline)
                .containsExactly(DeadlineKind.EXECUTION);
    }

    @Test
    void a_capacity_that_no_longer_suffices_stands_in_the_way() {
        var bond = bond(Phase.PLAN, null);

        assertThat(CHANGE.obstacles(bond.signedIn(Capacity.REGIONAL_SECRETARY)))
                .containsExactly(Obstacle.CAPACITY_NOT_ACCEPTED);
        assertThat(CHANGE.obstacles(bond.signedIn(Capacity.HEAD_OF_REGION))).isEmpty();
    }

    @Test
    void a_mandate_that_was_not_asked_for_and_now_is_stands_in_the_way_until_the_authority_is_good() {
        assertThat(CHANGE.obstacles(deputy(AuthorityStatus.UNVERIFIED))).containsExactly(Obstacle.MANDATE_NOT_VERIFIED);
        assertThat(CHANGE.obstacles(deputy(AuthorityStatus.VERIFIED))).isEmpty();
        assertThat(CHANGE.obstacles(deputy(AuthorityStatus.CURED))).isEmpty();
    }

    @Test
    void a_mandate_that_was_asked_for_before_is_no_new_obstacle() {
        var representative = deputy(AuthorityStatus.PENDING_MANDATE).signedIn(Capacity.REPRESENTATIVE);

        assertThat(CHANGE.obstacles(representative)).isEmpty();
    }

    @Test
    void a_plan_that_ends_after_the_execution_window_stands_in_the_way_be_it_in_force_or_under_review() {
        var late = new Plan(SUBMITTED, SHORT.plusDays(1));
        var just = new Plan(SUBMITTED, SHORT);

        assertThat(CHANGE.obstacles(bond(Phase.REPLICA, just))).isEmpty();
        assertThat(CHANGE.obstacles(bond(Phase.REPLICA, late))).containsExactly(Obstacle.PLAN_OUTLASTS_EXECUTION);
        assertThat(CHANGE.obstacles(inForce(late))).containsExactly(Obstacle.PLAN_OUTLASTS_EXECUTION);
        assertThat(CHANGE.obstacles(bond(Phase.NOTHING, late))).isEmpty();
    }

    @Test
    void all_that_stands_in_the_way_is_told_at_once() {
        var late = bond(Phase.REPLICA, new Plan(SUBMITTED, LONG)).signedIn(Capacity.UNKNOWN);

        assertThat(CHANGE.obstacles(late))
                .containsExactly(Obstacle.CAPACITY_NOT_ACCEPTED, Obstacle.PLAN_OUTLASTS_EXECUTION);
    }

    /** The names of the rules of a policy, and of those that it states together. */
    private static Stream<String> rules(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(part -> part.getType().isRecord() ? rules(part.getType()) : Stream.of(part.getName()));
    }

    private static CyclePolicy demanding(
            Cadence cadence, RequiredEvidence evidence, int reviewers, Set<PlanApprover> approvers) {
        return new CyclePolicy(
                2,
                FIRST.acceptedCapacities(),
                FIRST.mandateRequiredFor(),
                30,
                14,
                30,
                LONG,
                null,
                cadence,
                evidence,
                reviewers,
                approvers);
    }

    private static Bond showing(Phase phase, Set<PilotEvidence> prepared, boolean piloted) {
        return new Bond(
                STATEMENT,
                SIGNED_BY_HEAD,
                Capacity.HEAD_OF_REGION,
                AuthorityStatus.VERIFIED,
                1,
                SIGNED,
                PROMISED,
                phase,
                new Plan(SUBMITTED, SHORT),
                null,
                new Shown(prepared, piloted, Set.of(ReplicaEvidence.PROGRESS_REPORT), Set.of()));
    }

    private static Bond deputy(AuthorityStatus authority) {
        return new Bond(
                STATEMENT,
                SIGNED_BY_HEAD,
                Capacity.DEPUTY_HEAD,
                authority,
                1,
                SIGNED,
                PROMISED,
                Phase.PLAN,
                null,
                null,
                Shown.NOTHING);
    }

    private static Bond inForce(Plan plan) {
        return new Bond(
                STATEMENT,
                SIGNED_BY_HEAD,
                Capacity.HEAD_OF_REGION,
                AuthorityStatus.VERIFIED,
                1,
                SIGNED,
                PROMISED,
                Phase.REPLICA,
                plan,
                null,
                Shown.NOTHING);
    }

    private static Bond bond(Phase phase, @Nullable Plan underReview) {
        return new Bond(
                STATEMENT,
                SIGNED_BY_HEAD,
                Capacity.HEAD_OF_REGION,
                AuthorityStatus.UNVERIFIED,
                1,
                SIGNED,
                PROMISED,
                phase,
                null,
                underReview,
                Shown.NOTHING);
    }
}
