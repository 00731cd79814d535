package id.jejak.command.deadline;

import id.jejak.command.act.Act;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.command.neighbour.Watch;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.deadline.DeadlineId;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out which period is owed under a commitment: as they are set one after the other, it is the latest that was set. */
@Component
class Recurring {

    private final Neighbours neighbours;

    Recurring(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** Every period that was set under a commitment, whether or not it is owed still. */
    List<Period> all(CommitmentId commitment, Act act) {
        return kinds().flatMap(kind -> backwards(kind, commitment, act)).toList();
    }

    /** The latest period of each kind that was set. */
    List<Period> latest(CommitmentId commitment, Act act) {
        return kinds().flatMap(kind -> latest(kind, commitment, act).stream()).toList();
    }

    /** The latest period of a kind that was set; empty where none was. */
    Optional<Period> latest(DeadlineKind kind, CommitmentId commitment, Act act) {
        return backwards(kind, commitment, act).findFirst();
    }

    /** From the one that may be set next back to the first that can have been; as a rule the second look finds the latest. */
    private Stream<Period> backwards(DeadlineKind kind, CommitmentId commitment, Act act) {
        var watch = neighbours.watch(commitment).orElseThrow();
        var first = watch.since(kind).map(day -> Period.of(kind, day)).orElse(null);
        if (first == null) return Stream.empty();
        var terms = neighbours.cycle(watch.cycle()).orElseThrow();
        return Stream.iterate(
                        latestPossible(kind, watch, terms, act),
                        period -> !period.last().isBefore(first.last()),
                        Period::previous)
                .filter(period ->
                        neighbours.deadline(DeadlineId.of(commitment, period)).isPresent());
    }

    private static Stream<DeadlineKind> kinds() {
        return Stream.of(DeadlineKind.values()).filter(DeadlineKind::isRecurring);
    }

    /**
     * The first period to wait for, after another: one whose day is still to come. Of history that is entered later nobody was
     * waiting for a report, and so none is owed in hindsight.
     */
    static Period first(Period before, Watch watch, Waiting waiting) {
        var period = next(before, watch, waiting);
        while (period.dueOn(waiting.policy()).isBefore(waiting.today())) period = next(period, watch, waiting);
        return period;
    }

    /** The next period after one that was waited for, unless it was dealt with already; its day may have passed meanwhile. */
    static Period next(Period before, Watch watch, Waiting waiting) {
        var period = before.nextOwed(waiting.policy());
        while (watch.done().contains(period)) period = period.nextOwed(waiting.policy());
        return period;
    }

    /** Whatever the version of the policy by which it was set. */
    private static Period latestPossible(DeadlineKind kind, Watch watch, CycleTerms terms, Act act) {
        var today = new Waiting(watch.cycle(), terms.policy(watch.policyVersion()), watch.region(), act).today();
        return terms.policies().stream()
                .map(policy -> Period.of(kind, today).nextOwed(policy))
                .max((one, other) -> one.last().compareTo(other.last()))
                .orElseThrow();
    }
}
