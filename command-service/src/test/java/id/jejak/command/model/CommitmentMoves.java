package id.jejak.command.model;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.INSTITUTION_ADMIN;
import static id.jejak.events.metadata.Role.MENTOR;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;
import static id.jejak.events.metadata.Role.SERVICE_UNIT;
import static id.jejak.events.testing.SigningDay.WIB;
import static java.util.stream.Collectors.toSet;

import id.jejak.command.model.Order.Expected;
import id.jejak.command.model.Seat.Delegation;
import id.jejak.command.model.World.Authority;
import id.jejak.command.model.World.Practice;
import id.jejak.command.model.World.Promise;
import id.jejak.command.model.World.Promise.Preparation;
import id.jejak.command.model.World.Promise.Stage;
import id.jejak.command.model.World.Round;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What can be done with commitments, from their proposal to whichever end they come to. */
final class CommitmentMoves {

    private static final List<String> PHASES = List.of("PREPARATION", "IMPLEMENTATION", "MONITORING_AND_EVALUATION");
    private static final Set<Stage> UNDER_WAY =
            EnumSet.of(Stage.APPROVED, Stage.PREPARING, Stage.PILOTING, Stage.REJECTED);
    private static final Set<Stage> OWING = EnumSet.of(
            Stage.SIGNED, Stage.PLAN_RETURNED, Stage.APPROVED, Stage.PREPARING, Stage.PILOTING, Stage.REJECTED);
    private static final String NOTICED_ON = "2022-01-10";
    private static final Set<Stage> BEGUN = EnumSet.range(Stage.APPROVED, Stage.SUSTAINED);
    private static final Set<Stage> NOT_VERIFIED = EnumSet.range(Stage.DRAFT, Stage.REJECTED);

    private final World world;
    private final Dice dice;
    private final int thisYear = LocalDate.now(WIB).getYear();
    private final int thisQuarter = LocalDate.now(WIB).get(IsoFields.QUARTER_OF_YEAR);

    CommitmentMoves(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
    }

    Order propose(Round round, Practice practice) {
        var region = dice.pick(
                dice.chance(0.9) && !round.invited.isEmpty()
                        ? round.invited.stream().sorted().toList()
                        : Person.REGIONS);
        var by = dice.someone(person -> person.is(INSTITUTION_ADMIN, region));
        var body = new HashMap<String, Object>(Map.of(
                "cycle",
                round.id,
                "region",
                region,
                "innovation",
                practice.id,
                "localName",
                "Our own",
                "replicationType",
                "ADAPTED"));
        var exceptional = dice.chance(0.2);
        if (exceptional) body.put("exception", "Its owner institutionalises it next year");
        var may = by.is(INSTITUTION_ADMIN, region)
                && round.isChoosing()
                && round.invited.contains(region)
                && (practice.isCatalogued() || exceptional)
                && world.promises.stream()
                        .noneMatch(promise -> promise.region.equals(region)
                                && promise.practice == practice
                                && !Stage.ENDS.contains(promise.stage));
        return Order.of(
                        "propose a commitment",
                        by,
                        "/commitments",
                        body,
                        Expected.of(may, true),
                        made -> world.promises.add(new Promise(made.id(), round, region, practice)))
                .recording("CommitmentProposed", "AdoptionClaimed");
    }

    Order amendSelection(Promise promise) {
        var localName = dice.pick(List.of("Our own", "Our very own"));
        var by = dice.someone(person -> person.is(INSTITUTION_ADMIN, promise.region));
        var may = by.is(INSTITUTION_ADMIN, promise.region) && promise.stage == Stage.DRAFT;
        return order(
                        "amend-selection",
                        promise,
                        by,
                        Map.of("localName", localName, "replicationType", "ADAPTED"),
                        Expected.of(may, !localName.equals(promise.localName)),
                        _ -> promise.localName = localName)
                .recording("CommitmentAmended");
    }

