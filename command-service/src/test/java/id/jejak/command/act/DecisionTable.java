package id.jejak.command.act;

import static java.util.stream.Collectors.joining;

import id.jejak.events.DomainEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                if (!histories.containsKey(condition.apply(next))) {
                    histories.put(condition.apply(next), longer(histories.getOrDefault(here, List.of()), name));
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

    private static List<String> longer(List<String> history, String step) {
        var all = new ArrayList<>(history);
        all.add(step);
        return List.copyOf(all);
    }
}
