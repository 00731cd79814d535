package id.jejak.command.desk;

import static java.util.Comparator.comparing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.jejak.command.act.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All rules there are. */
final class Rules {

    private static final List<Rule> ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("id.jejak.command").stream()
                    .filter(type -> type.isAssignableTo(Rule.class) && type.isEnum())
                    .sorted(comparing(JavaClass::getName))
                    .map(JavaClass::reflect)
                    .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                    .map(Rule.class::cast)
                    .toList();

    private Rules() {}

    static Stream<Rule> all() {
        return ALL.stream();
    }

    /** The rule of that name in a family's package. */
    static Rule named(String family, String id) {
        return all().filter(rule -> rule.id().equals(id))
                .filter(rule -> rule.getClass().getPackageName().endsWith("." + family))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No rule " + id + " in " + family));
    }
}
