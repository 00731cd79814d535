package id.jejak.command.cycle;

import static id.jejak.command.cycle.CycleRule.CHOOSING_IS_OVER;
import static id.jejak.command.cycle.CycleRule.CYCLE_CLOSED;
import static id.jejak.command.cycle.CycleRule.CYCLE_NOT_OPEN;
import static id.jejak.command.cycle.CycleRule.CYCLE_NOT_SIGNING;
import static id.jejak.command.cycle.CycleRule.CYCLE_ONLY_PLANNED;
import static id.jejak.command.cycle.CycleRule.REGION_NOT_INVITED;
import static id.jejak.command.cycle.CycleRule.REGION_OUTSIDE_HUB;
import static id.jejak.command.cycle.CycleRule.TARGET_OF_NOTHING;
import static id.jejak.command.cycle.CycleRule.UNKNOWN_CYCLE;
import static id.jejak.command.cycle.ReplicationCycle.Phase.EXECUTION;
import static id.jejak.command.cycle.ReplicationCycle.Phase.OPEN;
import static id.jejak.command.cycle.ReplicationCycle.Phase.SIGNING;

import id.jejak.command.act.Rejection;
import id.jejak.command.cycle.CycleCommand.AmendPolicy;
import id.jejak.command.cycle.CycleCommand.AppointMentor;
import id.jejak.command.cycle.CycleCommand.AssessNeed;
import id.jejak.command.cycle.CycleCommand.CloseCycle;
import id.jejak.command.cycle.CycleCommand.DeclineInvitation;
import id.jejak.command.cycle.CycleCommand.DropMatch;
import id.jejak.command.cycle.CycleCommand.HoldForumSession;
import id.jejak.command.cycle.CycleCommand.InviteRegion;
import id.jejak.command.cycle.CycleCommand.MatchInnovation;
import id.jejak.command.cycle.CycleCommand.OpenCycle;
import id.jejak.command.cycle.CycleCommand.PlanCycle;
import id.jejak.command.cycle.CycleCommand.SetTarget;
import id.jejak.command.cycle.CycleCommand.StartExecution;
import id.jejak.command.cycle.CycleCommand.StartSigning;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleClosed;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.CyclePlanned;
import id.jejak.events.cycle.ReplicationCycleEvent.ExecutionStarted;
import id.jejak.events.cycle.ReplicationCycleEvent.ForumSessionHeld;
import id.jejak.events.cycle.ReplicationCycleEvent.InnovationDropped;
import id.jejak.events.cycle.ReplicationCycleEvent.InnovationMatched;
import id.jejak.events.cycle.ReplicationCycleEvent.MentorAppointed;
import id.jejak.events.cycle.ReplicationCycleEvent.NeedAssessed;
import id.jejak.events.cycle.ReplicationCycleEvent.PolicyAmended;
import id.jejak.events.cycle.ReplicationCycleEvent.RegionDeclined;
import id.jejak.events.cycle.ReplicationCycleEvent.RegionInvited;
import id.jejak.events.cycle.ReplicationCycleEvent.SigningStarted;
import id.jejak.events.cycle.ReplicationCycleEvent.TargetSet;
import id.jejak.events.policy.PolicyChange;
import id.jejak.events.region.RegionCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A round of the programme: as much of it as its decisions need. */
sealed interface ReplicationCycle {

    /** How far a round that was opened has come. */
    enum Phase {
        OPEN,
        SIGNING,
        EXECUTION
    }

    record Unknown() implements ReplicationCycle {}

    record Planned(RegionCode hub) implements ReplicationCycle {}

    /**
     * From the opening to the end.
     *
     * @param policy the rules in force
     * @param targets how many commitments are hoped for, from whom
     */
    record Running(
            RegionCode hub,
            Phase phase,
            @Nullable String mentor,
            Set<RegionCode> invited,
            CyclePolicy policy,
            Map<RegionCode, Integer> targets,
            Forum forum)
            implements ReplicationCycle {

        public Running {
            invited = Set.copyOf(invited);
            targets = Map.copyOf(targets);
        }

        Running(RegionCode hub, CyclePolicy policy) {
            this(hub, OPEN, null, Set.of(), policy, Map.of(), Forum.SILENT);
        }

        Running in(Phase next) {
            return new Running(hub, next, mentor, invited, policy, targets, forum);
        }

        Running advisedBy(String someone) {
            return new Running(hub, phase, someone, invited, policy, targets, forum);
        }

        Running with(RegionCode region) {
            var more = new HashSet<>(invited);
            more.add(region);
            return new Running(hub, phase, mentor, more, policy, targets, forum);
        }

        Running without(RegionCode region) {
            var fewer = new HashSet<>(invited);
            fewer.remove(region);
            return new Running(hub, phase, mentor, fewer, policy, targets, forum);
        }

        Running under(CyclePolicy newer) {
            return new Running(hub, phase, mentor, invited, newer, targets, forum);
        }

        Running hopingFor(RegionCode region, int commitments) {
            var all = new HashMap<>(targets);
            all.put(region, commitments);
            return new Running(hub, phase, mentor, invited, policy, all, forum);
        }

        Running with(Forum later) {
            return new Running(hub, phase, mentor, invited, policy, targets, later);
        }
    }

    record Closed(RegionCode hub) implements ReplicationCycle {}

