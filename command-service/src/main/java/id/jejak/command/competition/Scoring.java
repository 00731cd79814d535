package id.jejak.command.competition;

import static id.jejak.command.competition.EntryRule.ALREADY_SCORED;
import static id.jejak.command.competition.EntryRule.BELOW_PASSING_GRADE;
import static id.jejak.command.competition.EntryRule.CORRECTS_ANOTHER_SCORE;
import static id.jejak.command.competition.EntryRule.NOTHING_LEFT_TO_JUDGE;
import static id.jejak.command.competition.EntryRule.NOT_ASSIGNED;
import static id.jejak.command.competition.EntryRule.NOT_DESK_SCORED;
import static id.jejak.command.competition.EntryRule.NOT_UNDER_EVALUATION;
import static id.jejak.command.competition.EntryRule.NO_RUBRIC_YET;
import static id.jejak.command.competition.EntryRule.PLENARY_TOO_SMALL;
import static id.jejak.command.competition.EntryRule.POINTS_OUT_OF_RANGE;
import static id.jejak.command.competition.EntryRule.QUORUM_NOT_REACHED;
import static id.jejak.command.competition.EntryRule.REASON_MISSING;
import static id.jejak.command.competition.EntryRule.RUBRIC_NOT_CURRENT;
import static id.jejak.command.competition.EntryRule.SCORES_INCOMPLETE;
import static id.jejak.command.competition.EntryRule.SCORE_ALREADY_CONSOLIDATED;
import static java.util.stream.Collectors.toSet;

import id.jejak.command.act.Rejection;
import id.jejak.command.competition.Entry.Entered;
import id.jejak.command.competition.EntryCommand.AssignEvaluator;
import id.jejak.command.competition.EntryCommand.ConsolidateScore;
import id.jejak.command.competition.EntryCommand.DeclareConflict;
import id.jejak.command.competition.EntryCommand.RecordScore;
import id.jejak.command.competition.EntryCommand.SelectFinalist;
import id.jejak.command.competition.EntryStage.AdminPassed;
import id.jejak.command.competition.EntryStage.DeskScored;
import id.jejak.command.competition.EntryStage.Finalist;
import id.jejak.command.competition.EntryStage.Interviewed;
import id.jejak.command.competition.EntryStage.NotSelected;
import id.jejak.command.competition.EntryStage.Submitted;
import id.jejak.command.neighbour.EditionTerms;
import id.jejak.events.competition.CriterionScore;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.EntryEvent.ConflictDeclared;
import id.jejak.events.competition.EntryEvent.EntryNotSelected;
import id.jejak.events.competition.EntryEvent.EntryScoreConsolidated;
import id.jejak.events.competition.EntryEvent.EntryScored;
import id.jejak.events.competition.EntryEvent.EntryShortlisted;
import id.jejak.events.competition.EntryEvent.EvaluatorAssigned;
import id.jejak.events.competition.Mark;
import id.jejak.events.competition.PanelKind;
import id.jejak.events.competition.Rubric;
import id.jejak.events.competition.Rubric.Criterion;
import id.jejak.events.metadata.PersonId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The decisions at the evaluators' desks, from who may score to who becomes a finalist. */
final class Scoring {

    private Scoring() {}

    static List<EntryEvent> assign(Entered state, AssignEvaluator c) {
        var terms = Entry.terms(c.terms());
        var again = state.bench().assigned().contains(c.evaluator());
        Rejection.unless(again || state.stage() instanceof AdminPassed, NOT_UNDER_EVALUATION);
        Panel.judge(terms, state, c.evaluator(), PanelKind.EVALUATOR);
        if (again) return List.of();
        return List.of(new EvaluatorAssigned(c.entry(), c.evaluator(), c.act().provenance()));
    }

    static List<EntryEvent> declareConflict(Entered state, DeclareConflict c) {
        var person = c.act().person();
        Panel.member(Entry.terms(c.terms()), person);
        if (state.bench().conflicted().contains(person)) return List.of();
        var scored = state.bench().standing().containsKey(person);
        switch (state.stage()) {
            case Submitted _, AdminPassed _ -> {}
            case DeskScored _, Finalist _, Interviewed _ -> Rejection.unless(!scored, SCORE_ALREADY_CONSOLIDATED);
            default -> throw new Rejection(NOTHING_LEFT_TO_JUDGE);
        }
        return List.of(
                new ConflictDeclared(c.entry(), person, c.reason(), c.act().provenance()));
    }

