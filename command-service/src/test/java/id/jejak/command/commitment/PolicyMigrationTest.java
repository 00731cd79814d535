package id.jejak.command.commitment;

import static id.jejak.command.commitment.Given.AMENDED;
import static id.jejak.command.commitment.Given.CYCLE;
import static id.jejak.command.commitment.Given.EXECUTION_ENDS;
import static id.jejak.command.commitment.Given.ID;
import static id.jejak.command.commitment.Given.LONGER;
import static id.jejak.command.commitment.Given.TERMS;
import static id.jejak.command.commitment.Given.activities;
import static id.jejak.command.commitment.Given.authority;
import static id.jejak.command.commitment.Given.migrate;
import static id.jejak.command.commitment.Given.propose;
import static id.jejak.command.commitment.Given.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Act;
import id.jejak.command.act.Acts;
import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Unknown;
import id.jejak.command.commitment.CommitmentCommand.DropCommitment;
import id.jejak.command.commitment.CommitmentCommand.MigratePolicy;
import id.jejak.command.commitment.CommitmentCommand.SignCommitment;
import id.jejak.command.commitment.CommitmentCommand.SubmitPlan;
import id.jejak.command.commitment.CommitmentCommand.WithdrawCommitment;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PolicyMigrated;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.metadata.Role;
import id.jejak.events.policy.MovedDeadline;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A commitment stays under the version of the policy it was signed under, unless it is migrated. */
class PolicyMigrationTest {

    private static final LocalDate SIGNED_ON =
            Given.SYSTEM.provenance().occurredAt().day();
    private static final CyclePolicy HEADS_ONLY =
            new CyclePolicy(2, Set.of(Capacity.HEAD_OF_REGION), Set.of(), 30, 14, 30, EXECUTION_ENDS);

    @Test
    void what_is_signed_stands_under_its_version_until_it_is_migrated_with_a_reason() {
        var migrated = (PolicyMigrated) decide(signed(), migrate(2)).getFirst();

        assertThat(migrated.from()).isEqualTo(1);
        assertThat(migrated.to()).isEqualTo(2);
        assertThat(migrated.reason()).isEqualTo("All governments get the longer deadline");
        assertThat(migrated.moved())
                .containsExactly(new MovedDeadline(DeadlineKind.PLAN, SIGNED_ON.plusDays(30), SIGNED_ON.plusDays(45)));
    }

    @Test
    void a_migration_that_has_been_carried_out_is_no_news() {
        assertThat(decide(after(signed(), migrate(2)), migrate(2))).isEmpty();
        assertThat(decide(signed(), migrate(1))).isEmpty();
    }

    @Test
    void a_migration_is_undone_by_a_migration_back() {
        var there = after(signed(), migrate(2));
        var back = (PolicyMigrated) decide(there, migrate(1)).getFirst();

        assertThat(back.moved())
                .containsExactly(new MovedDeadline(DeadlineKind.PLAN, SIGNED_ON.plusDays(45), SIGNED_ON.plusDays(30)));
        assertThat(Commitment.evolve(there, back)).isEqualTo(signed());
    }

    @Test
    void a_plan_is_held_to_the_version_its_commitment_was_migrated_to() {
        var longer = new CyclePolicy(
                2, LONGER.acceptedCapacities(), LONGER.mandateRequiredFor(), 30, 14, 30, EXECUTION_ENDS.plusDays(181));
        var terms = terms(longer);
        var late = new SubmitPlan(ID, activities(longer.executionEnds()), Optional.of(terms), Given.OFFICER);

        assertThat(refusal(signed(), late)).isEqualTo("activity-outside-cycle");
        assertThat(decide(after(signed(), migrate(2, terms)), late)).hasSize(1);
    }

    @Test
    void what_nobody_signed_stands_under_no_version() {
        assertThat(refusal(after(new Unknown(), propose()), migrate(2))).isEqualTo("not-under-a-policy");
    }

    @Test
    void what_has_ended_is_not_migrated() {
        var dropped = after(new Unknown(), propose(), new DropCommitment(ID, "Another was chosen", Given.ADMIN));

        assertThat(refusal(dropped, migrate(2))).isEqualTo("commitment-ended");
        assertThat(refusal(after(signed(), new WithdrawCommitment(ID, "No budget", Given.ADMIN)), migrate(2)))
                .isEqualTo("commitment-ended");
    }

    @Test
    void a_version_that_never_was_and_a_cycle_that_is_not_are_unknown() {
        assertThat(refusal(signed(), migrate(4))).isEqualTo("unknown-policy-version");
        assertThat(refusal(
                        signed(),
                        new MigratePolicy(ID, CYCLE, 2, "Why", Optional.empty(), Optional.empty(), Given.HUB)))
                .isEqualTo("unknown-cycle");
    }

