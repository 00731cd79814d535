package id.jejak.command.model;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.INSTITUTION_ADMIN;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;

import id.jejak.command.model.Order.Each;
import id.jejak.command.model.Order.Expected;
import id.jejak.command.model.World.Match;
import id.jejak.command.model.World.Need;
import id.jejak.command.model.World.Practice;
import id.jejak.command.model.World.Promise;
import id.jejak.command.model.World.Round;
import id.jejak.command.model.World.Round.Phase;
import id.jejak.command.model.World.Rules;
import id.jejak.events.Ids;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What can be done with replication cycles and in their forum. */
final class CycleMoves {

    private final World world;
    private final Dice dice;

    CycleMoves(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
    }

    Order plan() {
        var hub = dice.pick(Person.PROVINCES);
        var by = dice.someone(person -> person.is(HUB_COORDINATOR, hub));
        var body = Map.of("name", "A round", "hub", hub, "opensOn", "2026-01-01", "endsOn", "2026-12-31");
        return Order.of(
                        "plan a cycle",
                        by,
                        "/cycles/plan",
                        body,
                        Expected.of(by.is(HUB_COORDINATOR, hub), true),
                        made -> world.rounds.add(new Round(made.id(), hub, Phase.PLANNED)))
                .recording("CyclePlanned");
    }

    Order open() {
        var hub = dice.pick(Person.PROVINCES);
        var by = dice.someone(person -> person.is(HUB_COORDINATOR, hub));
        return Order.of(
                        "open a cycle",
                        by,
                        "/cycles",
                        opening(hub),
                        Expected.of(by.is(HUB_COORDINATOR, hub), true),
                        made -> world.rounds.add(new Round(made.id(), hub, Phase.OPEN)))
                .recording("CycleOpened");
    }

    Order openPlanned(Round round) {
        var by = hub(round);
        return Order.of(
                        "open a planned cycle",
                        by,
                        "/cycles/" + round.id + "/open",
                        opening(round.hub),
                        Expected.of(by.is(HUB_COORDINATOR, round.hub) && round.phase == Phase.PLANNED, true),
                        _ -> round.phase = Phase.OPEN)
                .recording("CycleOpened");
    }

    Order appointMentor(Round round) {
        var by = hub(round);
        var mentor = dice.pick(List.of("Universitas Bangka Belitung", "Universitas Udayana"));
        return Order.of(
                        "appoint a mentor",
                        by,
                        path(round, "appoint-mentor"),
                        Map.of("mentor", mentor),
                        Expected.of(
                                by.is(HUB_COORDINATOR, round.hub) && round.isRunning(), !mentor.equals(round.mentor)),
                        _ -> round.mentor = mentor)
                .recording("MentorAppointed");
    }

    Order invite(Round round) {
        var region = dice.pick(Person.REGIONS);
        var by = hub(round);
        var may = by.is(HUB_COORDINATOR, round.hub) && region.startsWith(round.hub) && round.phase == Phase.OPEN;
        return Order.of(
                        "invite a region",
                        by,
                        path(round, "invite-region"),
                        Map.of("region", region),
                        Expected.of(may, !round.invited.contains(region)),
                        _ -> round.invited.add(region))
                .recording("RegionInvited");
    }

    Order decline(Round round) {
        var region = dice.pick(Person.REGIONS);
        var by = dice.someone(person -> person.is(INSTITUTION_ADMIN, region));
        var may = by.is(INSTITUTION_ADMIN, region) && round.isRunning() && round.invited.contains(region);
        return Order.of(
                        "decline an invitation",
                        by,
                        path(round, "decline"),
                        Map.of("region", region, "reason", "No budget"),
                        Expected.of(may, true),
                        _ -> round.invited.remove(region))
                .recording("RegionDeclined");
    }

    Order setTarget(Round round) {
        var region = dice.pick(Person.REGIONS);
        var commitments = dice.below(4);
        var by = hub(round);
        var may = by.is(HUB_COORDINATOR, round.hub)
                && round.isChoosing()
                && round.invited.contains(region)
                && commitments > 0;
        return Order.of(
                        "set a target",
                        by,
                        path(round, "set-target"),
                        Map.of("region", region, "commitments", commitments),
                        Expected.of(may, !Integer.valueOf(commitments).equals(round.targets.get(region))),
                        _ -> round.targets.put(region, commitments))
                .recording("TargetSet");
    }

