package id.jejak.command.act;

import id.jejak.command.act.DecisionTable.Edge;
import id.jejak.command.act.DecisionTable.Situation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the decision tables of one kind of aggregate tell of its life.
 *
 * @param title what it is called
 * @param situations the conditions it gets into
 * @param edges the orders that led from stage to stage
 * @param neighbours the streams of others that its orders look at
 */
public record Chronicle(String title, List<Situation> situations, Set<Edge> edges, Map<String, List<?>> neighbours) {

    /** What some tables of one kind of aggregate tell. */
    public static <S, C extends Command, E extends id.jejak.events.DomainEvent> Chronicle of(
            String title,
            Lifecycle<S, C, E> lifecycle,
            Map<String, List<?>> neighbours,
            List<DecisionTable<S, C, E>> tables) {
        Function<S, String> stage = lifecycle.stage();
        var situations =
                tables.stream().flatMap(table -> table.situations().stream()).toList();
        var edges = new LinkedHashSet<Edge>();
        for (var table : tables) edges.addAll(table.edges(stage));
        return new Chronicle(title, situations, edges, neighbours);
    }
}
