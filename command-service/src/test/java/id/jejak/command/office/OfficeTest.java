package id.jejak.command.office;

import static id.jejak.command.act.Acts.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Act;
import id.jejak.command.act.DecisionTable;
import id.jejak.command.act.Rejection;
import id.jejak.command.office.OfficeCommand.EndTerm;
import id.jejak.command.office.OfficeCommand.GiveDelegation;
import id.jejak.command.office.OfficeCommand.RecordTerm;
import id.jejak.command.office.OfficeCommand.WithdrawDelegation;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.DelegationId;
import id.jejak.events.office.OfficeEvent;
import id.jejak.events.office.OfficeEvent.DelegationGiven;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import id.jejak.events.office.TermId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.testing.GoldenFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficeTest {

    private static final OfficeId REGENT = OfficeId.of(new RegionCode("19.02"), Role.HEAD_OF_REGION);
    private static final TermId TERM = TermId.next();
    private static final DelegationId DELEGATION = DelegationId.next();
    private static final PersonId OFFICER = new PersonId("opd.belitung");

    private static final Act MINISTRY = by("peninjau.panrb", Role.MINISTRY_REVIEWER, null);
    private static final Act HUB = by("hub.babel", Role.HUB_COORDINATOR, "19");
    private static final Act HEAD = by("kepala.belitung", Role.HEAD_OF_REGION, "19.02");

    /** The day on which everybody acts here. */
    private static final LocalDate TODAY = LocalDate.of(2021, 12, 2);

    private static final LocalDate FIRST = LocalDate.of(2021, 2, 26);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    @Test
    void every_command_in_every_condition_gets_the_answer_the_table_says() {
        GoldenFile.named("office-decisions.txt").assertHolds(table().toString());
        assertThat(commands()).hasSameSizeAs(OfficeCommand.class.getPermittedSubclasses());
    }

    @Test
    void two_terms_of_an_office_share_no_day() {
        var held = after(Office.VACANT, term(FIRST, LAST));

        assertThat(refusal(held, term(LAST, LAST.plusYears(5)))).isEqualTo("term-overlaps");
        assertThat(refusal(held, term(FIRST.minusYears(5), FIRST))).isEqualTo("term-overlaps");
        assertThat(refusal(held, term(FIRST.minusYears(5), null))).isEqualTo("term-overlaps");
        assertThat(Office.decide(held, term(LAST.plusDays(1), null))).hasSize(1);
        assertThat(Office.decide(held, term(FIRST.minusYears(5), FIRST.minusDays(1))))
                .hasSize(1);
    }

    @Test
    void an_open_term_leaves_no_room_until_it_ends() {
        var open = after(Office.VACANT, term(FIRST, null));

        assertThat(refusal(open, term(LAST, null))).isEqualTo("term-overlaps");
        assertThat(Office.decide(after(open, end(LAST.minusDays(1))), term(LAST, null)))
                .hasSize(1);
    }

    @Test
    void a_term_does_not_end_before_it_begins_or_later_than_it_did() {
        var held = after(Office.VACANT, term(FIRST, LAST));

        assertThat(refusal(Office.VACANT, term(LAST, FIRST))).isEqualTo("last-day-before-first");
        assertThat(refusal(held, end(FIRST.minusDays(1)))).isEqualTo("last-day-before-first");
        assertThat(refusal(held, end(LAST.plusDays(1)))).isEqualTo("term-over-by-then");
        assertThat(Office.decide(held, end(LAST))).isEmpty();
    }

    @Test
    void nobody_records_their_own_term_and_only_kept_offices_have_terms() {
        var own = new RecordTerm(REGENT, TERM, HUB.person(), "SK", new Days(FIRST, LAST), HUB);

        assertThat(refusal(Office.VACANT, own)).isEqualTo("own-term");
        for (var none : List.of(
                OfficeId.of(new RegionCode("19.02"), Role.HUB_COORDINATOR),
                OfficeId.of(new RegionCode("19.02"), Role.MENTOR))) {
            assertThat(refusal(
                            Office.VACANT, new RecordTerm(none, TERM, OFFICER, "SK", new Days(FIRST, LAST), MINISTRY)))
                    .isEqualTo("no-such-office");
        }
    }

    @Test
    void a_holder_lets_somebody_else_act_on_days_of_their_own_term() {
        var held = after(Office.VACANT, term(FIRST, LAST));

        assertThat(Office.decide(held, give(TODAY, LAST)))
                .singleElement()
                .isInstanceOfSatisfying(DelegationGiven.class, event -> {
                    assertThat(event.giver()).isEqualTo(HEAD.person());
                    assertThat(event.delegate()).isEqualTo(OFFICER);
                    assertThat(event.term()).isEqualTo(TERM);
                });
        assertThat(refusal(held, give(TODAY, LAST.plusDays(1)))).isEqualTo("not-in-office");
        assertThat(refusal(Office.VACANT, give(TODAY, LAST))).isEqualTo("not-in-office");
        var predecessor = by("kepala.lama", Role.HEAD_OF_REGION, "19.02");
        assertThat(refusal(held, give(predecessor, OFFICER, Set.of(Power.SIGN), TODAY, LAST)))
                .isEqualTo("not-in-office");
    }

    @Test
    void a_delegation_does_not_reach_back_and_ends_after_it_begins() {
        var held = after(Office.VACANT, term(FIRST, LAST));

        assertThat(refusal(held, give(TODAY.minusDays(1), LAST))).isEqualTo("delegation-backdated");
        assertThat(refusal(held, give(TODAY.plusDays(1), TODAY))).isEqualTo("last-day-before-first");
    }

    @Test
    void a_holder_delegates_what_lies_in_the_office_and_to_somebody_else_once() {
        var held = after(Office.VACANT, term(FIRST, LAST));
        var given = after(held, give(TODAY, TODAY.plusDays(9)));

        assertThat(refusal(held, give(HEAD, OFFICER, Set.of(Power.SIGN, Power.ANSWER_PLANS), TODAY, LAST)))
                .isEqualTo("power-of-another-office");
        assertThat(refusal(held, give(HEAD, HEAD.person(), Set.of(Power.SIGN), TODAY, LAST)))
                .isEqualTo("delegated-to-self");
        assertThat(refusal(given, give(TODAY.plusDays(9), LAST))).isEqualTo("already-delegated");
        assertThat(Office.decide(given, give(TODAY.plusDays(10), LAST))).hasSize(1);
        assertThat(Office.decide(given, give(HEAD, new PersonId("admin.belitung"), Set.of(Power.SIGN), TODAY, LAST)))
                .hasSize(1);
        assertThat(Office.decide(after(given, withdraw(HEAD)), give(TODAY, LAST)))
                .hasSize(1);
    }

    @Test
    void whoever_holds_the_office_withdraws_what_was_given_in_it() {
        var given = after(after(Office.VACANT, term(FIRST, LAST)), give(TODAY, TODAY.plusDays(9)));
        var successor = by("kepala.baru", Role.HEAD_OF_REGION, "19.02");
        var succeeded = after(
                after(given, end(TODAY.minusDays(1))),
                new RecordTerm(REGENT, TermId.next(), successor.person(), "SK 2", new Days(TODAY, null), MINISTRY));

        assertThat(refusal(given, withdraw(successor))).isEqualTo("not-in-office");
        assertThat(refusal(succeeded, withdraw(HEAD))).isEqualTo("not-in-office");
        assertThat(Office.decide(succeeded, withdraw(successor))).hasSize(1);
    }

    @Test
    void the_ministry_keeps_all_terms_and_a_hub_those_of_its_provinces_heads() {
        var elsewhere = by("hub.jateng", Role.HUB_COORDINATOR, "33");
        var admin = by("admin.belitung", Role.INSTITUTION_ADMIN, "19.02");
        var hubs = OfficeId.of(new RegionCode("19"), Role.HUB_COORDINATOR);

        OfficeRights.check(record(REGENT, MINISTRY));
        OfficeRights.check(record(REGENT, HUB));
        OfficeRights.check(record(hubs, MINISTRY));
        assertThat(ruleOf(() -> OfficeRights.check(record(hubs, HUB)))).isEqualTo("not-your-role");
        assertThat(ruleOf(() -> OfficeRights.check(record(REGENT, elsewhere)))).isEqualTo("not-your-region");
        assertThat(ruleOf(() -> OfficeRights.check(record(REGENT, admin)))).isEqualTo("not-your-role");
    }

    @Test
    void only_the_holder_of_that_very_office_lets_others_act() {
        var neighbour = by("kepala.bangka", Role.HEAD_OF_REGION, "19.01");

        OfficeRights.check(give(TODAY, LAST));
        assertThat(ruleOf(() -> OfficeRights.check(give(neighbour, OFFICER, Set.of(Power.SIGN), TODAY, LAST))))
                .isEqualTo("not-your-region");
        assertThat(ruleOf(() -> OfficeRights.check(withdraw(HUB)))).isEqualTo("not-your-role");
    }

    @Test
    void only_terms_and_delegations_there_are_can_end() {
        assertThat(refusal(Office.VACANT, end(LAST))).isEqualTo("unknown-term");
        assertThat(refusal(after(Office.VACANT, term(FIRST, LAST)), withdraw(HEAD)))
                .isEqualTo("unknown-delegation");
    }

    static DecisionTable<Office, OfficeCommand, OfficeEvent> table() {
        return new DecisionTable<>(commands(), Office::decide, Office::evolve, OfficeTest::condition)
                .from(Office.VACANT);
    }

    private static Map<String, OfficeCommand> commands() {
        var commands = new LinkedHashMap<String, OfficeCommand>();
        for (var command : List.of(
                term(FIRST, LAST), end(LocalDate.of(2023, 6, 30)), give(TODAY, TODAY.plusDays(9)), withdraw(HEAD))) {
            commands.put(command.getClass().getSimpleName(), command);
        }
        return commands;
    }

    private static RecordTerm term(LocalDate from, @Nullable LocalDate until) {
        return new RecordTerm(REGENT, TERM, HEAD.person(), "SK 131.19/2021", new Days(from, until), HUB);
    }

    private static RecordTerm record(OfficeId office, Act act) {
        return new RecordTerm(office, TERM, OFFICER, "SK", new Days(FIRST, LAST), act);
    }

    private static EndTerm end(LocalDate lastDay) {
        return new EndTerm(REGENT, TERM, lastDay, "Took another office", HUB);
    }

    private static GiveDelegation give(LocalDate from, LocalDate until) {
        return give(HEAD, OFFICER, Set.of(Power.SIGN), from, until);
    }

    private static GiveDelegation give(Act act, PersonId delegate, Set<Power> powers, LocalDate from, LocalDate until) {
        return new GiveDelegation(REGENT, DELEGATION, delegate, powers, "Surat kuasa 180/44", from, until, act);
    }

    private static WithdrawDelegation withdraw(Act act) {
        return new WithdrawDelegation(REGENT, DELEGATION, "Back from leave", act);
    }

    private static String condition(Office office) {
        var terms = office.terms().values().stream()
                .map(term -> LAST.equals(term.days().until()) ? "Held" : "Held, ends early")
                .findFirst()
                .orElse("Vacant");
        return office.delegations().values().stream()
                .map(given -> given.withdrawn() ? ", withdrawn" : ", delegated")
                .reduce(terms, String::concat);
    }

    private static Office after(Office state, OfficeCommand command) {
        return Office.decide(state, command).stream().reduce(state, Office::evolve, (_, later) -> later);
    }

    private static String refusal(Office state, OfficeCommand command) {
        return ruleOf(() -> assertThat(Office.decide(state, command)).isNull());
    }

    private static String ruleOf(ThrowingCallable deed) {
        return catchThrowableOfType(Rejection.class, deed).rule().id();
    }
}
