package id.jejak.command.act;

import id.jejak.events.DomainEvent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The life of one kind of aggregate, as its decider and its rights tell it. Whoever asks what may be done next, and whoever
 * draws it, has it from here; there is no second table that could say something else.
 *
 * @param orders what can be asked
 * @param facts what can happen
 * @param unborn the state before anything has happened
 * @param rights who may give which order; throws a {@link Rejection}
 * @param decide what an order leads to; throws a {@link Rejection}
 * @param evolve what a fact changes
 * @param stage the name of the stage a state is in
 * @param founded whether there is such an aggregate only once something has happened to it
 */
public record Lifecycle<S, C extends Command, E extends DomainEvent>(
        Class<C> orders,
        Class<E> facts,
        S unborn,
        BiConsumer<S, C> rights,
        BiFunction<S, C, List<E>> decide,
        BiFunction<S, E, S> evolve,
        Function<S, String> stage,
        boolean founded) {

    /** The life of what is there once something has happened to it. */
    public Lifecycle(
            Class<C> orders,
            Class<E> facts,
            S unborn,
            BiConsumer<S, C> rights,
            BiFunction<S, C, List<E>> decide,
            BiFunction<S, E, S> evolve,
            Function<S, String> stage) {
        this(orders, facts, unborn, rights, decide, evolve, stage, true);
    }

    /** What would become of an order. */
    public sealed interface Outcome {

        /** It would be carried out. */
        record Accepted() implements Outcome {}

        /** It has been carried out, and giving it again changes nothing. */
        record Repeated() implements Outcome {}

        /** A rule would refuse it. */
        record Refused(Rule rule) implements Outcome {}
    }

    /** Whether this is the life that the order is a part of. */
    public boolean concerns(Command order) {
        return orders.isInstance(order);
    }

    /** Whether that history is one of such a life. */
    public boolean tells(List<?> history) {
        return history.stream().anyMatch(facts::isInstance) || (!founded && history.isEmpty());
    }

    /** Where an aggregate stands after that history; what was no part of such a life does not count. */
    public Standpoint after(List<?> history) {
        var state = fold(history);
        return new Standpoint() {
            @Override
            public String stage() {
                return stage.apply(state);
            }

            @Override
            public Outcome rehearse(Command order) {
                return Lifecycle.this.rehearse(state, orders.cast(order));
            }
        };
    }

    /** A point in an aggregate's life. */
    public interface Standpoint {

        /** The name of the stage reached. */
        String stage();

        /** What would become of an order: the same rights and the same decider are asked as if it were given. */
        Outcome rehearse(Command order);
    }

    private Outcome rehearse(S state, C order) {
        try {
            rights.accept(state, order);
            return decide.apply(state, order).isEmpty() ? new Outcome.Repeated() : new Outcome.Accepted();
        } catch (Rejection rejection) {
            return new Outcome.Refused(rejection.rule());
        }
    }

    private S fold(List<?> history) {
        var state = unborn;
        for (var fact : history) if (facts.isInstance(fact)) state = evolve.apply(state, facts.cast(fact));
        return state;
    }
}
