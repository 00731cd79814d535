package id.jejak.command.model;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;

import id.jejak.command.model.Order.Expected;
import id.jejak.command.model.Seat.Delegation;
import id.jejak.command.model.Seat.Term;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done with offices: who holds them, and what the holders let others do. */
final class OfficeMoves {

    private record Span(LocalDate from, @Nullable LocalDate until) {}

    private static final List<Span> SPANS = List.of(
            new Span(LocalDate.of(2020, 1, 1), null),
            new Span(LocalDate.of(2020, 1, 1), LocalDate.of(2098, 12, 31)),
            new Span(LocalDate.of(2015, 1, 1), LocalDate.of(2019, 12, 31)),
            new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2020, 1, 1)));

    private final Dice dice;

    OfficeMoves(Dice dice) {
        this.dice = dice;
    }

    /** Mostly of somebody who has the account that goes with the office. */
    Order recordTerm(Seat seat) {
        var by = registrar(seat);
        var holder = dice.someone(person -> person.is(seat.role, seat.region));
        var span = dice.pick(SPANS);
        var until = span.until();
        var body = new HashMap<String, Object>(Map.of(
                "holder",
                holder.account(),
                "decree",
                "SK 131.19",
                "from",
                span.from().toString()));
        if (until != null) body.put("until", until.toString());
        var may = isRegistrar(by, seat)
                && (until == null || !until.isBefore(span.from()))
                && !holder.equals(by)
                && seat.terms.stream().noneMatch(term -> term.overlaps(span.from(), until));
        return order(
                        "record a term",
                        "record-term",
                        seat,
                        by,
                        body,
                        Expected.of(may, true),
                        made -> seat.terms.add(new Term(made.part(), holder, span.from(), until)))
                .recording("TermRecorded");
    }

    /** Mostly long after today: otherwise nobody would hold anything. */
    Order endTerm(Seat seat, Term term) {
        var by = registrar(seat);
        var lastDay = dice.pick(List.of(
                LocalDate.of(2090, 1, 1),
                LocalDate.of(2091, 1, 1),
                LocalDate.of(2099, 1, 1),
                LocalDate.of(2010, 1, 1),
                dice.chance(0.2) ? LocalDate.of(2020, 6, 30) : LocalDate.of(2090, 1, 1)));
        var again = lastDay.equals(term.until);
        return order(
                        "end a term",
                        "end-term",
                        seat,
                        by,
                        Map.of("term", term.id, "lastDay", lastDay.toString(), "reason", "Another office"),
                        Expected.of(isRegistrar(by, seat) && term.has(lastDay), !again),
                        _ -> term.until = lastDay)
                .recording("TermEnded");
    }

    Order giveDelegation(Seat seat) {
        var by = dice.someone(person -> person.is(seat.role, seat.region));
        var delegate = dice.chance(0.9) ? dice.pick(Person.ALL) : by;
        var power = dice.chance(0.95) ? seat.power() : "SIGN";
        var from = seat.today().plusDays(dice.pick(List.of(0, 0, 0, 0, 5, -1)));
        var until = from.plusDays(dice.pick(List.of(30, 400, -5)));
        var term = seat.termOf(by, from, until);
        var may = by.is(seat.role, seat.region)
                && term != null
                && !until.isBefore(from)
                && !from.isBefore(seat.today())
                && !delegate.equals(by)
                && power.equals(seat.power())
                && seat.delegations.stream().noneMatch(given -> isTheSame(given, delegate, from, until));
        return order(
                        "give a delegation",
                        "give-delegation",
                        seat,
                        by,
                        Map.of(
                                "delegate",
                                delegate.account(),
                                "powers",
                                List.of(power),
                                "document",
                                "Surat kuasa",
                                "from",
                                from.toString(),
                                "until",
                                until.toString()),
                        Expected.of(may, true),
                        made -> {
                            if (term != null)
                                seat.delegations.add(new Delegation(made.part(), term, delegate, from, until));
                        })
                .recording("DelegationGiven");
    }

    Order withdrawDelegation(Seat seat, Delegation delegation) {
        var by = dice.someone(person -> person.is(seat.role, seat.region));
        var holds = seat.termOf(by, seat.today(), seat.today()) != null;
        var may = by.is(seat.role, seat.region) && (delegation.withdrawn || holds);
        return order(
                        "withdraw a delegation",
                        "withdraw-delegation",
                        seat,
                        by,
                        Map.of("delegation", delegation.id, "reason", "Back from leave"),
                        Expected.of(may, !delegation.withdrawn),
                        _ -> delegation.withdrawn = true)
                .recording("DelegationWithdrawn");
    }

    private static boolean isTheSame(Delegation given, Person delegate, LocalDate from, LocalDate until) {
        return !given.withdrawn
                && given.delegate.equals(delegate)
                && !given.until.isBefore(from)
                && !until.isBefore(given.from);
    }

    private Person registrar(Seat seat) {
        return dice.someone(person -> isRegistrar(person, seat));
    }

    private static boolean isRegistrar(Person person, Seat seat) {
        return person.is(MINISTRY_REVIEWER)
                || (seat.role != HUB_COORDINATOR && person.oversees(HUB_COORDINATOR, seat.region));
    }

    private static Order order(
            String name,
            String step,
            Seat seat,
            Person by,
            Map<String, ?> body,
            Expected expected,
            Consumer<Order.Made> then) {
        return Order.of(name, by, "/offices/" + seat.region + "/" + seat.role + "/" + step, body, expected, then);
    }
}
