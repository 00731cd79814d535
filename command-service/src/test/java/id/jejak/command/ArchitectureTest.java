package id.jejak.command;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.jejak.command.counterexample.CommitmentRights;
import id.jejak.command.counterexample.DirectDatabase;
import id.jejak.command.counterexample.Feature;
import id.jejak.command.counterexample.Planning;
import id.jejak.command.counterexample.WhenNothingThenReplay;
import id.jejak.events.testing.Counterexample;
import id.jejak.events.testing.HouseRules;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;

/** The rules of this module, each with a class that breaks it. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.jejak.command");

    private static final String DECIDERS =
            "(.*\\.)?(Innovation|ReplicationCycle|SigningInstrument|Commitment|Adoption|Stage"
                    + "|Opening|Forum|Drafting|AuthorityReview|Countersignatures|Correcting|Choosing|Planning|Proposal|Approving|Replicating|Monitoring|Migrating|Lapsing|Ending"
                    + "|Competition|Entry|EntryStage|Bench|Panel|Marking|Timing|Entering|Scoring|Presenting|Awarding|Awards"
                    + "|Office|Days|Mandate|Mandates|Deadline"
                    + "|\\w+Rights|\\w+Rule)(\\$.*)?";

    @Test
    void deciders_know_the_language_and_nothing_else() {
        ArchRule rule = classes()
                .that()
                .haveNameMatching(DECIDERS)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "id.jejak.events..",
                                "id.jejak.command.act",
                                "org.jspecify..",
                                "com.google.errorprone..")
                        .or(resideInAnyPackage(
                                "id.jejak.command.innovation",
                                "id.jejak.command.cycle",
                                "id.jejak.command.signing",
                                "id.jejak.command.office",
                                "id.jejak.command.commitment",
                                "id.jejak.command.competition",
                                "id.jejak.command.deadline",
                                "id.jejak.command.parking",
                                "id.jejak.command.neighbour"))
                        .or(resideInAPackage("id.jejak.command.counterexample")));

        rule.check(OURS);
        Counterexample.breaks(rule, Planning.class);
    }

    @Test
    void deciders_read_no_clock_and_roll_no_dice() {
        ArchRule rule = noClasses().that().haveNameMatching(DECIDERS).should(HouseRules.readAClockOrRollDice());

        rule.check(OURS);
        Counterexample.breaks(rule, CommitmentRights.class);
    }

    @Test
    void features_do_not_know_each_other() {
        ArchRule rule = slices().matching(
                        "id.jejak.command..(innovation|cycle|signing|office|commitment|competition|deadline|parking)..")
                .should()
                .notDependOnEachOther();

        rule.check(OURS);
        assertThat(rule.evaluate(new ClassFileImporter().importPackages("id.jejak.command.counterexample"))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void only_aggregates_handle_commands() {
        ArchRule rule = methods()
                .that()
                .areAnnotatedWith(CommandHandler.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Aggregate");

        rule.check(OURS);
        Counterexample.breaks(rule, WhenNothingThenReplay.class);
    }

    @Test
    void only_automations_and_projections_handle_events_and_no_automation_acts_on_the_past() {
        ArchRule named = methods()
                .that()
                .areAnnotatedWith(EventHandler.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameStartingWith("When")
                .orShould()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Projection");
        ArchRule careful =
                classes().that().haveSimpleNameStartingWith("When").should().beAnnotatedWith(DisallowReplay.class);

        named.check(OURS);
        careful.check(OURS);
        Counterexample.breaks(named, Feature.class);
        Counterexample.breaks(careful, WhenNothingThenReplay.class);
    }

    @Test
    void only_the_platform_and_the_schedule_name_the_database() {
        ArchRule rule = noClasses()
                .that(not(resideInAnyPackage("id.jejak.command.platform", "id.jejak.command.schedule")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc.."));

        rule.check(OURS);
        Counterexample.breaks(rule, DirectDatabase.class);
    }

    @Test
    void house_rules_hold() {
        HouseRules.packagesAreNullMarked().check(OURS);
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(OURS);
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(OURS);
    }
}
