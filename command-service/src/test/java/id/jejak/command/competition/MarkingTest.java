package id.jejak.command.competition;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.competition.CriterionScore;
import id.jejak.events.competition.Mark;
import id.jejak.events.competition.Rubric;
import id.jejak.events.competition.Rubric.Criterion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A mark is what one gets with pencil and paper. */
class MarkingTest {

    private static final Rubric RUBRIC =
            new Rubric(1, List.of(new Criterion("novelty", "Kebaruan", 33), new Criterion("effective", "Efektif", 67)));

    @Test
    void points_count_by_their_weights() {
        assertThat(weigh(91, 86)).hasToString("87.65"); // 30.03 + 57.62
    }

    @Test
    void nothing_and_everything_are_the_ends_of_the_scale() {
        assertThat(weigh(0, 0)).hasToString("0.00");
        assertThat(weigh(100, 100)).hasToString("100.00");
    }

    @Test
    void the_mean_of_several_is_rounded_half_up() {
        assertThat(mean("80.00", "80.01")).hasToString("80.01"); // 80.005
        assertThat(mean("80.00", "80.00", "80.01")).hasToString("80.00"); // 80.0033…
        assertThat(mean("80.00", "80.01", "80.01")).hasToString("80.01"); // 80.0066…
    }

    @Test
    void the_mean_of_one_is_that_one() {
        assertThat(mean("87.65")).hasToString("87.65");
    }

    private static Mark weigh(int novelty, int effective) {
        return Marking.weigh(
                RUBRIC, List.of(new CriterionScore("effective", effective), new CriterionScore("novelty", novelty)));
    }

    private static Mark mean(String... marks) {
        return Marking.mean(Stream.of(marks).map(Mark::of).toList());
    }
}