    Order drop(Promise promise) {
        var may = promise.stage == Stage.DRAFT || promise.stage == Stage.DROPPED;
        return released(byTheAdmin("drop", promise, Map.of("reason", "Another is nearer"), may, Stage.DROPPED))
                .recording("CommitmentDropped");
    }

    Order draftPlan(Promise promise) {
        var activities = dice.pick(List.of(PHASES.size(), PHASES.size(), 1));
        var may = promise.stage == Stage.DRAFT || promise.stage == Stage.SIGNED;
        return byTheUnit(
                        "draft-plan",
                        promise,
                        plan(activities),
                        may,
                        activities != promise.drafted,
                        _ -> promise.drafted = activities)
                .recording("PlanDrafted");
    }

    /** A whole one, one that lacks something, or the one that was drafted. */
    Order submitPlan(Promise promise) {
        var given = dice.pick(List.of(PHASES.size(), PHASES.size(), PHASES.size(), 2, 0));
        var drafted = promise.stage == Stage.SIGNED ? promise.drafted : 0;
        var whole = (given == 0 ? drafted : given) == PHASES.size();
        var may = whole && (promise.stage == Stage.SIGNED || promise.stage == Stage.PLAN_RETURNED);
        var body = given == 0 ? Map.<String, Object>of() : plan(given);
        var order = byTheUnit("submit-plan", promise, body, may, true, to(promise, Stage.UNDER_REVIEW));
        return order.andThen(_ -> promise.author = order.by().account()).recording("PlanSubmitted");
    }

    Order revisePlan(Promise promise) {
        var body = new HashMap<String, Object>(plan(PHASES.size()));
        body.put("reason", "The budget was cut");
        var may = promise.underPlan && UNDER_WAY.contains(promise.stage) && !promise.revised;
        var order = byTheUnit("revise-plan", promise, body, may, true, _ -> promise.revised = true);
        return order.andThen(_ -> promise.author = order.by().account()).recording("PlanRevised");
    }

    Order returnPlan(Promise promise) {
        var by = hub(promise);
        return returnPlan(promise, by, by.oversees(HUB_COORDINATOR, promise.region));
    }

    /** For the coordinator who let somebody else answer plans. */
    Order returnPlan(Promise promise, Delegation delegation) {
        var by = delegate(delegation);
        return by(delegation, returnPlan(promise, by, isLet(by, delegation)));
    }

    private Order returnPlan(Promise promise, Person by, boolean right) {
        var body = Map.of("reason", "Name the unit that will advise you");
        return order("return-plan", promise, by, body, Expected.of(right && promise.isPending(), true), _ -> {
                    promise.answered();
                    if (!promise.underPlan) promise.goOn(Stage.PLAN_RETURNED);
                })
                .recording("PlanReturned");
    }

    Order requestOverride(Promise promise) {
        var by = hub(promise);
        var again = promise.override.equals(by.account());
        var needed = !promise.authority.isGood() && promise.authority != Authority.REVOKED;
        var may = by.oversees(HUB_COORDINATOR, promise.region)
                && promise.isPending()
                && (again || (needed && promise.override.isEmpty()));
        var body = Map.of("reason", "The mandate is on its way");
        return order(
                        "request-plan-override",
                        promise,
                        by,
                        body,
                        Expected.of(may, !again),
                        _ -> promise.override = by.account())
                .recording("PlanOverrideRequested");
    }

    Order approvePlan(Promise promise) {
        var by = hub(promise);
        return approvePlan(promise, by, by.oversees(HUB_COORDINATOR, promise.region), Set.of(by.account()));
    }

    /** For the coordinator who let somebody else answer plans; what the one may not do, the other may not do for them. */
    Order approvePlan(Promise promise, Delegation delegation) {
        var by = delegate(delegation);
        var both = Stream.of(by, delegation.term.holder).map(Person::account).collect(toSet());
        return by(delegation, approvePlan(promise, by, isLet(by, delegation), both));
    }

