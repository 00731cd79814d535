package id.jejak.events.policy;

import id.jejak.events.calendar.BusinessCalendar;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.policy.Bond.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What it means for a commitment to stand under another version of its cycle's policy.
 *
 * <p>The one rule of it: the decision to migrate a commitment and the dry run that shows what a migration would do are made of
 * the same answers. What is owed for a signature, such as a missing mandate, is the signature's and stays as it was; it
 * may bind other commitments as well.
 *
 * @param from the version it stands under
 * @param to the version it would stand under
 */
public record PolicyChange(CyclePolicy from, CyclePolicy to) {

    /** Why a commitment must stay where it is. */
    public enum Obstacle {
        /** The other version does not accept the capacity in which it was signed. */
        CAPACITY_NOT_ACCEPTED,
        /** The other version asks for a mandate in that capacity, and the authority behind the signature is not good. */
        MANDATE_NOT_VERIFIED,
        /** Its plan ends after the execution window of the other version. */
        PLAN_OUTLASTS_EXECUTION
    }

    /**
     * A rule that is another.
     *
     * @param rule the component of the policy, by its name there
     */
    public record Difference(String rule, String before, String after) {}

    /** The rules of the policy that are others, in the order in which a policy states them. */
    public List<Difference> differences() {
        return Stream.of(
                        difference("acceptedCapacities", CyclePolicy::acceptedCapacities),
                        difference("mandateRequiredFor", CyclePolicy::mandateRequiredFor),
                        difference("planDueDays", CyclePolicy::planDueDays),
                        difference("planReviewDays", CyclePolicy::planReviewDays),
                        difference("mandateDueDays", CyclePolicy::mandateDueDays),
                        difference("executionEnds", CyclePolicy::executionEnds),
                        difference("dayCounting", CyclePolicy::counting))
                .filter(rule -> !rule.before().equals(rule.after()))
                .toList();
    }

    /** All that stands in the way of a commitment that has not ended. */
    public List<Obstacle> obstacles(Bond bond) {
        var found = new ArrayList<Obstacle>();
        if (!to.acceptedCapacities().contains(bond.capacity())) found.add(Obstacle.CAPACITY_NOT_ACCEPTED);
        if (isMandateMissing(bond)) found.add(Obstacle.MANDATE_NOT_VERIFIED);
        if (outlastsExecution(bond)) found.add(Obstacle.PLAN_OUTLASTS_EXECUTION);
        return List.copyOf(found);
    }

    /** The deadlines of a commitment that would fall on another day. */
    public List<MovedDeadline> moved(Bond bond) {
        return Stream.of(plan(bond), review(bond), execution(bond))
                .flatMap(Optional::stream)
                .filter(moved -> !moved.before().equals(moved.after()))
                .toList();
    }

    /** What was promised is moved, and not what would be counted today. */
    private Optional<MovedDeadline> plan(Bond bond) {
        return bond.phase() == Phase.PLAN
                ? Optional.of(new MovedDeadline(
                        DeadlineKind.PLAN, bond.planDueOn(), due(bond.signedOn(), to.planDueDays(), to)))
                : Optional.empty();
    }

    private Optional<MovedDeadline> review(Bond bond) {
        var plan = bond.underReview();
        return plan != null && isReviewAwaited(bond)
                ? Optional.of(new MovedDeadline(
                        DeadlineKind.PLAN_REVIEW,
                        due(plan.submittedOn(), from.planReviewDays(), from),
                        due(plan.submittedOn(), to.planReviewDays(), to)))
                : Optional.empty();
    }

    private Optional<MovedDeadline> execution(Bond bond) {
        return isReplicaAwaited(bond)
                ? Optional.of(new MovedDeadline(DeadlineKind.EXECUTION, from.executionEnds(), to.executionEnds()))
                : Optional.empty();
    }

    private static LocalDate due(LocalDate begun, int days, CyclePolicy policy) {
        return BusinessCalendar.INDONESIA.due(begun, days, policy.counting());
    }

    private boolean isMandateMissing(Bond bond) {
        return to.mandateRequiredFor().contains(bond.capacity())
                && !from.mandateRequiredFor().contains(bond.capacity())
                && !bond.authority().isGood();
    }

    /** Of the plan in force and the one under review the later counts; what was declared is no longer worked on. */
    private boolean outlastsExecution(Bond bond) {
        return isReplicaAwaited(bond)
                && Stream.of(bond.inForce(), bond.underReview())
                        .flatMap(Stream::ofNullable)
                        .anyMatch(plan -> plan.endsOn().isAfter(to.executionEnds()));
    }

    private static boolean isReplicaAwaited(Bond bond) {
        return bond.phase() == Phase.PLAN || bond.phase() == Phase.REPLICA;
    }

    private static boolean isReviewAwaited(Bond bond) {
        return bond.phase() == Phase.REPLICA || bond.phase() == Phase.FINDING;
    }

    private Difference difference(String rule, Function<CyclePolicy, ?> value) {
        return new Difference(rule, text(value.apply(from)), text(value.apply(to)));
    }

    private static String text(Object value) {
        return value instanceof Set<?> words
                ? String.join(" ", words.stream().map(String::valueOf).toList())
                : value.toString();
    }
}
