package id.jejak.events.policy;

import id.jejak.events.calendar.BusinessCalendar;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.deadline.DeadlineKind;
import id.jejak.events.deadline.Period;
import id.jejak.events.policy.Bond.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
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
     * A rule of a policy and what it says, also where the document leaves it to what is usual.
     *
     * @param rule the component of the policy, by its name there
     * @param value as text: words in their order, with a space between them
     */
    public record Term(String rule, String value) {}

    /**
     * A rule that is another.
     *
     * @param rule the component of the policy, by its name there
     */
    public record Difference(String rule, String before, String after) {}

    /** All rules of a policy, in the order in which it states them. */
    public static List<Term> terms(CyclePolicy policy) {
        var pace = policy.pace();
        var evidence = policy.evidence();
        return List.of(
                term("acceptedCapacities", policy.acceptedCapacities()),
                term("mandateRequiredFor", policy.mandateRequiredFor()),
                term("planDueDays", policy.planDueDays()),
                term("planReviewDays", policy.planReviewDays()),
                term("mandateDueDays", policy.mandateDueDays()),
                term("executionEnds", policy.executionEnds()),
                term("dayCounting", policy.counting()),
                term("progressDueDay", pace.progressDueDay()),
                term("evaluationDueDays", pace.evaluationDueDays()),
                term("sustainabilityEveryYears", pace.sustainabilityEveryYears()),
                term("sustainabilityDueQuarter", pace.sustainabilityDueQuarter()),
                term("beforePilot", evidence.beforePilot()),
                term("beforeDeclaration", evidence.beforeDeclaration()),
                term("liveServiceDocuments", evidence.liveServiceDocuments()),
                term("reviewersNeeded", policy.reviewers()),
                term("planApprovers", policy.approvers()));
    }

    /** The rules of the policy that are others, in the order in which a policy states them. */
    public List<Difference> differences() {
        var before = terms(from);
        var after = terms(to);
        return IntStream.range(0, after.size())
                .mapToObj(i -> new Difference(
                        after.get(i).rule(), before.get(i).value(), after.get(i).value()))
                .filter(PolicyChange::differs)
                .toList();
    }

    /**
     * What the next step of a commitment still lacks by the one version and by the other, where that is not the same: who
     * answers its plan, what must be shown first, and how many verifiers must still accept it.
     */
    public List<Difference> needs(Bond bond) {
        var awaited = new ArrayList<Difference>();
        if (isAnswerAwaited(bond)) awaited.add(needed("planApprovers", CyclePolicy::approvers));
        if (isPilotAwaited(bond)) {
            var prepared = bond.shown().prepared();
            awaited.add(needed("beforePilot", policy -> policy.evidence().missingBeforePilot(prepared)));
        }
        if (isDeclarationAwaited(bond)) {
            var replica = bond.shown().replica();
            awaited.add(needed("beforeDeclaration", policy -> policy.evidence().missingBeforeDeclaration(replica)));
            awaited.add(
                    needed("liveServiceDocuments", policy -> policy.evidence().liveServiceDocuments()));
        }
        if (bond.phase() == Phase.FINDING) {
            var accepted = bond.shown().accepted().size();
            awaited.add(needed("reviewersNeeded", policy -> Math.max(1, policy.reviewers() - accepted)));
        }
        return awaited.stream().filter(PolicyChange::differs).toList();
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

    /** What is owed again and again and would fall on another day, of the periods that are waited for. */
    public List<MovedDeadline> moved(List<Period> awaited) {
        return awaited.stream()
                .map(period -> new MovedDeadline(period.kind(), period.dueOn(from), period.dueOn(to)))
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

    /** Of the first plan, which may be still to come, as well as of one that was submitted. */
    private static boolean isAnswerAwaited(Bond bond) {
        return bond.phase() == Phase.PLAN
                || (bond.phase() == Phase.REPLICA && bond.inForce() == null)
                || (bond.underReview() != null && isReviewAwaited(bond));
    }

    private static boolean isPilotAwaited(Bond bond) {
        return bond.phase() == Phase.REPLICA
                && bond.inForce() != null
                && !bond.shown().piloted();
    }

    private static boolean isDeclarationAwaited(Bond bond) {
        return bond.phase() == Phase.REPLICA && bond.shown().piloted();
    }

    private Difference needed(String rule, Function<CyclePolicy, ?> value) {
        return new Difference(rule, text(value.apply(from)), text(value.apply(to)));
    }

    private static boolean differs(Difference difference) {
        return !difference.before().equals(difference.after());
    }

    private static Term term(String rule, Object value) {
        return new Term(rule, text(value));
    }

    private static String text(Object value) {
        return value instanceof Set<?> words
                ? String.join(" ", words.stream().map(String::valueOf).toList())
                : value.toString();
    }
}
