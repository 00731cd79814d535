package id.jejak.command.desk;

import static id.jejak.command.desk.RunningService.CONTEXT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.act.Chronicle;
import id.jejak.command.act.Command;
import id.jejak.command.act.DecisionTable.Situation;
import id.jejak.command.act.Lifecycle.Outcome;
import id.jejak.command.act.Rule.Kind;
import id.jejak.command.guide.Fillings;
import id.jejak.command.guide.Labels;
import id.jejak.command.guide.Options.Standing;
import id.jejak.command.guide.Rehearsals;
import id.jejak.command.guide.Step;
import id.jejak.command.guide.Steps;
import id.jejak.command.guide.Values;
import id.jejak.command.neighbour.Reading;
import id.jejak.events.metadata.Actor;
import id.jejak.events.office.OfficeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In every condition of the decision tables the guide says of every order what the decider answers to it. */
class AgreementTest {

    private static final Rehearsals REHEARSALS = CONTEXT.getBean(Rehearsals.class);
    private static final Map<String, List<Step>> STEPS = CONTEXT.getBean(Steps.class).all().stream()
            .filter(step -> !step.ids().isEmpty() || step.isNamedInForm(ContractTest.order(step)))
            .collect(groupingBy(ContractTest::orderOf));

    static List<Chronicle> chronicles() {
        return Chronicles.all();
    }

    @ParameterizedTest
    @MethodSource("chronicles")
    void the_guide_says_what_the_decider_answers(Chronicle chronicle) {
        var disagreements = new ArrayList<String>();
        var compared = 0;
        for (var situation : chronicle.situations()) {
            for (var orders : byNameAndActor(situation).values()) {
                for (var step : STEPS.getOrDefault(Labels.name(orders.getFirst()), List.of())) {
                    compared++;
                    compare(chronicle, situation, orders, step).ifPresent(disagreements::add);
                }
            }
        }

        assertThat(compared).isGreaterThan(10);
        assertThat(disagreements).isEmpty();
    }

    private static Optional<String> compare(Chronicle chronicle, Situation situation, List<Command> orders, Step step) {
        var order = orders.getFirst();
        var lifecycle = REHEARSALS.lifecycle(order);
        var outcomes = orders.stream()
                .map(given -> lifecycle.after(situation.past()).rehearse(given))
                .toList();
        var standing = standing(chronicle, situation, order, step, everything(chronicle, situation, step, order));
        var ofThese = standing(chronicle, situation, order, step, Values.in(orders));
        return isAgreed(step, orders, outcomes, standing, ofThese)
                ? Optional.empty()
                : Optional.of("%s: %s by %s is %s to the guide, and the decider says %s"
                        .formatted(
                                situation.condition(),
                                Labels.name(order),
                                order.act().actor().role(),
                                standing,
                                outcomes));
    }

    /** What the guide would have whoever gives the order choose from. */
    private static Values everything(Chronicle chronicle, Situation situation, Step step, Command order) {
        var named = new ArrayList<Object>(situation.past());
        ids(step, order)
                .values()
                .forEach(id -> named.addAll(chronicle.neighbours().getOrDefault(id.toString(), List.of())));
        return Values.of(named, caller(order));
    }

    private static Standing standing(
            Chronicle chronicle, Situation situation, Command order, Step step, Values values) {
        var streams = new HashMap<>(chronicle.neighbours());
        streams.put(order.target().toString(), situation.past());
        var caller = caller(order);
        return Reading.inOneBreath(
                        streams,
                        () -> REHEARSALS.find(
                                step,
                                ids(step, order),
                                stream -> streams.getOrDefault(stream, List.of()),
                                new Fillings(values, caller.at(), caller.zone()),
                                caller))
                .orElseThrow()
                .standing();
    }

    private static Caller caller(Command order) {
        var act = order.act();
        return new Caller(
                act.actor(), "asking", "asking", "sha256:0", act.at(), Optional.empty(), new Precondition.None());
    }

    /** The ids in the step's address are those the order names. */
    private static Map<String, Object> ids(Step step, Command order) {
        if (order.subject() instanceof OfficeId office) return Map.of("region", office.region(), "role", office.role());
        var named = Values.in(List.of(order));
        return step.ids().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, id -> named.of(id.getValue()).getFirst()));
    }

    /**
     * An order that is accepted makes its step open. If each is refused, by a rule that nothing written in the form could
     * satisfy, the step is not open for what these orders are about. An order that repeats itself says nothing of the next.
     */
    private static boolean isAgreed(
            Step step, List<Command> orders, List<Outcome> outcomes, Standing standing, Standing ofThese) {
        if (outcomes.stream().anyMatch(Outcome.Accepted.class::isInstance)) return standing == Standing.OPEN;
        var namedInForm = step.isNamedInForm(orders.getFirst());
        return ofThese != Standing.OPEN || !outcomes.stream().allMatch(outcome -> isFinal(outcome, namedInForm));
    }

    /** Where the form names what the order is about, something that there is not is no last word. */
    private static boolean isFinal(Outcome outcome, boolean namedInForm) {
        return outcome instanceof Outcome.Refused refused
                && !refused.rule().isMendable()
                && !(namedInForm && refused.rule().kind() == Kind.UNKNOWN);
    }

    private static Map<Map.Entry<String, Actor>, List<Command>> byNameAndActor(Situation situation) {
        return situation.orders().stream()
                .map(Command.class::cast)
                .collect(groupingBy(
                        order -> Map.entry(Labels.name(order), order.act().actor())));
    }
}
