package id.jejak.command.competition;

import static id.jejak.command.competition.CompetitionRule.CATEGORY_TWICE;
import static id.jejak.command.competition.CompetitionRule.CRITERION_TWICE;
import static id.jejak.command.competition.CompetitionRule.EDITION_ALREADY_OPEN;
import static id.jejak.command.competition.CompetitionRule.EDITION_NUMBER_OUT_OF_RANGE;
import static id.jejak.command.competition.CompetitionRule.EDITION_WITHOUT_GROUP;
import static id.jejak.command.competition.CompetitionRule.PANEL_MEMBER_ALREADY_APPOINTED;
import static id.jejak.command.competition.CompetitionRule.UNKNOWN_COMPETITION;
import static id.jejak.command.competition.CompetitionRule.WEIGHTS_MUST_SUM_TO_100;

import id.jejak.command.act.Rejection;
import id.jejak.command.competition.CompetitionCommand.AppointPanelMember;
import id.jejak.command.competition.CompetitionCommand.OpenEdition;
import id.jejak.command.competition.CompetitionCommand.PublishRubric;
import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.CompetitionEvent.EditionOpened;
import id.jejak.events.competition.CompetitionEvent.PanelMemberAppointed;
import id.jejak.events.competition.CompetitionEvent.RubricPublished;
import id.jejak.events.competition.EditionRules;
import id.jejak.events.competition.PanelMember;
import id.jejak.events.competition.Rubric;
import id.jejak.events.competition.Rubric.Criterion;
import id.jejak.events.metadata.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** An edition of the competition: as much of it as its decisions need. */
sealed interface Competition {

    record Unknown() implements Competition {}

    /**
     * From its opening on.
     *
     * @param rubric the current version; version 0 has no criteria yet
     */
    record Open(Rubric rubric, Map<PersonId, PanelMember> panel) implements Competition {

        public Open {
            panel = Map.copyOf(panel);
        }

        Open by(Rubric next) {
            return new Open(next, panel);
        }

        Open with(PanelMember member) {
            var more = new HashMap<>(panel);
            more.put(member.person(), member);
            return new Open(rubric, more);
        }
    }

    static List<CompetitionEvent> decide(Competition state, CompetitionCommand command) {
        return switch (command) {
            case OpenEdition c -> open(state, c);
            case PublishRubric c -> publish(known(state), c);
            case AppointPanelMember c -> appoint(known(state), c);
        };
    }

    static Competition evolve(Competition state, CompetitionEvent event) {
        return switch (event) {
            case EditionOpened _ -> new Open(new Rubric(0, List.of()), Map.of());
            case RubricPublished e -> opened(state).by(e.rubric());
            case PanelMemberAppointed e -> opened(state).with(e.member());
        };
    }

    private static List<CompetitionEvent> open(Competition state, OpenEdition c) {
        Rejection.unless(state instanceof Unknown, EDITION_ALREADY_OPEN);
        var rules = c.rules();
        Rejection.unless(!rules.groups().isEmpty(), EDITION_WITHOUT_GROUP);
        Rejection.unless(areDistinct(rules.categories()), CATEGORY_TWICE);
        Rejection.unless(areInRange(rules), EDITION_NUMBER_OUT_OF_RANGE);
        return List.of(new EditionOpened(
                c.competition(),
                c.name(),
                c.year(),
                c.legalBasis(),
                rules,
                c.act().provenance()));
    }

    private static List<CompetitionEvent> publish(Open state, PublishRubric c) {
        Rejection.unless(areDistinct(c.criteria().stream().map(Criterion::code).toList()), CRITERION_TWICE);
        var weights = c.criteria().stream().map(Criterion::weight).toList();
        Rejection.unless(
                weights.stream().allMatch(weight -> weight > 0 && weight <= 100)
                        && weights.stream().mapToInt(weight -> weight).sum() == 100,
                WEIGHTS_MUST_SUM_TO_100);
        if (c.criteria().equals(state.rubric().criteria())) return List.of();
        var next = new Rubric(state.rubric().version() + 1, c.criteria());
        return List.of(new RubricPublished(c.competition(), next, c.act().provenance()));
    }

    private static List<CompetitionEvent> appoint(Open state, AppointPanelMember c) {
        var already = state.panel().get(c.member().person());
        if (c.member().equals(already)) return List.of();
        // one who scored as an evaluator and then interviewed as a panellist would judge twice
        Rejection.unless(already == null, PANEL_MEMBER_ALREADY_APPOINTED);
        return List.of(
                new PanelMemberAppointed(c.competition(), c.member(), c.act().provenance()));
    }

    private static boolean areInRange(EditionRules rules) {
        return isWithin(0, rules.minimumAgeYears(), 100)
                && isWithin(1, rules.objectionDays(), 365)
                && isWithin(1, rules.quorum(), 100)
                && isWithin(0, rules.passingGrade(), 100);
    }

    private static boolean isWithin(int least, int number, int most) {
        return least <= number && number <= most;
    }

    private static boolean areDistinct(Collection<String> names) {
        return new HashSet<>(names).size() == names.size();
    }

    private static Open known(Competition state) {
        return switch (state) {
            case Unknown _ -> throw new Rejection(UNKNOWN_COMPETITION);
            case Open open -> open;
        };
    }

    private static Open opened(Competition state) {
        return switch (state) {
            case Unknown _ -> throw new IllegalStateException("The first event of a competition opens it");
            case Open open -> open;
        };
    }
}
