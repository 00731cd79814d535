package id.jejak.command.cycle;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.INSTITUTION_ADMIN;

import id.jejak.command.act.Right;
import id.jejak.command.cycle.CycleCommand.AppointMentor;
import id.jejak.command.cycle.CycleCommand.CloseCycle;
import id.jejak.command.cycle.CycleCommand.DeclineInvitation;
import id.jejak.command.cycle.CycleCommand.InviteRegion;
import id.jejak.command.cycle.CycleCommand.OpenCycle;
import id.jejak.command.cycle.CycleCommand.StartExecution;
import id.jejak.command.cycle.CycleCommand.StartSigning;
import id.jejak.command.cycle.ReplicationCycle.Running;
import id.jejak.command.cycle.ReplicationCycle.Unknown;
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
            case OpenCycle _, AppointMentor _, InviteRegion _, StartSigning _, StartExecution _, CloseCycle _ ->
                Right.ofRegion(HUB_COORDINATOR);
            case DeclineInvitation _ -> Right.ofRegion(INSTITUTION_ADMIN);
        };
    }

    private static Optional<RegionCode> regionConcerned(ReplicationCycle state, CycleCommand command) {
        return switch (command) {
            case OpenCycle c -> Optional.of(c.hub());
            case DeclineInvitation c -> Optional.of(c.region());
            case AppointMentor _, InviteRegion _, StartSigning _, StartExecution _, CloseCycle _ -> hub(state);
        };
    }

    private static Optional<RegionCode> hub(ReplicationCycle state) {
        return switch (state) {
            case Unknown _ -> Optional.empty();
            case Running running -> Optional.of(running.hub());
        };
    }
}
