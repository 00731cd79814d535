package id.jejak.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import id.jejak.events.json.EventTypes;
import id.jejak.events.testing.Counterexample;
import id.jejak.events.testing.HouseRules;
import id.jejak.query.counterexample.left.Leftist;
import id.jejak.query.counterexample.left.SpillsRows;
import id.jejak.query.counterexample.left.UnreadableFold;
import id.jejak.query.counterexample.left.WatchesOneEventFold;
import id.jejak.query.platform.Recorded;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;

/** The rules of this module's house. Each is shown a class that breaks it. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.jejak.query");

    private static final String JDBC = "java.sql..";
    private static final String SPRING_JDBC = "org.springframework.jdbc..";

    /** A question never looks at another's code; only the pages put answers side by side. */
    private static final ArchRule QUESTIONS_ARE_INDEPENDENT = slices().matching("id.jejak.query.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage("id.jejak.query.platform.."))
            .ignoreDependency(resideInAnyPackage("id.jejak.query.pages.."), DescribedPredicate.alwaysTrue());

    private static final ArchRule PLATFORM_KNOWS_NO_QUESTION = noClasses()
            .that()
            .resideInAPackage("id.jejak.query.platform..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "answer a question",
                    (JavaClass type) -> type.getPackageName().startsWith("id.jejak.query.")
                            && !type.getPackageName().startsWith("id.jejak.query.platform")));

    private static final ArchRule DATABASE_IS_FOR_QUERIES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Query")
            .and()
            .haveSimpleNameNotEndingWith("Projection")
            .and()
            .resideOutsideOfPackage("id.jejak.query.platform..")
            .and(DescribedPredicate.describe(
                    "are not within a query", type -> !type.getName().contains("Query$")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JDBC, SPRING_JDBC);

    private static final ArchRule FOLDS_ARE_PURE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Fold")
            .should(HouseRules.readAClockOrRollDice())
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "org.slf4j..", JDBC);

    /** A fold's switch over a family is exhaustive, so taking the whole family is handling or ignoring every event. */
    private static final ArchRule FOLDS_TAKE_WHOLE_FAMILIES = methods()
            .that()
            .haveName("changes")
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Fold")
            .should(new ArchCondition<JavaMethod>("take a whole family of events") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var told = method.getRawParameterTypes().getFirst();
                    var whole = EventTypes.FAMILIES.stream().anyMatch(told::isEquivalentTo)
                            || told.isEquivalentTo(Recorded.class);
                    events.add(new SimpleConditionEvent(
                            method, whole, method.getFullName() + " takes " + told.getSimpleName()));
                }
            });

    /** What else heard events could not be built anew beside what is shown. */
    private static final ArchRule EVENTS_ARE_HEARD_BY_GENERATIONS = methods()
            .that()
            .areAnnotatedWith(EventHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleName("GenerationProjection");

    @Test
    void questions_are_independent_of_each_other() {
        QUESTIONS_ARE_INDEPENDENT.check(MAIN);
        var violating = new ClassFileImporter().importPackages("id.jejak.query.counterexample");
        var report = slices().matching("id.jejak.query.counterexample.(*)..")
                .should()
                .notDependOnEachOther()
                .evaluate(violating);
        assertThat(report.hasViolation()).isTrue();
    }

    @Test
    void the_platform_knows_no_question() {
        PLATFORM_KNOWS_NO_QUESTION.check(MAIN);
    }

    @Test
    void only_projections_queries_and_the_platform_know_the_database() {
        DATABASE_IS_FOR_QUERIES.check(MAIN);
        Counterexample.breaks(DATABASE_IS_FOR_QUERIES, SpillsRows.class);
    }

    @Test
    void folds_are_pure() {
        FOLDS_ARE_PURE.check(MAIN);
        Counterexample.breaks(FOLDS_ARE_PURE, UnreadableFold.class);
    }

    @Test
    void a_fold_takes_always_a_whole_family() {
        FOLDS_TAKE_WHOLE_FAMILIES.check(MAIN);
        Counterexample.breaks(FOLDS_TAKE_WHOLE_FAMILIES, WatchesOneEventFold.class);
    }

    @Test
    void events_are_heard_by_generations_alone() {
        EVENTS_ARE_HEARD_BY_GENERATIONS.check(MAIN);
        Counterexample.breaks(EVENTS_ARE_HEARD_BY_GENERATIONS, Leftist.class);
    }

    @Test
    void the_house_rules_hold() {
        HouseRules.packagesAreNullMarked().check(MAIN);
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(MAIN);
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
        classes()
                .that()
                .resideInAPackage("id.jejak.query..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are not of the command side",
                        (JavaClass type) -> !type.getPackageName().startsWith("id.jejak.command")))
                .check(MAIN);
    }
}
