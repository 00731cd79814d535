package id.jejak.command.guide;

import static java.util.Comparator.comparing;

import id.jejak.command.act.Command;
import id.jejak.command.act.CommonRule;
import id.jejak.command.act.Lifecycle;
import id.jejak.command.act.Lifecycle.Outcome;
import id.jejak.command.act.Lifecycle.Standpoint;
import id.jejak.command.act.Rejection;
import id.jejak.command.act.Rule;
import id.jejak.command.act.Rule.Kind;
import id.jejak.command.desk.Caller;
import id.jejak.command.guide.Options.Standing;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out whether a step is open, by rehearsal: the form is filled in every well-formed way, the controller makes its order
 * of it, and the rights and the decider are asked what they would say. Nothing here knows a rule of any aggregate.
 *
 * <p>Ways that mean the same ids and codes are one case. A case is open if some order would be accepted, or if all fail by
 * rules that speak only of what else was filled in. A step is open if a case is; it is done if there is nothing left but to
 * repeat; otherwise it is closed, by the rule that came nearest to letting it pass.
 */
@Component
public class Rehearsals {

    private static final Comparator<Finding> NEAREST =
            comparing(Finding::standing).thenComparingInt(Rehearsals::distance);

    private final List<Lifecycle<?, ?, ?>> lifecycles;

    Rehearsals(List<Lifecycle<?, ?, ?>> lifecycles) {
        this.lifecycles = lifecycles;
    }

    /**
     * How a step stands, and the order by which that was found out.
     *
     * @param rule what keeps it closed
     */
    public record Finding(
            Standing standing, Command order, @Nullable Rule rule) {}

    /**
     * How a step stands.
     *
     * @param history gives what has happened to an aggregate
     * @return empty where no form could be filled in
     */
    public Optional<Finding> find(
            Step step, Map<String, Object> ids, Function<String, List<?>> history, Fillings fillings, Caller caller) {
        var standpoints = new HashMap<String, Standpoint>();
        var cases = new LinkedHashMap<Map<Class<?>, Object>, Finding>();
        var ways = fillings.of(step.form()).iterator();
        while (ways.hasNext()) {
            var way = ways.next();
            var order = order(step, ids, way.form(), caller);
            if (order.isEmpty()) continue;
            var standpoint = standpoints.computeIfAbsent(
                    order.get().target().toString(),
                    target -> lifecycle(order.get()).after(history.apply(target)));
            var found = finding(order.get(), standpoint.rehearse(order.get()));
            if (isSettled(found)) return Optional.of(found);
            cases.merge(way.meant(), found, (one, other) -> nearer(step, one, other));
        }
        return cases.values().stream()
                .map(found -> isMendable(step, found) ? new Finding(Standing.OPEN, found.order(), null) : found)
                .min(NEAREST);
    }

    /** What nothing in the form can mend; of two such the one that comes nearer to passing. */
    private static Finding nearer(Step step, Finding one, Finding other) {
        if (isMendable(step, one)) return other;
        if (isMendable(step, other)) return one;
        return NEAREST.compare(one, other) <= 0 ? one : other;
    }

    /** The step is open; or it is not for this actor, whatever is filled in. */
    private static boolean isSettled(Finding found) {
        return found.standing() == Standing.OPEN || found.rule() == CommonRule.NOT_YOUR_ROLE;
    }

    /** The life that an order is a part of. */
    public Lifecycle<?, ?, ?> lifecycle(Command order) {
        return lifecycles.stream()
                .filter(lifecycle -> lifecycle.concerns(order))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No lifecycle takes " + order.getClass()));
    }

    private static Optional<Command> order(Step step, Map<String, Object> ids, Object form, Caller caller) {
        try {
            return Optional.of(step.order(ids, form, caller));
        } catch (Rejection _) {
            return Optional.empty();
        }
    }

    private static Finding finding(Command order, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> new Finding(Standing.OPEN, order, null);
            case Outcome.Repeated _ -> new Finding(Standing.DONE, order, null);
            case Outcome.Refused refused -> new Finding(Standing.CLOSED, order, refused.rule());
        };
    }

    /** So it is as well where there is no such thing as the form names: it can name another. */
    private static boolean isMendable(Step step, Finding refusal) {
        var rule = refusal.rule();
        if (rule == null) return false;
        return rule.isMendable() || (rule.kind() == Kind.UNKNOWN && step.isNamedInForm(refusal.order()));
    }

    /** A rule about the state is nearer than one about what does not exist, and that nearer than one about who may. */
    private static int distance(Finding refusal) {
        if (refusal.rule() == null) return 0;
        return switch (refusal.rule().kind()) {
            case CONFLICT, INVALID -> 1;
            case UNKNOWN -> 2;
            case FORBIDDEN -> 3;
        };
    }
}