    static List<EntryEvent> score(Entered state, RecordScore c) {
        var terms = Entry.terms(c.terms());
        var person = c.act().person();
        Panel.judge(terms, state, person, PanelKind.EVALUATOR);
        Rejection.unless(state.stage() instanceof AdminPassed, NOT_UNDER_EVALUATION);
        Rejection.unless(state.bench().assigned().contains(person), NOT_ASSIGNED);
        var rubric = rubric(terms);
        Rejection.unless(c.rubricVersion() == rubric.version(), RUBRIC_NOT_CURRENT);
        requireComplete(rubric, c.scores());
        var standing = state.bench().standing().get(person);
        if (standing != null && standing.isOf(c.rubricVersion(), c.scores())) return List.of();
        requireCorrection(standing, c.corrects());
        return List.of(new EntryScored(
                c.entry(),
                state.bench().given() + 1,
                person,
                rubric.version(),
                c.scores(),
                Marking.weigh(rubric, c.scores()),
                c.corrects(),
                c.act().provenance()));
    }

    static List<EntryEvent> consolidate(Entered state, ConsolidateScore c) {
        if (state.stage() instanceof DeskScored) return List.of();
        Rejection.unless(state.stage() instanceof AdminPassed, NOT_UNDER_EVALUATION);
        var terms = Entry.terms(c.terms());
        var version = rubric(terms).version();
        var scores = state.bench().byRubric(version);
        Rejection.unless(scores.size() >= terms.rules().quorum(), QUORUM_NOT_REACHED);
        return List.of(new EntryScoreConsolidated(
                c.entry(),
                version,
                scores.stream().map(Bench.Score::number).toList(),
                Marking.mean(scores.stream().map(Bench.Score::mark).toList()),
                c.act().provenance()));
    }

    static List<EntryEvent> select(Entered state, SelectFinalist c) {
        var terms = Entry.terms(c.terms());
        Panel.judge(terms, state, c.act().person(), PanelKind.EVALUATOR);
        return switch (state.stage()) {
            case DeskScored scored -> {
                requireQuorum(terms, state, c.plenary());
                yield c.selected() ? shortlist(terms, scored, c) : passOver(c);
            }
            case Finalist _ when c.selected() -> again(terms, state, c);
            case NotSelected _ when !c.selected() -> again(terms, state, c);
            default -> throw new Rejection(NOT_DESK_SCORED);
        };
    }

    private static List<EntryEvent> again(EditionTerms terms, Entered state, SelectFinalist c) {
        requireQuorum(terms, state, c.plenary());
        return List.of();
    }

    private static void requireQuorum(EditionTerms terms, Entered state, List<PersonId> plenary) {
        plenary.forEach(evaluator -> Panel.judge(terms, state, evaluator, PanelKind.EVALUATOR));
        Rejection.unless(plenary.stream().distinct().count() >= terms.rules().quorum(), PLENARY_TOO_SMALL);
    }

    private static List<EntryEvent> shortlist(EditionTerms terms, DeskScored scored, SelectFinalist c) {
        var passing = Mark.whole(terms.rules().passingGrade());
        Rejection.unless(scored.mark().compareTo(passing) >= 0, BELOW_PASSING_GRADE);
        return List.of(new EntryShortlisted(c.entry(), c.plenary(), c.act().provenance()));
    }

    /** There are fewer places than entries that pass, so a good score alone makes no finalist. */
    private static List<EntryEvent> passOver(SelectFinalist c) {
        var reason = c.reason();
        if (reason == null) throw new Rejection(REASON_MISSING);
        return List.of(
                new EntryNotSelected(c.entry(), c.plenary(), reason, c.act().provenance()));
    }

    private static Rubric rubric(EditionTerms terms) {
        var rubric = terms.rubric();
        if (rubric == null) throw new Rejection(NO_RUBRIC_YET);
        return rubric;
    }

    private static void requireCorrection(Bench.@Nullable Score standing, @Nullable Integer corrects) {
        Rejection.unless(standing == null || corrects != null, ALREADY_SCORED);
        var replaced = standing == null ? null : standing.number();
        Rejection.unless(Objects.equals(corrects, replaced), CORRECTS_ANOTHER_SCORE);
    }

    private static void requireComplete(Rubric rubric, List<CriterionScore> scores) {
        var asked = rubric.criteria().stream().map(Criterion::code).collect(toSet());
        var given = scores.stream().map(CriterionScore::criterion).collect(toSet());
        Rejection.unless(given.equals(asked) && scores.size() == asked.size(), SCORES_INCOMPLETE);
        Rejection.unless(
                scores.stream().allMatch(score -> score.points() >= 0 && score.points() <= 100), POINTS_OUT_OF_RANGE);
    }
}
