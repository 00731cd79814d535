package id.jejak.events.deadline;

import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What can happen to a deadline. A day is over when it is over in the region's own zone. */
public sealed interface DeadlineEvent extends DomainEvent {

    DeadlineId deadline();

    /**
     * Somebody owes something by a day.
     *
     * @param region the government the deadline belongs to; where the hub owes an answer, the one that waits for it
     * @param dueOn the last day on which it is in time
     * @param dueAt the instant at which that day is over in the region
     * @param zone the region's
     * @param policyVersion the version of the cycle's policy that says so
     * @param reckoning how the day was arrived at; absent where the policy names the day itself
     * @param inHindsight whether the day was over when it was entered, as history is: nobody was waiting then, and that
     *     nothing is on record yet says little
     */
    record DeadlineSet(
            DeadlineId deadline,
            DeadlineKind kind,
            DeadlineSubject subject,
            CycleId cycle,
            RegionCode region,
            LocalDate dueOn,
            Instant dueAt,
            ZoneId zone,
            int policyVersion,
            @Nullable Reckoning reckoning,
            boolean inHindsight,
            Provenance provenance)
            implements DeadlineEvent {}

    /**
     * What was owed came. It may come after the deadline was missed; and where history is entered later, what came in time
     * may be heard of after the deadline seemed missed.
     *
     * @param inTime whether it happened before the day was over, whenever it was recorded
     */
    record DeadlineMet(DeadlineId deadline, boolean inTime, Provenance provenance) implements DeadlineEvent {}

    /**
     * The day was over and nothing had come, as far as was known. It happened when the day ended; how late that was
     * noticed, the time of recording tells.
     *
     * @param dueOn the day that passed
     */
    record DeadlineMissed(DeadlineId deadline, LocalDate dueOn, Provenance provenance) implements DeadlineEvent {}

    /** A missed deadline was brought before somebody who can do something about it. */
    record DeadlineEscalated(DeadlineId deadline, Role to, Provenance provenance) implements DeadlineEvent {}

    /**
     * More time was given.
     *
     * @param before the day it was due on
     * @param dueOn the day it is due on now
     * @param dueAt the instant at which that day is over in the region
     * @param reason why more time is needed
     * @param authority what allows it, such as the number of a letter
     */
    record DeadlineExtended(
            DeadlineId deadline,
            LocalDate before,
            LocalDate dueOn,
            Instant dueAt,
            String reason,
            String authority,
            Provenance provenance)
            implements DeadlineEvent {}

    /**
     * What it is about stands under another version of its policy, which names another day; it may be an earlier one.
     *
     * @param before the day it was due on
     * @param dueOn the day it is due on now
     * @param dueAt the instant at which that day is over in the region
     * @param policyVersion the version of the cycle's policy that says so
     * @param inHindsight whether that day was over when it was entered
     */
    record DeadlineMoved(
            DeadlineId deadline,
            LocalDate before,
            LocalDate dueOn,
            Instant dueAt,
            int policyVersion,
            boolean inHindsight,
            Provenance provenance)
            implements DeadlineEvent {}

    /** What it was about has ended: nothing is owed any more. */
    record DeadlineCancelled(DeadlineId deadline, Provenance provenance) implements DeadlineEvent {}
}