    static List<ReplicationCycleEvent> decide(ReplicationCycle state, CycleCommand command) {
        var provenance = command.act().provenance();
        return switch (command) {
            case PlanCycle c -> Opening.plan(state, c);
            case OpenCycle c -> Opening.open(state, c);
            case AppointMentor c ->
                c.mentor().equals(running(state).mentor())
                        ? List.of()
                        : List.of(new MentorAppointed(c.cycle(), c.mentor(), provenance));
            case InviteRegion c -> invite(running(state), c);
            case DeclineInvitation c -> {
                Rejection.unless(running(state).invited().contains(c.region()), REGION_NOT_INVITED);
                yield List.of(new RegionDeclined(c.cycle(), c.region(), c.reason(), provenance));
            }
            case SetTarget c -> aim(choosing(state), c);
            case AssessNeed c -> Forum.assess(choosing(state), c);
            case HoldForumSession c -> Forum.hold(choosing(state), c);
            case MatchInnovation c -> Forum.match(choosing(state), c);
            case DropMatch c -> Forum.drop(choosing(state), c);
            case AmendPolicy c -> amend(running(state), c);
            case StartSigning c ->
                switch (running(state).phase()) {
                    case OPEN -> List.of(new SigningStarted(c.cycle(), provenance));
                    case SIGNING -> List.of();
                    case EXECUTION -> throw new Rejection(CYCLE_NOT_OPEN);
                };
            case StartExecution c ->
                switch (running(state).phase()) {
                    case SIGNING -> List.of(new ExecutionStarted(c.cycle(), provenance));
                    case EXECUTION -> List.of();
                    case OPEN -> throw new Rejection(CYCLE_NOT_SIGNING);
                };
            case CloseCycle c ->
                switch (state) {
                    case Unknown _ -> throw new Rejection(UNKNOWN_CYCLE);
                    case Closed _ -> throw new Rejection(CYCLE_CLOSED);
                    // a round that was planned and given up is over as well
                    case Planned _, Running _ -> List.of(new CycleClosed(c.cycle(), c.reason(), provenance));
                };
        };
    }

    static ReplicationCycle evolve(ReplicationCycle state, ReplicationCycleEvent event) {
        return switch (event) {
            case CyclePlanned e -> new Planned(e.hub());
            case CycleOpened e -> new Running(e.hub(), e.policy());
            case MentorAppointed e -> opened(state).advisedBy(e.mentor());
            case RegionInvited e -> opened(state).with(e.region());
            case RegionDeclined e -> opened(state).without(e.region());
            case TargetSet e -> opened(state).hopingFor(e.region(), e.commitments());
            case NeedAssessed e -> opened(state).with(opened(state).forum().after(e));
            case ForumSessionHeld e -> opened(state).with(opened(state).forum().after(e));
            case InnovationMatched e -> opened(state).with(opened(state).forum().after(e));
            case InnovationDropped e -> opened(state).with(opened(state).forum().after(e));
            case PolicyAmended e -> opened(state).under(e.policy());
            case SigningStarted _ -> opened(state).in(SIGNING);
            case ExecutionStarted _ -> opened(state).in(EXECUTION);
            case CycleClosed _ -> new Closed(hub(state).orElseThrow(ReplicationCycle::headless));
        };
    }

    /** The province that runs the cycle; empty where there is no cycle. */
    static Optional<RegionCode> hub(ReplicationCycle state) {
        return switch (state) {
            case Unknown _ -> Optional.empty();
            case Planned(var hub) -> Optional.of(hub);
            case Running running -> Optional.of(running.hub());
            case Closed(var hub) -> Optional.of(hub);
        };
    }

    private static List<ReplicationCycleEvent> invite(Running state, InviteRegion c) {
        Rejection.unless(c.region().isWithin(state.hub()), REGION_OUTSIDE_HUB);
        Rejection.unless(state.phase() == OPEN, CYCLE_NOT_OPEN);
        if (state.invited().contains(c.region())) return List.of();
        return List.of(new RegionInvited(c.cycle(), c.region(), c.act().provenance()));
    }

    private static List<ReplicationCycleEvent> aim(Running state, SetTarget c) {
        Rejection.unless(state.invited().contains(c.region()), REGION_NOT_INVITED);
        Rejection.unless(c.commitments() > 0, TARGET_OF_NOTHING);
        var before = state.targets().get(c.region());
        if (before != null && before == c.commitments()) return List.of();
        return List.of(
                new TargetSet(c.cycle(), c.region(), c.commitments(), c.act().provenance()));
    }

    private static List<ReplicationCycleEvent> amend(Running state, AmendPolicy c) {
        Opening.requireSense(c.policy());
        // to say what was left to what is usual changes nothing
        if (new PolicyChange(state.policy(), c.policy()).differences().isEmpty()) return List.of();
        var before = state.policy().version();
        return List.of(new PolicyAmended(
                c.cycle(),
                before,
                c.policy().as(before + 1),
                c.reason(),
                c.authority(),
                c.act().provenance()));
    }

    /** A cycle that was opened and is not over. */
    private static Running running(ReplicationCycle state) {
        return switch (state) {
            case Unknown _ -> throw new Rejection(UNKNOWN_CYCLE);
            case Planned _ -> throw new Rejection(CYCLE_ONLY_PLANNED);
            case Running running -> running;
            case Closed _ -> throw new Rejection(CYCLE_CLOSED);
        };
    }

    /** A cycle in which regions still choose. They do so on the signing day itself: late choices are real. */
    private static Running choosing(ReplicationCycle state) {
        var running = running(state);
        return switch (running.phase()) {
            case OPEN, SIGNING -> running;
            case EXECUTION -> throw new Rejection(CHOOSING_IS_OVER);
        };
    }

    private static Running opened(ReplicationCycle state) {
        return switch (state) {
            case Running running -> running;
            case Unknown _, Planned _, Closed _ -> throw headless();
        };
    }

    private static IllegalStateException headless() {
        return new IllegalStateException("What happens to a cycle happens from its opening to its end");
    }
}
