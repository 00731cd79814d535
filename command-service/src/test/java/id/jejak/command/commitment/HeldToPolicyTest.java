package id.jejak.command.commitment;

import static id.jejak.command.commitment.Given.HUB;
import static id.jejak.command.commitment.Given.ID;
import static id.jejak.command.commitment.Given.MENTOR;
import static id.jejak.command.commitment.Given.MINISTRY;
import static id.jejak.command.commitment.Given.OFFICER;
import static id.jejak.command.commitment.Given.PHOTO;
import static id.jejak.command.commitment.Given.REGISTER;
import static id.jejak.command.commitment.Given.RULES;
import static id.jejak.command.commitment.Given.SECOND_OF_MINISTRY;
import static id.jejak.command.commitment.Given.STRICTER;
import static id.jejak.command.commitment.Given.TERMS;
import static id.jejak.command.commitment.Given.THIS_MONTH;
import static id.jejak.command.commitment.Given.authority;
import static id.jejak.command.commitment.Given.commandsUnderAStricterPolicy;
import static id.jejak.command.commitment.Given.declare;
import static id.jejak.command.commitment.Given.evaluate;
import static id.jejak.command.commitment.Given.migrate;
import static id.jejak.command.commitment.Given.propose;
import static id.jejak.command.commitment.Given.report;
import static id.jejak.command.commitment.Given.requestOverride;
import static id.jejak.command.commitment.Given.signUnder;
import static id.jejak.command.commitment.Given.submit;
import static id.jejak.command.commitment.Given.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Act;
import id.jejak.command.act.Acts;
import id.jejak.command.act.DecisionTable;
import id.jejak.command.act.Rejection;
import id.jejak.command.commitment.Commitment.Known;
import id.jejak.command.commitment.Commitment.Unknown;
import id.jejak.command.commitment.CommitmentCommand.ApprovePlan;
import id.jejak.command.commitment.CommitmentCommand.ContactOrigin;
import id.jejak.command.commitment.CommitmentCommand.FinishDesign;
import id.jejak.command.commitment.CommitmentCommand.FormTeam;
import id.jejak.command.commitment.CommitmentCommand.RejectImplementation;
import id.jejak.command.commitment.CommitmentCommand.ReturnPlan;
import id.jejak.command.commitment.CommitmentCommand.StartPilot;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationAccepted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationVerified;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.PilotEvidence;
import id.jejak.events.cycle.ReplicaEvidence;
import id.jejak.events.cycle.RequiredEvidence;
import id.jejak.events.metadata.Role;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.testing.GoldenFile;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose plans are answered by whom, what must be shown, and how many look at it: as the policy of the commitment says. */
class HeldToPolicyTest {

    private static final LocalDate LIVE = LocalDate.of(2021, 12, 1);

    @Test
    void every_command_under_a_stricter_policy_gets_the_answer_its_table_says() {
        GoldenFile.named("commitment-strict-decisions.txt").assertHolds(table().toString());
    }

    @Test
    void the_hub_answers_plans_unless_the_policy_names_others() {
        var usual = underReview(TERMS.policy());

        assertThat(refusedTo(HUB, usual)).isNull();
        assertThat(refusedTo(MENTOR, usual)).isEqualTo("not-your-role");
        assertThat(refusedTo(MINISTRY, usual)).isEqualTo("not-your-role");
    }

    @Test
    void those_the_policy_names_answer_plans_and_the_hub_does_not_unless_it_is_one_of_them() {
        var strict = underReview(STRICTER);

        assertThat(refusedTo(MENTOR, strict)).isNull();
        assertThat(refusedTo(MINISTRY, strict)).isNull();
        assertThat(refusedTo(HUB, strict)).isEqualTo("not-your-role");
        assertThat(refusedTo(Acts.by("pendamping.bali", Role.MENTOR, "51"), strict))
                .isEqualTo("not-your-region");
        assertThat(refusedTo(MENTOR, after(strict, migrate(1)))).isEqualTo("not-your-role");
    }

