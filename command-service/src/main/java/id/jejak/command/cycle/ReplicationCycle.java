package id.jejak.command.cycle;

import static id.jejak.command.cycle.CycleRule.CYCLE_ALREADY_OPEN;
import static id.jejak.command.cycle.CycleRule.CYCLE_CLOSED;
import static id.jejak.command.cycle.CycleRule.CYCLE_NOT_OPEN;
import static id.jejak.command.cycle.CycleRule.CYCLE_NOT_SIGNING;
import static id.jejak.command.cycle.CycleRule.DEADLINE_WITHOUT_DAYS;
import static id.jejak.command.cycle.CycleRule.HUB_IS_A_PROVINCE;
import static id.jejak.command.cycle.CycleRule.REGION_NOT_INVITED;
import static id.jejak.command.cycle.CycleRule.REGION_OUTSIDE_HUB;
import static id.jejak.command.cycle.CycleRule.UNKNOWN_CYCLE;
import static id.jejak.command.cycle.ReplicationCycle.Phase.CLOSED;
import static id.jejak.command.cycle.ReplicationCycle.Phase.EXECUTION;
import static id.jejak.command.cycle.ReplicationCycle.Phase.OPEN;
import static id.jejak.command.cycle.ReplicationCycle.Phase.SIGNING;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import id.jejak.command.act.Rejection;
import id.jejak.command.cycle.CycleCommand.AppointMentor;
import id.jejak.command.cycle.CycleCommand.CloseCycle;
import id.jejak.command.cycle.CycleCommand.DeclineInvitation;
import id.jejak.command.cycle.CycleCommand.InviteRegion;
import id.jejak.command.cycle.CycleCommand.OpenCycle;
import id.jejak.command.cycle.CycleCommand.StartExecution;
import id.jejak.command.cycle.CycleCommand.StartSigning;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleClosed;
import id.jejak.events.cycle.ReplicationCycleEvent.CycleOpened;
import id.jejak.events.cycle.ReplicationCycleEvent.ExecutionStarted;
import id.jejak.events.cycle.ReplicationCycleEvent.MentorAppointed;
import id.jejak.events.cycle.ReplicationCycleEvent.RegionDeclined;
import id.jejak.events.cycle.ReplicationCycleEvent.RegionInvited;
import id.jejak.events.cycle.ReplicationCycleEvent.SigningStarted;
import id.jejak.events.region.RegionCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A round of the programme: as much of it as its decisions need. */
sealed interface ReplicationCycle {

    /** How far the round has come. */
    enum Phase {
        OPEN,
        SIGNING,
        EXECUTION,
        CLOSED
    }

    record Unknown() implements ReplicationCycle {}

    record Running(RegionCode hub, Phase phase, @Nullable String mentor, Set<RegionCode> invited)
            implements ReplicationCycle {

        public Running {
            invited = Set.copyOf(invited);
        }

        Running in(Phase next) {
            return new Running(hub, next, mentor, invited);
        }

        Running advisedBy(String someone) {
            return new Running(hub, phase, someone, invited);
        }

        Running with(RegionCode region) {
            var more = new HashSet<>(invited);
            more.add(region);
            return new Running(hub, phase, mentor, more);
        }

        Running without(RegionCode region) {
            var fewer = new HashSet<>(invited);
            fewer.remove(region);
            return new Running(hub, phase, mentor, fewer);
        }
    }

    static List<ReplicationCycleEvent> decide(ReplicationCycle state, CycleCommand command) {
        var provenance = command.act().provenance();
        return switch (command) {
            case OpenCycle c -> open(state, c);
            case AppointMentor c ->
                c.mentor().equals(live(state).mentor())
                        ? List.of()
                        : List.of(new MentorAppointed(c.cycle(), c.mentor(), provenance));
            case InviteRegion c -> invite(live(state), c);
            case DeclineInvitation c -> {
                Rejection.unless(live(state).invited().contains(c.region()), REGION_NOT_INVITED);
                yield List.of(new RegionDeclined(c.cycle(), c.region(), c.reason(), provenance));
            }
            case StartSigning c ->
                switch (live(state).phase()) {
                    case OPEN -> List.of(new SigningStarted(c.cycle(), provenance));
                    case SIGNING -> List.of();
                    case EXECUTION, CLOSED -> throw new Rejection(CYCLE_NOT_OPEN);
                };
            case StartExecution c ->
                switch (live(state).phase()) {
                    case SIGNING -> List.of(new ExecutionStarted(c.cycle(), provenance));
                    case EXECUTION -> List.of();
                    case OPEN, CLOSED -> throw new Rejection(CYCLE_NOT_SIGNING);
                };
            case CloseCycle c -> {
                live(state);
                yield List.of(new CycleClosed(c.cycle(), c.reason(), provenance));
            }
        };
    }

    static ReplicationCycle evolve(ReplicationCycle state, ReplicationCycleEvent event) {
        return switch (event) {
            case CycleOpened e -> new Running(e.hub(), OPEN, null, Set.of());
            case MentorAppointed e -> running(state).advisedBy(e.mentor());
            case RegionInvited e -> running(state).with(e.region());
            case RegionDeclined e -> running(state).without(e.region());
            case SigningStarted _ -> running(state).in(SIGNING);
            case ExecutionStarted _ -> running(state).in(EXECUTION);
            case CycleClosed _ -> running(state).in(CLOSED);
        };
    }

    private static List<ReplicationCycleEvent> open(ReplicationCycle state, OpenCycle c) {
        Rejection.unless(state instanceof Unknown, CYCLE_ALREADY_OPEN);
        Rejection.unless(c.hub().isProvince(), HUB_IS_A_PROVINCE);
        var policy = c.policy();
        Rejection.unless(
                policy.planDueDays() > 0 && policy.planReviewDays() > 0 && policy.mandateDueDays() > 0,
                DEADLINE_WITHOUT_DAYS);
        return List.of(new CycleOpened(
                c.cycle(),
                c.name(),
                c.hub(),
                c.legalBasis(),
                c.policy(),
                c.act().provenance()));
    }

    private static List<ReplicationCycleEvent> invite(Running state, InviteRegion c) {
        Rejection.unless(c.region().isWithin(state.hub()), REGION_OUTSIDE_HUB);
        Rejection.unless(state.phase() == OPEN, CYCLE_NOT_OPEN);
        if (state.invited().contains(c.region())) return List.of();
        return List.of(new RegionInvited(c.cycle(), c.region(), c.act().provenance()));
    }

    /** A cycle that takes commands. */
    @CanIgnoreReturnValue
    private static Running live(ReplicationCycle state) {
        return switch (state) {
            case Unknown _ -> throw new Rejection(UNKNOWN_CYCLE);
            case Running running when running.phase() == CLOSED -> throw new Rejection(CYCLE_CLOSED);
            case Running running -> running;
        };
    }

    private static Running running(ReplicationCycle state) {
        return switch (state) {
            case Running running -> running;
            case Unknown _ -> throw new IllegalStateException("The first event of a cycle opens it");
        };
    }
}
