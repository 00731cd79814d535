package id.jejak.command.cycle;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.events.LegalBasis;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.ForumSessionId;
import id.jejak.events.cycle.MatchId;
import id.jejak.events.cycle.NeedId;
import id.jejak.events.cycle.NeedPriority;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a replication cycle. */
sealed interface CycleCommand extends Command {

    CycleId cycle();

    @Override
    default Object subject() {
        return cycle();
    }

    record PlanCycle(
            @TargetAggregateIdentifier CycleId cycle,
            String name,
            RegionCode hub,
            LocalDate opensOn,
            LocalDate endsOn,
            @Nullable LegalBasis legalBasis,
            Act act)
            implements CycleCommand {}

    record OpenCycle(
            @TargetAggregateIdentifier CycleId cycle,
            String name,
            RegionCode hub,
            LegalBasis legalBasis,
            CyclePolicy policy,
            Act act)
            implements CycleCommand {}

    record AppointMentor(@TargetAggregateIdentifier CycleId cycle, String mentor, Act act) implements CycleCommand {}

    record InviteRegion(@TargetAggregateIdentifier CycleId cycle, RegionCode region, Act act) implements CycleCommand {}

    record DeclineInvitation(@TargetAggregateIdentifier CycleId cycle, RegionCode region, String reason, Act act)
            implements CycleCommand {}

    record SetTarget(@TargetAggregateIdentifier CycleId cycle, RegionCode region, int commitments, Act act)
            implements CycleCommand {}

    record AssessNeed(
            @TargetAggregateIdentifier CycleId cycle,
            NeedId need,
            RegionCode region,
            String gap,
            NeedPriority priority,
            Set<Integer> goals,
            @Nullable String budget,
            Act act)
            implements CycleCommand {

        @Override
        public Optional<Object> part() {
            return Optional.of(need);
        }
    }

    /**
     * Record that a session of the forum was held, when the act says it was.
     *
     * @param known those of the presented innovations that exist
     */
    record HoldForumSession(
            @TargetAggregateIdentifier CycleId cycle,
            ForumSessionId session,
            String place,
            List<InnovationId> presented,
            Set<InnovationId> known,
            Act act)
            implements CycleCommand {

        @Override
        public Optional<Object> part() {
            return Optional.of(session);
        }
    }

    /**
     * Put an innovation on a region's list.
     *
     * @param catalogued whether the innovation stands in the catalogue; empty where there is no such innovation
     */
    record MatchInnovation(
            @TargetAggregateIdentifier CycleId cycle,
            MatchId match,
            RegionCode region,
            InnovationId innovation,
            NeedId need,
            @Nullable ForumSessionId session,
            @Nullable String exception,
            Optional<Boolean> catalogued,
            Act act)
            implements CycleCommand {

        @Override
        public Optional<Object> part() {
            return Optional.of(match);
        }
    }

    record DropMatch(@TargetAggregateIdentifier CycleId cycle, MatchId match, String reason, Act act)
            implements CycleCommand {}

    /**
     * Change the rules for what is signed from now on.
     *
     * @param policy all of the new rules; which version they become is for the decision to say
     */
    record AmendPolicy(
            @TargetAggregateIdentifier CycleId cycle, CyclePolicy policy, String reason, String authority, Act act)
            implements CycleCommand {}

    record StartSigning(@TargetAggregateIdentifier CycleId cycle, Act act) implements CycleCommand {}

    record StartExecution(@TargetAggregateIdentifier CycleId cycle, Act act) implements CycleCommand {}

    record CloseCycle(@TargetAggregateIdentifier CycleId cycle, String reason, Act act) implements CycleCommand {}
}
