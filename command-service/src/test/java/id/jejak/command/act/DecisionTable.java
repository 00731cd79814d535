package id.jejak.command.act;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import id.jejak.events.DomainEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a decider answers to every command in every condition it can get into: found by giving all commands in all
 * conditions, beginning with the first, until no new condition turns up.
 *
 * @param <S> the states
 * @param <C> the commands
 * @param <E> the events
 */
public final class DecisionTable<S, C extends Command, E extends DomainEvent> {

    private final Map<String, C> commands;
    private final BiFunction<S, C, List<E>> decide;
    private final BiFunction<S, E, S> evolve;
    private final Function<S, String> condition;
    private final Map<String, Map<String, String>> answers = new TreeMap<>();
    private final Map<String, List<String>> histories = new LinkedHashMap<>();
    private final Map<String, List<E>> pasts = new LinkedHashMap<>();
    private final Set<Step<S>> steps = new LinkedHashSet<>();

    /** An order that was carried out, and the states before and after. */
    private record Step<S>(S before, String order, S after) {}

    /** An order that led from one stage to another, or left it at that. */
    public record Edge(String from, String order, String to) {}

    /** What has happened in a condition, and the orders given then. */
    public record Situation(String condition, List<?> past, Collection<? extends Command> orders) {}

    /**
     * @param commands by the name they have in the table
     * @param condition the name a state has in the table; states of one name answer alike
     */
    public DecisionTable(
            Map<String, C> commands,
            BiFunction<S, C, List<E>> decide,
            BiFunction<S, E, S> evolve,
            Function<S, String> condition) {
        this.commands = commands;
        this.decide = decide;
        this.evolve = evolve;
        this.condition = condition;
    }

    /** Explores from a first state. */
    public DecisionTable<S, C, E> from(S first) {
        var open = new ArrayDeque<S>(List.of(first));
        histories.put(condition.apply(first), List.of());
        pasts.put(condition.apply(first), List.of());
        while (!open.isEmpty()) explore(open.remove(), open);
        return this;
    }

    private void explore(S state, ArrayDeque<S> open) {
        var here = condition.apply(state);
        var row = new TreeMap<String, String>();
        commands.forEach((name, command) -> {
            try {
                var events = decide.apply(state, command);
                row.put(name, events.isEmpty() ? "(nothing new)" : names(events));
                var next = events.stream().reduce(state, evolve, (_, later) -> later);
                if (!events.isEmpty())
                    steps.add(new Step<>(state, command.getClass().getSimpleName(), next));
                if (!histories.containsKey(condition.apply(next))) {
                    histories.put(
                            condition.apply(next), longer(histories.getOrDefault(here, List.of()), List.of(name)));
                    pasts.put(condition.apply(next), longer(pasts.getOrDefault(here, List.of()), events));
                    open.add(next);
                }
            } catch (Rejection rejection) {
                row.put(name, "✗ " + rejection.rule().id());
            }
        });
        answers.put(here, row);
    }

    /** The conditions found. */
    public List<String> conditions() {
        return List.copyOf(answers.keySet());
    }

    /** A shortest way to each condition, in commands. */
    public Map<String, List<String>> histories() {
        return new HashMap<>(histories);
    }

    /** All orders that were carried out, by the stages they led from and to. */
    public Set<Edge> edges(Function<S, String> stage) {
        return steps.stream()
                .map(step -> new Edge(stage.apply(step.before()), step.order(), stage.apply(step.after())))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** Each condition with a past that leads to it. */
    public List<Situation> situations() {
        return pasts.entrySet().stream()
                .map(past -> new Situation(past.getKey(), past.getValue(), commands.values()))
                .toList();
    }

    /** The table, a line per condition and command. */
    @Override
    public String toString() {
        return answers.entrySet().stream()
                .flatMap(row -> row.getValue().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .map(cell -> "%-34s | %-30s | %s".formatted(row.getKey(), cell.getKey(), cell.getValue())))
                .collect(joining("\n"));
    }

    private static String names(List<? extends DomainEvent> events) {
        return events.stream().map(event -> event.getClass().getSimpleName()).collect(joining(", "));
    }

    private static <T> List<T> longer(List<T> history, List<T> more) {
        var all = new ArrayList<>(history);
        all.addAll(more);
        return List.copyOf(all);
    }
}
