package id.jejak.command.competition;

import id.jejak.events.competition.CriterionScore;
import id.jejak.events.competition.Mark;
import id.jejak.events.competition.Rubric;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The arithmetic of marks, all of it in whole hundredths. */
final class Marking {

    private Marking() {}

    /**
     * The weighted mean of an evaluator's points. It is exact: as weights are percents, points times weights are
     * hundredths.
     */
    static Mark weigh(Rubric rubric, List<CriterionScore> scores) {
        Map<String, Integer> points =
                scores.stream().collect(Collectors.toMap(CriterionScore::criterion, CriterionScore::points));
        return new Mark(rubric.criteria().stream()
                .mapToInt(criterion -> points.getOrDefault(criterion.code(), 0) * criterion.weight())
                .sum());
    }

    /** The mean of several evaluators' marks, rounded half up. */
    static Mark mean(Collection<Mark> marks) {
        var sum = marks.stream().mapToInt(Mark::hundredths).sum();
        return new Mark((2 * sum + marks.size()) / (2 * marks.size()));
    }
}
