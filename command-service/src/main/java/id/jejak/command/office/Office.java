package id.jejak.command.office;

import static id.jejak.command.office.OfficeRule.ALREADY_DELEGATED;
import static id.jejak.command.office.OfficeRule.DELEGATED_TO_SELF;
import static id.jejak.command.office.OfficeRule.DELEGATION_BACKDATED;
import static id.jejak.command.office.OfficeRule.LAST_DAY_BEFORE_FIRST;
import static id.jejak.command.office.OfficeRule.NOT_IN_OFFICE;
import static id.jejak.command.office.OfficeRule.NO_SUCH_OFFICE;
import static id.jejak.command.office.OfficeRule.OWN_TERM;
import static id.jejak.command.office.OfficeRule.POWER_OF_ANOTHER_OFFICE;
import static id.jejak.command.office.OfficeRule.TERM_OVERLAPS;
import static id.jejak.command.office.OfficeRule.TERM_OVER_BY_THEN;
import static id.jejak.command.office.OfficeRule.UNKNOWN_DELEGATION;
import static id.jejak.command.office.OfficeRule.UNKNOWN_TERM;

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
import id.jejak.events.office.OfficeEvent.DelegationWithdrawn;
import id.jejak.events.office.OfficeEvent.TermEnded;
import id.jejak.events.office.OfficeEvent.TermRecorded;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import id.jejak.events.office.TermId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An office and who holds it when. It is there before anybody holds it: nobody founds it.
 *
 * @param terms no two of them share a day
 * @param delegations what its holders let others do
 */
record Office(Map<TermId, Term> terms, Map<DelegationId, Delegation> delegations) {

    static final Office VACANT = new Office(Map.of(), Map.of());

    /** Whose the office is on those days. */
    record Term(PersonId holder, Days days) {}

    /** Whom a holder let act, and for what. */
    record Delegation(PersonId delegate, Set<Power> powers, Days days, boolean withdrawn) {

        boolean allowsSome(GiveDelegation c) {
            return !withdrawn
                    && delegate.equals(c.delegate())
                    && days.overlap(c.days())
                    && !Collections.disjoint(powers, c.powers());
        }
    }

    static List<OfficeEvent> decide(Office state, OfficeCommand command) {
        return switch (command) {
            case RecordTerm c -> record(state, c);
            case EndTerm c -> end(state, c);
            case GiveDelegation c -> give(state, c);
            case WithdrawDelegation c -> withdraw(state, c);
        };
    }

    static Office evolve(Office state, OfficeEvent event) {
        return switch (event) {
            case TermRecorded e -> state.with(e.term(), new Term(e.holder(), new Days(e.from(), e.until())));
            case TermEnded e -> {
                var term = Objects.requireNonNull(state.terms.get(e.term()), "Only a recorded term ends");
                yield state.with(
                        e.term(), new Term(term.holder(), new Days(term.days().from(), e.lastDay())));
            }
            case DelegationGiven e ->
                state.with(
                        e.delegation(),
                        new Delegation(e.delegate(), Set.copyOf(e.powers()), new Days(e.from(), e.until()), false));
            case DelegationWithdrawn e -> {
                var given = Objects.requireNonNull(state.delegations.get(e.delegation()), "Only what was given");
                yield state.with(e.delegation(), new Delegation(given.delegate(), given.powers(), given.days(), true));
            }
        };
    }

    private static List<OfficeEvent> record(Office state, RecordTerm c) {
        Rejection.unless(isKept(c.office()), NO_SUCH_OFFICE);
        Rejection.unless(c.days().isInOrder(), LAST_DAY_BEFORE_FIRST);
        Rejection.unless(!c.act().isOf(c.holder()), OWN_TERM);
        Rejection.unless(
                state.terms.values().stream().noneMatch(term -> term.days().overlap(c.days())), TERM_OVERLAPS);
        return List.of(new TermRecorded(
                c.office(),
                c.term(),
                c.holder(),
                c.decree(),
                c.days().from(),
                c.days().until(),
                c.act().provenance()));
    }

    private static List<OfficeEvent> end(Office state, EndTerm c) {
        var term = state.terms.get(c.term());
        if (term == null) throw new Rejection(UNKNOWN_TERM);
        var days = term.days();
        if (c.lastDay().equals(days.until())) return List.of();
        Rejection.unless(!c.lastDay().isBefore(days.from()), LAST_DAY_BEFORE_FIRST);
        Rejection.unless(days.contains(c.lastDay()), TERM_OVER_BY_THEN);
        return List.of(new TermEnded(
                c.office(), c.term(), c.lastDay(), c.reason(), c.act().provenance()));
    }

    private static List<OfficeEvent> give(Office state, GiveDelegation c) {
        var giver = c.act().person();
        var today = c.act().provenance().occurredAt().day();
        Rejection.unless(c.days().isInOrder(), LAST_DAY_BEFORE_FIRST);
        var term = state.termOf(giver, c.days());
        Rejection.unless(!c.delegate().equals(giver), DELEGATED_TO_SELF);
        Rejection.unless(
                c.powers().stream().allMatch(power -> power.role() == c.office().role()), POWER_OF_ANOTHER_OFFICE);
        Rejection.unless(!c.from().isBefore(today), DELEGATION_BACKDATED);
        Rejection.unless(
                state.delegations.values().stream().noneMatch(given -> given.allowsSome(c)), ALREADY_DELEGATED);
        return List.of(new DelegationGiven(
                c.office(),
                c.delegation(),
                term,
                giver,
                c.delegate(),
                c.powers().stream().sorted().toList(),
                c.document(),
                c.from(),
                c.until(),
                c.act().provenance()));
    }

    /** Whoever holds the office by then: a successor is not bound by what a predecessor gave. */
    private static List<OfficeEvent> withdraw(Office state, WithdrawDelegation c) {
        var given = state.delegations.get(c.delegation());
        if (given == null) throw new Rejection(UNKNOWN_DELEGATION);
        if (given.withdrawn()) return List.of();
        var today = c.act().provenance().occurredAt().day();
        var _ = state.termOf(c.act().person(), new Days(today, today));
        return List.of(new DelegationWithdrawn(
                c.office(), c.delegation(), c.reason(), c.act().provenance()));
    }

    /** Those in which something lies that can be delegated; a hub is a province's. */
    private static boolean isKept(OfficeId office) {
        return Arrays.stream(Power.values()).anyMatch(power -> power.role() == office.role())
                && (office.role() != Role.HUB_COORDINATOR || office.region().isProvince());
    }

    private TermId termOf(PersonId holder, Days days) {
        return terms.entrySet().stream()
                .filter(entry -> entry.getValue().holder().equals(holder)
                        && entry.getValue().days().cover(days))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Rejection(NOT_IN_OFFICE));
    }

    private Office with(TermId id, Term term) {
        var all = new LinkedHashMap<>(terms);
        all.put(id, term);
        return new Office(all, delegations);
    }

    private Office with(DelegationId id, Delegation delegation) {
        var all = new LinkedHashMap<>(delegations);
        all.put(id, delegation);
        return new Office(terms, all);
    }
}
