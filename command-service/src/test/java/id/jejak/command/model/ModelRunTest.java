package id.jejak.command.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.desk.RunningService;
import id.jejak.command.model.Line.Recorded;
import id.jejak.command.model.Order.Expected;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.metadata.Role;
import id.jejak.journal.JournalReader;
import id.jejak.journal.testing.TestPostgres;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ten thousand steps, legal and illegal, of people of all roles and of two provinces, through the service as it runs. The
 * model says of each what will come of it; afterwards the journal is asked what did.
 *
 * <p>{@code -Djejak.seed} takes another course, or one that failed again.
 */
class ModelRunTest {

    private static final int USUAL_STEPS = 10_000;
    private static final int STEPS = Integer.getInteger("jejak.steps", USUAL_STEPS);
    private static final int STEPS_TAKEN_TWICE = 300;
    private static final long SEED = Long.getLong("jejak.seed", 20_211_111L);
    private static final Logger LOG = LoggerFactory.getLogger(ModelRunTest.class);

    private final Map<String, Map<Expected, Integer>> count = new TreeMap<>();

    @Test
    void whatever_people_try_the_journal_tells_a_possible_story() {
        LOG.info("The run has seed {}", SEED);
        run(STEPS, this::inspect);
        count.forEach((order, outcomes) -> LOG.info("{}: {}", order, outcomes));
        // what comes late in a life is rare, and a shorter run may not get there
        if (STEPS >= USUAL_STEPS) {
            assertThat(count)
                    .as("Whatever can be done was done")
                    .allSatisfy((_, outcomes) -> assertThat(outcomes).containsKey(Expected.RECORDED));
        }
    }

    @Test
    void the_same_seed_tells_the_same_story() {
        assertThat(run(STEPS_TAKEN_TWICE, ModelRunTest::story)).isEqualTo(run(STEPS_TAKEN_TWICE, ModelRunTest::story));
    }

    private interface Ending<T> {
        T of(History history, Line line);
    }

    private <T> T run(int steps, Ending<T> ending) {
        var people = Person.settings().toArray(String[]::new);
        try (var database = TestPostgres.freshDatabase();
                var service = RunningService.start(database, people)) {
            var journal = service.getBean(JournalReader.class);
            var line = new Line(RunningService.port(service), journal);
            var dice = new Dice(SEED);
            var moves = new Moves(new World(), dice);
            for (int step = 1; step <= steps; step++) take(step, moves.next(), moves, line, dice);
            return ending.of(History.of(journal), line);
        } catch (AssertionError e) {
            throw new AssertionError("With -Djejak.seed=" + SEED + ": " + e.getMessage(), e);
        }
    }

    private void take(int step, Order order, Moves moves, Line line, Dice dice) {
        if (dice.chance(0.03)) line.giveAsTold(order, "step-" + step);
        else line.give(order, "step-" + step);
        count.computeIfAbsent(order.name(), _ -> new EnumMap<>(Expected.class))
                .merge(order.expected(), 1, Integer::sum);
        if (dice.chance(0.03)) line.repeatOne(dice);
        if (dice.chance(0.01)) line.reuseAKey(moves.next(), dice);
    }

    /** What was refused has left nothing, and what was not has left its facts, in their order, where the answer says. */
    private History inspect(History history, Line line) {
        assertThat(Arrays.stream(Invariant.values()).flatMap(invariant -> invariant.violations(history)))
                .isEmpty();
        var left = byRequestsOfPeople(history);
        assertThat(left.keySet()).isEqualTo(line.recorded().keySet());
        line.recorded().forEach((request, one) -> compare(one, Objects.requireNonNull(left.get(request))));
        return history;
    }

    private static void compare(Recorded one, List<Entry> left) {
        assertThat(left).extracting(Entry::type).as("%s", one.order()).isEqualTo(one.facts());
        assertThat(one.position())
                .as("%s", one.order())
                .isEqualTo(left.getLast().position());
    }

    private static Map<String, List<Entry>> byRequestsOfPeople(History history) {
        return history.entries().stream()
                .filter(entry -> entry.metadata().actor().role() != Role.SYSTEM)
                .collect(groupingBy(entry -> entry.metadata().requestId()));
    }

    /** What people did, in order, and then each aggregate's own story; who comes first of two automations is for them. */
    private static List<String> story(History history, Line line) {
        assertThat(line.recorded()).isNotEmpty();
        var people = history.entries().stream()
                .filter(entry -> entry.metadata().actor().role() != Role.SYSTEM)
                .map(ModelRunTest::told);
        var aggregates = history.streams()
                .filter(stream -> !(stream.getFirst().event() instanceof DeadlineEvent))
                .map(stream -> stream.stream().map(ModelRunTest::told).collect(joining(", ")))
                .sorted();
        return Stream.concat(people, aggregates).toList();
    }

    private static String told(Entry entry) {
        return entry.type() + " by " + entry.person();
    }
}