    Order assessNeed(Round round) {
        var region = dice.pick(Person.REGIONS);
        var by = dice.someone(person -> person.is(INSTITUTION_ADMIN, region));
        var goal = dice.below(18);
        var may = by.is(INSTITUTION_ADMIN, region) && round.isChoosing() && round.invited.contains(region) && goal > 0;
        return Order.of(
                        "assess a need",
                        by,
                        path(round, "assess-need"),
                        Map.of("region", region, "gap", "Few visitors", "priority", "HIGH", "goals", List.of(goal)),
                        Expected.of(may, true),
                        made -> round.needs.add(new Need(made.part(), region)))
                .recording("NeedAssessed");
    }

    Order holdSession(Round round) {
        var by = hub(round);
        var presented = dice.recent(world.practices).filter(_ -> dice.chance(0.95));
        return Order.of(
                        "hold a session",
                        by,
                        path(round, "hold-session"),
                        Map.of(
                                "place",
                                "Pangkalpinang",
                                "presented",
                                List.of(presented.map(practice -> practice.id).orElseGet(CycleMoves::nothing))),
                        Expected.of(
                                by.is(HUB_COORDINATOR, round.hub) && round.isChoosing() && presented.isPresent(), true),
                        made -> round.sessions.add(made.part()))
                .recording("ForumSessionHeld");
    }

    Order match(Round round, Practice practice) {
        var need = dice.recent(round.needs).orElse(new Need(nothing(), round.hub));
        var region = dice.chance(0.9) ? need.region() : dice.pick(Person.REGIONS);
        var by = dice.someone(person -> keepsTheListOf(person, region));
        var body = new HashMap<String, Object>(Map.of("region", region, "innovation", practice.id, "need", need.id()));
        var exceptional = dice.chance(0.3);
        if (exceptional) body.put("exception", "Presented by its maker");
        if (dice.chance(0.5)) dice.recent(round.sessions).ifPresent(session -> body.put("session", session));
        var may = keepsTheListOf(by, region)
                && round.isChoosing()
                && round.invited.contains(region)
                && round.needs.contains(need)
                && need.region().equals(region)
                && (practice.isCatalogued() || exceptional)
                && round.matches.stream()
                        .noneMatch(
                                match -> !match.dropped && match.region.equals(region) && match.practice == practice);
        return Order.of(
                        "match an innovation",
                        by,
                        path(round, "match-innovation"),
                        body,
                        Expected.of(may, true),
                        made -> round.matches.add(new Match(made.part(), region, practice)))
                .recording("InnovationMatched");
    }

    Order drop(Round round, Match match) {
        var by = dice.someone(person -> keepsTheListOf(person, match.region));
        return Order.of(
                        "drop a match",
                        by,
                        path(round, "drop-match"),
                        Map.of("match", match.id, "reason", "No budget line"),
                        Expected.of(keepsTheListOf(by, match.region) && round.isChoosing(), !match.dropped),
                        _ -> match.dropped = true)
                .recording("InnovationDropped");
    }

    Order amendPolicy(Round round) {
        var by = hub(round);
        var days = dice.pick(List.of(30, 45, 60, 0));
        var reviewers = dice.pick(List.of(1, 2, 0));
        var rules = new Rules(days, reviewers);
        var may = by.is(HUB_COORDINATOR, round.hub) && round.isRunning() && days > 0 && reviewers > 0;
        return Order.of(
                        "amend a policy",
                        by,
                        path(round, "amend-policy"),
                        Map.of(
                                "policy",
                                policy(days, reviewers),
                                "reason",
                                "Too short",
                                "authority",
                                "Surat B/12/2021"),
                        Expected.of(may, !rules.equals(round.rules.getLast())),
                        _ -> round.rules.add(rules))
                .recording("PolicyAmended");
    }

