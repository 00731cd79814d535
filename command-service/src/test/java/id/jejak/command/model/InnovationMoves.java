package id.jejak.command.model;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.INSTITUTION_ADMIN;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;
import static id.jejak.events.metadata.Role.SERVICE_UNIT;
import static id.jejak.events.testing.SigningDay.WIB;

import id.jejak.command.model.Order.Expected;
import id.jejak.command.model.World.Practice;
import id.jejak.command.model.World.Practice.Status;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be done with innovations. */
final class InnovationMoves {

    private static final Set<Status> PROPOSALS = EnumSet.of(Status.PROPOSED, Status.RETURNED, Status.ENDORSED);

    private static final String FIRST_KIT = "The first kit";

    private final World world;
    private final Dice dice;
    private final int thisYear = LocalDate.now(WIB).getYear();

    InnovationMoves(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
    }

    Order propose() {
        var owner = dice.pick(Person.REGIONS);
        var by = dice.someone(person -> person.is(SERVICE_UNIT, owner));
        return Order.of(
                        "propose an innovation",
                        by,
                        "/innovations",
                        Map.of("title", "An innovation", "owner", owner),
                        Expected.of(by.is(SERVICE_UNIT, owner), true),
                        made -> world.practices.add(new Practice(made.id(), owner)))
                .recording("InnovationProposed");
    }

    Order revise(Practice practice) {
        var by = dice.someone(person -> person.is(SERVICE_UNIT, practice.owner));
        var may = by.is(SERVICE_UNIT, practice.owner) && practice.status == Status.RETURNED;
        return Order.of(
                        "revise a proposal",
                        by,
                        "/innovations/" + practice.id + "/revise",
                        Map.of("title", "A better innovation"),
                        Expected.of(may, true),
                        _ -> practice.status = Status.PROPOSED)
                .recording("ProposalRevised");
    }

    Order endorse(Practice practice) {
        var by = dice.someone(person -> person.is(INSTITUTION_ADMIN, practice.owner));
        var may = by.is(INSTITUTION_ADMIN, practice.owner)
                && (practice.status == Status.PROPOSED || practice.status == Status.ENDORSED);
        return step("endorse", practice, by, Map.of("decree", "SK 1"), may, Status.ENDORSED)
                .recording("InnovationEndorsed");
    }

    Order sendBack(Practice practice) {
        var by = dice.someone(person -> person.is(INSTITUTION_ADMIN, practice.owner));
        var may = by.is(INSTITUTION_ADMIN, practice.owner) && practice.status == Status.PROPOSED;
        return step("return", practice, by, Map.of("reason", "Say whom it serves"), may, Status.RETURNED)
                .recording("InnovationReturned");
    }

    /** With a kit or without one; a kit that differs from the one there is would have to say what has changed. */
    Order catalogue(Practice practice) {
        var by = dice.someone(person -> person.is(MINISTRY_REVIEWER) || person.is(HUB_COORDINATOR));
        var kit = dice.pick(List.of("", FIRST_KIT, FIRST_KIT));
        var body = new HashMap<String, Object>(Map.of("basis", "Top 45 of 2021"));
        if (!kit.isEmpty()) body.put("kit", kit(kit));
        var ready = practice.kit.isEmpty() ? !kit.isEmpty() : kit.isEmpty() || kit.equals(practice.kit);
        var may = practice.isCatalogued() || (practice.status == Status.ENDORSED && ready);
        var publishes = practice.kit.isEmpty();
        return Order.of(
                        "catalogue an innovation",
                        by,
                        "/innovations/" + practice.id + "/catalogue",
                        body,
                        Expected.of(
                                (by.is(MINISTRY_REVIEWER) || by.is(HUB_COORDINATOR)) && may,
                                practice.status == Status.ENDORSED),
                        _ -> {
                            practice.status = Status.CATALOGUED;
                            if (!kit.isEmpty()) practice.kit = kit;
                        })
                .recording(
                        publishes
                                ? List.of("TransferKitPublished", "InnovationCatalogued")
                                : List.of("InnovationCatalogued"));
    }

