package id.jejak.command.model;

import static id.jejak.events.metadata.Role.EVALUATOR;
import static id.jejak.events.metadata.Role.HEAD_OF_REGION;
import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.INSTITUTION_ADMIN;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;
import static id.jejak.events.metadata.Role.PANELLIST;
import static id.jejak.events.metadata.Role.SERVICE_UNIT;

import id.jejak.command.model.Contest.Edition;
import id.jejak.command.model.Contest.Entrant;
import id.jejak.command.model.Contest.Entrant.Stage;
import id.jejak.command.model.Contest.Objection;
import id.jejak.command.model.Contest.Score;
import id.jejak.command.model.Order.Expected;
import id.jejak.command.model.World.Practice;
import id.jejak.events.competition.AdminFinding.Item;
import id.jejak.events.metadata.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What can be done with editions of the competition and with the entries in them. */
final class CompetitionMoves {

    private static final String LONG_AGO = "2022-01-10";
    private static final int QUORUM = 2;
    private static final int PASSING_GRADE = 50;
    private static final List<String> TIERS = List.of("Top 45", "Top 99");
    private static final Set<Role> OFFICIALS =
            EnumSet.of(MINISTRY_REVIEWER, HUB_COORDINATOR, INSTITUTION_ADMIN, SERVICE_UNIT, HEAD_OF_REGION);

    private static final List<Person> EVALUATORS =
            Person.JUDGES.stream().filter(person -> person.is(EVALUATOR)).toList();

    private final World world;
    private final Dice dice;

    CompetitionMoves(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
    }

    Order open() {
        var by = ministry();
        var quorum = dice.chance(0.9) ? QUORUM : 0;
        var rules = Map.of(
                "groups",
                List.of("GENERAL", "REPLICATION"),
                "categories",
                List.of("Inclusive"),
                "closes",
                Map.of("before", "2099-04-16T05:00:00Z", "zone", "Asia/Jakarta"),
                "minimumAgeYears",
                2,
                "objectionDays",
                7,
                "quorum",
                quorum,
                "passingGrade",
                PASSING_GRADE,
                "secretariat",
                "The deputy's office");
        return Order.of(
                        "open an edition",
                        by,
                        "/competitions",
                        Map.of("name", "KIPP", "year", 2099, "legalBasis", "KepmenPANRB 50/2022", "rules", rules),
                        Expected.of(by.is(MINISTRY_REVIEWER) && quorum > 0, true),
                        made -> world.editions.add(new Edition(made.id())))
                .recording("EditionOpened");
    }

    Order publishRubric(Edition edition) {
        var by = ministry();
        var weight = dice.chance(0.9) ? 60 : dice.pick(List.of(50, 30));
        var other = weight == 30 ? 60 : 100 - weight;
        var criteria = List.of(criterion("A", weight), criterion("B", other));
        return Order.of(
                        "publish a rubric",
                        by,
                        "/competitions/" + edition.id + "/publish-rubric",
                        Map.of("criteria", criteria),
                        Expected.of(by.is(MINISTRY_REVIEWER) && weight != 30, weight != edition.weight),
                        _ -> {
                            edition.weight = weight;
                            edition.rubric++;
                        })
                .recording("RubricPublished");
    }

    /** Under one house or another; a second call must say the same as the first. */
    Order appoint(Edition edition) {
        var by = ministry();
        var member = dice.pick(Person.JUDGES);
        var house = dice.chance(0.9) ? "Universitas Udayana" : Contest.HOUSE;
        var before = edition.panel.get(member);
        var body = Map.of(
                "member",
                Map.of("person", member.account(), "kind", member.role().name(), "institution", house));
        return Order.of(
                        "appoint a panel member",
                        by,
                        "/competitions/" + edition.id + "/appoint-panel-member",
                        body,
                        Expected.of(
                                by.is(MINISTRY_REVIEWER) && (before == null || before.equals(house)), before == null),
                        _ -> edition.panel.put(member, house))
                .recording("PanelMemberAppointed");
    }