    /** @param approvers whose act it is */
    private Order approvePlan(Promise promise, Person by, boolean right, Set<String> approvers) {
        var bySecond = !promise.override.isEmpty()
                && !approvers.contains(promise.override)
                && promise.authority != Authority.REVOKED;
        var isAuthors = approvers.contains(promise.author);
        var may = promise.isPending()
                ? !isAuthors && (promise.authority.isGood() || bySecond)
                : promise.stage == Stage.APPROVED;
        var expected = Expected.of(right && may, promise.isPending());
        return order("approve-plan", promise, by, Map.of(), expected, _ -> {
                    promise.answered();
                    if (promise.underPlan) promise.reports.clear();
                    else promise.goOn(Stage.APPROVED);
                    promise.underPlan = true;
                })
                .recording(
                        promise.authority.isGood()
                                ? List.of("PlanApproved")
                                : List.of("PlanOverrideConfirmed", "PlanApproved"));
    }

    private Person delegate(Delegation delegation) {
        return dice.someone(delegation.delegate::equals);
    }

    private boolean isLet(Person person, Delegation delegation) {
        var hub = world.seats.stream()
                .filter(seat -> seat.delegations.contains(delegation))
                .findFirst()
                .orElseThrow();
        return delegation.delegate.equals(person) && delegation.holdsOn(hub.today());
    }

    private static Order by(Delegation delegation, Order order) {
        return order.naming("delegation", delegation.id).named(order.name() + " for another");
    }

    /** Dated back, so that some of them have run out by now. */
    Order giveLapseNotice(Promise promise) {
        var by = hub(promise);
        var answerBy = dice.pick(List.of("2022-02-10", "2022-03-10", "2099-01-01", "2022-01-03"));
        var owed = OWING.contains(promise.stage);
        var later = promise.answerBy.isEmpty() || answerBy.compareTo(promise.answerBy) > 0;
        var again = answerBy.equals(promise.answerBy);
        var may = by.oversees(HUB_COORDINATOR, promise.region)
                && owed
                && (again || (later && answerBy.compareTo(NOTICED_ON) > 0));
        var body = Map.of("reason", "Nothing was heard", "answerBy", answerBy, "provenance", Order.on(NOTICED_ON));
        return order("give-lapse-notice", promise, by, body, Expected.of(may, !again), _ -> promise.answerBy = answerBy)
                .recording("LapseNoticeGiven");
    }

    Order markLapsed(Promise promise) {
        var by = hub(promise);
        var lapsed = promise.stage == Stage.LAPSED;
        var ranOut = !promise.answerBy.isEmpty() && promise.answerBy.compareTo("2099") < 0;
        var expected = Expected.of(by.oversees(HUB_COORDINATOR, promise.region) && (lapsed || ranOut), !lapsed);
        return released(order("mark-lapsed", promise, by, Map.of(), expected, to(promise, Stage.LAPSED)))
                .recording("CommitmentLapsed");
    }

    Order formTeam(Promise promise) {
        return prepare("form-team", promise, Map.of("decree", "SK 7/2022"), Preparation.TEAM)
                .recording("ReplicationTeamFormed");
    }

    Order contactOrigin(Promise promise) {
        return prepare("contact-origin", promise, Map.of("outcome", "Transfer kit received"), Preparation.ORIGIN)
                .recording("OriginContacted");
    }

    Order finishDesign(Promise promise) {
        return prepare("finish-design", promise, Map.of("summary", "All kept but the name"), Preparation.DESIGN)
                .recording("AdaptationDesigned");
    }

    Order startPilot(Promise promise) {
        var ready = promise.stage == Stage.PREPARING && promise.prepared.containsAll(EnumSet.allOf(Preparation.class));
        return byTheUnit(
                        "start-pilot",
                        promise,
                        Map.of("place", "Tanjung Pandan"),
                        ready || promise.stage == Stage.PILOTING,
                        ready,
                        to(promise, Stage.PILOTING))
                .recording("PilotStarted");
    }

