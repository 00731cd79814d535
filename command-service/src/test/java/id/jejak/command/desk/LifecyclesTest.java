package id.jejak.command.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.act.Chronicle;
import id.jejak.command.act.DecisionTable.Edge;
import id.jejak.command.act.Lifecycle;
import id.jejak.command.guide.Steps;
import id.jejak.events.testing.GoldenFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The pictures of the aggregates' lives show what the deciders decide. */
class LifecyclesTest {

    private static final Path PICTURES = Path.of("..", "docs", "lifecycles.md");

    private static final Collection<Lifecycle<?, ?, ?>> LIVES = lives();

    private static final String ABOUT = """
            # Lifecycles

            Each picture is drawn from the decision table of its decider: every order in every condition, from stage to stage. A test
            draws them anew and fails if the code decides otherwise; `-Djejak.golden=write` writes them.
            """;

    @Test
    void the_pictures_show_what_the_deciders_decide() {
        var pages = Chronicles.all().stream().map(LifecyclesTest::page).collect(joining("\n"));

        new GoldenFile(PICTURES).assertHolds((ABOUT + "\n" + pages).stripTrailing());
    }

    @Test
    void every_step_from_an_aggregate_is_part_of_a_life() {
        var steps = RunningService.CONTEXT.getBean(Steps.class).all().stream()
                .filter(step -> !step.ids().isEmpty())
                .toList();

        assertThat(steps)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(LIVES)
                        .as("%s: give its kind of aggregate a Lifecycle bean", step.address())
                        .anyMatch(life -> life.concerns(ContractTest.order(step))));
    }

    @Test
    void every_life_is_told() {
        var told = Chronicles.all().stream()
                .flatMap(chronicle -> chronicle.situations().stream())
                .flatMap(situation -> situation.orders().stream())
                .collect(toSet());

        assertThat(LIVES).allSatisfy(life -> assertThat(told).anyMatch(life::concerns));
    }

    private static String page(Chronicle chronicle) {
        var unborn = chronicle.edges().iterator().next().from();
        var page = new ArrayList<String>();
        page.add("## " + chronicle.title());
        page.add("");
        page.add("```mermaid");
        page.add("stateDiagram-v2");
        moves(chronicle)
                .forEach((ends, orders) -> page.add("    %s --> %s : %s"
                        .formatted(stage(ends.get(0), unborn), stage(ends.get(1), unborn), String.join(", ", orders))));
        ends(chronicle).forEach(stage -> page.add("    " + stage + " --> [*]"));
        page.add("```");
        page.add("");
        var stays = stays(chronicle, unborn);
        if (!stays.isEmpty()) {
            page.add("| Stage | Orders that leave it as it is |");
            page.add("| --- | --- |");
            stays.forEach((stage, orders) -> page.add("| `%s` | %s |"
                    .formatted(stage, orders.stream().map("`%s`"::formatted).collect(joining(" ")))));
            page.add("");
        }
        return String.join("\n", page);
    }

    private static Map<List<String>, Set<String>> moves(Chronicle chronicle) {
        return chronicle.edges().stream()
                .filter(edge -> !edge.from().equals(edge.to()))
                .collect(groupingBy(
                        edge -> List.of(edge.from(), edge.to()),
                        LinkedHashMap::new,
                        mapping(Edge::order, toCollection(TreeSet::new))));
    }

    private static Map<String, Set<String>> stays(Chronicle chronicle, String unborn) {
        return chronicle.edges().stream()
                .filter(edge -> edge.from().equals(edge.to()) && !edge.from().equals(unborn))
                .collect(groupingBy(Edge::from, TreeMap::new, mapping(Edge::order, toCollection(TreeSet::new))));
    }

    /** The stages that nothing leads away from. */
    private static Set<String> ends(Chronicle chronicle) {
        var left = moves(chronicle).keySet().stream().map(List::getFirst).collect(toSet());
        return moves(chronicle).keySet().stream()
                .map(List::getLast)
                .filter(stage -> !left.contains(stage))
                .collect(toCollection(TreeSet::new));
    }

    private static String stage(String name, String unborn) {
        return name.equals(unborn) ? "[*]" : name;
    }

    private static Collection<Lifecycle<?, ?, ?>> lives() {
        var lives = new ArrayList<Lifecycle<?, ?, ?>>();
        RunningService.CONTEXT.getBeansOfType(Lifecycle.class).values().forEach(lives::add);
        return lives;
    }
}
