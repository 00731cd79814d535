package id.jejak.command.cycle;

import static id.jejak.command.cycle.CycleRule.ALREADY_MATCHED;
import static id.jejak.command.cycle.CycleRule.GOAL_OUT_OF_RANGE;
import static id.jejak.command.cycle.CycleRule.INNOVATION_NOT_CATALOGUED;
import static id.jejak.command.cycle.CycleRule.NEED_OF_ANOTHER;
import static id.jejak.command.cycle.CycleRule.REGION_NOT_INVITED;
import static id.jejak.command.cycle.CycleRule.UNKNOWN_INNOVATION;
import static id.jejak.command.cycle.CycleRule.UNKNOWN_MATCH;
import static id.jejak.command.cycle.CycleRule.UNKNOWN_NEED;
import static id.jejak.command.cycle.CycleRule.UNKNOWN_SESSION;

import id.jejak.command.act.Rejection;
import id.jejak.command.cycle.CycleCommand.AssessNeed;
import id.jejak.command.cycle.CycleCommand.DropMatch;
import id.jejak.command.cycle.CycleCommand.HoldForumSession;
import id.jejak.command.cycle.CycleCommand.MatchInnovation;
import id.jejak.command.cycle.ReplicationCycle.Running;
import id.jejak.events.cycle.ForumSessionId;
import id.jejak.events.cycle.MatchId;
import id.jejak.events.cycle.NeedId;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.ForumSessionHeld;
import id.jejak.events.cycle.ReplicationCycleEvent.InnovationDropped;
import id.jejak.events.cycle.ReplicationCycleEvent.InnovationMatched;
import id.jejak.events.cycle.ReplicationCycleEvent.NeedAssessed;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.region.RegionCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The replication forum of a cycle, and the decisions about what the regions choose in it.
 *
 * @param needs what was found missing, and where
 * @param sessions the sessions that were held
 * @param matches what is or was on a region's list
 */
record Forum(Map<NeedId, RegionCode> needs, Set<ForumSessionId> sessions, Map<MatchId, Match> matches) {

    /** An innovation on a region's list. */
    record Match(RegionCode region, InnovationId innovation, boolean dropped) {}

    /** Nothing was said yet. */
    static final Forum SILENT = new Forum(Map.of(), Set.of(), Map.of());

    Forum {
        needs = Map.copyOf(needs);
        sessions = Set.copyOf(sessions);
        matches = Map.copyOf(matches);
    }

    Forum after(NeedAssessed e) {
        var more = new HashMap<>(needs);
        more.put(e.need(), e.region());
        return new Forum(more, sessions, matches);
    }

    Forum after(ForumSessionHeld e) {
        var more = new HashSet<>(sessions);
        more.add(e.session());
        return new Forum(needs, more, matches);
    }

    Forum after(InnovationMatched e) {
        return with(e.match(), new Match(e.region(), e.innovation(), false));
    }

    Forum after(InnovationDropped e) {
        return with(e.match(), new Match(e.region(), e.innovation(), true));
    }

    static List<ReplicationCycleEvent> assess(Running state, AssessNeed c) {
        if (state.forum().needs().containsKey(c.need())) return List.of();
        Rejection.unless(state.invited().contains(c.region()), REGION_NOT_INVITED);
        Rejection.unless(c.goals().stream().allMatch(goal -> goal >= 1 && goal <= 17), GOAL_OUT_OF_RANGE);
        return List.of(new NeedAssessed(
                c.cycle(),
                c.need(),
                c.region(),
                c.gap(),
                c.priority(),
                c.goals(),
                c.budget(),
                c.act().provenance()));
    }

    static List<ReplicationCycleEvent> hold(Running state, HoldForumSession c) {
        if (state.forum().sessions().contains(c.session())) return List.of();
        Rejection.unless(c.known().containsAll(c.presented()), UNKNOWN_INNOVATION);
        return List.of(new ForumSessionHeld(
                c.cycle(), c.session(), c.place(), c.presented(), c.act().provenance()));
    }

    static List<ReplicationCycleEvent> match(Running state, MatchInnovation c) {
        var forum = state.forum();
        if (forum.matches().containsKey(c.match())) return List.of();
        Rejection.unless(state.invited().contains(c.region()), REGION_NOT_INVITED);
        var needy = forum.needs().get(c.need());
        if (needy == null) throw new Rejection(UNKNOWN_NEED);
        Rejection.unless(needy.equals(c.region()), NEED_OF_ANOTHER);
        Rejection.unless(c.session() == null || forum.sessions().contains(c.session()), UNKNOWN_SESSION);
        var catalogued = c.catalogued().orElseThrow(() -> new Rejection(UNKNOWN_INNOVATION));
        Rejection.unless(catalogued || c.exception() != null, INNOVATION_NOT_CATALOGUED);
        Rejection.unless(!forum.matches().containsValue(new Match(c.region(), c.innovation(), false)), ALREADY_MATCHED);
        return List.of(new InnovationMatched(
                c.cycle(),
                c.match(),
                c.region(),
                c.innovation(),
                c.need(),
                c.session(),
                c.exception(),
                c.act().provenance()));
    }

    static List<ReplicationCycleEvent> drop(Running state, DropMatch c) {
        var match = state.forum().matches().get(c.match());
        if (match == null) throw new Rejection(UNKNOWN_MATCH);
        if (match.dropped()) return List.of();
        return List.of(new InnovationDropped(
                c.cycle(),
                c.match(),
                match.region(),
                match.innovation(),
                c.reason(),
                c.act().provenance()));
    }

    private Forum with(MatchId id, Match match) {
        var all = new HashMap<>(matches);
        all.put(id, match);
        return new Forum(needs, sessions, all);
    }
}