    Order reportProgress(Promise promise) {
        var activity = 1 + dice.below(PHASES.size() + 1);
        var period = "2022-%02d".formatted(1 + dice.below(3));
        var percent = 40 + dice.below(2);
        var slot = period + "/" + activity;
        var same = Integer.valueOf(percent).equals(promise.reports.get(slot));
        var may = promise.underPlan
                && (same
                        || (UNDER_WAY.contains(promise.stage)
                                && activity <= PHASES.size()
                                && !promise.reports.containsKey(slot)));
        var body = Map.of("period", period, "activity", activity, "plannedPercent", 50, "actualPercent", percent);
        return byTheUnit("report-progress", promise, body, may, !same, _ -> promise.reports.put(slot, percent))
                .recording("ProgressReported");
    }

    /** The quarter that runs, or one that no year has. */
    Order evaluateQuarter(Promise promise) {
        var by = dice.someone(person -> mayEvaluate(person, promise));
        var quarter = dice.chance(0.9) ? thisQuarter : 5;
        var verdict = dice.pick(List.of("On its way", "Behind"));
        var before = promise.verdicts.get(quarter);
        var again = verdict.equals(before);
        var may =
                promise.underPlan && (again || (quarter <= 4 && before == null && !Stage.ENDS.contains(promise.stage)));
        return order(
                        "evaluate-quarter",
                        promise,
                        by,
                        Map.of(
                                "year",
                                thisYear,
                                "quarter",
                                quarter,
                                "components",
                                List.of(Map.of("name", "The counter", "fidelity", "IMPLEMENTED")),
                                "verdict",
                                verdict),
                        Expected.of(may && mayEvaluate(by, promise), !again),
                        _ -> promise.verdicts.put(quarter, verdict))
                .recording("QuarterEvaluated");
    }

    private static boolean mayEvaluate(Person person, Promise promise) {
        return person.oversees(MENTOR, promise.region) || person.oversees(HUB_COORDINATOR, promise.region);
    }

    Order declareImplemented(Promise promise) {
        var live = dice.chance(0.9);
        var body = Map.of(
                "goLiveOn", live ? "2022-10-03" : "2099-10-03", "evidence", List.of("sha256:" + "ab".repeat(32)));
        var may = live && (promise.stage == Stage.PILOTING || promise.stage == Stage.REJECTED);
        return byTheUnit("declare-implemented", promise, body, may, true, to(promise, Stage.DECLARED))
                .recording("ImplementationDeclared");
    }

    /** The last of as many as the policy asks for verifies it, and nobody accepts it twice. */
    Order verifyImplementation(Promise promise) {
        var by = dice.someone(person -> person.is(MINISTRY_REVIEWER));
        var isAnother = !promise.accepted.contains(by.account());
        var isLast = promise.accepted.size() + (isAnother ? 1 : 0) >= promise.reviewers();
        var news = promise.stage == Stage.DECLARED && (isAnother || isLast);
        return order(
                        "verify-implementation",
                        promise,
                        by,
                        Map.of("findings", "Seen at work"),
                        Expected.of(by.is(MINISTRY_REVIEWER) && (news || promise.stage == Stage.VERIFIED), news),
                        _ -> {
                            promise.accepted.add(by.account());
                            if (isLast) promise.goOn(Stage.VERIFIED);
                        })
                .recording(isLast ? "ImplementationVerified" : "ImplementationAccepted");
    }

    Order rejectImplementation(Promise promise) {
        return byTheMinistry(
                        "reject-implementation",
                        promise,
                        Map.of("reason", "Nobody was there"),
                        promise.stage == Stage.DECLARED,
                        true,
                        _ -> {
                            promise.accepted.clear();
                            promise.goOn(Stage.REJECTED);
                        })
                .recording("ImplementationRejected");
    }