    Order publishKit(Practice practice) {
        var by = dice.someone(person -> isOfTheOwner(person, practice));
        var kit = dice.pick(List.of(FIRST_KIT, "The second kit", "The third kit"));
        var saysWhatChanged = dice.chance(0.8);
        var body = new HashMap<String, Object>(Map.of("kit", kit(kit)));
        if (saysWhatChanged) body.put("changes", "The forms");
        var same = kit.equals(practice.kit);
        var may = isOfTheOwner(by, practice)
                && (practice.status == Status.ENDORSED || practice.isCatalogued())
                && (same || practice.kit.isEmpty() || saysWhatChanged);
        return Order.of(
                        "publish a kit",
                        by,
                        "/innovations/" + practice.id + "/publish-kit",
                        body,
                        Expected.of(may, !same),
                        _ -> practice.kit = kit)
                .recording("TransferKitPublished");
    }

    /** Whatever is catalogued is so since this year, so a look at it in another year is too early or too late. */
    Order checkSustainability(Practice practice) {
        var by = dice.someone(person -> person.is(MINISTRY_REVIEWER));
        var year = thisYear + dice.pick(List.of(-1, 0, 0, 0, 1));
        var found = dice.pick(List.of("CONTINUING", "CONTINUING", "CHANGED", "STOPPED"));
        var again = year == thisYear && found.equals(practice.found);
        var may = again || (year == thisYear && practice.isCatalogued() && practice.found.isEmpty());
        return Order.of(
                        "check an innovation",
                        by,
                        "/innovations/" + practice.id + "/check-sustainability",
                        Map.of("year", year, "continuation", found, "findings", "Seen"),
                        Expected.of(by.is(MINISTRY_REVIEWER) && may, !again),
                        _ -> {
                            practice.found = found;
                            if (found.equals("STOPPED")) practice.status = Status.STOPPED;
                        })
                .recording("SustainabilityChecked");
    }

    Order discontinue(Practice practice) {
        var by = dice.someone(person -> person.is(INSTITUTION_ADMIN, practice.owner));
        var may = practice.isCatalogued() || practice.status == Status.DISCONTINUED;
        return step(
                        "discontinue",
                        practice,
                        by,
                        Map.of("reason", "Another serves better"),
                        may && by.is(INSTITUTION_ADMIN, practice.owner),
                        Status.DISCONTINUED)
                .recording("InnovationDiscontinued");
    }

    Order withdraw(Practice practice) {
        var by = dice.someone(person -> isOfTheOwner(person, practice));
        var may = isOfTheOwner(by, practice)
                && (PROPOSALS.contains(practice.status) || practice.status == Status.WITHDRAWN);
        return step("withdraw", practice, by, Map.of("reason", "It serves nobody"), may, Status.WITHDRAWN)
                .recording("InnovationWithdrawn");
    }

    Order institutionalise(Practice practice) {
        var by = dice.someone(person -> person.is(INSTITUTION_ADMIN, practice.owner));
        var may = by.is(INSTITUTION_ADMIN, practice.owner) && practice.isCatalogued();
        return step(
                        "institutionalise",
                        practice,
                        by,
                        Map.of("legalBasis", "Perbup 12/2022"),
                        may,
                        Status.INSTITUTIONALISED)
                .recording("InnovationInstitutionalised");
    }

    /** Where it came from, which cannot be where it leads to. */
    Order recordLineage(Practice practice) {
        var by = dice.someone(person -> isOfTheOwner(person, practice));
        var origin = dice.pick(world.practices);
        var same = practice.origins.equals(List.of(origin));
        var may = isOfTheOwner(by, practice)
                && practice.status != Status.WITHDRAWN
                && (same || (origin != practice && !origin.descendsFrom(practice)));
        return Order.of(
                        "record a lineage",
                        by,
                        "/innovations/" + practice.id + "/record-lineage",
                        Map.of("origins", List.of(Map.of("innovation", origin.id, "type", "ADAPTED"))),
                        Expected.of(may, !same),
                        _ -> practice.origins = List.of(origin))
                .recording("LineageRecorded");
    }

    private static boolean isOfTheOwner(Person person, Practice practice) {
        return person.is(SERVICE_UNIT, practice.owner) || person.is(INSTITUTION_ADMIN, practice.owner);
    }

    private static Map<String, ?> kit(String description) {
        var core = Map.of("key", "core", "name", "The counter", "description", description, "essential", true);
        return Map.of("components", List.of(core));
    }

    /** A step that is no news where it has been taken already. */
    private static Order step(
            String step, Practice practice, Person by, Map<String, ?> body, boolean may, Status after) {
        return Order.of(
                step + " an innovation",
                by,
                "/innovations/" + practice.id + "/" + step,
                body,
                Expected.of(may, practice.status != after),
                _ -> practice.status = after);
    }
}