    Order submit(Edition edition, Practice practice) {
        var by = dice.someone(person -> person.is(INSTITUTION_ADMIN, practice.owner));
        var title = "Title " + dice.below(60);
        var group = dice.pick(List.of("GENERAL", "REPLICATION", "REPLICATION", "SPECIAL"));
        var young = dice.chance(0.05);
        var may = by.is(INSTITUTION_ADMIN, practice.owner)
                && practice.isEndorsed()
                && edition.entrants.stream()
                        .noneMatch(entrant -> entrant.practice == practice || entrant.title.equals(title))
                && !young
                && (group.equals("REPLICATION") || (group.equals("GENERAL") && !practice.awarded));
        return Order.of(
                        "submit an entry",
                        by,
                        "/competitions/" + edition.id + "/entries",
                        Map.of(
                                "innovation",
                                practice.id,
                                "title",
                                title,
                                "institution",
                                Contest.HOUSE,
                                "group",
                                group,
                                "category",
                                "Inclusive",
                                "inServiceSince",
                                young ? "2098-01-01" : "2019-01-01"),
                        Expected.of(may, true),
                        _ -> edition.entrants.add(new Entrant(edition, practice, title)))
                .recording("EntrySubmitted", "TitleClaimed");
    }

    Order check(Entrant entrant) {
        var passes = dice.chance(0.8);
        var again = entrant.stage == (passes ? Stage.ADMIN_PASSED : Stage.ADMIN_REJECTED);
        var findings = Arrays.stream(Item.values())
                .map(item -> Map.of("item", item.name(), "met", passes, "note", "seen"))
                .toList();
        return byTheMinistry(
                        "record-admin-check",
                        entrant,
                        Map.of("findings", findings),
                        again || entrant.stage == Stage.SUBMITTED,
                        !again,
                        to(entrant, passes ? Stage.ADMIN_PASSED : Stage.ADMIN_REJECTED))
                .recording(passes ? "EntryPassedAdmin" : "EntryRejectedAdmin");
    }

    Order assign(Entrant entrant) {
        var evaluator = evaluator();
        var again = entrant.assigned.contains(evaluator);
        return byTheMinistry(
                        "assign-evaluator",
                        entrant,
                        Map.of("evaluator", evaluator.account()),
                        judges(evaluator, entrant, EVALUATOR) && (again || entrant.stage == Stage.ADMIN_PASSED),
                        !again,
                        _ -> entrant.assigned.add(evaluator))
                .recording("EvaluatorAssigned");
    }

    Order declareConflict(Entrant entrant) {
        var by = judge();
        var again = entrant.conflicted.contains(by);
        var open = switch (entrant.stage) {
            case SUBMITTED, ADMIN_PASSED -> true;
            case DESK_SCORED, FINALIST, INTERVIEWED -> !entrant.scores.containsKey(by);
            default -> false;
        };
        var may = isJudge(by) && entrant.edition.panel.containsKey(by) && (again || open);
        return order("declare-conflict", by, entrant, Map.of("reason", "A cousin"), Expected.of(may, !again), _ -> {
                    entrant.conflicted.add(by);
                    entrant.scores.remove(by);
                })
                .recording("ConflictDeclared");
    }

    Order score(Entrant entrant) {
        var by = dice.someone(person -> person.is(EVALUATOR));
        var rubric = entrant.edition.rubric;
        var version = dice.chance(0.9) ? rubric : rubric + 1;
        var points = dice.pick(List.of(30, 80, 80));
        var standing = entrant.scores.get(by);
        var corrects = standing != null && dice.chance(0.5);
        var again = standing != null && standing.rubric() == version && standing.points() == points;
        var may = judges(by, entrant, EVALUATOR)
                && entrant.stage == Stage.ADMIN_PASSED
                && entrant.assigned.contains(by)
                && rubric > 0
                && version == rubric
                && (again || standing == null || corrects);
        var body = new HashMap<String, Object>(
                Map.of("rubricVersion", version, "scores", List.of(points("A", points), points("B", points))));
        if (standing != null && corrects) body.put("corrects", standing.number());
        return order("record-score", by, entrant, body, Expected.of(may, !again), _ -> {
                    entrant.given++;
                    entrant.scores.put(by, new Score(entrant.given, version, points));
                })
                .recording("EntryScored");
    }

    Order consolidate(Entrant entrant) {
        var done = entrant.stage == Stage.DESK_SCORED;
        var ready = entrant.stage == Stage.ADMIN_PASSED && counting(entrant).count() >= QUORUM;
        return byTheMinistry("consolidate-score", entrant, Map.of(), done || ready, !done, _ -> {
                    entrant.mark =
                            counting(entrant).mapToInt(Score::points).average().orElseThrow();
                    entrant.stage = Stage.DESK_SCORED;
                })
                .recording("EntryScoreConsolidated");
    }

