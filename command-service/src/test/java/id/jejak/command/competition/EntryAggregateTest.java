package id.jejak.command.competition;

import static id.jejak.command.competition.Edition.ADMIN;
import static id.jejak.command.competition.Edition.ID;
import static id.jejak.command.competition.Edition.MINISTRY;
import static id.jejak.command.competition.Edition.findings;
import static id.jejak.command.competition.Edition.innovation;
import static id.jejak.command.competition.Edition.terms;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.command.act.Rejection;
import id.jejak.command.competition.EntryCommand.Disqualify;
import id.jejak.command.competition.EntryCommand.RecordAdminCheck;
import id.jejak.command.competition.EntryCommand.SubmitEntry;
import id.jejak.events.competition.AwardEvent.AwardRemembered;
import id.jejak.events.competition.AwardsId;
import id.jejak.events.competition.CompetitionId;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.EntryEvent.EntryDisqualified;
import id.jejak.events.competition.EntryGroup;
import id.jejak.events.competition.EntryId;
import id.jejak.events.competition.TitleEvent.TitleClaimed;
import id.jejak.events.competition.TitleId;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class EntryAggregateTest {

    private static final SubmitEntry SUBMIT = new SubmitEntry(
            ID,
            "SIDOLPIN",
            "Dinas Perikanan",
            EntryGroup.GENERAL,
            Edition.INCLUSIVE,
            LocalDate.of(2019, 3, 1),
            null,
            Optional.of(terms()),
            innovation(),
            Optional.empty(),
            List.of(),
            ADMIN);
    private static final TitleClaimed CLAIMED =
            new TitleClaimed(TitleId.of(ID.competition(), "SIDOLPIN"), ID, ADMIN.provenance());
    private static final EntryEvent SUBMITTED =
            Entry.decide(new Entry.Unknown(), SUBMIT).getFirst();

    private final FixtureConfiguration<EntryAggregate> entry = new AggregateTestFixture<>(EntryAggregate.class);

    @Test
    void an_innovation_enters_an_edition_once_and_claims_its_title() {
        entry.givenNoPriorActivity().when(SUBMIT).expectEvents(SUBMITTED, CLAIMED);
        entry.given(SUBMITTED)
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(Rejection.class)
                .expectExceptionMessage("An innovation enters an edition once.");
    }

    @Test
    void who_may_not_is_refused_before_the_decision() {
        entry.given(SUBMITTED)
                .when(new RecordAdminCheck(ID, findings(true), ADMIN))
                .expectNoEvents()
                .expectExceptionMessage("This step belongs to another role.");
    }

    @Test
    void an_entry_nobody_submitted_is_unknown_and_stays_so() {
        entry.givenNoPriorActivity()
                .when(new Disqualify(ID, "Copied", MINISTRY))
                .expectNoEvents()
                .expectException(Rejection.class);
    }

    @Test
    void a_disqualified_entry_is_not_disqualified_again() {
        entry.given(SUBMITTED, new EntryDisqualified(ID, "Copied", MINISTRY.provenance()))
                .when(new Disqualify(ID, "Copied", MINISTRY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_award_is_remembered_once_and_beside_others() {
        var awards = new AggregateTestFixture<>(AwardsAggregate.class);
        var first = new AwardRemembered(AwardsId.of(ID.innovation()), ID, "Top 45", MINISTRY.provenance());
        var later = new EntryId(CompetitionId.next(), ID.innovation());

        awards.givenNoPriorActivity()
                .when(new RememberAward(ID, "Top 45", MINISTRY))
                .expectEvents(first);
        awards.given(first).when(new RememberAward(ID, "Top 45", MINISTRY)).expectNoEvents();
        awards.given(first)
                .when(new RememberAward(later, "Top 5", MINISTRY))
                .expectEvents(new AwardRemembered(first.awards(), later, "Top 5", MINISTRY.provenance()));
    }

    @Test
    void every_command_has_a_handler() {
        assertThat(handledBy(EntryAggregate.class))
                .containsExactlyInAnyOrder(EntryCommand.class.getPermittedSubclasses());
        assertThat(handledBy(CompetitionAggregate.class))
                .containsExactlyInAnyOrder(CompetitionCommand.class.getPermittedSubclasses());
    }

    private static List<Class<?>> handledBy(Class<?> aggregate) {
        return Arrays.stream(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .<Class<?>>flatMap((Method method) -> Arrays.stream(method.getParameterTypes()))
                .toList();
    }
}