    /**
     * Mostly of the cycle itself, to any version there is and now and then to one there is not. Each commitment answers for
     * itself.
     */
    Order migratePolicy(Round round, Promise first) {
        var by = dice.someone(person -> person.is(MINISTRY_REVIEWER) || person.oversees(HUB_COORDINATOR, round.hub));
        var to = 1 + dice.below(round.rules.size() + (dice.chance(0.1) ? 1 : 0));
        var promises = new LinkedHashSet<>(List.of(first));
        for (var promise : world.promises) {
            if ((promise.round == round && dice.chance(0.1)) || dice.chance(0.002)) promises.add(promise);
        }
        var each = promises.stream()
                .map(promise -> new Each(
                        promise.id,
                        migration(by, round, promise, to),
                        List.of("PolicyMigrated"),
                        List.of(),
                        _ -> promise.rules = to))
                .toList();
        return Order.ofEach(
                "migrate commitments",
                by,
                path(round, "migrate-policy"),
                Map.of(
                        "to",
                        to,
                        "reason",
                        "For all alike",
                        "commitments",
                        promises.stream().map(promise -> promise.id).toList()),
                each);
    }

    private Expected migration(Person by, Round round, Promise promise, int to) {
        var right = by.is(MINISTRY_REVIEWER)
                || (by.oversees(HUB_COORDINATOR, round.hub) && by.oversees(HUB_COORDINATOR, promise.region));
        var bound = promise.round == round
                && promise.stage != Promise.Stage.DRAFT
                && !Promise.Stage.ENDS.contains(promise.stage);
        var possible = to <= round.rules.size() && !isSignedByTheSecretary(promise);
        return Expected.of(right && bound && (to == promise.rules || possible), to != promise.rules);
    }

    /** As it was corrected; no version accepts that. */
    private boolean isSignedByTheSecretary(Promise promise) {
        return world.papers.stream()
                .flatMap(paper -> paper.signatures.stream())
                .anyMatch(signature ->
                        signature.id.equals(promise.signature) && signature.capacity.equals("REGIONAL_SECRETARY"));
    }

    Order startSigning(Round round) {
        var by = hub(round);
        return Order.of(
                        "start signing",
                        by,
                        path(round, "start-signing"),
                        Map.of(),
                        Expected.of(
                                by.is(HUB_COORDINATOR, round.hub) && round.isChoosing(), round.phase != Phase.SIGNING),
                        _ -> round.phase = Phase.SIGNING)
                .recording("SigningStarted");
    }

    Order startExecution(Round round) {
        var by = hub(round);
        var may = round.phase == Phase.SIGNING || round.phase == Phase.EXECUTION;
        return Order.of(
                        "start execution",
                        by,
                        path(round, "start-execution"),
                        Map.of(),
                        Expected.of(by.is(HUB_COORDINATOR, round.hub) && may, round.phase != Phase.EXECUTION),
                        _ -> round.phase = Phase.EXECUTION)
                .recording("ExecutionStarted");
    }

    Order close(Round round) {
        var by = hub(round);
        return Order.of(
                        "close a cycle",
                        by,
                        path(round, "close"),
                        Map.of("reason", "The window has ended"),
                        Expected.of(by.is(HUB_COORDINATOR, round.hub) && round.phase != Phase.CLOSED, true),
                        _ -> round.phase = Phase.CLOSED)
                .recording("CycleClosed");
    }

    private Person hub(Round round) {
        return dice.someone(person -> person.is(HUB_COORDINATOR, round.hub));
    }

    private static boolean keepsTheListOf(Person person, String region) {
        return person.oversees(HUB_COORDINATOR, region) || person.is(INSTITUTION_ADMIN, region);
    }

    private static Map<String, Object> opening(String hub) {
        return Map.of(
                "name",
                "A round",
                "hub",
                hub,
                "legalBasis",
                Map.of("title", "Keputusan Menteri PANRB", "number", "94/2020"),
                "policy",
                policy(30, 1));
    }

    private static Map<String, Object> policy(int planDueDays, int reviewers) {
        return Map.of(
                "acceptedCapacities",
                List.of("HEAD_OF_REGION", "REPRESENTATIVE", "UNKNOWN"),
                "mandateRequiredFor",
                List.of("REPRESENTATIVE"),
                "planDueDays",
                planDueDays,
                "planReviewDays",
                14,
                "mandateDueDays",
                30,
                "executionEnds",
                "2099-12-31",
                "reviewersNeeded",
                reviewers);
    }

    private static String path(Round round, String step) {
        return "/cycles/" + round.id + "/" + step;
    }

    private static String nothing() {
        return Ids.next().toString();
    }
}
