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
import static id.jejak.command.commitment.Given.amend;
import static id.jejak.command.commitment.Given.authority;
import static id.jejak.command.commitment.Given.check;
import static id.jejak.command.commitment.Given.commands;
import static id.jejak.command.commitment.Given.commandsAboutLapsing;
import static id.jejak.command.commitment.Given.commandsAboutPlans;
import static id.jejak.command.commitment.Given.declare;
import static id.jejak.command.commitment.Given.draft;
import static id.jejak.command.commitment.Given.evaluate;
import static id.jejak.command.commitment.Given.lapse;
import static id.jejak.command.commitment.Given.notice;
import static id.jejak.command.commitment.Given.noticeOfLastMonth;
import static id.jejak.command.commitment.Given.propose;
import static id.jejak.command.commitment.Given.report;
import static id.jejak.command.commitment.Given.requestOverride;
import static id.jejak.command.commitment.Given.revise;
import static id.jejak.command.commitment.Given.sign;
import static id.jejak.command.commitment.Given.submit;
import static id.jejak.command.commitment.Given.submitAsDrafted;
import static id.jejak.events.commitment.SustainabilityOutcome.CONTINUING;
import static id.jejak.events.commitment.SustainabilityOutcome.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Act;
import id.jejak.command.act.DecisionTable;
import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.Commitment.Unknown;
import id.jejak.command.commitment.CommitmentCommand.ApprovePlan;
import id.jejak.command.commitment.CommitmentCommand.ChangeAuthority;
import id.jejak.command.commitment.CommitmentCommand.ContactOrigin;
import id.jejak.command.commitment.CommitmentCommand.DiscontinueReplication;
import id.jejak.command.commitment.CommitmentCommand.DropCommitment;
import id.jejak.command.commitment.CommitmentCommand.EvaluateQuarter;
import id.jejak.command.commitment.CommitmentCommand.FinishDesign;
import id.jejak.command.commitment.CommitmentCommand.FormTeam;
import id.jejak.command.commitment.CommitmentCommand.RejectImplementation;
import id.jejak.command.commitment.CommitmentCommand.StartPilot;
import id.jejak.command.commitment.CommitmentCommand.VerifyImplementation;
import id.jejak.command.commitment.CommitmentCommand.WithdrawCommitment;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.ActionPlan.Phase;
import id.jejak.events.commitment.QuarterEvaluation.Component;
import id.jejak.events.commitment.QuarterEvaluation.Fidelity;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAmended;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentLapsed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanApproved;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanOverrideConfirmed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanRevised;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ProgressReported;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.commitment.Selection;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.metadata.Role;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.testing.GoldenFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    @Test
    void every_command_in_every_condition_gets_the_answer_the_table_says() {
        GoldenFile.named("commitment-decisions.txt").assertHolds(table().toString());
    }

    /** Closer up than the table of everything: what was drafted, revised or asked for makes a condition of its own. */
    @Test
    void every_command_about_plans_gets_the_answer_its_table_says() {
        var table = new DecisionTable<>(
                        commandsAboutPlans(), Commitment::decide, Commitment::evolve, CommitmentTest::planCondition)
                .from(new Unknown());

        GoldenFile.named("commitment-plan-decisions.txt").assertHolds(table.toString());
    }

    /** Closer up again: whether a notice runs makes a condition of its own. */
    @Test
    void every_command_about_lapsing_gets_the_answer_its_table_says() {
        GoldenFile.named("commitment-lapse-decisions.txt")
                .assertHolds(lapseTable().toString());
    }

    @Test
    void every_stage_can_be_reached() {
        var stages = Set.of(Stage.class.getPermittedSubclasses());
        var conditions = new ArrayList<>(table().conditions());
        conditions.addAll(lapseTable().conditions());

        assertThat(stages)
                .allSatisfy(stage ->
                        assertThat(conditions).anyMatch(condition -> condition.startsWith(stage.getSimpleName())));
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
        var returned =
                after(propose(), sign(), submit(), new CommitmentCommand.ReturnPlan(ID, "No", Given.RULES, Given.HUB));

        assertThat(decide(returned, submit()))
                .singleElement()
                .isInstanceOfSatisfying(
                        PlanSubmitted.class,
                        event -> assertThat(event.plan().version()).isEqualTo(2));
    }

    @Test
    void a_choice_is_changed_and_dropped_until_it_is_signed() {
        var proposed = after(propose());
        var signed = after(propose(), sign());
        var drop = new DropCommitment(ID, "Another was chosen", Given.ADMIN);

        assertThat(decide(proposed, amend("Jemput bola")))
                .containsExactly(new CommitmentAmended(
                        ID,
                        new Selection("Our own", null, ReplicationType.FULL),
                        new Selection("Jemput bola", "Dinas Kesehatan", ReplicationType.ADAPTED),
                        Given.ADMIN.provenance()));
        assertThat(decide(evolve(proposed, decide(proposed, amend("Jemput bola"))), amend("Jemput bola")))
                .isEmpty();
        assertThat(refusal(signed, amend("Jemput bola"))).isEqualTo("no-longer-a-proposal");
        assertThat(refusal(signed, drop)).isEqualTo("no-longer-a-proposal");
        assertThat(decide(proposed, drop)).hasSize(1);
    }

    @Test
    void what_was_dropped_is_neither_signed_nor_withdrawn() {
        var drop = new DropCommitment(ID, "Another was chosen", Given.ADMIN);
        var dropped = after(propose(), drop);

        assertThat(decide(dropped, drop)).isEmpty();
        assertThat(refusal(dropped, sign())).isEqualTo("not-awaiting-signature");
        assertThat(refusal(dropped, amend("Late"))).isEqualTo("no-longer-a-proposal");
        assertThat(refusal(dropped, new WithdrawCommitment(ID, "Late", Given.ADMIN)))
                .isEqualTo("commitment-ended");
    }

    @Test
    void a_plan_is_drafted_unfinished_and_outlives_the_signing() {
        var unfinished = List.of(activity(Phase.PREPARATION, EXECUTION_ENDS, EXECUTION_ENDS));
        var drafted = after(propose(), draft(unfinished), sign());

        assertThat(decide(drafted, draft(unfinished))).isEmpty();
        assertThat(refusal(drafted, submitAsDrafted())).isEqualTo("plan-lacks-a-phase");
        var finished = evolve(drafted, decide(drafted, draft(activities(EXECUTION_ENDS))));
        assertThat(decide(finished, submitAsDrafted()))
                .singleElement()
                .isInstanceOfSatisfying(
                        PlanSubmitted.class,
                        event -> assertThat(event.plan().activities()).isEqualTo(activities(EXECUTION_ENDS)));
        assertThat(refusal(after(propose(), sign(), submit()), draft(unfinished)))
                .isEqualTo("drafting-is-over");
    }

    @Test
    void what_can_never_become_right_is_not_even_drafted() {
        assertThat(refusal(after(propose()), draft(activities(LocalDate.of(2022, 1, 2)))))
                .isEqualTo("activity-ends-before-it-starts");
    }

    @Test
    void nothing_is_submitted_as_drafted_where_nothing_was() {
        assertThat(refusal(after(propose(), sign()), submitAsDrafted())).isEqualTo("nothing-drafted");
    }

    @Test
    void a_revised_plan_is_the_next_version_and_waits_while_work_goes_on_under_the_old_one() {
        var revised = evolve(piloting(), decide(piloting(), revise()));

        assertThat(decide(piloting(), revise()))
                .singleElement()
                .isInstanceOfSatisfying(
                        PlanRevised.class,
                        event -> assertThat(event.plan().version()).isEqualTo(2));
        assertThat(refusal(revised, revise())).isEqualTo("revision-under-review");
        assertThat(decide(revised, report(THIS_MONTH, 1, 50)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProgressReported.class,
                        event -> assertThat(event.planVersion()).isEqualTo(1));
        assertThat(decide(revised, declare(LocalDate.of(2021, 12, 1)))).hasSize(1);
    }

    @Test
    void a_revised_plan_is_approved_by_somebody_else_and_moves_no_stage() {
        var revised = evolve(piloting(), decide(piloting(), revise()));
        var author = by("opd.belitung", Role.HUB_COORDINATOR, "19");
        var approved = evolve(revised, decide(revised, new ApprovePlan(ID, Given.RULES, Given.HUB)));

        assertThat(refusal(revised, new ApprovePlan(ID, Given.RULES, author))).isEqualTo("self-approval");
        assertThat(decide(approved, report(THIS_MONTH, 1, 50)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProgressReported.class,
                        event -> assertThat(event.planVersion()).isEqualTo(2));
    }

    @Test
    void reports_begin_again_under_a_revised_plan_whose_numbers_mean_something_else() {
        var reported = evolve(piloting(), decide(piloting(), report(THIS_MONTH, 1, 50)));
        var revised = evolve(reported, decide(reported, revise()));
        var approved = evolve(revised, decide(revised, new ApprovePlan(ID, Given.RULES, Given.HUB)));

        assertThat(refusal(revised, report(THIS_MONTH, 1, 51))).isEqualTo("progress-already-reported");
        assertThat(decide(approved, report(THIS_MONTH, 1, 51))).hasSize(1);
    }

    @Test
    void a_returned_revision_leaves_the_plan_in_force_and_its_number_is_not_used_again() {
        var revised = evolve(piloting(), decide(piloting(), revise()));
        var returned =
                evolve(revised, decide(revised, new CommitmentCommand.ReturnPlan(ID, "No", Given.RULES, Given.HUB)));

        assertThat(refusal(returned, new ApprovePlan(ID, Given.RULES, Given.HUB)))
                .isEqualTo("no-plan-under-review");
        assertThat(decide(returned, revise()))
                .singleElement()
                .isInstanceOfSatisfying(
                        PlanRevised.class,
                        event -> assertThat(event.plan().version()).isEqualTo(3));
    }

    @Test
    void a_revised_plan_is_held_to_what_every_plan_is_held_to() {
        var preparationOnly = List.of(activity(Phase.PREPARATION, EXECUTION_ENDS, EXECUTION_ENDS));

        assertThat(refusal(piloting(), revise(preparationOnly))).isEqualTo("plan-lacks-a-phase");
        assertThat(refusal(piloting(), revise(activities(EXECUTION_ENDS.plusDays(1)))))
                .isEqualTo("activity-outside-cycle");
    }

    @Test
    void only_a_plan_in_force_is_revised() {
        assertThat(refusal(after(propose(), sign(), submit()), revise())).isEqualTo("no-plan-to-revise");
        assertThat(refusal(verified(), revise())).isEqualTo("no-plan-to-revise");
    }

    @Test
    void it_takes_two_persons_to_approve_a_plan_on_unverified_authority() {
        var submitted = after(propose(), sign(), submit());
        var requested = evolve(submitted, decide(submitted, requestOverride(Given.HUB)));

        assertThat(refusal(submitted, new ApprovePlan(ID, Given.RULES, Given.HUB)))
                .isEqualTo("authority-not-verified");
        assertThat(refusal(requested, new ApprovePlan(ID, Given.RULES, Given.HUB)))
                .isEqualTo("second-person-needed");
        assertThat(decide(requested, new ApprovePlan(ID, Given.RULES, Given.SECOND_OF_HUB)))
                .containsExactly(
                        new PlanOverrideConfirmed(
                                ID,
                                1,
                                "The ministry is behind with its reviews",
                                Given.HUB.person(),
                                Given.SECOND_OF_HUB.person(),
                                Given.SECOND_OF_HUB.provenance()),
                        new PlanApproved(ID, 1, Given.SECOND_OF_HUB.provenance()));
    }

    @Test
    void neither_of_the_two_wrote_the_plan() {
        var author = by("opd.belitung", Role.HUB_COORDINATOR, "19");
        var submitted = after(propose(), sign(), submit());
        var requested = evolve(submitted, decide(submitted, requestOverride(Given.HUB)));

        assertThat(refusal(submitted, requestOverride(author))).isEqualTo("self-approval");
        assertThat(refusal(requested, new ApprovePlan(ID, Given.RULES, author))).isEqualTo("self-approval");
    }

    @Test
    void an_override_is_asked_for_once_and_only_where_one_is_needed() {
        var submitted = after(propose(), sign(), submit());
        var requested = evolve(submitted, decide(submitted, requestOverride(Given.HUB)));
        var verified = evolve(requested, decide(requested, authority(AuthorityStatus.VERIFIED)));

        assertThat(decide(requested, requestOverride(Given.HUB))).isEmpty();
        assertThat(refusal(requested, requestOverride(Given.SECOND_OF_HUB))).isEqualTo("override-already-requested");
        assertThat(refusal(
                        after(propose(), sign(), authority(AuthorityStatus.VERIFIED), submit()),
                        requestOverride(Given.HUB)))
                .isEqualTo("override-not-needed");
        assertThat(decide(verified, new ApprovePlan(ID, Given.RULES, Given.HUB)))
                .containsExactly(new PlanApproved(ID, 1, Given.HUB.provenance()));
    }

    @Test
    void what_was_revoked_is_not_overridden() {
        var revoked = after(propose(), sign(), submit(), authority(AuthorityStatus.REVOKED));
        var requested =
                after(propose(), sign(), submit(), requestOverride(Given.HUB), authority(AuthorityStatus.REVOKED));

        assertThat(refusal(revoked, requestOverride(Given.HUB))).isEqualTo("authority-revoked");
        assertThat(refusal(requested, new ApprovePlan(ID, Given.RULES, Given.SECOND_OF_HUB)))
                .isEqualTo("authority-revoked");
    }

    @Test
    void an_override_is_for_the_plan_it_was_asked_for() {
        var returned = after(
                propose(),
                sign(),
                submit(),
                requestOverride(Given.HUB),
                new CommitmentCommand.ReturnPlan(ID, "No", Given.RULES, Given.HUB));
        var again = evolve(returned, decide(returned, submit()));

        assertThat(refusal(again, new ApprovePlan(ID, Given.RULES, Given.SECOND_OF_HUB)))
                .isEqualTo("authority-not-verified");
    }

    @Test
    void nobody_approves_their_own_plan() {
        var twoHats = by("siti", Role.SERVICE_UNIT, "19.02");
        var submitted = after(
                propose(), sign(), authority(AuthorityStatus.VERIFIED), submit(activities(EXECUTION_ENDS), twoHats));

        assertThat(refusal(submitted, new ApprovePlan(ID, Given.RULES, by("siti", Role.HUB_COORDINATOR, "19"))))
                .isEqualTo("self-approval");
    }

    @Test
    void a_plan_is_approved_on_a_cured_signature_too() {
        var submitted = after(propose(), sign(), authority(AuthorityStatus.CURED), submit());

        assertThat(decide(submitted, new ApprovePlan(ID, Given.RULES, Given.HUB)))
                .hasSize(1);
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
    void a_replica_is_evaluated_once_a_quarter() {
        var evaluated = evolve(piloting(), decide(piloting(), evaluate(2021, 4)));
        var otherwise = evaluate(2021, 4, List.of(new Component("Home visits", Fidelity.NOT_IMPLEMENTED, "No car")));

        assertThat(decide(evaluated, evaluate(2021, 4))).isEmpty();
        assertThat(refusal(evaluated, otherwise)).isEqualTo("quarter-already-evaluated");
    }

    @Test
    void a_quarter_is_evaluated_from_its_first_day_on() {
        assertThat(decide(piloting(), evaluate(2021, 4))).hasSize(1);
        assertThat(refusal(piloting(), evaluate(2022, 1))).isEqualTo("quarter-not-begun");
    }

    @Test
    void nobody_evaluates_a_quarter_in_which_nothing_was_under_way() {
        assertThat(refusal(piloting(), evaluate(2021, 3))).isEqualTo("quarter-before-the-work");
    }

    @Test
    void a_year_has_four_quarters() {
        assertThat(refusal(piloting(), evaluate(2021, 0))).isEqualTo("quarter-out-of-range");
        assertThat(refusal(piloting(), evaluate(2021, 5))).isEqualTo("quarter-out-of-range");
    }

    @Test
    void an_evaluation_speaks_of_each_core_component_once() {
        var visits = new Component("Home visits", Fidelity.IMPLEMENTED, null);
        var again = new Component("Home visits", Fidelity.MODIFIED, "By boat");

        assertThat(refusal(piloting(), evaluate(2021, 4, List.of(visits, again))))
                .isEqualTo("component-twice");
    }

    @Test
    void a_component_goes_by_its_name_in_the_kit_of_the_origin_or_it_was_added() {
        var unheardOf = List.of(new Component("Home visit", Fidelity.IMPLEMENTED, null));
        var added = List.of(new Component("A boat", Fidelity.ADDED, null));
        var notAdded = List.of(new Component("Home visits", Fidelity.ADDED, null));

        assertThat(refusal(piloting(), evaluate(2021, 4, unheardOf))).isEqualTo("component-not-as-in-kit");
        assertThat(refusal(piloting(), evaluate(2021, 4, notAdded))).isEqualTo("component-not-as-in-kit");
        assertThat(decide(piloting(), evaluate(2021, 4, added))).hasSize(1);
    }

    @Test
    void what_has_no_kit_is_evaluated_by_whatever_names_its_mentor_gives() {
        var evaluation = evaluate(2021, 4, List.of(new Component("Anything", Fidelity.MODIFIED, null)))
                .evaluation();

        assertThat(decide(piloting(), new EvaluateQuarter(ID, evaluation, Optional.empty(), Given.MENTOR)))
                .hasSize(1);
    }

    @Test
    void only_what_is_under_way_or_at_work_is_evaluated() {
        var withdrawn = evolve(piloting(), decide(piloting(), new WithdrawCommitment(ID, "No budget", Given.ADMIN)));

        assertThat(refusal(after(propose(), sign(), submit()), evaluate(2021, 4)))
                .isEqualTo("nothing-to-evaluate");
        assertThat(decide(verified(), evaluate(2021, 4))).hasSize(1);
        assertThat(refusal(withdrawn, evaluate(2021, 4))).isEqualTo("commitment-ended");
    }

    @Test
    void evaluations_outlive_a_revised_plan() {
        var evaluated = evolve(piloting(), decide(piloting(), evaluate(2021, 4)));
        var revised = evolve(evaluated, decide(evaluated, revise()));
        var approved = evolve(revised, decide(revised, new ApprovePlan(ID, Given.RULES, Given.HUB)));

        assertThat(decide(approved, evaluate(2021, 4))).isEmpty();
    }

    @Test
    void a_mentor_evaluates_what_is_in_its_province_and_the_region_itself_does_not() {
        var evaluation = evaluate(2021, 4).evaluation();
        var elsewhere = new EvaluateQuarter(ID, evaluation, Optional.empty(), by("pendamping.bali", Role.MENTOR, "51"));

        CommitmentRights.check(piloting(), evaluate(2021, 4));
        assertThat(rightsRefusal(elsewhere)).isEqualTo("not-your-region");
        assertThat(rightsRefusal(new EvaluateQuarter(ID, evaluation, Optional.empty(), Given.OFFICER)))
                .isEqualTo("not-your-role");
    }

    @Test
    void a_commitment_lapses_only_after_a_notice_and_only_once_its_last_day_is_over_where_the_region_is() {
        var today = LocalDate.ofInstant(NOW, WIB);
        var signed = after(propose(), sign());
        var noticed = evolve(signed, decide(signed, notice(today.plusDays(1))));
        // an hour before midnight in Tanjung Pandan is past midnight in Jayapura, where the order comes from
        var lastHour = at("2021-12-03T16:00:00Z");
        var midnight = at("2021-12-03T17:00:00Z");

        assertThat(refusal(signed, lapse(midnight))).isEqualTo("no-notice-given");
        assertThat(refusal(noticed, lapse(lastHour))).isEqualTo("notice-still-runs");
        assertThat(decide(noticed, lapse(midnight)))
                .containsExactly(
                        new CommitmentLapsed(ID, "Nothing was heard since", today.plusDays(1), midnight.provenance()));
    }

    @Test
    void a_notice_leaves_time_and_another_one_only_more_of_it() {
        var today = LocalDate.ofInstant(NOW, WIB);
        var signed = after(propose(), sign());
        var noticed = evolve(signed, decide(signed, notice(today.plusDays(30))));

        assertThat(refusal(signed, notice(today))).isEqualTo("notice-without-time");
        assertThat(decide(noticed, notice(today.plusDays(30)))).isEmpty();
        assertThat(refusal(noticed, notice(today.plusDays(29)))).isEqualTo("notice-already-given");
        assertThat(decide(noticed, notice(today.plusDays(31)))).hasSize(1);
    }

    @Test
    void a_step_forward_answers_a_notice_and_a_draft_does_not() {
        var noticed = after(propose(), sign(), noticeOfLastMonth());
        var drafted = evolve(noticed, decide(noticed, draft(activities(EXECUTION_ENDS))));
        var submitted = evolve(noticed, decide(noticed, submit()));

        assertThat(decide(drafted, lapse(Given.SYSTEM))).hasSize(1);
        assertThat(refusal(submitted, lapse(Given.SYSTEM))).isEqualTo("no-notice-given");
    }

    @Test
    void no_notice_is_given_to_a_region_that_waits_for_others_or_owes_nothing() {
        var declared = evolve(piloting(), decide(piloting(), declare(LocalDate.of(2021, 12, 1))));

        assertThat(refusal(after(propose()), noticeOfLastMonth())).isEqualTo("nothing-owed");
        assertThat(refusal(after(propose(), sign(), submit()), noticeOfLastMonth()))
                .isEqualTo("nothing-owed");
        assertThat(refusal(declared, noticeOfLastMonth())).isEqualTo("nothing-owed");
        assertThat(refusal(verified(), noticeOfLastMonth())).isEqualTo("nothing-owed");
        assertThat(decide(piloting(), noticeOfLastMonth())).hasSize(1);
    }

    @Test
    void what_lapsed_has_ended() {
        var lapsed = after(propose(), sign(), noticeOfLastMonth(), lapse(Given.SYSTEM));

        assertThat(decide(lapsed, lapse(Given.HUB))).isEmpty();
        assertThat(refusal(lapsed, noticeOfLastMonth())).isEqualTo("commitment-ended");
        assertThat(refusal(lapsed, new WithdrawCommitment(ID, "Late", Given.ADMIN)))
                .isEqualTo("commitment-ended");
        assertThat(refusal(lapsed, submit())).isEqualTo("plan-needs-a-signed-commitment");
    }

    @Test
    void the_hub_or_the_system_lets_a_commitment_lapse_and_nobody_else() {
        CommitmentRights.check(piloting(), lapse(Given.SYSTEM));
        CommitmentRights.check(piloting(), lapse(Given.HUB));
        assertThat(rightsRefusal(lapse(by("hub.bali", Role.HUB_COORDINATOR, "51"))))
                .isEqualTo("not-your-region");
        assertThat(rightsRefusal(lapse(Given.ADMIN))).isEqualTo("not-your-role");
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

        assertThat(refusal(declared, new VerifyImplementation(ID, "Fine", Given.RULES, himself)))
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

    @Test
    void nothing_is_done_with_a_commitment_that_does_not_exist() {
        assertThat(refusal(new Unknown(), sign())).isEqualTo("unknown-commitment");
    }

    @Test
    void a_commitment_is_proposed_once() {
        assertThat(refusal(after(propose()), propose())).isEqualTo("already-proposed");
    }

    @Test
    void nothing_is_prepared_or_piloted_before_a_plan_is_approved() {
        var submitted = after(propose(), sign(), submit());

        assertThat(refusal(submitted, new FormTeam(ID, "SK 7", Given.OFFICER)))
                .isEqualTo("preparation-needs-an-approved-plan");
        assertThat(refusal(submitted, new StartPilot(ID, "Tanjung Pandan", Given.RULES, Given.OFFICER)))
                .isEqualTo("preparation-needs-an-approved-plan");
    }

    @Test
    void a_pilot_needs_a_team_contact_with_the_origin_and_a_finished_design() {
        var approved = after(
                propose(),
                sign(),
                authority(AuthorityStatus.VERIFIED),
                submit(),
                new ApprovePlan(ID, Given.RULES, Given.HUB));
        var withTeam = evolve(approved, decide(approved, new FormTeam(ID, "SK 7", Given.OFFICER)));
        var withOrigin = evolve(withTeam, decide(withTeam, new ContactOrigin(ID, "Kit received", Given.OFFICER)));
        var pilot = new StartPilot(ID, "Tanjung Pandan", Given.RULES, Given.OFFICER);

        assertThat(List.of(approved, withTeam, withOrigin))
                .allSatisfy(state -> assertThat(refusal(state, pilot)).isEqualTo("preparation-incomplete"));
    }

    @Test
    void only_what_was_piloted_is_declared_and_only_what_was_declared_is_verified_or_rejected() {
        assertThat(refusal(after(propose(), sign(), submit()), declare(LocalDate.of(2021, 12, 1))))
                .isEqualTo("not-piloting");
        assertThat(refusal(piloting(), new VerifyImplementation(ID, "Seen at work", Given.RULES, Given.MINISTRY)))
                .isEqualTo("nothing-declared");
        assertThat(refusal(piloting(), new RejectImplementation(ID, "Not live", Given.MINISTRY)))
                .isEqualTo("nothing-declared");
    }

    private static Commitment verified() {
        var declared = evolve(piloting(), decide(piloting(), declare(LocalDate.of(2021, 12, 1))));
        return evolve(
                declared, decide(declared, new VerifyImplementation(ID, "Seen at work", Given.RULES, Given.MINISTRY)));
    }

    private static Commitment piloting() {
        return after(
                propose(),
                sign(),
                authority(AuthorityStatus.VERIFIED),
                submit(),
                new ApprovePlan(ID, Given.RULES, Given.HUB),
                new FormTeam(ID, "SK 7", Given.OFFICER),
                new ContactOrigin(ID, "Kit received", Given.OFFICER),
                new FinishDesign(ID, "All kept", Given.OFFICER),
                new StartPilot(ID, "Tanjung Pandan", Given.RULES, Given.OFFICER));
    }

    /** The system acts in Jayapura's time at that instant. */
    private static Act at(String instant) {
        var when = Provenance.observed(Instant.parse(instant), ZoneId.of("Asia/Jayapura"));
        return by("system", Role.SYSTEM, null, when);
    }

    static DecisionTable<Commitment, CommitmentCommand, ReplicationCommitmentEvent> lapseTable() {
        return new DecisionTable<>(
                        commandsAboutLapsing(), Commitment::decide, Commitment::evolve, CommitmentTest::lapseCondition)
                .from(new Unknown());
    }

    static DecisionTable<Commitment, CommitmentCommand, ReplicationCommitmentEvent> table() {
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

    private static String lapseCondition(Commitment state) {
        var notice = state instanceof Known known ? known.notice() : null;
        return condition(state) + (notice == null ? "" : ", notice until " + notice.answerBy());
    }

    private static String planCondition(Commitment state) {
        return switch (state) {
            case Unknown _ -> "Unknown";
            case Known known -> condition(state) + drafted(known.stage()) + proposed(known);
        };
    }

    private static String drafted(Stage stage) {
        return switch (stage) {
            case Stage.Draft draft when !draft.plan().isEmpty() -> ", plan drafted";
            case Stage.Signed signed when !signed.plan().isEmpty() -> ", plan drafted";
            default -> "";
        };
    }

    private static String proposed(Known state) {
        var revision = state.revision();
        var proposal =
                state.stage() instanceof Stage.PlanUnderReview review ? Optional.of(review.proposal()) : revision;
        return (revision.isPresent() ? ", revised" : "")
                + (proposal.filter(plan -> plan.override() != null).isPresent() ? ", override requested" : "");
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

    private static String rightsRefusal(CommitmentCommand command) {
        return catchThrowableOfType(Rejection.class, () -> CommitmentRights.check(piloting(), command))
                .rule()
                .id();
    }

    private static String refusal(Commitment state, CommitmentCommand command) {
        return catchThrowableOfType(Rejection.class, () -> decide(state, command))
                .rule()
                .id();
    }
}