    Order select(Entrant entrant) {
        var by = dice.someone(person -> person.is(EVALUATOR));
        var plenary = Stream.generate(this::evaluator).limit(QUORUM).toList();
        var selected = dice.chance(0.7);
        var reason = dice.chance(0.8);
        var again = entrant.stage == (selected ? Stage.FINALIST : Stage.NOT_SELECTED);
        var passes = selected ? entrant.mark >= PASSING_GRADE : reason;
        var may = judges(by, entrant, EVALUATOR)
                && plenary.stream().allMatch(person -> judges(person, entrant, EVALUATOR))
                && plenary.stream().distinct().count() >= QUORUM
                && (again || (entrant.stage == Stage.DESK_SCORED && passes));
        var body = new HashMap<String, Object>(Map.of(
                "selected",
                selected,
                "plenary",
                plenary.stream().map(Person::account).toList()));
        if (reason) body.put("reason", "There are fewer places");
        return order(
                        "select-finalist",
                        by,
                        entrant,
                        body,
                        Expected.of(may, !again),
                        to(entrant, selected ? Stage.FINALIST : Stage.NOT_SELECTED))
                .recording(selected ? "EntryShortlisted" : "EntryNotSelected");
    }

    Order interview(Entrant entrant) {
        var by = dice.someone(person -> person.is(PANELLIST));
        var again = entrant.stage == Stage.INTERVIEWED && by.equals(entrant.interviewer);
        var may = judges(by, entrant, PANELLIST) && (again || entrant.stage == Stage.FINALIST);
        return order("record-interview", by, entrant, Map.of("summary", "Clear"), Expected.of(may, !again), _ -> {
                    entrant.interviewer = by;
                    entrant.stage = Stage.INTERVIEWED;
                })
                .recording("EntryInterviewed");
    }

    Order visit(Entrant entrant) {
        var by = judge();
        var visitors = List.of(dice.pick(Person.JUDGES), dice.pick(Person.JUDGES));
        var again = entrant.stage == Stage.FIELD_VERIFIED;
        var both = visitors.stream().map(Person::role).distinct().count() == 2;
        var may = isJudge(by)
                && judges(by, entrant, by.role())
                && visitors.stream().allMatch(person -> judges(person, entrant, person.role()))
                && both
                && (again || entrant.stage == Stage.INTERVIEWED);
        var body = Map.of(
                "visitors",
                visitors.stream().map(Person::account).toList(),
                "place",
                "Tanjung Pandan",
                "findings",
                "Seen at work");
        return order(
                        "record-field-visit",
                        by,
                        entrant,
                        body,
                        Expected.of(may, !again),
                        to(entrant, Stage.FIELD_VERIFIED))
                .recording("EntryFieldVerified");
    }

    /** Now, or long ago and entered late: then nobody can object any more. */
    Order announce(Entrant entrant) {
        var tier = dice.pick(TIERS);
        var past = dice.chance(0.7);
        var again = entrant.stage == Stage.ANNOUNCED && tier.equals(entrant.tier);
        var body = new HashMap<String, Object>(Map.of("tier", tier));
        if (past) body.put("provenance", Order.longAgo(LONG_AGO));
        return byTheMinistry(
                        "announce-result", entrant, body, again || entrant.stage == Stage.FIELD_VERIFIED, !again, _ -> {
                            entrant.tier = tier;
                            entrant.announcedLongAgo = past;
                            entrant.stage = Stage.ANNOUNCED;
                        })
                .recording("ResultAnnounced");
    }

    Order object(Entrant entrant) {
        var past = dice.chance(0.4);
        var by = dice.someone(person -> OFFICIALS.contains(person.role()));
        var objector = dice.pick(List.of("A citizen", "A neighbour"));
        var again =
                entrant.objections.stream().anyMatch(other -> other.objector().equals(objector));
        var may = (past ? by.is(MINISTRY_REVIEWER) : OFFICIALS.contains(by.role()))
                && entrant.stage == Stage.ANNOUNCED
                && (again || past || !entrant.announcedLongAgo);
        var body = new HashMap<String, Object>(Map.of("objector", objector, "grounds", "It is not theirs"));
        if (past) body.put("provenance", Order.longAgo(LONG_AGO));
        return order(
                        "lodge-objection",
                        by,
                        entrant,
                        body,
                        Expected.of(may, !again),
                        _ -> entrant.objections.add(new Objection(by, objector)))
                .recording("ObjectionLodged");
    }