    @Test
    void to_return_a_plan_or_to_ask_for_an_override_is_to_answer_it() {
        var strict = underReview(STRICTER);

        assertThat(refusedTo(strict, new ReturnPlan(ID, "No", RULES, HUB))).isEqualTo("not-your-role");
        assertThat(refusedTo(strict, new ReturnPlan(ID, "No", RULES, MENTOR))).isNull();
        assertThat(refusedTo(strict, requestOverride(HUB))).isEqualTo("not-your-role");
        assertThat(refusedTo(strict, requestOverride(MINISTRY))).isNull();
    }

    @Test
    void a_pilot_needs_what_the_policy_asks_for_and_nothing_else() {
        var pilot = new StartPilot(ID, "Tanjung Pandan", RULES, OFFICER);
        var approved = approved(STRICTER);

        assertThat(refusal(approved, pilot)).isEqualTo("preparation-incomplete");
        assertThat(decide(after(approved, new FormTeam(ID, "SK 7", OFFICER)), pilot))
                .hasSize(1);
    }

    @Test
    void a_pilot_for_which_nothing_is_asked_follows_the_approval() {
        var nothing = new RequiredEvidence(Set.of(), Set.of(), 1);
        var lenient = Optional.of(terms(policy(nothing, 1)));

        assertThat(decide(approved(TERMS.policy()), new StartPilot(ID, "Tanjung Pandan", lenient, OFFICER)))
                .hasSize(1);
    }

    @Test
    void what_the_policy_asks_for_is_on_record_before_a_declaration() {
        var documented = declare(LIVE, PHOTO, REGISTER);

        assertThat(refusal(piloting(), documented)).isEqualTo("evidence-incomplete");
        assertThat(decide(after(piloting(), evaluate(2021, 4)), documented)).hasSize(1);
    }

    @Test
    void a_progress_report_counts_under_the_plan_it_was_made_under() {
        var reports = new RequiredEvidence(
                EnumSet.allOf(PilotEvidence.class), EnumSet.of(ReplicaEvidence.PROGRESS_REPORT), 1);
        var asking = Optional.of(terms(policy(reports, 1)));
        var declaration = new CommitmentCommand.DeclareImplemented(ID, LIVE, List.of(PHOTO), asking, OFFICER);
        var piloting = after(
                approved(TERMS.policy()),
                new FormTeam(ID, "SK 7", OFFICER),
                new ContactOrigin(ID, "Kit received", OFFICER),
                new FinishDesign(ID, "All kept", OFFICER),
                new StartPilot(ID, "Tanjung Pandan", RULES, OFFICER));
        var reported = after(piloting, report(THIS_MONTH, 1, 50));

        assertThat(refusal(piloting, declaration)).isEqualTo("evidence-incomplete");
        assertThat(decide(reported, declaration)).hasSize(1);
        assertThat(refusal(after(reported, Given.revise(), new ApprovePlan(ID, RULES, HUB)), declaration))
                .isEqualTo("evidence-incomplete");
    }

    @Test
    void a_declaration_brings_as_many_different_documents_as_the_policy_asks_for() {
        var evaluated = after(piloting(), evaluate(2021, 4));

        assertThat(refusal(evaluated, declare(LIVE, PHOTO))).isEqualTo("too-few-documents");
        assertThat(refusal(evaluated, declare(LIVE, PHOTO, PHOTO))).isEqualTo("too-few-documents");
    }

    @Test
    void a_replica_is_verified_by_the_last_of_as_many_verifiers_as_the_policy_asks_for() {
        var accepted = after(declared(), verify(MINISTRY));

        assertThat(decide(declared(), verify(MINISTRY)))
                .containsExactly(
                        new ImplementationAccepted(ID, "Seen at work", MINISTRY.person(), MINISTRY.provenance()));
        assertThat(accepted)
                .isInstanceOfSatisfying(
                        Known.class, state -> assertThat(state.stage()).isInstanceOf(Stage.Implemented.class));
        assertThat(decide(accepted, verify(SECOND_OF_MINISTRY)))
                .containsExactly(new ImplementationVerified(ID, "Seen at work", SECOND_OF_MINISTRY.provenance()));
    }

