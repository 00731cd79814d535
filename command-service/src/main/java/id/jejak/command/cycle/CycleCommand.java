package id.jejak.command.cycle;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.region.RegionCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a replication cycle. */
sealed interface CycleCommand extends Command {

    CycleId cycle();

    @Override
    default Object subject() {
        return cycle();
    }

    record OpenCycle(
            @TargetAggregateIdentifier CycleId cycle,
            String name,
            RegionCode hub,
            String legalBasis,
            CyclePolicy policy,
            Act act)
            implements CycleCommand {}

    record AppointMentor(@TargetAggregateIdentifier CycleId cycle, String mentor, Act act) implements CycleCommand {}

    record InviteRegion(@TargetAggregateIdentifier CycleId cycle, RegionCode region, Act act) implements CycleCommand {}

    record DeclineInvitation(@TargetAggregateIdentifier CycleId cycle, RegionCode region, String reason, Act act)
            implements CycleCommand {}

    record StartSigning(@TargetAggregateIdentifier CycleId cycle, Act act) implements CycleCommand {}

    record StartExecution(@TargetAggregateIdentifier CycleId cycle, Act act) implements CycleCommand {}

    record CloseCycle(@TargetAggregateIdentifier CycleId cycle, String reason, Act act) implements CycleCommand {}
}
