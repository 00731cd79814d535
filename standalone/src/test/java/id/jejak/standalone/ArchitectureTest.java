package id.jejak.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.jejak.command.astray.SeesTheQueries;
import id.jejak.events.testing.Counterexample;
import id.jejak.events.testing.HouseRules;
import id.jejak.identity.astray.KnowsTheJournal;
import id.jejak.journal.astray.KnowsAService;
import id.jejak.journal.astray.KnowsWhoSignsIn;
import id.jejak.query.astray.BelongsToTheLauncher;
import id.jejak.query.astray.OpensADoor;
import id.jejak.query.astray.SeesTheCommands;
import id.jejak.standalone.astray.Prints;
import id.jejak.standalone.astray.unmarked.Unmarked;
import org.junit.jupiter.api.Test;

/** What holds between the modules; inside each of them its own architecture test speaks. */
class ArchitectureTest {

    private static final JavaClasses JEJAK = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("id.jejak");

    @Test
    void who_decides_does_not_see_who_shows() {
        holds(neverSees("id.jejak.command..", "id.jejak.query.."), SeesTheQueries.class);
    }

    @Test
    void who_shows_does_not_see_who_decides() {
        holds(neverSees("id.jejak.query..", "id.jejak.command.."), SeesTheCommands.class);
    }

    @Test
    void the_journal_knows_nobody_who_uses_it() {
        holds(
                neverSees("id.jejak.journal..", "id.jejak.command..", "id.jejak.query..", "id.jejak.identity.."),
                KnowsAService.class,
                KnowsWhoSignsIn.class);
    }

    @Test
    void the_accounts_know_the_language_and_nothing_else_of_ours() {
        holds(
                neverSees("id.jejak.identity..", "id.jejak.command..", "id.jejak.query..", "id.jejak.journal.."),
                KnowsTheJournal.class);
    }

    @Test
    void the_language_knows_nobody_who_speaks_it() {
        holds(
                neverSees(
                        "id.jejak.events..",
                        "id.jejak.command..",
                        "id.jejak.query..",
                        "id.jejak.journal..",
                        "id.jejak.identity.."),
                id.jejak.events.astray.KnowsWhoSignsIn.class);
    }

    @Test
    void nobody_knows_who_starts_them() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("id.jejak.standalone..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("id.jejak.standalone.."),
                BelongsToTheLauncher.class);
    }

    @Test
    void only_the_launcher_brings_a_front_door_and_a_database_of_its_own() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("id.jejak.standalone..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.undertow..", "io.zonky.."),
                OpensADoor.class);
    }

    @Test
    void only_who_starts_jejak_talks_to_the_console() {
        holds(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(Standalone.class.getName())
                        .should(ACCESS_STANDARD_STREAMS),
                Prints.class);
    }

    @Test
    void null_has_to_be_asked_for_everywhere() {
        holds(HouseRules.packagesAreNullMarked(), Unmarked.class);
    }

    @Test
    void no_module_is_left_out() {
        for (var module : new String[] {"events", "identity", "journal", "command", "query", "standalone"}) {
            classes()
                    .that()
                    .resideInAPackage("id.jejak." + module + "..")
                    .should()
                    .haveNameMatching("id\\.jejak\\..*")
                    .check(JEJAK); // fails where there are none
        }
    }

    private static ArchRule neverSees(String from, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static void holds(ArchRule rule, Class<?>... counterexamples) {
        rule.check(JEJAK);
        Counterexample.breaks(rule, counterexamples);
    }
}