    @Test
    void nobody_accepts_twice_what_two_are_to_accept() {
        var accepted = after(declared(), verify(MINISTRY));

        assertThat(refusal(accepted, verify(MINISTRY))).isEqualTo("another-verifier-needed");
    }

    @Test
    void whoever_declared_it_is_none_of_the_verifiers() {
        var officer = Acts.by("opd.belitung", Role.MINISTRY_REVIEWER, null);

        assertThat(refusal(after(declared(), verify(MINISTRY)), verify(officer)))
                .isEqualTo("self-verification");
    }

    @Test
    void each_verifier_can_reject_it_and_what_is_declared_anew_is_accepted_anew() {
        var rejected =
                after(declared(), verify(MINISTRY), new RejectImplementation(ID, "Not live", SECOND_OF_MINISTRY));
        var again = after(rejected, declare(LIVE, PHOTO, REGISTER));

        assertThat(refusal(rejected, verify(SECOND_OF_MINISTRY))).isEqualTo("nothing-declared");
        assertThat(decide(again, verify(SECOND_OF_MINISTRY)))
                .hasSize(1)
                .allSatisfy(event -> assertThat(event).isInstanceOf(ImplementationAccepted.class));
    }

    @Test
    void whoever_accepted_it_verifies_it_where_the_policy_it_was_migrated_to_asks_for_nobody_else() {
        var lenient = after(declared(), verify(MINISTRY), migrate(1));

        assertThat(decide(lenient, verify(MINISTRY)))
                .hasSize(1)
                .allSatisfy(event -> assertThat(event).isInstanceOf(ImplementationVerified.class));
    }

    /** Also told to whoever draws the life of a commitment. */
    static DecisionTable<Commitment, CommitmentCommand, ReplicationCommitmentEvent> table() {
        return new DecisionTable<>(
                        commandsUnderAStricterPolicy(),
                        Commitment::decide,
                        Commitment::evolve,
                        HeldToPolicyTest::condition)
                .from(new Unknown());
    }

    /** What was shown makes a condition of its own. */
    private static String condition(Commitment state) {
        if (!(state instanceof Known known)) return "Unknown";
        var bond = known.bond();
        var stage = known.stage().getClass().getSimpleName();
        if (bond == null) return stage;
        return "%s, %s%s%s"
                .formatted(
                        stage,
                        bond.authority(),
                        bond.shown().replica().isEmpty() ? "" : ", evaluated",
                        bond.shown().accepted().isEmpty() ? "" : ", accepted");
    }

    private static Commitment underReview(CyclePolicy policy) {
        return after(new Unknown(), propose(), signUnder(policy), authority(AuthorityStatus.VERIFIED), submit());
    }

    private static Commitment approved(CyclePolicy policy) {
        return after(underReview(policy), new ApprovePlan(ID, RULES, MENTOR));
    }

    private static Commitment piloting() {
        return after(
                approved(STRICTER),
                new FormTeam(ID, "SK 7", OFFICER),
                new StartPilot(ID, "Tanjung Pandan", RULES, OFFICER));
    }

    private static Commitment declared() {
        return after(piloting(), evaluate(2021, 4), declare(LIVE, PHOTO, REGISTER));
    }

    private static CyclePolicy policy(RequiredEvidence evidence, int reviewers) {
        return new CyclePolicy(
                1,
                STRICTER.acceptedCapacities(),
                STRICTER.mandateRequiredFor(),
                30,
                14,
                30,
                Given.EXECUTION_ENDS,
                null,
                null,
                evidence,
                reviewers,
                null);
    }

    private static CycleTerms terms(CyclePolicy policy) {
        return new CycleTerms(TERMS.hub(), policy, TERMS.invited(), true, true);
    }

    private static @Nullable String refusedTo(Act act, Commitment state) {
        return refusedTo(state, new ApprovePlan(ID, RULES, act));
    }

    private static @Nullable String refusedTo(Commitment state, CommitmentCommand command) {
        var rejection = catchThrowableOfType(Rejection.class, () -> CommitmentRights.check(state, command));
        return rejection == null ? null : rejection.rule().id();
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
