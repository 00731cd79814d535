package id.jejak.command.commitment;

import static id.jejak.command.act.Acts.NOW;
import static id.jejak.command.act.Acts.WIB;
import static id.jejak.command.act.Acts.by;
import static id.jejak.command.commitment.Given.BELITUNG;
import static id.jejak.command.commitment.Given.EXECUTION_ENDS;
import static id.jejak.command.commitment.Given.ID;
import static id.jejak.command.commitment.Given.TERMS;
import static id.jejak.command.commitment.Given.THIS_MONTH;
import static id.jejak.command.commitment.Given.activities;
import static id.jejak.command.commitment.Given.activity;
import static id.jejak.command.commitment.Given.authority;
import static id.jejak.command.commitment.Given.check;
import static id.jejak.command.commitment.Given.commands;
import static id.jejak.command.commitment.Given.declare;
import static id.jejak.command.commitment.Given.propose;
import static id.jejak.command.commitment.Given.report;
import static id.jejak.command.commitment.Given.sign;
import static id.jejak.command.commitment.Given.submit;
import static id.jejak.events.commitment.SustainabilityOutcome.CONTINUING;
import static id.jejak.events.commitment.SustainabilityOutcome.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.DecisionTable;
import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.Commitment.Unknown;
import id.jejak.command.commitment.CommitmentCommand.ApprovePlan;
import id.jejak.command.commitment.CommitmentCommand.ChangeAuthority;
import id.jejak.command.commitment.CommitmentCommand.ContactOrigin;
import id.jejak.command.commitment.CommitmentCommand.DiscontinueReplication;
import id.jejak.command.commitment.CommitmentCommand.FinishDesign;
import id.jejak.command.commitment.CommitmentCommand.FormTeam;
import id.jejak.command.commitment.CommitmentCommand.RejectImplementation;
import id.jejak.command.commitment.CommitmentCommand.StartPilot;
import id.jejak.command.commitment.CommitmentCommand.VerifyImplementation;
import id.jejak.command.commitment.CommitmentCommand.WithdrawCommitment;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.events.commitment.ActionPlan.Phase;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ProgressReported;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.metadata.Role;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.testing.GoldenFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    @Test
    void every_command_in_every_condition_gets_the_answer_the_table_says() {
        GoldenFile.named("commitment-decisions.txt").assertHolds(table().toString());
    }

    @Test
    void every_stage_can_be_reached() {
        var stages = Set.of(Stage.class.getPermittedSubclasses());

        assertThat(stages)
                .allSatisfy(stage -> assertThat(table().conditions())
                        .anyMatch(condition -> condition.startsWith(stage.getSimpleName())));
    }

    @Test
    void nothing_is_verified_that_was_not_signed_planned_piloted_and_declared() {
        assertThat(table().histories().get("Verified, VERIFIED"))
                .containsSubsequence(
                        "ProposeCommitment",
                        "SignCommitment",
                        "SubmitPlan",
                        "ApprovePlan",
                        "StartPilot",
                        "DeclareImplemented",
                        "VerifyImplementation");
    }

    @Test
    void every_command_is_in_the_table() {
        assertThat(commands().values().stream().map(Object::getClass).distinct())
                .hasSameSizeAs(CommitmentCommand.class.getPermittedSubclasses());
    }

    @Test
    void an_innovation_outside_the_catalogue_needs_a_reason() {
        assertThat(refusal(new Unknown(), propose(Optional.of(TERMS), Optional.of(false), null)))
                .isEqualTo("innovation-not-catalogued");
        assertThat(decide(new Unknown(), propose(Optional.of(TERMS), Optional.of(false), "Known from the press only")))
                .singleElement()
                .isInstanceOfSatisfying(
                        CommitmentProposed.class,
                        event -> assertThat(event.exception()).isEqualTo("Known from the press only"));
    }

    @Test
    void an_innovation_or_a_cycle_that_does_not_exist_is_unknown() {
        assertThat(refusal(new Unknown(), propose(Optional.of(TERMS), Optional.empty(), null)))
                .isEqualTo("unknown-innovation");
        assertThat(refusal(new Unknown(), propose(Optional.empty(), Optional.of(true), null)))
                .isEqualTo("unknown-cycle");
    }

    @Test
    void only_invited_governments_propose() {
        assertThat(refusal(new Unknown(), propose(Optional.of(terms(Set.of(), true)), Optional.of(true), null)))
                .isEqualTo("region-not-invited");
    }

    @Test
    void nobody_proposes_once_choosing_is_over() {
        assertThat(refusal(
                        new Unknown(), propose(Optional.of(terms(Set.of(BELITUNG), false)), Optional.of(true), null)))
                .isEqualTo("cycle-not-open");
    }

    @Test
    void a_review_of_another_signature_does_not_touch_the_commitment() {
        var elsewhere = new ChangeAuthority(ID, SignatureId.next(), AuthorityStatus.VERIFIED, Given.SYSTEM);

        assertThat(refusal(after(propose(), sign()), elsewhere)).isEqualTo("not-signed-so");
    }

    @Test
    void a_plan_has_all_three_phases() {
        var preparationOnly = List.of(activity(Phase.PREPARATION, EXECUTION_ENDS, EXECUTION_ENDS));

        assertThat(refusal(after(propose(), sign()), submit(preparationOnly, Given.OFFICER)))
                .isEqualTo("plan-lacks-a-phase");
    }

    @Test
    void an_activity_ends_within_the_execution_window_and_not_a_day_later() {
        var signed = after(propose(), sign());

        assertThat(decide(signed, submit(activities(EXECUTION_ENDS), Given.OFFICER)))
                .hasSize(1);
        assertThat(refusal(signed, submit(activities(EXECUTION_ENDS.plusDays(1)), Given.OFFICER)))
                .isEqualTo("activity-outside-cycle");
        assertThat(refusal(signed, submit(activities(LocalDate.of(2022, 1, 2)), Given.OFFICER)))
                .isEqualTo("activity-ends-before-it-starts");
    }

    @Test
    void a_plan_is_held_to_the_policy_its_commitment_was_signed_under() {
        var first = TERMS.policy();
        var ends = LocalDate.of(2023, 6, 30);
        var second = new CyclePolicy(2, first.acceptedCapacities(), first.mandateRequiredFor(), 30, 14, 30, ends);
        var amended = Optional.of(new CycleTerms(TERMS.hub(), List.of(first, second), TERMS.invited(), false, false));
        var late = new CommitmentCommand.SubmitPlan(ID, activities(ends), amended, Given.OFFICER);
        var before = after(propose(), sign());
        var afterwards = after(
                propose(),
                new CommitmentCommand.SignCommitment(
                        ID,
                        Given.INSTRUMENT,
                        Given.SIGNATURE,
                        Capacity.HEAD_OF_REGION,
                        AuthorityStatus.UNVERIFIED,
                        Given.PLAN_DUE,
                        2,
                        Given.SYSTEM),
                Given.authority(AuthorityStatus.VERIFIED));

        assertThat(refusal(before, late)).isEqualTo("activity-outside-cycle");
        assertThat(decide(afterwards, late)).hasSize(1);
    }

    @Test
    void a_commitment_signed_before_policies_were_amended_stands_on_the_first() {
        var old = new CommitmentSigned(
                ID,
                Given.INSTRUMENT,
                Given.SIGNATURE,
                Capacity.HEAD_OF_REGION,
                AuthorityStatus.UNVERIFIED,
                Given.PLAN_DUE,
                null,
                Given.SYSTEM.provenance());

        assertThat(Commitment.evolve(after(propose()), old)).isEqualTo(after(propose(), sign()));
    }

    @Test
    void a_returned_plan_comes_back_as_the_next_version() {
        var returned = after(propose(), sign(), submit(), new CommitmentCommand.ReturnPlan(ID, "No", Given.HUB));

        assertThat(decide(returned, submit()))
                .singleElement()
                .isInstanceOfSatisfying(
                        PlanSubmitted.class,
                        event -> assertThat(event.plan().version()).isEqualTo(2));
    }

    @Test
    void nobody_approves_their_own_plan() {
        var twoHats = by("siti", Role.SERVICE_UNIT, "19.02");
        var submitted = after(
                propose(), sign(), authority(AuthorityStatus.VERIFIED), submit(activities(EXECUTION_ENDS), twoHats));

        assertThat(refusal(submitted, new ApprovePlan(ID, by("siti", Role.HUB_COORDINATOR, "19"))))
                .isEqualTo("self-approval");
    }

    @Test
    void a_plan_is_approved_on_a_cured_signature_too() {
        var submitted = after(propose(), sign(), authority(AuthorityStatus.CURED), submit());

        assertThat(decide(submitted, new ApprovePlan(ID, Given.HUB))).hasSize(1);
    }

    @Test
    void an_activity_is_reported_once_a_month() {
        var piloting = piloting();
        var reported = evolve(piloting, decide(piloting, report(THIS_MONTH, 1, 50)));

        assertThat(decide(reported, report(THIS_MONTH, 1, 50))).isEmpty();
        assertThat(refusal(reported, report(THIS_MONTH, 1, 51))).isEqualTo("progress-already-reported");
        assertThat(decide(reported, report(THIS_MONTH, 2, 50))).hasSize(1);
        assertThat(decide(reported, report(THIS_MONTH.minusMonths(1), 1, 50))).hasSize(1);
    }

    @Test
    void a_report_names_the_plan_in_force_and_an_activity_of_it() {
        var piloting = piloting();

        assertThat(decide(piloting, report(THIS_MONTH, 3, 50)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProgressReported.class,
                        event -> assertThat(event.planVersion()).isEqualTo(1));
        assertThat(refusal(piloting, report(THIS_MONTH, 0, 50))).isEqualTo("activity-not-in-plan");
        assertThat(refusal(piloting, report(THIS_MONTH, 4, 50))).isEqualTo("activity-not-in-plan");
    }

    @Test
    void progress_lies_between_nothing_and_all_of_it() {
        var piloting = piloting();

        assertThat(decide(piloting, report(THIS_MONTH, 1, 0, 100))).hasSize(1);
        assertThat(refusal(piloting, report(THIS_MONTH, 1, -1))).isEqualTo("percent-out-of-range");
        assertThat(refusal(piloting, report(THIS_MONTH, 1, 101))).isEqualTo("percent-out-of-range");
        assertThat(refusal(piloting, report(THIS_MONTH, 1, 101, 50))).isEqualTo("percent-out-of-range");
    }

    @Test
    void nobody_reports_a_month_that_has_not_begun() {
        assertThat(refusal(piloting(), report(THIS_MONTH.plusMonths(1), 1, 50))).isEqualTo("month-in-the-future");
    }

    @Test
    void reports_outlive_a_rejected_declaration() {
        var reported = evolve(piloting(), decide(piloting(), report(THIS_MONTH, 1, 50)));
        var declared = evolve(reported, decide(reported, declare(LocalDate.of(2021, 12, 1))));
        var rejected = evolve(declared, decide(declared, new RejectImplementation(ID, "Not live", Given.MINISTRY)));

        assertThat(refusal(declared, report(THIS_MONTH, 2, 50))).isEqualTo("not-under-way");
        assertThat(decide(rejected, report(THIS_MONTH, 2, 50))).hasSize(1);
        assertThat(refusal(rejected, report(THIS_MONTH, 1, 51))).isEqualTo("progress-already-reported");
    }

    @Test
    void a_service_goes_live_today_at_the_latest() {
        var piloting = piloting();
        var today = LocalDate.ofInstant(NOW, WIB);

        assertThat(decide(piloting, declare(today))).hasSize(1);
        assertThat(refusal(piloting, declare(today.plusDays(1)))).isEqualTo("go-live-in-the-future");
    }

    @Test
    void nobody_verifies_what_they_declared() {
        var declared = evolve(piloting(), decide(piloting(), declare(LocalDate.of(2021, 12, 1))));
        var himself = by("opd.belitung", Role.MINISTRY_REVIEWER, null);

        assertThat(refusal(declared, new VerifyImplementation(ID, "Fine", himself)))
                .isEqualTo("self-verification");
    }

    @Test
    void whether_a_replica_lasts_is_checked_year_by_year_and_never_backwards() {
        var sustained = evolve(verified(), decide(verified(), check(2021, CONTINUING)));

        assertThat(decide(sustained, check(2021, CONTINUING))).isEmpty();
        assertThat(refusal(sustained, check(2021, STOPPED))).isEqualTo("year-already-checked");
        assertThat(refusal(sustained, check(2020, CONTINUING))).isEqualTo("year-already-checked");
        assertThat(refusal(sustained, check(2022, CONTINUING))).isEqualTo("year-in-the-future");
        assertThat(refusal(verified(), check(2020, CONTINUING))).isEqualTo("year-before-verification");
    }

    @Test
    void only_a_verified_replica_is_checked() {
        assertThat(refusal(piloting(), check(2021, CONTINUING))).isEqualTo("not-verified");
    }

    @Test
    void a_replica_that_stopped_is_at_its_end() {
        var stopped = evolve(verified(), decide(verified(), check(2021, STOPPED)));

        assertThat(decide(stopped, check(2021, STOPPED))).isEmpty();
        assertThat(refusal(stopped, check(2021, CONTINUING))).isEqualTo("commitment-ended");
        assertThat(refusal(stopped, new DiscontinueReplication(ID, "Merged", Given.ADMIN)))
                .isEqualTo("commitment-ended");
        assertThat(refusal(stopped, new WithdrawCommitment(ID, "Late", Given.ADMIN)))
                .isEqualTo("commitment-ended");
    }

    @Test
    void what_has_begun_is_discontinued_and_what_has_not_is_withdrawn() {
        var signed = after(propose(), sign());

        assertThat(refusal(signed, new DiscontinueReplication(ID, "Merged", Given.ADMIN)))
                .isEqualTo("nothing-begun");
        assertThat(decide(piloting(), new DiscontinueReplication(ID, "Merged", Given.ADMIN)))
                .hasSize(1);
        assertThat(decide(verified(), new DiscontinueReplication(ID, "Merged", Given.ADMIN)))
                .hasSize(1);
    }

    private static Commitment verified() {
        var declared = evolve(piloting(), decide(piloting(), declare(LocalDate.of(2021, 12, 1))));
        return evolve(declared, decide(declared, new VerifyImplementation(ID, "Seen at work", Given.MINISTRY)));
    }

    private static Commitment piloting() {
        return after(
                propose(),
                sign(),
                authority(AuthorityStatus.VERIFIED),
                submit(),
                new ApprovePlan(ID, Given.HUB),
                new FormTeam(ID, "SK 7", Given.OFFICER),
                new ContactOrigin(ID, "Kit received", Given.OFFICER),
                new FinishDesign(ID, "All kept", Given.OFFICER),
                new StartPilot(ID, "Tanjung Pandan", Given.OFFICER));
    }

    private static DecisionTable<Commitment, CommitmentCommand, ReplicationCommitmentEvent> table() {
        return new DecisionTable<>(commands(), Commitment::decide, Commitment::evolve, CommitmentTest::condition)
                .from(new Unknown());
    }

    private static String condition(Commitment state) {
        return switch (state) {
            case Unknown _ -> "Unknown";
            case Known known ->
                condition(known.stage())
                        + (known.bond() == null ? "" : ", " + known.bond().authority());
        };
    }

    private static String condition(Stage stage) {
        return stage instanceof Stage.Preparing preparing
                ? "Preparing " + new java.util.TreeSet<>(preparing.done())
                : stage.getClass().getSimpleName();
    }

    private static CycleTerms terms(Set<id.jejak.events.region.RegionCode> invited, boolean choosing) {
        return new CycleTerms(TERMS.hub(), TERMS.policy(), invited, choosing, true);
    }

    private static Commitment after(CommitmentCommand... commands) {
        Commitment state = new Unknown();
        for (var command : commands) state = evolve(state, decide(state, command));
        return state;
    }

    private static Commitment evolve(Commitment state, List<ReplicationCommitmentEvent> events) {
        for (var event : events) state = Commitment.evolve(state, event);
        return state;
    }

    private static List<ReplicationCommitmentEvent> decide(Commitment state, CommitmentCommand command) {
        return Commitment.decide(state, command);
    }

    private static String refusal(Commitment state, CommitmentCommand command) {
        return catchThrowableOfType(Rejection.class, () -> decide(state, command))
                .rule()
                .id();
    }
}
