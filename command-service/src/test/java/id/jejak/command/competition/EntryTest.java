package id.jejak.command.competition;

import static id.jejak.command.competition.Edition.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Act;
import id.jejak.command.act.DecisionTable;
import id.jejak.command.act.Rejection;
import id.jejak.command.competition.Entry.Entered;
import id.jejak.command.competition.Entry.Unknown;
import id.jejak.command.competition.EntryCommand.*;
import id.jejak.command.neighbour.EditionTerms;
import id.jejak.command.neighbour.InnovationStanding;
import id.jejak.events.competition.AdminFinding;
import id.jejak.events.competition.AdminFinding.Item;
import id.jejak.events.competition.CriterionScore;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.EntryEvent.EntryAwarded;
import id.jejak.events.competition.EntryEvent.EntryDisqualified;
import id.jejak.events.competition.EntryEvent.EntryScoreConsolidated;
import id.jejak.events.competition.EntryEvent.EntryScored;
import id.jejak.events.competition.EntryEvent.EntrySubmitted;
import id.jejak.events.competition.EntryEvent.ObjectionDecided;
import id.jejak.events.competition.EntryEvent.ResultAnnounced;
import id.jejak.events.competition.EntryGroup;
import id.jejak.events.competition.EntryId;
import id.jejak.events.competition.Rubric;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.testing.GoldenFile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final LocalDate IN_SERVICE = LocalDate.of(2019, 3, 1);
    private static final List<String> AWARDS = List.of("Top 45", "Top 5");
    private static final Act AT_THE_END = at(WINDOW_ENDS, "peninjau.panrb", Role.MINISTRY_REVIEWER, null);
    private static final Act A_MOMENT_EARLIER =
            at(WINDOW_ENDS.minusNanos(1), "peninjau.panrb", Role.MINISTRY_REVIEWER, null);
    private static final Act OBJECTOR = at(OBJECTING, "admin.bangka", Role.INSTITUTION_ADMIN, "19.01");

    @Test
    void every_command_in_every_condition_gets_the_answer_the_table_says() {
        var commands = commands();

        GoldenFile.named("competition-entry-decisions.txt").assertHolds(table().toString());
        assertThat(commands.values().stream().map(Object::getClass).distinct())
                .hasSameSizeAs(EntryCommand.class.getPermittedSubclasses());
    }

    // entering

    @Test
    void an_entry_remembers_under_which_title_it_competes_and_whose_it_is() {
        assertThat(Entry.decide(new Unknown(), submit()))
                .singleElement()
                .isInstanceOfSatisfying(EntrySubmitted.class, event -> {
                    assertThat(event.title()).isEqualTo("SIDOLPIN");
                    assertThat(event.region()).isEqualTo(BELITUNG);
                });
    }

    @Test
    void an_edition_or_an_innovation_that_does_not_exist_has_no_entries() {
        assertThat(refusal(new Unknown(), submit(Optional.empty(), innovation())))
                .isEqualTo("unknown-competition");
        assertThat(refusal(new Unknown(), submit(Optional.of(terms()), Optional.empty())))
                .isEqualTo("unknown-innovation");
    }

    @Test
    void nobody_enters_what_belongs_to_nobody_known_or_what_nobody_endorsed() {
        var ownerless = new InnovationStanding(null, true);
        var proposed = new InnovationStanding(BELITUNG, false);

        assertThat(refusal(new Unknown(), submit(Optional.of(terms()), Optional.of(ownerless))))
                .isEqualTo("owner-unknown");
        assertThat(refusal(new Unknown(), submit(Optional.of(terms()), Optional.of(proposed))))
                .isEqualTo("innovation-not-endorsed");
    }

    @Test
    void entries_close_at_an_instant_whatever_the_clock_on_the_wall_says() {
        var lastMoment = at(CLOSING.minusNanos(1), "admin.belitung", Role.INSTITUTION_ADMIN, "19.02");
        var closing = at(CLOSING, "admin.belitung", Role.INSTITUTION_ADMIN, "19.02");

        assertThat(Entry.decide(new Unknown(), submit(lastMoment))).hasSize(1);
        assertThat(refusal(new Unknown(), submit(closing))).isEqualTo("entries-closed");
    }

    @Test
    void to_say_that_it_was_done_in_time_does_not_make_it_so() {
        var late = at(CLOSING.plusSeconds(60), "admin.belitung", Role.INSTITUTION_ADMIN, "19.02");
        var saidToBeEarlier = new Act(late.actor(), late.at(), ADMIN.provenance());

        assertThat(refusal(new Unknown(), submit(saidToBeEarlier))).isEqualTo("entries-closed");
    }

    @Test
    void entries_of_the_past_are_entered_by_the_ministry_and_held_to_the_day_they_were_made() {
        var inTime = backfilled(LocalDate.of(2022, 4, 14), "peninjau.panrb", Role.MINISTRY_REVIEWER, null);
        var late = backfilled(LocalDate.of(2022, 4, 17), "peninjau.panrb", Role.MINISTRY_REVIEWER, null);
        var byTheOwner = backfilled(LocalDate.of(2022, 4, 14), "admin.belitung", Role.INSTITUTION_ADMIN, "19.02");

        assertThat(Entry.decide(new Unknown(), submit(inTime))).hasSize(1);
        assertThat(refusal(new Unknown(), submit(late))).isEqualTo("entries-closed");
        EntryRights.check(submit(inTime));
        assertThat(ruleOf(() -> EntryRights.check(submit(byTheOwner)))).isEqualTo("not-your-role");
    }

    @Test
    void a_group_and_a_category_are_those_of_the_edition() {
        assertThat(refusal(new Unknown(), submit(EntryGroup.REPLICATION, INCLUSIVE, IN_SERVICE, null)))
                .isEqualTo("group-not-offered");
        assertThat(refusal(new Unknown(), submit(EntryGroup.GENERAL, "Olahraga", IN_SERVICE, null)))
                .isEqualTo("category-not-offered");
    }

    @Test
    void an_innovation_is_old_enough_on_the_day_entries_close() {
        var twoYears = LocalDate.of(2020, 4, 16);

        assertThat(Entry.decide(new Unknown(), submit(EntryGroup.GENERAL, INCLUSIVE, twoYears, null)))
                .hasSize(1);
        assertThat(refusal(new Unknown(), submit(EntryGroup.GENERAL, INCLUSIVE, twoYears.plusDays(1), null)))
                .isEqualTo("innovation-too-young");
    }

    @Test
    void the_special_group_is_for_the_awarded_and_the_general_one_is_not() {
        assertThat(refusal(new Unknown(), submit(EntryGroup.SPECIAL, INCLUSIVE, IN_SERVICE, null)))
                .isEqualTo("group-does-not-fit-award");
        assertThat(refusal(new Unknown(), submit(EntryGroup.GENERAL, INCLUSIVE, IN_SERVICE, "Top 45")))
                .isEqualTo("group-does-not-fit-award");
        assertThat(Entry.decide(new Unknown(), submit(EntryGroup.SPECIAL, INCLUSIVE, IN_SERVICE, "Top 45")))
                .hasSize(1);
    }

    @Test
    void what_was_awarded_here_counts_whether_it_is_told_or_not() {
        var general = submit(EntryGroup.GENERAL, INCLUSIVE, IN_SERVICE, null, Optional.empty(), AWARDS);
        var special = submit(EntryGroup.SPECIAL, INCLUSIVE, IN_SERVICE, "Top 99", Optional.empty(), AWARDS);

        assertThat(refusal(new Unknown(), general)).isEqualTo("group-does-not-fit-award");
        assertThat(Entry.decide(new Unknown(), special))
                .singleElement()
                .isInstanceOfSatisfying(
                        EntrySubmitted.class,
                        event -> assertThat(event.previousAward()).isEqualTo("Top 5"));
    }

    @Test
    void a_title_is_taken_once_in_an_edition() {
        var namesake = Optional.of(new EntryId(COMPETITION, InnovationId.next()));
        var second = submit(EntryGroup.GENERAL, INCLUSIVE, IN_SERVICE, null, namesake, List.of());

        assertThat(refusal(new Unknown(), second)).isEqualTo("title-taken");
    }

    @Test
    void a_government_enters_its_own_innovations_only() {
        var neighbour = at(ENTERING, "admin.bangka", Role.INSTITUTION_ADMIN, "19.01");

        assertThat(ruleOf(() -> EntryRights.check(submit(neighbour)))).isEqualTo("not-your-region");
    }

    @Test
    void a_check_answers_every_point_once_and_says_why_a_point_is_not_met() {
        var submitted = after(new Unknown(), submit());
        var four = findings(true).subList(1, Item.values().length);
        var unexplained = Arrays.stream(Item.values())
                .map(item -> new AdminFinding(item, false, null))
                .toList();

        assertThat(refusal(submitted, new RecordAdminCheck(ID, four, MINISTRY)))
                .isEqualTo("admin-checklist-incomplete");
        assertThat(refusal(submitted, new RecordAdminCheck(ID, unexplained, MINISTRY)))
                .isEqualTo("admin-finding-without-note");
    }

    // scoring

    @Test
    void whoever_is_not_on_the_panel_or_sits_there_otherwise_does_not_score() {
        var stranger = at(JUDGING, "penilai.lain", Role.EVALUATOR, null);

        assertThat(refusal(passed(), score(stranger, 90, 90, null))).isEqualTo("not-on-the-panel");
        assertThat(refusal(passed(), score(PANELLIST, 90, 90, null))).isEqualTo("not-on-the-panel");
        assertThat(refusal(passed(), declare(stranger))).isEqualTo("not-on-the-panel");
    }

    @Test
    void an_evaluator_scores_what_was_assigned_to_them_and_nothing_else() {
        assertThat(refusal(checked(), score(EVALUATOR, 90, 90, null))).isEqualTo("not-assigned");
        assertThat(Entry.decide(after(checked(), assign("penilai.ui")), score(EVALUATOR, 90, 90, null)))
                .hasSize(1);
    }

    @Test
    void an_entry_is_assigned_to_evaluators_of_the_panel_who_may_judge_it_and_while_it_is_under_evaluation() {
        assertThat(refusal(checked(), assign("penilai.lain"))).isEqualTo("not-on-the-panel");
        assertThat(refusal(checked(), assign("panel.independen"))).isEqualTo("not-on-the-panel");
        assertThat(refusal(checked(), assign("penilai.belitung"))).isEqualTo("conflict-of-interest");
        assertThat(refusal(after(passed(), declare(EVALUATOR)), assign("penilai.ui")))
                .isEqualTo("conflict-of-interest");
        assertThat(refusal(after(new Unknown(), submit()), assign("penilai.ui")))
                .isEqualTo("not-under-evaluation");
    }

    @Test
    void nobody_scores_their_own_government_their_own_institution_or_what_they_declared() {
        var ofTheRegion = at(JUDGING, "penilai.belitung", Role.EVALUATOR, null);
        var ofTheInstitution = at(JUDGING, "penilai.perikanan", Role.EVALUATOR, null);

        assertThat(refusal(passed(), score(ofTheRegion, 90, 90, null))).isEqualTo("conflict-of-interest");
        assertThat(refusal(passed(), score(ofTheInstitution, 90, 90, null))).isEqualTo("conflict-of-interest");
        assertThat(refusal(after(passed(), declare(EVALUATOR)), score(EVALUATOR, 90, 90, null)))
                .isEqualTo("conflict-of-interest");
    }

    @Test
    void a_score_is_given_by_the_current_rubric() {
        var secondVersion = terms(rules(), new Rubric(2, CRITERIA));
        var before = new RecordScore(ID, 1, points(90, 90), null, Optional.of(secondVersion), EVALUATOR);
        var unpublished = new RecordScore(ID, 1, points(90, 90), null, Optional.of(terms(rules(), null)), EVALUATOR);

        assertThat(refusal(passed(), before)).isEqualTo("rubric-not-current");
        assertThat(refusal(passed(), unpublished)).isEqualTo("no-rubric-yet");
    }

    @Test
    void a_score_gives_points_on_every_criterion_once_and_within_range() {
        var half = List.of(new CriterionScore("novelty", 90));
        var twice = Stream.concat(points(90, 90).stream(), half.stream()).toList();
        var another = List.of(new CriterionScore("novelty", 90), new CriterionScore("beauty", 90));

        assertThat(refusal(passed(), score(half))).isEqualTo("scores-incomplete");
        assertThat(refusal(passed(), score(twice))).isEqualTo("scores-incomplete");
        assertThat(refusal(passed(), score(another))).isEqualTo("scores-incomplete");
        assertThat(refusal(passed(), score(points(101, 90)))).isEqualTo("points-out-of-range");
        assertThat(refusal(passed(), score(points(90, -1)))).isEqualTo("points-out-of-range");
    }

    @Test
    void a_correction_is_a_new_score_that_names_the_old() {
        var scored = after(passed(), score(EVALUATOR, 90, 80, null));

        assertThat(refusal(scored, score(EVALUATOR, 91, 80, null))).isEqualTo("already-scored");
        assertThat(refusal(scored, score(EVALUATOR, 91, 80, 2))).isEqualTo("corrects-another-score");
        assertThat(refusal(scored, score(SECOND_EVALUATOR, 91, 80, 1))).isEqualTo("corrects-another-score");
        assertThat(Entry.decide(scored, score(EVALUATOR, 91, 80, 1)))
                .singleElement()
                .isInstanceOfSatisfying(EntryScored.class, event -> {
                    assertThat(event.score()).isEqualTo(2);
                    assertThat(event.corrects()).isEqualTo(1);
                    assertThat(event.mark()).hasToString("87.70");
                });
    }

    @Test
    void scores_that_stand_become_one() {
        var corrected = after(
                passed(),
                score(EVALUATOR, 90, 90, null),
                score(SECOND_EVALUATOR, 80, 81, null),
                score(EVALUATOR, 85, 85, 1));

        assertThat(Entry.decide(corrected, consolidate()))
                .singleElement()
                .isInstanceOfSatisfying(EntryScoreConsolidated.class, event -> {
                    assertThat(event.scores()).containsExactly(2, 3);
                    assertThat(event.mark()).hasToString("82.65"); // of 80.30 and 85.00
                });
    }

    @Test
    void a_quorum_counts_neither_scores_by_an_earlier_rubric_nor_those_of_the_conflicted() {
        var scored = after(passed(), score(EVALUATOR, 90, 90, null));
        var secondVersion = Optional.of(terms(rules(), new Rubric(2, CRITERIA)));
        var ofTwo = Optional.of(terms(rules(2, 7, 2, 75), new Rubric(1, CRITERIA)));

        assertThat(refusal(scored, new ConsolidateScore(ID, secondVersion, MINISTRY)))
                .isEqualTo("quorum-not-reached");
        assertThat(refusal(scored, new ConsolidateScore(ID, ofTwo, MINISTRY))).isEqualTo("quorum-not-reached");
        assertThat(refusal(after(scored, declare(EVALUATOR)), consolidate())).isEqualTo("quorum-not-reached");
    }

    @Test
    void after_the_rubric_changed_an_evaluator_scores_anew_and_names_the_old_score() {
        var scored = after(passed(), score(EVALUATOR, 90, 90, null));
        var secondVersion = Optional.of(terms(rules(), new Rubric(2, CRITERIA)));

        assertThat(Entry.decide(scored, new RecordScore(ID, 2, points(90, 90), 1, secondVersion, EVALUATOR)))
                .hasSize(1);
        assertThat(refusal(scored, new RecordScore(ID, 2, points(90, 90), null, secondVersion, EVALUATOR)))
                .isEqualTo("already-scored");
    }

    @Test
    void a_score_that_was_consolidated_cannot_be_disowned() {
        assertThat(refusal(consolidated(), declare(EVALUATOR))).isEqualTo("score-already-consolidated");
        assertThat(Entry.decide(consolidated(), declare(SECOND_EVALUATOR))).hasSize(1);
    }

    @Test
    void a_finalist_has_the_passing_grade_and_whoever_is_passed_over_is_told_why() {
        var justBelow = after(passed(), score(EVALUATOR, 75, 74, null), consolidate());
        var atTheGrade = after(passed(), score(EVALUATOR, 75, 75, null), consolidate());

        assertThat(refusal(justBelow, select(true))).isEqualTo("below-passing-grade");
        assertThat(Entry.decide(atTheGrade, select(true))).hasSize(1);
        assertThat(refusal(atTheGrade, select(false, null, terms(), SECOND_EVALUATOR, "penilai.ugm")))
                .isEqualTo("reason-missing");
    }

    @Test
    void an_evaluator_with_a_conflict_neither_selects_nor_sits_in_the_plenary() {
        var ofTheRegion = at(JUDGING, "penilai.belitung", Role.EVALUATOR, null);

        assertThat(refusal(consolidated(), select(true, null, terms(), ofTheRegion, "penilai.ugm")))
                .isEqualTo("conflict-of-interest");
        assertThat(refusal(consolidated(), select(true, null, terms(), EVALUATOR, "penilai.ui", "penilai.belitung")))
                .isEqualTo("conflict-of-interest");
        assertThat(refusal(consolidated(), select(true, null, terms(), EVALUATOR, "panel.independen")))
                .isEqualTo("not-on-the-panel");
    }

    @Test
    void a_plenary_has_the_quorum_and_counts_nobody_twice() {
        var ofTwo = terms(rules(2, 7, 2, 75), new Rubric(1, CRITERIA));

        assertThat(refusal(consolidated(), select(true, null, ofTwo, EVALUATOR, "penilai.ui", "penilai.ui")))
                .isEqualTo("plenary-too-small");
        assertThat(Entry.decide(consolidated(), select(true, null, ofTwo, EVALUATOR, "penilai.ui", "penilai.ugm")))
                .hasSize(1);
    }

    // presenting

    @Test
    void evaluators_do_not_interview() {
        assertThat(refusal(finalist(), interview(EVALUATOR))).isEqualTo("not-on-the-panel");
    }

    @Test
    void a_second_panellist_does_not_interview_a_finalist_who_was_interviewed() {
        var second = at(JUDGING, "panel.kedua", Role.PANELLIST, null);
        var interviewed = after(finalist(), interview(PANELLIST));

        assertThat(Entry.decide(interviewed, interview(PANELLIST))).isEmpty();
        assertThat(refusal(interviewed, interview(second))).isEqualTo("not-a-finalist");
    }

    @Test
    void an_evaluator_and_a_panellist_see_a_finalist_at_work_and_nobody_with_a_conflict() {
        var interviewed = after(finalist(), interview(PANELLIST));

        assertThat(refusal(interviewed, visit("penilai.ui", "penilai.ugm"))).isEqualTo("visit-lacks-a-side");
        assertThat(refusal(interviewed, visit("panel.independen"))).isEqualTo("visit-lacks-a-side");
        assertThat(refusal(interviewed, visit("penilai.belitung", "panel.independen")))
                .isEqualTo("conflict-of-interest");
        assertThat(refusal(interviewed, visit("penilai.ui", "panel.lain"))).isEqualTo("not-on-the-panel");
        assertThat(Entry.decide(interviewed, visit("penilai.ui", "panel.independen")))
                .hasSize(1);
    }

    // awarding

    @Test
    void the_public_has_whole_days_to_object() {
        assertThat(Entry.decide(visited(), announce("Top 45")))
                .singleElement()
                .isInstanceOfSatisfying(
                        ResultAnnounced.class,
                        event -> assertThat(event.objectionsUntil().before()).isEqualTo(WINDOW_ENDS));
    }

    @Test
    void an_objection_is_lodged_before_the_window_ends_and_a_decree_issued_after() {
        var inTime = at(WINDOW_ENDS.minusNanos(1), "admin.bangka", Role.INSTITUTION_ADMIN, "19.01");
        var late = at(WINDOW_ENDS, "admin.bangka", Role.INSTITUTION_ADMIN, "19.01");

        assertThat(Entry.decide(announced(), object(inTime))).hasSize(1);
        assertThat(refusal(announced(), object(late))).isEqualTo("objection-window-over");
        assertThat(refusal(announced(), new IssueDecree(ID, "900/2022", A_MOMENT_EARLIER)))
                .isEqualTo("objection-window-open");
        assertThat(Entry.decide(announced(), new IssueDecree(ID, "900/2022", AT_THE_END)))
                .singleElement()
                .isInstanceOfSatisfying(
                        EntryAwarded.class, event -> assertThat(event.tier()).isEqualTo("Top 45"));
    }

    @Test
    void a_decree_waits_for_every_objection() {
        var disputed = after(announced(), object(OBJECTOR));

        assertThat(refusal(disputed, new IssueDecree(ID, "900/2022", AT_THE_END)))
                .isEqualTo("objection-undecided");
        assertThat(Entry.decide(after(disputed, answer(false)), new IssueDecree(ID, "900/2022", AT_THE_END)))
                .hasSize(1);
    }

    @Test
    void an_award_has_one_decree() {
        var awarded = after(announced(), new IssueDecree(ID, "900/2022", AT_THE_END));

        assertThat(Entry.decide(awarded, new IssueDecree(ID, "900/2022", AT_THE_END)))
                .isEmpty();
        assertThat(refusal(awarded, new IssueDecree(ID, "901/2022", AT_THE_END)))
                .isEqualTo("entry-decided");
    }

    @Test
    void whoever_objected_to_an_entry_that_fell_for_another_reason_is_answered_still() {
        var fallen = after(announced(), object(OBJECTOR), new Disqualify(ID, "Copied", AT_THE_END));

        assertThat(Entry.decide(fallen, answer(false))).hasExactlyElementsOfTypes(ObjectionDecided.class);
        assertThat(Entry.decide(fallen, answer(true))).hasExactlyElementsOfTypes(ObjectionDecided.class);
    }

    @Test
    void nobody_objects_to_an_entry_that_has_fallen() {
        var fallen = after(announced(), new Disqualify(ID, "Copied", AT_THE_END));

        assertThat(refusal(fallen, object(OBJECTOR))).isEqualTo("result-not-announced");
    }

    @Test
    void an_objection_that_is_upheld_disqualifies() {
        assertThat(Entry.decide(after(announced(), object(OBJECTOR)), answer(true)))
                .hasExactlyElementsOfTypes(ObjectionDecided.class, EntryDisqualified.class);
    }

    @Test
    void nobody_decides_on_an_objection_they_brought_or_one_there_is_not() {
        var byLetter = object(at(OBJECTING, "peninjau.panrb", Role.MINISTRY_REVIEWER, null));

        assertThat(refusal(after(announced(), byLetter), answer(false))).isEqualTo("own-objection");
        assertThat(refusal(announced(), answer(false))).isEqualTo("unknown-objection");
    }

    @Test
    void an_objection_is_decided_once() {
        var dismissed = after(announced(), object(OBJECTOR), answer(false));

        assertThat(refusal(dismissed, answer(true))).isEqualTo("objection-already-decided");
    }

    @Test
    void objections_of_the_past_are_entered_by_the_ministry() {
        var byAnybody = backfilled(LocalDate.of(2022, 8, 3), "admin.bangka", Role.INSTITUTION_ADMIN, "19.01");

        assertThat(ruleOf(() -> EntryRights.check(object(byAnybody)))).isEqualTo("not-your-role");
        EntryRights.check(object(backfilled(LocalDate.of(2022, 8, 3), "panrb", Role.MINISTRY_REVIEWER, null)));
    }

    // one step after another

    @Test
    void nothing_is_done_with_an_entry_that_does_not_exist() {
        assertThat(refusal(new Unknown(), new RecordAdminCheck(ID, findings(true), MINISTRY)))
                .isEqualTo("unknown-entry");
    }

    @Test
    void an_innovation_enters_an_edition_once() {
        assertThat(refusal(checked(), submit())).isEqualTo("already-entered");
    }

    @Test
    void the_secretariat_checks_an_entry_once() {
        assertThat(refusal(finalist(), new RecordAdminCheck(ID, findings(false), MINISTRY)))
                .isEqualTo("not-awaiting-admin-check");
    }

    @Test
    void a_conflict_is_declared_before_the_entry_has_been_judged() {
        assertThat(refusal(announced(), declare(SECOND_EVALUATOR))).isEqualTo("nothing-left-to-judge");
    }

    @Test
    void nobody_becomes_a_finalist_before_the_scores_are_consolidated() {
        assertThat(refusal(passed(), select(true))).isEqualTo("not-desk-scored");
    }

    @Test
    void a_finalist_is_visited_after_the_interview() {
        assertThat(refusal(finalist(), visit("penilai.ugm", "panel.independen")))
                .isEqualTo("not-interviewed");
    }

    @Test
    void a_result_is_announced_after_the_visit() {
        assertThat(refusal(after(finalist(), interview(PANELLIST)), announce("Top 45")))
                .isEqualTo("not-field-verified");
    }

    private static SubmitEntry submit() {
        return submit(ADMIN);
    }

    private static SubmitEntry submit(Act act) {
        return new SubmitEntry(
                ID,
                "SIDOLPIN",
                "Dinas Perikanan",
                EntryGroup.GENERAL,
                INCLUSIVE,
                IN_SERVICE,
                null,
                Optional.of(terms()),
                innovation(),
                Optional.empty(),
                List.of(),
                act);
    }

    private static SubmitEntry submit(Optional<EditionTerms> terms, Optional<InnovationStanding> innovation) {
        return new SubmitEntry(
                ID,
                "SIDOLPIN",
                "Dinas Perikanan",
                EntryGroup.GENERAL,
                INCLUSIVE,
                IN_SERVICE,
                null,
                terms,
                innovation,
                Optional.empty(),
                List.of(),
                ADMIN);
    }

    private static SubmitEntry submit(
            EntryGroup group, String category, LocalDate inServiceSince, @Nullable String previousAward) {
        return submit(group, category, inServiceSince, previousAward, Optional.empty(), List.of());
    }

    private static SubmitEntry submit(
            EntryGroup group,
            String category,
            LocalDate inServiceSince,
            @Nullable String previousAward,
            Optional<EntryId> namesake,
            List<String> awards) {
        return new SubmitEntry(
                ID,
                "SIDOLPIN",
                "Dinas Perikanan",
                group,
                category,
                inServiceSince,
                previousAward,
                Optional.of(terms()),
                innovation(),
                namesake,
                awards,
                ADMIN);
    }

    private static AssignEvaluator assign(String evaluator) {
        return new AssignEvaluator(ID, new PersonId(evaluator), Optional.of(terms()), MINISTRY);
    }

    private static DeclareConflict declare(Act act) {
        return new DeclareConflict(ID, "Advised its team", Optional.of(terms()), act);
    }

    private static RecordScore score(Act act, int novelty, int effective, @Nullable Integer corrects) {
        return new RecordScore(ID, 1, points(novelty, effective), corrects, Optional.of(terms()), act);
    }

    private static RecordScore score(List<CriterionScore> points) {
        return new RecordScore(ID, 1, points, null, Optional.of(terms()), EVALUATOR);
    }

    private static ConsolidateScore consolidate() {
        return new ConsolidateScore(ID, Optional.of(terms()), MINISTRY);
    }

    private static SelectFinalist select(boolean selected) {
        return select(
                selected,
                selected ? null : "Others are better",
                terms(),
                SECOND_EVALUATOR,
                "penilai.ui",
                "penilai.ugm");
    }

    private static SelectFinalist select(
            boolean selected, @Nullable String reason, EditionTerms terms, Act act, String... plenary) {
        var present = Stream.of(plenary).map(PersonId::new).toList();
        return new SelectFinalist(ID, selected, present, reason, Optional.of(terms), act);
    }

    private static RecordInterview interview(Act act) {
        return new RecordInterview(ID, "Convincing", Optional.of(terms()), act);
    }

    private static RecordFieldVisit visit(String... visitors) {
        var people = Stream.of(visitors).map(PersonId::new).toList();
        return new RecordFieldVisit(ID, people, "Tanjung Pandan", "At work", Optional.of(terms()), PANELLIST);
    }

    private static AnnounceResult announce(String tier) {
        var announcing = at(ANNOUNCING, "peninjau.panrb", Role.MINISTRY_REVIEWER, null);
        return new AnnounceResult(ID, tier, Optional.of(terms()), announcing);
    }

    private static LodgeObjection object(Act act) {
        return new LodgeObjection(ID, "Nelayan Kurau", "It stood still for a month", act);
    }

    private static DecideObjection answer(boolean upheld) {
        return new DecideObjection(ID, 1, upheld, "Looked into", AT_THE_END);
    }

    private static Entry checked() {
        return after(new Unknown(), submit(), new RecordAdminCheck(ID, findings(true), MINISTRY));
    }

    /** Under evaluation, by two. */
    private static Entry passed() {
        return after(checked(), assign("penilai.ui"), assign("penilai.ugm"));
    }

    private static Entry consolidated() {
        return after(passed(), score(EVALUATOR, 90, 90, null), consolidate());
    }

    private static Entry finalist() {
        return after(consolidated(), select(true));
    }

    private static Entry visited() {
        return after(finalist(), interview(PANELLIST), visit("penilai.ugm", "panel.independen"));
    }

    private static Entry announced() {
        return after(visited(), announce("Top 45"));
    }

    private static Entry after(Entry state, EntryCommand... commands) {
        var now = state;
        for (var command : commands) {
            now = Entry.decide(now, command).stream().reduce(now, Entry::evolve, (_, later) -> later);
        }
        return now;
    }

    /** The stage; whether assigned; while it matters, the score that stands; what was declared and objected. */
    private static Map<String, EntryCommand> commands() {
        var commands = new LinkedHashMap<String, EntryCommand>();
        commands.put("SubmitEntry", submit());
        commands.put("RecordAdminCheck", new RecordAdminCheck(ID, findings(true), MINISTRY));
        commands.put("RecordAdminCheck of gaps", new RecordAdminCheck(ID, findings(false), MINISTRY));
        commands.put("AssignEvaluator", assign("penilai.ui"));
        commands.put("DeclareConflict", declare(EVALUATOR));
        commands.put("RecordScore", score(EVALUATOR, 90, 90, null));
        commands.put("RecordScore as a correction", score(EVALUATOR, 60, 60, 1));
        commands.put("ConsolidateScore", consolidate());
        commands.put("SelectFinalist", select(true));
        commands.put("SelectFinalist not", select(false));
        commands.put("RecordInterview", interview(PANELLIST));
        commands.put("RecordFieldVisit", visit("penilai.ugm", "panel.independen"));
        commands.put("AnnounceResult", announce("Top 45"));
        commands.put("LodgeObjection", object(OBJECTOR));
        commands.put("DecideObjection by upholding", answer(true));
        commands.put("DecideObjection by dismissing", answer(false));
        commands.put("IssueDecree", new IssueDecree(ID, "900/2022", AT_THE_END));
        commands.put("IssueDecree of another number", new IssueDecree(ID, "901/2022", AT_THE_END));
        commands.put("IssueDecree too early", new IssueDecree(ID, "900/2022", A_MOMENT_EARLIER));
        commands.put("Disqualify", new Disqualify(ID, "Copied", AT_THE_END));
        return commands;
    }

    static DecisionTable<Entry, EntryCommand, EntryEvent> table() {
        return new DecisionTable<>(commands(), Entry::decide, Entry::evolve, EntryTest::condition).from(new Unknown());
    }

    private static String condition(Entry state) {
        return switch (state) {
            case Unknown _ -> "Unknown";
            case Entered entered -> {
                var bench = entered.bench();
                var score = bench.standing().get(EVALUATOR.person());
                var scoring = entered.stage() instanceof EntryStage.AdminPassed
                        || entered.stage() instanceof EntryStage.DeskScored;
                yield entered.stage().getClass().getSimpleName()
                        + (bench.assigned().isEmpty() ? "" : ", assigned")
                        + (scoring && score != null ? ", score " + score.number() + " of " + score.mark() : "")
                        + (bench.conflicted().isEmpty() ? "" : ", conflict")
                        + entered.objections().stream()
                                .map(objection -> ", " + objection.standing())
                                .reduce("", String::concat);
            }
        };
    }

    private static String refusal(Entry state, EntryCommand command) {
        return ruleOf(() -> assertThat(Entry.decide(state, command)).isNull());
    }

    private static String ruleOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(Rejection.class, deed).rule().id();
    }
}
