package id.jejak.command.cycle;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.INSTITUTION_ADMIN;

import id.jejak.command.act.Right;
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
import id.jejak.command.cycle.Forum.Match;
import id.jejak.command.cycle.ReplicationCycle.Closed;
import id.jejak.command.cycle.ReplicationCycle.Planned;
import id.jejak.command.cycle.ReplicationCycle.Running;
import id.jejak.command.cycle.ReplicationCycle.Unknown;
import id.jejak.events.cycle.MatchId;
import id.jejak.events.region.RegionCode;
import java.util.Optional;

/** Who may do what with a replication cycle. */
final class CycleRights {

    private CycleRights() {}

    static void check(ReplicationCycle state, CycleCommand command) {
        var actor = command.act().actor();
        var right = of(command);
        right.checkRole(actor);
        regionConcerned(state, command).ifPresent(region -> right.checkRegion(actor, region));
    }

    static Right of(CycleCommand command) {
        return switch (command) {
            case PlanCycle _,
                    OpenCycle _,
                    AppointMentor _,
                    InviteRegion _,
                    SetTarget _,
                    HoldForumSession _,
                    AmendPolicy _,
                    StartSigning _,
                    StartExecution _,
                    CloseCycle _ -> Right.ofRegion(HUB_COORDINATOR);
            case DeclineInvitation _, AssessNeed _ -> Right.ofRegion(INSTITUTION_ADMIN);
            case MatchInnovation c -> ofTheListsKeeper(c);
            case DropMatch c -> ofTheListsKeeper(c);
        };
    }

    /** The hub keeps the lists of all its regions; a region keeps its own, and a province not those of its regencies. */
    private static Right ofTheListsKeeper(CycleCommand command) {
        return command.act().actor().role() == HUB_COORDINATOR
                ? Right.ofProvince(HUB_COORDINATOR)
                : Right.ofRegion(INSTITUTION_ADMIN);
    }

    private static Optional<RegionCode> regionConcerned(ReplicationCycle state, CycleCommand command) {
        return switch (command) {
            case PlanCycle c -> Optional.of(c.hub());
            case OpenCycle c -> Optional.of(c.hub());
            case DeclineInvitation c -> Optional.of(c.region());
            case AssessNeed c -> Optional.of(c.region());
            case MatchInnovation c -> Optional.of(c.region());
            case DropMatch c -> listed(state, c.match());
            case AppointMentor _,
                    InviteRegion _,
                    SetTarget _,
                    HoldForumSession _,
                    AmendPolicy _,
                    StartSigning _,
                    StartExecution _,
                    CloseCycle _ -> ReplicationCycle.hub(state);
        };
    }

    private static Optional<RegionCode> listed(ReplicationCycle state, MatchId id) {
        return switch (state) {
            case Running running ->
                Optional.ofNullable(running.forum().matches().get(id)).map(Match::region);
            case Unknown _, Planned _, Closed _ -> Optional.empty();
        };
    }
}
