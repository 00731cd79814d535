package id.jejak.command.competition;

import static id.jejak.command.competition.Edition.ADMIN;
import static id.jejak.command.competition.Edition.COMPETITION;
import static id.jejak.command.competition.Edition.CRITERIA;
import static id.jejak.command.competition.Edition.INCLUSIVE;
import static id.jejak.command.competition.Edition.MINISTRY;
import static id.jejak.command.competition.Edition.member;
import static id.jejak.command.competition.Edition.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.DecisionTable;
import id.jejak.command.act.Rejection;
import id.jejak.command.competition.Competition.Open;
import id.jejak.command.competition.Competition.Unknown;
import id.jejak.command.competition.CompetitionCommand.AppointPanelMember;
import id.jejak.command.competition.CompetitionCommand.OpenEdition;
import id.jejak.command.competition.CompetitionCommand.PublishRubric;
import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.CompetitionEvent.RubricPublished;
import id.jejak.events.competition.EditionRules;
import id.jejak.events.competition.PanelKind;
import id.jejak.events.competition.Rubric.Criterion;
import id.jejak.events.testing.GoldenFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompetitionTest {

    private static final List<Criterion> OTHER_CRITERIA = List.of(new Criterion("novelty", "Kebaruan", 100));

    @Test
    void every_command_in_every_condition_gets_the_answer_the_table_says() {
        var commands = commands();

        GoldenFile.named("competition-decisions.txt").assertHolds(table().toString());
        assertThat(commands.values().stream().map(Object::getClass).distinct())
                .hasSameSizeAs(CompetitionCommand.class.getPermittedSubclasses());
    }

    @Test
    void an_edition_has_a_group_in_which_to_compete() {
        var without = new EditionRules(Set.of(), List.of(INCLUSIVE), rules().closes(), 2, 7, 1, 75, "Deputi");

        assertThat(refusal(new Unknown(), open(without))).isEqualTo("edition-without-group");
    }

    @Test
    void a_category_is_named_once() {
        var twice = new EditionRules(
                rules().groups(), List.of(INCLUSIVE, INCLUSIVE), rules().closes(), 2, 7, 1, 75, "Deputi");

        assertThat(refusal(new Unknown(), open(twice))).isEqualTo("category-twice");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 7, 1, 75",
        "101, 7, 1, 75",
        "2, 0, 1, 75",
        "2, 366, 1, 75",
        "2, 7, 0, 75",
        "2, 7, 101, 75",
        "2, 7, 1, -1",
        "2, 7, 1, 101"
    })
    void an_edition_asks_for_what_can_be_met(int age, int objectionDays, int quorum, int passingGrade) {
        assertThat(refusal(new Unknown(), open(rules(age, objectionDays, quorum, passingGrade))))
                .isEqualTo("edition-number-out-of-range");
    }

    @ParameterizedTest
    @CsvSource({"70, 29", "70, 31", "100, 0", "101, -1"})
    void the_weights_of_a_rubric_are_percents_and_sum_to_100(int one, int other) {
        var criteria = List.of(new Criterion("novelty", "Kebaruan", one), new Criterion("x", "Efektif", other));

        assertThat(refusal(opened(), publish(criteria))).isEqualTo("weights-must-sum-to-100");
    }

    @Test
    void a_rubric_has_each_criterion_once() {
        var twice = List.of(new Criterion("novelty", "Kebaruan", 50), new Criterion("novelty", "Efektif", 50));

        assertThat(refusal(opened(), publish(twice))).isEqualTo("criterion-twice");
    }

    @Test
    void a_changed_rubric_is_the_next_version() {
        var second = after(after(opened(), publish(CRITERIA)), publish(OTHER_CRITERIA));

        assertThat(Competition.decide(second, publish(CRITERIA)))
                .singleElement()
                .isInstanceOfSatisfying(
                        RubricPublished.class,
                        event -> assertThat(event.rubric().version()).isEqualTo(3));
    }

    @Test
    void nobody_sits_on_a_panel_in_two_ways() {
        assertThat(refusal(after(opened(), appoint(PanelKind.EVALUATOR)), appoint(PanelKind.PANELLIST)))
                .isEqualTo("panel-member-already-appointed");
    }

    @Test
    void an_edition_is_opened_once() {
        assertThat(refusal(opened(), open(rules()))).isEqualTo("edition-already-open");
    }

    @Test
    void only_the_ministry_runs_the_competition() {
        var byAnAdmin = new OpenEdition(COMPETITION, "KIPP 2022", 2022, "KepmenPANRB 50/2022", rules(), ADMIN);

        assertThat(catchThrowableOfType(Rejection.class, () -> CompetitionRights.check(byAnAdmin))
                        .rule()
                        .id())
                .isEqualTo("not-your-role");
    }

    private static OpenEdition open(EditionRules rules) {
        return new OpenEdition(COMPETITION, "KIPP 2022", 2022, "KepmenPANRB 50/2022", rules, MINISTRY);
    }

    private static PublishRubric publish(List<Criterion> criteria) {
        return new PublishRubric(COMPETITION, criteria, MINISTRY);
    }

    private static AppointPanelMember appoint(PanelKind kind) {
        return new AppointPanelMember(COMPETITION, member("penilai.ui", kind, "UI", null), MINISTRY);
    }

    private static Competition opened() {
        return after(new Unknown(), open(rules()));
    }

    private static Competition after(Competition state, CompetitionCommand command) {
        return Competition.decide(state, command).stream().reduce(state, Competition::evolve, (_, later) -> later);
    }

    /** How often a rubric was changed makes no difference; which one it is does. */
    private static Map<String, CompetitionCommand> commands() {
        var commands = new LinkedHashMap<String, CompetitionCommand>();
        commands.put("OpenEdition", open(rules()));
        commands.put("PublishRubric", publish(CRITERIA));
        commands.put("PublishRubric of other criteria", publish(OTHER_CRITERIA));
        commands.put("AppointPanelMember", appoint(PanelKind.EVALUATOR));
        commands.put("AppointPanelMember otherwise", appoint(PanelKind.PANELLIST));
        return commands;
    }

    static DecisionTable<Competition, CompetitionCommand, CompetitionEvent> table() {
        return new DecisionTable<>(commands(), Competition::decide, Competition::evolve, CompetitionTest::condition)
                .from(new Unknown());
    }

    private static String condition(Competition state) {
        return switch (state) {
            case Unknown _ -> "Unknown";
            case Open open -> {
                var criteria = open.rubric().criteria();
                var rubric = criteria.isEmpty() ? "" : criteria.equals(CRITERIA) ? ", rubric" : ", other rubric";
                yield "Open" + rubric + (open.panel().isEmpty() ? "" : ", evaluator");
            }
        };
    }

    private static String refusal(Competition state, CompetitionCommand command) {
        return catchThrowableOfType(
                        Rejection.class,
                        () -> assertThat(Competition.decide(state, command)).isNull())
                .rule()
                .id();
    }
}