    @Test
    void the_policy_of_another_cycle_is_not_for_it() {
        var elsewhere =
                new MigratePolicy(ID, CycleId.next(), 2, "Why", Optional.empty(), Optional.of(AMENDED), Given.HUB);

        assertThat(refusal(signed(), elsewhere)).isEqualTo("commitment-of-another-cycle");
    }

    @Test
    void a_capacity_that_the_version_does_not_accept_keeps_a_commitment_where_it_is() {
        var byDeputy = signedIn(Capacity.DEPUTY_HEAD);

        assertThat(refusal(byDeputy, migrate(2, terms(HEADS_ONLY)))).isEqualTo("capacity-not-accepted");
        assertThat(decide(signed(), migrate(2, terms(HEADS_ONLY)))).hasSize(1);
    }

    @Test
    void a_capacity_that_was_recorded_wrongly_counts_as_it_was_corrected() {
        var corrected = new MigratePolicy(
                ID, CYCLE, 2, "Why", Optional.of(Capacity.HEAD_OF_REGION), Optional.of(terms(HEADS_ONLY)), Given.HUB);

        assertThat(decide(signedIn(Capacity.DEPUTY_HEAD), corrected)).hasSize(1);
    }

    @Test
    void a_mandate_that_the_version_asks_for_anew_must_be_verified_first() {
        var stricter = new CyclePolicy(
                2,
                EnumSet.allOf(Capacity.class),
                EnumSet.of(Capacity.DEPUTY_HEAD, Capacity.REPRESENTATIVE),
                30,
                14,
                30,
                EXECUTION_ENDS);
        var byDeputy = signedIn(Capacity.DEPUTY_HEAD);

        assertThat(refusal(byDeputy, migrate(2, terms(stricter)))).isEqualTo("mandate-not-verified");
        assertThat(decide(after(byDeputy, authority(AuthorityStatus.VERIFIED)), migrate(2, terms(stricter))))
                .hasSize(1);
    }

    @Test
    void a_plan_that_outlasts_the_execution_window_must_be_revised_first() {
        var shorter =
                new CyclePolicy(2, EnumSet.allOf(Capacity.class), Set.of(), 30, 14, 30, EXECUTION_ENDS.minusDays(1));

        assertThat(refusal(after(signed(), submit()), migrate(2, terms(shorter))))
                .isEqualTo("plan-outlasts-execution");
        assertThat(decide(signed(), migrate(2, terms(shorter)))).hasSize(1);
    }

    @Test
    void the_hub_of_the_province_migrates_and_the_ministry_does_anywhere() {
        assertThat(refusedTo(Given.HUB)).isNull();
        assertThat(refusedTo(Given.MINISTRY)).isNull();
        assertThat(refusedTo(Acts.by("hub.bali", Role.HUB_COORDINATOR, "51"))).isEqualTo("not-your-region");
        assertThat(refusedTo(Given.ADMIN)).isEqualTo("not-your-role");
    }

    @Test
    void who_does_not_keep_a_cycles_policy_is_told_so_whichever_commitment_is_named() {
        assertThat(refusedTo(Acts.by("hub.bali", Role.HUB_COORDINATOR, "51"), new Unknown()))
                .isEqualTo("not-your-region");
        assertThat(refusedTo(Given.HUB, new Unknown())).isNull();
    }

    private static @Nullable String refusedTo(Act act) {
        return refusedTo(act, signed());
    }

    private static @Nullable String refusedTo(Act act, Commitment state) {
        var order = new MigratePolicy(ID, CYCLE, 2, "Why", Optional.empty(), Optional.of(AMENDED), act);
        var rejection = catchThrowableOfType(Rejection.class, () -> CommitmentRights.check(state, order));
        return rejection == null ? null : rejection.rule().id();
    }

    private static Commitment signed() {
        return signedIn(Capacity.HEAD_OF_REGION);
    }

    private static Commitment signedIn(Capacity capacity) {
        return after(
                new Unknown(),
                propose(),
                new SignCommitment(
                        ID,
                        Given.INSTRUMENT,
                        Given.SIGNATURE,
                        capacity,
                        AuthorityStatus.UNVERIFIED,
                        SIGNED_ON.plusDays(30),
                        1,
                        Given.SYSTEM));
    }

    private static CycleTerms terms(CyclePolicy second) {
        return new CycleTerms(TERMS.hub(), List.of(TERMS.policy(), second), TERMS.invited(), true, true);
    }

    private static Commitment after(Commitment state, CommitmentCommand... commands) {
        var now = state;
        for (var command : commands) {
            for (var event : decide(now, command)) now = Commitment.evolve(now, event);
        }
        return now;
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
