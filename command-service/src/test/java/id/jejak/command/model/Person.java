package id.jejak.command.model;

import id.jejak.events.metadata.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody with an account. */
record Person(String account, Role role, @Nullable String region) {

    /** Two provinces and some of their regencies. */
    static final List<String> REGIONS = List.of("19", "19.01", "19.02", "51", "51.03", "51.08");

    static final List<String> PROVINCES = List.of("19", "51");

    /** Those who may sit on a panel. */
    static final List<Person> JUDGES = List.of(
            of(Role.EVALUATOR, null, 1),
            of(Role.EVALUATOR, null, 2),
            of(Role.EVALUATOR, null, 3),
            of(Role.PANELLIST, null, 1),
            of(Role.PANELLIST, null, 2));

    /** Every role, in every region it is held in; where somebody checks somebody else, there are two to choose from. */
    static final List<Person> ALL = all();

    private static List<Person> all() {
        var people = new ArrayList<Person>();
        for (var region : REGIONS) {
            for (var role : List.of(Role.SERVICE_UNIT, Role.INSTITUTION_ADMIN, Role.HEAD_OF_REGION)) {
                people.add(of(role, region, 1));
            }
        }
        for (var province : PROVINCES) {
            people.add(of(Role.HUB_COORDINATOR, province, 1));
            people.add(of(Role.HUB_COORDINATOR, province, 2));
            people.add(of(Role.MENTOR, province, 1));
        }
        people.add(of(Role.MINISTRY_REVIEWER, null, 1));
        people.add(of(Role.MINISTRY_REVIEWER, null, 2));
        people.add(of(Role.POLICY_EVALUATOR, null, 1));
        people.addAll(JUDGES);
        return List.copyOf(people);
    }

    private static Person of(Role role, @Nullable String region, int number) {
        var where = region == null ? "" : "." + region;
        return new Person(role.name().toLowerCase(Locale.ROOT) + where + "." + number, role, region);
    }

    /** Whether the role is held, in whichever government. */
    boolean is(Role some) {
        return role == some;
    }

    /** Whether the role is held in that very government. */
    boolean is(Role some, String where) {
        return role == some && where.equals(region);
    }

    /** Whether the role is held in the province of that government. */
    boolean oversees(Role some, String where) {
        return role == some && region != null && (where.equals(region) || where.startsWith(region + "."));
    }

    /** The settings by which a service knows everybody. */
    static Stream<String> settings() {
        var settings = new ArrayList<String>();
        for (int i = 0; i < ALL.size(); i++) {
            var person = ALL.get(i);
            var account = "--jejak.accounts[" + i + "].";
            settings.add(account + "username=" + person.account());
            settings.add(account + "name=" + person.account());
            settings.add(account + "role=" + person.role());
            if (person.region() != null) settings.add(account + "region=" + person.region());
            settings.add(account + "password={noop}jejak");
        }
        return settings.stream();
    }
}