    Order decide(Entrant entrant) {
        var by = ministry();
        var number = 1 + dice.below(entrant.objections.size() + 1);
        var upheld = dice.chance(0.2);
        var exists = number <= entrant.objections.size();
        var objection = exists ? entrant.objections.get(number - 1) : new Objection(by, "Nobody");
        var again = objection.isUpheld(upheld);
        var may = by.is(MINISTRY_REVIEWER)
                && exists
                && (again || (objection.isOpen() && !objection.by().equals(by)));
        var falls = upheld && entrant.stage != Stage.DISQUALIFIED;
        var body = Map.of("objection", number, "upheld", upheld, "reason", "Looked into");
        return order("decide-objection", by, entrant, body, Expected.of(may, !again), _ -> {
                    objection.decide(upheld);
                    if (upheld) entrant.stage = Stage.DISQUALIFIED;
                })
                .recording(falls ? List.of("ObjectionDecided", "EntryDisqualified") : List.of("ObjectionDecided"));
    }

    Order award(Entrant entrant) {
        var decree = dice.pick(List.of("SK 1", "SK 1", "SK 2"));
        var again = entrant.stage == Stage.AWARDED && decree.equals(entrant.decree);
        var ready = entrant.stage == Stage.ANNOUNCED
                && entrant.announcedLongAgo
                && entrant.objections.stream().noneMatch(Objection::isOpen);
        return byTheMinistry("issue-decree", entrant, Map.of("decree", decree), again || ready, !again, _ -> {
                    entrant.decree = decree;
                    entrant.stage = Stage.AWARDED;
                    entrant.practice.awarded = true;
                })
                .recording("EntryAwarded")
                .followedBy(1, "AwardRemembered");
    }

    Order disqualify(Entrant entrant) {
        var again = entrant.stage == Stage.DISQUALIFIED;
        var decided = EnumSet.of(Stage.ADMIN_REJECTED, Stage.NOT_SELECTED, Stage.AWARDED)
                .contains(entrant.stage);
        return byTheMinistry(
                        "disqualify",
                        entrant,
                        Map.of("reason", "It was copied"),
                        !decided,
                        !again,
                        to(entrant, Stage.DISQUALIFIED))
                .recording("EntryDisqualified");
    }

    /** A member of the panel, of that kind, whom nothing keeps from judging. */
    private static boolean judges(Person person, Entrant entrant, Role kind) {
        var house = entrant.edition.panel.get(person);
        return house != null && person.is(kind) && !house.equals(Contest.HOUSE) && !entrant.conflicted.contains(person);
    }

    private static Stream<Score> counting(Entrant entrant) {
        return entrant.scores.values().stream().filter(score -> score.rubric() == entrant.edition.rubric);
    }

    private Person ministry() {
        return dice.someone(person -> person.is(MINISTRY_REVIEWER));
    }

    /** As a rule an evaluator, and now and then a panellist. */
    private Person evaluator() {
        return dice.pick(dice.chance(0.9) ? EVALUATORS : Person.JUDGES);
    }

    private Person judge() {
        return dice.someone(CompetitionMoves::isJudge);
    }

    private static boolean isJudge(Person person) {
        return person.is(EVALUATOR) || person.is(PANELLIST);
    }

    private Order byTheMinistry(
            String step, Entrant entrant, Map<String, ?> body, boolean may, boolean news, Consumer<Order.Made> then) {
        var by = ministry();
        return order(step, by, entrant, body, Expected.of(may && by.is(MINISTRY_REVIEWER), news), then);
    }

    private static Order order(
            String step,
            Person by,
            Entrant entrant,
            Map<String, ?> body,
            Expected expected,
            Consumer<Order.Made> then) {
        var path = "/competitions/" + entrant.edition.id + "/entries/" + entrant.practice.id + "/" + step;
        return Order.of(step, by, path, body, expected, then);
    }

    private static Consumer<Order.Made> to(Entrant entrant, Stage next) {
        return _ -> entrant.stage = next;
    }

    private static Map<String, Object> criterion(String code, int weight) {
        return Map.of("code", code, "name", code, "weight", weight);
    }

    private static Map<String, Object> points(String criterion, int points) {
        return Map.of("criterion", criterion, "points", points);
    }
}
