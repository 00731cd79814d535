package id.jejak.command.competition;

import static java.util.Comparator.comparingInt;

import id.jejak.events.competition.CriterionScore;
import id.jejak.events.competition.EntryEvent.EntryScored;
import id.jejak.events.competition.Mark;
import id.jejak.events.metadata.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who has judged an entry, and who must not.
 *
 * @param assigned whom the entry was given to
 * @param standing each evaluator's score that stands
 * @param given how many scores were given, corrected ones included
 * @param conflicted who declared that it is not theirs to judge
 */
record Bench(Set<PersonId> assigned, Map<PersonId, Score> standing, int given, Set<PersonId> conflicted) {

    static final Bench EMPTY = new Bench(Set.of(), Map.of(), 0, Set.of());

    Bench {
        assigned = Set.copyOf(assigned);
        standing = Map.copyOf(standing);
        conflicted = Set.copyOf(conflicted);
    }

    /** A score that stands. */
    record Score(int number, int rubricVersion, List<CriterionScore> points, Mark mark) {

        boolean isOf(int version, List<CriterionScore> others) {
            return rubricVersion == version && points.equals(others);
        }
    }

    Bench with(PersonId evaluator) {
        return new Bench(plus(assigned, evaluator), standing, given, conflicted);
    }

    Bench with(EntryScored e) {
        var scores = new HashMap<>(standing);
        scores.put(e.evaluator(), new Score(e.score(), e.rubricVersion(), e.scores(), e.mark()));
        return new Bench(assigned, scores, e.score(), conflicted);
    }

    Bench without(PersonId member) {
        var scores = new HashMap<>(standing);
        scores.remove(member);
        return new Bench(assigned, scores, given, plus(conflicted, member));
    }

    /** The scores that count, in the order in which they were given. */
    List<Score> byRubric(int version) {
        return standing.values().stream()
                .filter(score -> score.rubricVersion() == version)
                .sorted(comparingInt(Score::number))
                .toList();
    }

    private static Set<PersonId> plus(Set<PersonId> some, PersonId one) {
        var more = new HashSet<>(some);
        more.add(one);
        return more;
    }
}