    /** Whatever is verified here is verified this year, so a look at it in another year is too early or too late. */
    Order recordSustainability(Promise promise) {
        var year = thisYear + dice.pick(List.of(-1, 0, 0, 0, 1));
        var stopped = dice.chance(0.3);
        var seen = stopped ? Stage.STOPPED : Stage.SUSTAINED;
        var may = year == thisYear && (promise.stage == Stage.VERIFIED || promise.stage == seen);
        var body = Map.of("year", year, "outcome", stopped ? "STOPPED" : "CONTINUING", "findings", "Seen");
        var order = byTheMinistry("record-sustainability", promise, body, may, promise.stage != seen, to(promise, seen))
                .recording(stopped ? "ReplicationStopped" : "ReplicationSustained");
        return stopped ? released(order) : order;
    }

    Order discontinue(Promise promise) {
        var body = Map.of("reason", "The agency was merged with another");
        var may = BEGUN.contains(promise.stage) || promise.stage == Stage.DISCONTINUED;
        return released(byTheAdmin("discontinue", promise, body, may, Stage.DISCONTINUED))
                .recording("ReplicationDiscontinued");
    }

    Order withdraw(Promise promise) {
        var may = NOT_VERIFIED.contains(promise.stage) || promise.stage == Stage.WITHDRAWN;
        return released(byTheAdmin("withdraw", promise, Map.of("reason", "No budget"), may, Stage.WITHDRAWN))
                .recording("CommitmentWithdrawn");
    }

    private Order prepare(String step, Promise promise, Map<String, ?> body, Preparation preparation) {
        var may = promise.stage == Stage.APPROVED || promise.stage == Stage.PREPARING;
        return byTheUnit(step, promise, body, may, !promise.prepared.contains(preparation), _ -> {
            promise.goOn(Stage.PREPARING);
            promise.prepared.add(preparation);
        });
    }

    private Order byTheUnit(
            String step, Promise promise, Map<String, ?> body, boolean may, boolean news, Consumer<Order.Made> then) {
        var by = dice.someone(person -> person.is(SERVICE_UNIT, promise.region));
        return order(step, promise, by, body, Expected.of(may && by.is(SERVICE_UNIT, promise.region), news), then);
    }

    private Person hub(Promise promise) {
        return dice.someone(person -> person.oversees(HUB_COORDINATOR, promise.region));
    }

    private Order byTheMinistry(
            String step, Promise promise, Map<String, ?> body, boolean may, boolean news, Consumer<Order.Made> then) {
        var by = dice.someone(person -> person.is(MINISTRY_REVIEWER));
        return order(step, promise, by, body, Expected.of(may && by.is(MINISTRY_REVIEWER), news), then);
    }

    private Order byTheAdmin(String step, Promise promise, Map<String, ?> body, boolean may, Stage end) {
        var by = dice.someone(person -> person.is(INSTITUTION_ADMIN, promise.region));
        var expected = Expected.of(may && by.is(INSTITUTION_ADMIN, promise.region), promise.stage != end);
        return order(step, promise, by, body, expected, to(promise, end));
    }

    private static Order order(
            String step,
            Promise promise,
            Person by,
            Map<String, ?> body,
            Expected expected,
            Consumer<Order.Made> then) {
        return Order.of(step, by, "/commitments/" + promise.id + "/" + step, body, expected, then);
    }

    private static Order released(Order order) {
        return order.followedBy(1, "AdoptionReleased");
    }

    private static Consumer<Order.Made> to(Promise promise, Stage next) {
        return _ -> promise.goOn(next);
    }

    private static Map<String, Object> plan(int activities) {
        return Map.of(
                "activities",
                PHASES.subList(0, activities).stream()
                        .map(phase -> Map.of(
                                "phase", phase,
                                "title", "Work",
                                "personInCharge", "Kepala Dinas",
                                "indicator", "done",
                                "target", "1",
                                "budgetLine", "1.02.03",
                                "startsOn", "2022-01-03",
                                "endsOn", "2022-11-30"))
                        .toList());
    }
}
