package id.jejak.command.deadline;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.deadline.Reckoning;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a deadline. */
sealed interface DeadlineCommand extends Command {

    DeadlineId deadline();

    @Override
    default Object subject() {
        return deadline();
    }

    /**
     * Wait for something until the end of a day.
     *
     * @param zone whose days count, the region's
     * @param reckoning how the day was arrived at, unless the policy names the day itself
     */
    record SetDeadline(
            @TargetAggregateIdentifier DeadlineId deadline,
            DeadlineKind kind,
            DeadlineSubject about,
            CycleId cycle,
            RegionCode region,
            ZoneId zone,
            LocalDate dueOn,
            int policyVersion,
            @Nullable Reckoning reckoning,
            Act act)
            implements DeadlineCommand {}

    /** What was waited for came, when the act says. */
    record MeetDeadline(@TargetAggregateIdentifier DeadlineId deadline, Act act) implements DeadlineCommand {}

    /**
     * The clock says that time is up.
     *
     * @param owedBy who can do what is awaited
     */
    record MarkMissed(@TargetAggregateIdentifier DeadlineId deadline, Set<Role> owedBy, Act act)
            implements DeadlineCommand {}

    /**
     * Give more time.
     *
     * @param owedBy who can do what is awaited
     */
    record ExtendDeadline(
            @TargetAggregateIdentifier DeadlineId deadline,
            LocalDate dueOn,
            String reason,
            String authority,
            Set<Role> owedBy,
            Act act)
            implements DeadlineCommand {}

    /**
     * What it is about was migrated to another version of its policy.
     *
     * @param before the day by the version before
     * @param dueOn the day by the version now
     */
    record MoveDeadline(
            @TargetAggregateIdentifier DeadlineId deadline,
            LocalDate before,
            LocalDate dueOn,
            int policyVersion,
            Act act)
            implements DeadlineCommand {}

    /** What it was about has ended. */
    record CancelDeadline(@TargetAggregateIdentifier DeadlineId deadline, Act act) implements DeadlineCommand {}
}
