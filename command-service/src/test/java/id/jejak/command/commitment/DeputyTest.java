package id.jejak.command.commitment;

import static id.jejak.command.act.Acts.NOW;
import static id.jejak.command.act.Acts.WIB;
import static id.jejak.command.commitment.Commitment.decide;
import static id.jejak.command.commitment.Given.ID;
import static id.jejak.command.commitment.Given.requestOverride;
import static id.jejak.command.commitment.Given.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Act;
import id.jejak.command.act.Mandate;
import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.CommitmentCommand.ApprovePlan;
import id.jejak.command.commitment.CommitmentCommand.RequestPlanOverride;
import id.jejak.command.commitment.CommitmentCommand.ReturnPlan;
import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.Provenance.Confidence;
import id.jejak.events.Provenance.SourceKind;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import id.jejak.events.region.RegionCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Somebody answers plans for the hub's coordinator. */
class DeputyTest {

    private static final RegionCode PROVINCE = new RegionCode("19");
    private static final PersonId DEPUTY = new PersonId("admin.babel");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, WIB);
    private static final Commitment UNDER_REVIEW = after(Given.propose(), Given.sign(), submit());

    @Test
    void a_delegation_in_force_lets_somebody_answer_plans_for_the_coordinator() {
        var deputy = deputy(Power.ANSWER_PLANS, TODAY, TODAY);

        CommitmentRights.check(UNDER_REVIEW, new ApprovePlan(ID, Given.RULES, deputy));
        CommitmentRights.check(UNDER_REVIEW, new ReturnPlan(ID, "Name the origin", Given.RULES, deputy));
    }

    @Test
    void it_lets_nobody_do_so_before_after_or_by_another_power() {
        for (var deputy : List.of(
                deputy(Power.ANSWER_PLANS, TODAY.plusDays(1), TODAY.plusDays(9)),
                deputy(Power.ANSWER_PLANS, TODAY.minusDays(9), TODAY.minusDays(1)),
                deputy(Power.SIGN, TODAY, TODAY))) {
            assertThat(ruleOf(() -> CommitmentRights.check(UNDER_REVIEW, new ApprovePlan(ID, Given.RULES, deputy))))
                    .isEqualTo("not-delegated");
        }
    }

    @Test
    void an_expired_delegation_does_not_come_back_by_dating_the_act_back() {
        var yesterday = new Provenance(
                new OccurredAt.OnDate(TODAY.minusDays(1), WIB), SourceKind.BACKFILL, Confidence.HIGH, null);
        var late = deputy(Power.ANSWER_PLANS, TODAY.minusDays(9), TODAY.minusDays(1), yesterday);

        assertThat(ruleOf(() -> CommitmentRights.check(UNDER_REVIEW, new ApprovePlan(ID, Given.RULES, late))))
                .isEqualTo("not-delegated");
    }

    @Test
    void nor_by_naming_a_zone_where_it_is_still_yesterday() {
        var elsewhere = Provenance.observed(NOW, ZoneId.of("Etc/GMT+12"));
        var late = deputy(Power.ANSWER_PLANS, TODAY.minusDays(9), TODAY.minusDays(1), elsewhere);

        assertThat(elsewhere.occurredAt().day()).isEqualTo(TODAY.minusDays(1));
        assertThat(ruleOf(() -> CommitmentRights.check(UNDER_REVIEW, new ApprovePlan(ID, Given.RULES, late))))
                .isEqualTo("not-delegated");
    }

    @Test
    void what_is_no_answer_to_a_plan_is_not_done_by_delegation() {
        var override = new RequestPlanOverride(ID, "Urgent", Given.RULES, deputy(Power.ANSWER_PLANS, TODAY, TODAY));

        assertThat(ruleOf(() -> CommitmentRights.check(UNDER_REVIEW, override))).isEqualTo("not-delegated");
    }

    @Test
    void a_deputy_is_no_second_person_to_whom_they_act_for() {
        var deputy = deputy(Power.ANSWER_PLANS, TODAY, TODAY);
        var requested = after(Given.propose(), Given.sign(), submit(), requestOverride(Given.HUB));
        var written = after(Given.propose(), Given.sign(), submit(Given.activities(Given.EXECUTION_ENDS), Given.HUB));

        assertThat(ruleOf(() -> assertThat(decide(requested, new ApprovePlan(ID, Given.RULES, deputy)))
                        .isNull()))
                .isEqualTo("second-person-needed");
        assertThat(ruleOf(() -> assertThat(decide(written, new ApprovePlan(ID, Given.RULES, deputy)))
                        .isNull()))
                .isEqualTo("self-approval");
    }

    private static Commitment after(CommitmentCommand... commands) {
        Commitment state = new Commitment.Unknown();
        for (var command : commands) {
            for (var event : decide(state, command)) state = Commitment.evolve(state, event);
        }
        return state;
    }

    private static Act deputy(Power power, LocalDate from, LocalDate until) {
        return deputy(power, from, until, Provenance.observed(NOW, WIB));
    }

    private static Act deputy(Power power, LocalDate from, LocalDate until, Provenance provenance) {
        var coordinator = Given.HUB.person();
        var mandate = new Mandate(
                DelegationId.next(),
                OfficeId.of(PROVINCE, Role.HUB_COORDINATOR),
                coordinator,
                DEPUTY,
                Set.of(power),
                from,
                until);
        var actor = new Actor(DEPUTY, Role.HUB_COORDINATOR, PROVINCE, coordinator);
        return new Act(actor, NOW, provenance, Optional.of(mandate));
    }

    private static String ruleOf(ThrowingCallable deed) {
        return catchThrowableOfType(Rejection.class, deed).rule().id();
    }
}
