package id.jejak.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.jejak.events.testing.Counterexample;
import id.jejak.events.testing.HouseRules;
import org.junit.jupiter.api.Test;

/** Accounts know the published language and Spring, and no service. */
class ArchitectureTest {

    private static final JavaClasses IDENTITY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.jejak.identity");

    @Test
    void accounts_depend_on_the_language_and_on_spring_alone() {
        var rule = classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "id.jejak.events..",
                        "id.jejak.identity..",
                        "org.springframework..",
                        "org.jspecify.annotations..",
                        "com.google.errorprone.annotations..");
        rule.check(IDENTITY);
        // this very test leans on ArchUnit
        Counterexample.breaks(rule, ArchitectureTest.class);
    }

    @Test
    void null_has_to_be_asked_for_everywhere() {
        HouseRules.packagesAreNullMarked().check(IDENTITY);
    }
}
