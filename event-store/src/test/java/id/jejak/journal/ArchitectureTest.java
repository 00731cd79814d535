package id.jejak.journal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.jejak.events.testing.Counterexample;
import id.jejak.events.testing.HouseRules;
import id.jejak.journal.counterexample.Entangled;
import id.jejak.journal.counterexample.unmarked.Unmarked;
import org.junit.jupiter.api.Test;

/** The journal is plain first and Axon's second, and knows nobody who uses it. */
class ArchitectureTest {

    private static final JavaClasses JOURNAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("id.jejak");

    private static final DescribedPredicate<JavaClass> DATABASE =
            resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb..");

    private static final DescribedPredicate<JavaClass> AXON = resideInAnyPackage("org.axonframework..");

    @Test
    void the_journal_leans_on_the_language_axon_and_the_database_and_on_no_service() {
        holds(
                classes()
                        .that()
                        .resideInAPackage("id.jejak.journal..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "javax.sql..",
                                "org.postgresql..",
                                "org.flywaydb..",
                                "org.axonframework..",
                                "id.jejak.journal..",
                                "id.jejak.events..",
                                "org.slf4j..",
                                "tools.jackson..",
                                "org.jspecify.annotations..",
                                "com.google.errorprone.annotations.."),
                Entangled.WithItsUsers.class,
                Entangled.WithALibrary.class);
    }

    @Test
    void a_class_speaks_to_the_database_or_to_axon_and_never_to_both() {
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("id.jejak.journal..")
                        .should(dependOnClassesThat(DATABASE)
                                .as("speak to the database")
                                .and(dependOnClassesThat(AXON))
                                .as("speak to the database and to Axon")),
                Entangled.WithBoth.class);
    }

    @Test
    void only_the_journal_speaks_to_the_database() {
        holds(
                noClasses()
                        .that(describe(
                                "are outside the journal",
                                type -> !type.getPackageName().equals("id.jejak.journal")))
                        .should(dependOnClassesThat(DATABASE)),
                Entangled.WithTheDatabase.class);
    }

    @Test
    void null_has_to_be_asked_for_everywhere() {
        holds(HouseRules.packagesAreNullMarked(), Unmarked.class);
    }

    private static void holds(ArchRule rule, Class<?>... counterexamples) {
        rule.check(JOURNAL);
        Counterexample.breaks(rule, counterexamples);
    }
}
