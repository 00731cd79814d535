package id.jejak.events;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.jejak.events.counterexample.HoldsTheUnreadable;
import id.jejak.events.counterexample.LooseFact;
import id.jejak.events.counterexample.ReachesOut;
import id.jejak.events.counterexample.ReadsAClockOrRollsDice;
import id.jejak.events.counterexample.StrayFamily;
import id.jejak.events.counterexample.unmarked.Unmarked;
import id.jejak.events.testing.Counterexample;
import id.jejak.events.testing.HouseRules;
import org.junit.jupiter.api.Test;

/** The published language depends on next to nothing, and its events are values. Each rule is shown to be able to fail. */
class ArchitectureTest {

    private static final JavaClasses LANGUAGE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.jejak.events");

    private static final DescribedPredicate<JavaClass> THE_MAKER_OF_IDS = type(Ids.class);

    @Test
    void the_language_depends_on_the_jdk_and_annotations_and_little_else() {
        holds(
                classes()
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "id.jejak.events..",
                                "org.jspecify.annotations..",
                                "com.google.errorprone.annotations..",
                                "com.fasterxml.jackson.annotation..",
                                "tools.jackson..",
                                "com.github.f4b6a3.uuid.."),
                ReachesOut.ToALibrary.class);
    }

    @Test
    void only_the_json_package_knows_the_mapper() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("id.jejak.events.json..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("tools.jackson.."),
                ReachesOut.ToTheMapper.class);
    }

    @Test
    void only_one_class_makes_ids() {
        holds(
                noClasses()
                        .that(DescribedPredicate.not(THE_MAKER_OF_IDS))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.github.f4b6a3.."),
                ReachesOut.ToTheMakerOfIds.class);
    }

    @Test
    void nothing_reads_a_clock_or_rolls_dice() {
        holds(
                noClasses().that(DescribedPredicate.not(THE_MAKER_OF_IDS)).should(HouseRules.readAClockOrRollDice()),
                ReadsAClockOrRollsDice.class.getClasses());
    }

    @Test
    void an_event_is_a_record_of_one_family_and_of_nothing_else() {
        holds(
                classes()
                        .that()
                        .implement(DomainEvent.class)
                        .and()
                        .areNotInterfaces()
                        .should(EventRules.beRecordsOfOneFamilyAndOfNothingElse()),
                LooseFact.class,
                StrayFamily.BusyFact.class,
                StrayFamily.HeavyFact.class);
    }

    @Test
    void every_family_is_entered_among_the_families() {
        holds(
                classes()
                        .that(describe("are families", type -> EventRules.isFamily(type.reflect())))
                        .should(EventRules.beEnteredAmongTheFamilies()),
                StrayFamily.class);
    }

    @Test
    void records_are_made_of_domain_types_and_values_of_the_jdk() {
        holds(
                classes().that().areRecords().should(EventRules.holdOnlyValues()),
                HoldsTheUnreadable.Money.class,
                HoldsTheUnreadable.Moment.class,
                HoldsTheUnreadable.Anything.class,
                HoldsTheUnreadable.Several.class,
                HoldsTheUnreadable.Form.class,
                HoldsTheUnreadable.Holder.class);
    }

    @Test
    void null_has_to_be_asked_for_everywhere() {
        holds(HouseRules.packagesAreNullMarked(), Unmarked.class);
    }

    private static void holds(ArchRule rule, Class<?>... counterexamples) {
        rule.check(LANGUAGE);
        Counterexample.breaks(rule, counterexamples);
    }
}
